import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The built program, running on this machine alone for as long as a command needs it. */
export interface Program {
  url: string;
  stop(): Promise<void>;
}

const patience = 90_000;

/**
 * Starts `dist/main.js` on a free port of the loopback and waits until it is ready.
 * @param settings environment variables to add; without `BOUCLE_DATA` its data folder is thrown away at the end
 * @throws when the program ends, or is not ready in 90 seconds; what it said is shown
 */
export async function startProgram(settings: Record<string, string> = {}): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = temporaryFolder();
  const said: string[] = [];
  const running = spawn(process.execPath, ["--enable-source-maps", "dist/main.js"], {
    env: {
      ...process.env,
      BOUCLE_DATA: folder,
      LOG_LEVEL: "error",
      ...settings,
      HOST: "127.0.0.1",
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [running.stdout, running.stderr]) stream.on("data", (text) => said.push(String(text)));
  const ended = once(running, "exit");
  const stop = async () => {
    if (running.exitCode === null && running.signalCode === null) running.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + patience;
  while (!(await answers(`${url}/pret`))) {
    if (running.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The program did not start.\n${said.join("")}`);
    }
    await sleep(100);
  }
  return { url, stop };
}

/** A folder for one run, through which the user that PostgreSQL runs as may pass. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "boucle-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** A port of the loopback that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
