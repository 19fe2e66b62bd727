import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Binaries, binariesIn } from "./binaries.ts";
import type { Log } from "./index.ts";
import { canEnter, type Runner } from "./runner.ts";

/**
 * The folder of the cluster: `postgres` in the data folder, or, where PostgreSQL's user cannot reach that
 * (a checkout under /root), in a folder of its own that the log names.
 */
export function placeCluster(dataFolder: string, runner: Runner, log: Log): string {
  if (canEnter(runner, dataFolder)) return join(dataFolder, "postgres");
  const refuge = refugeOf(dataFolder);
  mkdirSync(refuge, { recursive: true, mode: 0o755 });
  log.warn(`PostgreSQL's user cannot enter ${dataFolder}: the database is kept in ${refuge} instead.`);
  return join(refuge, "postgres");
}

/** Where a data folder that only root can enter has its database. */
export function refugeOf(dataFolder: string): string {
  return `/var/lib/boucle-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 8)}`;
}

/** Makes an empty folder that only the runner may enter. */
export function makeOwnFolder(folder: string, runner: Runner): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (runner) chownSync(folder, runner.uid, runner.gid);
}

/** Programs that the runner can execute: those that npm installed, or a copy of them beside the cluster. */
export function reachablePrograms(binaries: Binaries, cluster: string, runner: Runner): Binaries {
  if (canEnter(runner, join(binaries.native, "bin"))) return binaries;
  const parent = dirname(cluster);
  const copy = join(parent, `programs-${binaries.version}`);
  if (!existsSync(copy)) {
    for (const name of readdirSync(parent)) {
      if (name.startsWith("programs-")) rmSync(join(parent, name), { recursive: true });
    }
    const draft = join(parent, "programs-new");
    cpSync(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return binariesIn(copy, binaries.version);
}
