import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { AlreadyRunning, type EmbeddedPostgres, ensureDatabase, startEmbeddedPostgres } from "./index.ts";
import { isServerOf, readPostmaster } from "./leftover.ts";
import { hasEnded, isAlive } from "./processes.ts";

let dataFolder: string;
let said: string[];
let running: EmbeddedPostgres[];
let strangers: ChildProcess[];

const say = (message: string) => void said.push(message);
const cluster = () => join(dataFolder, "postgres");

async function start(more: { join?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataFolder,
    log: { info: say, warn: say, error: say },
    durable: false,
    ...more,
  });
  running.push(server);
  return server;
}

/** Starts the server from another program, which is then killed without a chance to stop it. */
async function startAndKill(): Promise<number> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
    await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log: console, durable: false });
    process.kill(process.pid, "SIGKILL");`;
  const program = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  await new Promise((resolve) => program.once("exit", resolve));
  return readPostmaster(cluster())!.pid;
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

const made: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "boucle-postgres-"));
  // As a data folder made by the program: others may pass through, not look.
  chmodSync(folder, 0o711);
  made.push(folder);
  return folder;
}

/** One folder serves the tests that leave it sound: making a cluster takes longer than they do. */
const sharedFolder = newFolder();

beforeEach(() => {
  dataFolder = sharedFolder;
  said = [];
  running = [];
  strangers = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  for (const stranger of strangers) stranger.kill("SIGKILL");
});

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe("the embedded PostgreSQL", () => {
  it("starts in an empty folder, speaks UTF-8 and keeps what was written", async () => {
    dataFolder = newFolder();
    const first = await start();
    await ask(first.url, "create table word as select 'Éléphant' as word");
    await first.stop();
    const second = await start();
    expect(await ask(second.url, "select lower(word) as word from word")).toEqual([{ word: "éléphant" }]);
    expect(second.url).toBe(first.url);
  });

  it("keeps its password from other users of the machine", async () => {
    const { url } = await start();
    expect(statSync(join(dataFolder, "postgres.json")).mode & 0o077).toBe(0);
    const guess = new URL(url);
    guess.password = "guess";
    await expect(ask(guess.href, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("refuses a second program on the same folder, and a command may share it", async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(AlreadyRunning);
    await expect(start()).rejects.toThrow(`already running on ${dataFolder} (process ${process.pid})`);
    const shared = await start({ join: true });
    expect(shared.reused).toBe(true);
    await shared.stop();
    expect(await ask(first.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("stops the server that a killed program left, then starts", async () => {
    const left = await startAndKill();
    expect(isServerOf(cluster(), left)).toBe(true);
    const server = await start();
    expect(isAlive(left)).toBe(false);
    expect(said.join()).toContain("still running from an earlier start");
    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("sets aside the lock files of a crash, even when a stranger now carries the number", async () => {
    await (await start()).stop();
    const stranger = spawn("sleep", ["60"], { stdio: "ignore" });
    strangers.push(stranger);
    writeFileSync(join(cluster(), "postmaster.pid"), `${stranger.pid}\n${cluster()}\n1\n5432\n\n\n\nready\n`);
    writeFileSync(join(dataFolder, "boucle.pid"), JSON.stringify({ pid: stranger.pid, born: "long ago" }));
    const server = await start();
    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(isAlive(stranger.pid!)).toBe(true);
  });

  it("is there again after it was killed under the program", async () => {
    const server = await start();
    await ask(server.url, "create table kept ()");
    const { pid } = readPostmaster(cluster())!;
    process.kill(pid, "SIGKILL");
    await hasEnded(pid, 5_000);
    await expect
      .poll(() => readPostmaster(cluster())?.ready && readPostmaster(cluster())?.pid !== pid, {
        timeout: 9_000,
      })
      .toBe(true);
    expect(await ask(server.url, "select count(*)::int as rows from kept")).toEqual([{ rows: 0 }]);
  }, 15_000);

  it("moves to another port when a stranger has taken its own", async () => {
    const first = await start();
    const port = new URL(first.url).port;
    await first.stop();
    const script = `require("net").createServer().listen(${port}, "127.0.0.1", () => console.log("listening"))`;
    const stranger = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    strangers.push(stranger);
    await new Promise((resolve) => stranger.stdout!.once("data", resolve));
    const second = await start();
    expect(new URL(second.url).port).not.toBe(port);
    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("does not open a cluster of another major version, and leaves it untouched", async () => {
    dataFolder = newFolder();
    await (await start()).stop();
    writeFileSync(join(cluster(), "PG_VERSION"), "15\n");
    await expect(start()).rejects.toThrow(/made by PostgreSQL 15.*brings PostgreSQL 18/);
    expect(existsSync(join(dataFolder, "boucle.pid"))).toBe(false);
  });

  it("says which file is missing when the password is lost", async () => {
    dataFolder = newFolder();
    await (await start()).stop();
    rmSync(join(dataFolder, "postgres.json"));
    await expect(start()).rejects.toThrow(/postgres\.json.*is missing/);
  });

  it("starts anew when it was interrupted while making its folder", async () => {
    dataFolder = newFolder();
    mkdirSync(`${cluster()}.new/base`, { recursive: true });
    const server = await start();
    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("makes a database once, however many ask at the same time", async () => {
    const { url } = await start();
    const made = await Promise.all([ensureDatabase(url, "twice"), ensureDatabase(url, "twice")]);
    expect(made[0]).toBe(made[1]);
    expect(await ask(made[0], "select current_database() as name")).toEqual([{ name: "twice" }]);
  });

  it("leaves nothing running once stopped", async () => {
    const server = await start();
    const { pid } = readPostmaster(cluster())!;
    await server.stop();
    await sleep(50);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(cluster(), "postmaster.pid"))).toBe(false);
    expect(existsSync(join(dataFolder, "boucle.pid"))).toBe(false);
  });
});
