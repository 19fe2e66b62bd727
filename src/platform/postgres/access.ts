import { randomBytes, randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ClusterError } from "./errors.ts";

/** How to reach the cluster of a data folder: kept in its `postgres.json`, which only its owner may read. */
export interface Access {
  /** TCP port on 127.0.0.1, kept from one start to the next while it is free. */
  port: number;
  password: string;
}

/** The role that owns everything in the cluster. */
export const role = "boucle";

const fileIn = (dataFolder: string) => join(dataFolder, "postgres.json");

/** The access kept in a data folder, or a new one. @throws {ClusterError} when a cluster's password is lost. */
export function accessFor(dataFolder: string, cluster: string): Access {
  const kept = readAccess(dataFolder);
  if (kept) return kept;
  if (existsSync(cluster)) {
    throw new ClusterError(
      `${fileIn(dataFolder)}, which holds the password of the database in ${cluster}, is missing or unreadable. ` +
        "Put it back from a copy, or start as the user who made it.",
    );
  }
  const made = { port: 0, password: randomBytes(24).toString("base64url") };
  keepAccess(dataFolder, made);
  return made;
}

/** The access kept in a data folder, null when there is none to be read. */
export function readAccess(dataFolder: string): Access | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataFolder), "utf8")) as Access;
  } catch {
    return null;
  }
}

/** Writes the access down, readable by its owner alone. */
export function keepAccess(dataFolder: string, access: Access): void {
  writeFileSync(fileIn(dataFolder), `${JSON.stringify(access)}\n`, { mode: 0o600 });
}

/** Address of a database of the cluster. */
export function addressOf(access: Access, database: string): string {
  return `postgres://${role}:${access.password}@127.0.0.1:${access.port}/${database}`;
}

/** The port to listen on: the one of last time, or another if a stranger has taken it. */
export async function freePort(wanted: number): Promise<number> {
  if (wanted > 0 && (await isFree(wanted))) return wanted;
  for (let attempt = 0; attempt < 50; attempt++) {
    // Below the range that systems give to outgoing connections, so that it is still free next time.
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new ClusterError("No free TCP port on 127.0.0.1 between 20000 and 32000.");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
