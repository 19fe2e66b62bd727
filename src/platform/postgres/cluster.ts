import { spawn } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { role } from "./access.ts";
import type { Binaries } from "./binaries.ts";
import { ClusterError } from "./errors.ts";
import { makeOwnFolder } from "./place.ts";
import type { Runner } from "./runner.ts";

/** What PostgreSQL sees of our environment: nothing that could change its address, language or clock. */
export const bareEnvironment = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * Makes the cluster if there is none. It is made beside its place and moved there once whole, so that an
 * interruption leaves nothing half-made.
 *
 * @param durable false for tests: files are not forced to disk
 */
export async function makeCluster(
  cluster: string,
  binaries: Binaries,
  runner: Runner,
  password: string,
  durable: boolean,
): Promise<void> {
  if (existsSync(cluster)) return checkMajor(cluster, binaries.major);
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  makeOwnFolder(draft, runner);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runner) chownSync(passwordFile, runner.uid, runner.gid);
  try {
    await initdb(binaries.initdb, draft, passwordFile, runner, durable);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

/** A cluster made by another major version cannot be opened: its files have another format. */
function checkMajor(cluster: string, ours: number): void {
  const theirs = readVersion(cluster);
  if (theirs === ours) return;
  throw new ClusterError(
    `The database in ${cluster} was made by PostgreSQL ${theirs}, and this version of Boucle brings ` +
      `PostgreSQL ${ours}, which cannot open it. Nothing was changed. Go back to the version of Boucle that ` +
      "last ran on this folder.",
  );
}

function readVersion(cluster: string): number {
  try {
    return Number.parseInt(readFileSync(join(cluster, "PG_VERSION"), "utf8"), 10);
  } catch (error) {
    const denied = (error as NodeJS.ErrnoException).code === "EACCES";
    throw new ClusterError(
      denied
        ? `The database in ${cluster} belongs to another user. Start Boucle as that user or as root.`
        : `${cluster} is there but is not a database: it has no PG_VERSION. Move it away to start anew.`,
    );
  }
}

function initdb(
  program: string,
  folder: string,
  passwordFile: string,
  runner: Runner,
  durable: boolean,
): Promise<void> {
  const flags = [
    `--pgdata=${folder}`,
    `--username=${role}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // PostgreSQL's own rules for letters: the same on every system, whatever locales it has.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const child = spawn(program, flags, {
      ...runner,
      cwd: dirname(folder),
      env: bareEnvironment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr.on("data", (text: Buffer) => said.push(text.toString()));
    child.on("error", (error) =>
      reject(new ClusterError(`PostgreSQL does not run on this system: ${error.message}`)),
    );
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new ClusterError(`PostgreSQL could not make its data folder: ${said.join("").trim()}`));
    });
  });
}
