import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ClusterError } from "./errors.ts";
import type { Log } from "./index.ts";
import { hasEnded, isAlive, portrait } from "./processes.ts";

/** What `postmaster.pid` tells of a running server. */
interface Postmaster {
  pid: number;
  port: number;
  /** It accepts connections. */
  ready: boolean;
}

/** Reads a cluster's `postmaster.pid`; null when there is none, or none that makes sense yet. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number.parseInt(lines[0] ?? "", 10);
    const port = Number.parseInt(lines[3] ?? "", 10);
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === "ready" } : null;
  } catch {
    return null;
  }
}

/**
 * Whether the process that `postmaster.pid` names is this cluster's server, not a stranger that was given
 * the same number after a crash. PostgreSQL works in its data folder and names it on its command line.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  const { folder, command } = portrait(pid);
  if (!command?.includes("postgres")) return false;
  return folder ? folder === realpathSync(cluster) : command.includes(cluster);
}

/**
 * Ends what a killed program left behind: its server is stopped, which also frees what its unfinished
 * transactions held; a lock file that no server stands behind is removed.
 */
export async function clearLeftover(cluster: string, log: Log): Promise<void> {
  const left = readPostmaster(cluster);
  if (!left) return;
  if (isServerOf(cluster, left.pid)) {
    log.info("PostgreSQL was still running from an earlier start: stopping it first.");
    await stopServer(left.pid);
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

/** Stops a server: open transactions are rolled back and everything is written down. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") return;
      throw error;
    }
    if (await hasEnded(pid, patienceMs)) return;
  }
  throw new ClusterError(`PostgreSQL (process ${pid}) does not stop.`);
}
