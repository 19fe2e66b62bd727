import { existsSync, mkdirSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { dirname } from "node:path";

let ledger: string | null = null;

/**
 * Says in which file erasures are noted outside the database: a restored backup lacks the latest ones, and forgets
 * again from there. Keep it apart from the backups; instances on several machines each have one, or share it. Without a
 * file, nothing is noted outside the database.
 */
export function noteErasuresIn(file: string | null): void {
  if (file) mkdirSync(dirname(file), { recursive: true });
  ledger = file;
}

/** Ids of the people whom the file says erased; none without a file. */
export async function notedErasures(): Promise<string[]> {
  if (!ledger || !existsSync(ledger)) return [];
  const lines = (await readFile(ledger, "utf8")).split("\n");
  return lines.flatMap((line) => line.match(/^\S+ ([0-9a-f-]{36})$/)?.[1] ?? []);
}

/** Notes them in the file, on disk when it answers, each once: one line, an instant and an id, without a name. */
export async function noteErasures(people: readonly string[]): Promise<void> {
  if (!ledger) return;
  const noted = new Set(await notedErasures());
  const lines = people.filter((id) => !noted.has(id)).map((id) => `${new Date().toISOString()} ${id}\n`);
  if (lines.length > 0) await appendFile(ledger, lines.join(""), { mode: 0o600, flush: true });
}
