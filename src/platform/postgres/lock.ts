import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AlreadyRunning } from "./errors.ts";
import { birthMark, isAlive } from "./processes.ts";

/** Who runs on a data folder, as written in its `boucle.pid`. */
interface Holder {
  pid: number;
  /** Tells the holder from a later process of the same number; see {@link birthMark}. */
  born: string | null;
}

/**
 * Takes the data folder for this process, so that two programs never work on it at once.
 * A lock left by a program that was killed is taken over.
 *
 * @returns how to give it back
 * @throws {AlreadyRunning} while the holder lives
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, "boucle.pid");
  const me: Holder = { pid: process.pid, born: birthMark(process.pid) };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (claim(file, me)) {
      // Of two that found the same stale lock, the slower may have removed the faster one's fresh lock.
      if (attempt > 0) await sleep(50);
      if (attempt === 0 || isSame(readHolder(file), me)) return () => release(file, me);
    }
    const holder = readHolder(file);
    if (holder && lives(holder)) throw new AlreadyRunning(folder, holder.pid);
    rmSync(file, { force: true });
  }
  throw new Error(`The lock ${file} cannot be taken.`);
}

/** The program that runs on a folder now, if any. */
export function folderHolder(folder: string): number | null {
  const holder = readHolder(join(folder, "boucle.pid"));
  return holder && lives(holder) ? holder.pid : null;
}

/** A link appears at once and whole, with its contents; an exclusive open would show an empty file first. */
function claim(file: string, me: Holder): boolean {
  const draft = `${file}.${me.pid}`;
  writeFileSync(draft, JSON.stringify(me));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function release(file: string, me: Holder): void {
  if (isSame(readHolder(file), me)) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    return typeof pid === "number" ? { pid, born: born ?? null } : null;
  } catch {
    return null;
  }
}

const lives = (holder: Holder) => isAlive(holder.pid) && birthMark(holder.pid) === holder.born;
const isSame = (a: Holder | null, b: Holder) => a?.pid === b.pid && a.born === b.born;
