import { type Database, db } from "#platform/database/index.ts";

interface Kept {
  answer: Promise<unknown>;
  /** Until when it stands; null while it is being worked out. */
  until: number | null;
}

const cheapMs = 150;
const timesAsLong = 20;
const most = 200;
const kept = new Map<string, Kept>();
let keptOf: Database | undefined;

/**
 * Answers that sum over the whole movement. A cheap one is always worked out anew; one that took longer than 150 ms
 * stands for twenty times as long as it took, so that it never costs more than a twentieth of the machine. Those who
 * ask meanwhile share it.
 * @param key names what is asked, with everything that it depends on except the present state of the movement.
 */
export function whileCostly<T>(key: string, work: () => Promise<T>, now = () => Date.now()): Promise<T> {
  // What was summed up in one database says nothing of another.
  if (keptOf !== db) kept.clear();
  keptOf = db;
  const known = kept.get(key);
  if (known && (known.until === null || known.until > now())) return known.answer as Promise<T>;
  const started = now();
  const answer = work();
  const entry: Kept = { answer, until: null };
  kept.set(key, entry);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  const settle = () => {
    const cost = now() - started;
    if (cost > cheapMs) entry.until = now() + cost * timesAsLong;
    else if (kept.get(key) === entry) kept.delete(key);
  };
  answer.then(settle, () => kept.get(key) === entry && kept.delete(key));
  return answer;
}
