import { chmodSync, mkdirSync, statSync, truncateSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Access, accessFor, addressOf, freePort, keepAccess, readAccess } from "./access.ts";
import { findBinaries } from "./binaries.ts";
import { makeCluster } from "./cluster.ts";
import { ensureDatabase } from "./database.ts";
import { AlreadyRunning } from "./errors.ts";
import { clearLeftover, isServerOf, readPostmaster } from "./leftover.ts";
import { folderHolder, lockFolder } from "./lock.ts";
import { placeCluster, reachablePrograms, refugeOf } from "./place.ts";
import { chooseRunner } from "./runner.ts";
import { supervise } from "./supervisor.ts";

export { ensureDatabase } from "./database.ts";
export { AlreadyRunning, ClusterError } from "./errors.ts";

/** Where the embedded server says what it does. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** How to start the embedded server. */
interface EmbeddedOptions {
  /** Folder of everything that an installation keeps; made if missing. */
  dataFolder: string;
  log: Log;
  /** False for tests only: faster, and lost when the machine stops. */
  durable?: boolean;
  /** For a command beside a running program: share its server instead of refusing. */
  join?: boolean;
}

/** A server that answers at `url`, in the database `boucle`. */
export interface EmbeddedPostgres {
  url: string;
  /** Another program's server is shared; stopping it here does nothing. */
  reused: boolean;
  stop(): Promise<void>;
}

const databaseName = "boucle";

/**
 * Starts the PostgreSQL that npm brought, in a data folder of its own, and makes the database `boucle`.
 *
 * @throws {AlreadyRunning} when another program works on the folder and `join` is not set
 * @throws {ClusterError} for any other reason that the person at the terminal can act on
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(options.dataFolder);
  makeDataFolder(dataFolder);
  if (options.join && folderHolder(dataFolder)) return joinRunning(dataFolder);
  const unlock = await lockFolder(dataFolder);
  try {
    const { url, stop } = await startServer(dataFolder, options.log, options.durable ?? true);
    return { url, reused: false, stop: () => stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startServer(dataFolder: string, log: Log, durable: boolean) {
  const runner = chooseRunner(join(dataFolder, "postgres"));
  const cluster = placeCluster(dataFolder, runner, log);
  const access = accessFor(dataFolder, cluster);
  const binaries = reachablePrograms(findBinaries(), cluster, runner);
  await makeCluster(cluster, binaries, runner, access.password, durable);
  await clearLeftover(cluster, log);

  const port = await rememberedPort(dataFolder, access);
  const logFile = freshLog(dataFolder);
  const server = await supervise(
    { cluster, program: binaries.postgres, runner, port, logFile, durable },
    log,
  );
  const url = await ensureDatabase(addressOf({ ...access, port }, "postgres"), databaseName).catch(
    async (error) => {
      await server.stop();
      throw error;
    },
  );
  return { url, stop: server.stop };
}

/** The folder is entered by PostgreSQL's user, and what it holds is read by its owner alone. */
function makeDataFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o711);
}

async function rememberedPort(dataFolder: string, access: Access): Promise<number> {
  const port = await freePort(access.port);
  if (port !== access.port) keepAccess(dataFolder, { ...access, port });
  return port;
}

/** PostgreSQL's own log, begun anew when it has grown beyond 5 MB. */
function freshLog(dataFolder: string): string {
  const file = join(dataFolder, "postgres.log");
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) truncateSync(file);
  return file;
}

/** The server of the program that holds the folder, once it is ready. */
async function joinRunning(dataFolder: string): Promise<EmbeddedPostgres> {
  const places = [join(dataFolder, "postgres"), join(refugeOf(dataFolder), "postgres")];
  for (let attempt = 0; attempt < 200; attempt++) {
    const access = readAccess(dataFolder);
    for (const cluster of places) {
      const now = readPostmaster(cluster);
      if (access && now?.ready && isServerOf(cluster, now.pid)) {
        const url = await ensureDatabase(addressOf({ ...access, port: now.port }, "postgres"), databaseName);
        return { url, reused: true, stop: async () => {} };
      }
    }
    await sleep(50);
  }
  throw new AlreadyRunning(dataFolder, folderHolder(dataFolder) ?? 0);
}
