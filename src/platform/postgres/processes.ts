import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process of that number exists now, of any user. */
export function isAlive(pid: number): boolean {
  if (isZombie(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A dead process that its parent has not collected still answers to signal 0. */
function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === "Z";
}

/** Waits until a process has ended; false when it is still there after `timeoutMs`. */
export async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(15);
  }
  return true;
}

/**
 * When a process began, as an opaque mark: two processes with the same number differ in it.
 * Null where the system does not tell.
 */
export function birthMark(pid: number): string | null {
  const ticksAtStart = statFields(pid)?.[19];
  if (ticksAtStart) return `${bootId()}:${ticksAtStart}`;
  return ps(pid, "lstart=");
}

/** The folder that a process works in (PostgreSQL: its data folder) and its command line, as far as can be seen. */
export function portrait(pid: number): { folder: string | null; command: string | null } {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return { folder: workingFolder(pid), command };
  } catch {
    return { folder: null, command: ps(pid, "command=") };
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Fields of /proc/PID/stat from the third on: the second, a name in brackets, may hold spaces. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function ps(pid: number, column: string): string | null {
  const { stdout, status } = spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" });
  return status === 0 ? stdout.trim() || null : null;
}
