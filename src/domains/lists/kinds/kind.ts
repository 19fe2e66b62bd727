import type { SQL } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import type { Reader as Database, Transaction } from "#platform/database/index.ts";
import type { Batch } from "../importing/batch.ts";
import type { Field } from "./field.ts";

/** Lines of a batch by their numbers, both included. */
export interface Slice {
  batch: Batch;
  from: number;
  to: number;
  /** IANA zone in which days begin. */
  zone: string;
}

/**
 * A kind of list. Everything is said in SQL over many lines at once: half a million people are twenty statements, not
 * half a million. In its SQL `l` is a line, and `it` a row of the table.
 */
export interface Kind {
  /** The table whose rows the lines are about. */
  table: string;
  /** Tables whose rows are part of a thing, and go with it when an import is taken back. */
  parts: string[];
  /** What its columns may bring, in the order of the files to fill in. */
  fields: readonly Field[];
  /** Lines that show how it is filled in, cells between `;`. Nobody of these exists. */
  examples: readonly string[];
  /** The facts that make the name under which things are looked for, as the table's `search_name`. */
  named?: readonly string[];
  /** Keys of what a line brings that together stand for an identifier where it has none. */
  identity?: readonly string[];
  /** Facts that a new thing has where a list says nothing; given when they are all that a creation adds to the list. */
  defaults?: Readonly<Record<string, string>>;
  /** Select `(n, thing_id, person_id, unit_id, external, faults jsonb)` for the lines of a slice, as `l`. */
  find(slice: Slice): SQL;
  /** Columns that only creating writes, beside those of the facts. */
  made(slice: Slice): Record<string, SQL>;
  /** What else is written, in other tables: after things were created, and before the facts of things change to `facts`. */
  beside?: {
    create(slice: Slice, depth: number): SQL[];
    write(slice: Slice, facts: SQL, which: SQL): SQL[];
  };
  /** Statements that remove what goes with a thing before it goes itself. `which` are ids. */
  clear?(which: SQL): SQL[];
  /** Of these tables, the rows `r` that make no use of a thing although they point at it. */
  noUse?: Readonly<Record<string, SQL>>;
  /** Puts lines in order that stand on each other. */
  order?(reader: Database, batch: Batch): Promise<void>;
  /** What is settled for the whole list just before it is written. */
  prepare?(tx: Transaction, batch: Batch): Promise<void>;
  /** Looks over the whole batch for lines that contradict each other. Answers (n, code, field, value, warning). */
  contradictions?(slice: Slice): SQL;
  /** Which rows belong to a unit and all under it: what an export holds. */
  under(over: Unit): SQL;
}
