import type { SQL } from "drizzle-orm";
import type { Batch } from "../batch.ts";

/** Lines of a batch by their numbers, both included. */
export interface Slice {
  batch: Batch;
  from: number;
  to: number;
  /** IANA zone in which days begin. */
  zone: string;
}

/**
 * What is particular to a kind of list. Everything is told in SQL over many lines at once: half a million people are
 * twenty statements, not half a million.
 */
export interface Kind {
  /** The table whose rows the lines are about. */
  table: string;
  /** Tables whose rows are part of a thing, and go with it when an import is taken back. */
  parts: readonly string[];
  /** Select `(n, thing_id, person_id, unit_id, external, faults jsonb)` for the lines of a slice, as `l`. */
  find(slice: Slice): SQL;
  /** What is known of a thing by its id: a jsonb object of words, without nulls. An expression over the id given. */
  facts(id: SQL, zone: string): SQL;
  /** Keys of `given` without which nothing can be created. */
  needed: readonly string[];
  /** Facts that a new thing has where a list says nothing; given when they are all that a creation adds to the list. */
  defaults?: Readonly<Record<string, string>>;
  /** Looks over the whole batch for lines that contradict each other. Answers (n, code, field, value, warning). */
  contradictions?(slice: Slice): SQL;
  /** Statements that create what the lines bring, in order. */
  create(slice: Slice, depth: number): SQL[];
  /** Statements that put the facts `column` (`before` or `after`) of the lines into their things. */
  write(slice: Slice, column: "before" | "after", which: SQL): SQL[];
  /** Statements that remove what goes with a thing before it goes itself. `which` are ids. */
  clear?(which: SQL): SQL[];
}
