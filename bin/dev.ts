/** Builds at each change, starts the server again, and lets open pages reload. Usage: bin/dev */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { context, type Plugin } from "esbuild";
import { assetsFolder, browserOptions, writeManifest } from "./build/browser.ts";
import { makeFonts } from "./build/fonts.ts";
import { serverOptions } from "./build/server.ts";

/** Served as any asset; pages ask for it and reload when it changes or when it answers again. */
const mark = "reload.txt";
const reloader = `(() => {
  let seen;
  setInterval(async () => {
    const now = await fetch("/assets/${mark}", { cache: "no-store" }).then((r) => r.text(), () => seen);
    if (seen !== undefined && now !== seen) location.reload();
    seen = now;
  }, 500);
})();`;

let server: ChildProcess | undefined;
let restarting: Promise<void> = Promise.resolve();

/** Changes that come together make one restart; the old server has stopped before the new one starts. */
function restart(): void {
  restarting = restarting.then(async () => {
    await stop();
    server = spawn(process.execPath, ["--enable-source-maps", "dist/main.js"], {
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "development" },
    });
    writeFileSync(`${assetsFolder}/${mark}`, String(Date.now()));
  });
}

async function stop(): Promise<void> {
  const running = server;
  if (!running || running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGTERM");
  await ended;
}

let timer: NodeJS.Timeout | undefined;
const built = new Set<string>();

/** Restarts once both halves have been built without a fault. */
const restartAfter = (half: string): Plugin => ({
  name: "restart",
  setup(build) {
    build.onEnd((result) => {
      if (result.errors.length > 0) return;
      if (result.metafile && half === "browser") writeManifest({ ...result, metafile: result.metafile });
      built.add(half);
      clearTimeout(timer);
      if (built.size === 2) timer = setTimeout(restart, 50);
    });
  },
});

// The next npm start must not take these files for its own.
rmSync("dist/.built", { force: true });
mkdirSync(assetsFolder, { recursive: true });
makeFonts();
const halves = await Promise.all([
  context({ ...browserOptions(reloader), minify: false, plugins: [restartAfter("browser")] }),
  context({ ...serverOptions, plugins: [restartAfter("server")] }),
]);
await Promise.all(halves.map((half) => half.watch()));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    clearTimeout(timer);
    await restarting.then(stop);
    await Promise.all(halves.map((half) => half.dispose()));
    process.exit(0);
  });
}
