import { type SQL, sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { ownWords, personal } from "#platform/personal/index.ts";
import type { FormatFound } from "#platform/spreadsheets/index.ts";
import { bytea, keptWithTheList, toAnswerForIt } from "./common.ts";
import { thingKinds } from "./identities.ts";

/** What becomes of a line. */
export const fates = ["create", "update", "same", "error"] as const;
export type Fate = (typeof fates)[number];

/** How many lines of a batch meet each fate. */
export type Figures = Partial<Record<Fate, number>> & { warned?: number };

/** What is wrong or odd with a line: the field at fault, a code of the closed list, and a word of it to show. */
export interface Fault {
  field: string | null;
  code: string;
  warning?: boolean;
  value?: string;
}

/** Why lists that come in are kept, for as long as they can be undone. */
const toTakeOver = {
  purpose: { fr: "Importer les listes que le mouvement tenait ailleurs, montrer ce qu’elles deviendront, pouvoir les annuler", en: "To import lists that the movement kept elsewhere, show what they will become, and be able to undo them" },
  basis: "legitimateInterest",
} as const;

/** Days during which the lines of a list are kept, and it can be undone. */
export const keptDays = 30;

const underWay = sql.raw("'reading', 'checking', 'applying', 'undoing'");
/** So long after its list came that a thing is kept; what is under way is left alone. */
const aMonth = (after: SQL, how: "delete" | "clear") => ({
  days: keptDays,
  after,
  since: { fr: "l’arrivée de la liste", en: "the list arrived" },
  how,
});
export const batchState = pgEnum("arrival_state", [
  /** The file is here and its head is being read. */
  "reading",
  /** Its columns are known: someone says what each means. */
  "mapping",
  "checking",
  /** Each line’s fate is known, nothing is written. */
  "checked",
  "applying",
  "applied",
  "undoing",
  "undone",
  /** The file cannot be read. */
  "refused",
  "cancelled",
]);
export type BatchState = (typeof batchState.enumValues)[number];

/** A list brought in: one file of one kind from one source, from its reception to what became of it. */
export const arrivalBatch = table(
  "arrival_batch",
  {
    id: id(),
    kind: text({ enum: thingKinds }).notNull(),
    source: text().notNull(),
    /** The source as it was typed. */
    sourceName: text().notNull(),
    fileName: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    state: batchState().notNull().default("reading"),
    format: jsonb().$type<FormatFound>(),
    header: text().array().notNull().default([]),
    /** The first lines, to show beside each column. */
    sample: jsonb().$type<string[][]>().notNull().default([]),
    /** The field that each column brings, or null for none. */
    columns: jsonb().$type<(string | null)[]>().notNull().default([]),
    /** Whether the columns were recognised from an earlier list of the source. */
    remembered: boolean().notNull().default(false),
    /** Lines done of the step under way, and how many there are; null while it is not known. */
    done: integer().notNull().default(0),
    total: integer(),
    figures: jsonb().$type<Figures>().notNull().default({}),
    /** Why the last step failed: a code of the closed list of refusals, and what it names. */
    failure: jsonb().$type<{ code: string; values: Record<string, string | number> }>(),
    /** When the step under way last showed that it lives. */
    aliveAt: instant(),
    /** Asked to stop at the next chunk. */
    stopAsked: boolean().notNull().default(false),
    createdBy: uuid(),
    createdAt: createdAt(),
    checkedAt: instant(),
    appliedBy: uuid(),
    appliedAt: instant(),
    undoneBy: uuid(),
    undoneAt: instant(),
    /** When the lines and the file were erased, 30 days after. */
    erasedAt: instant(),
  },
  (batch) => [index().on(batch.createdAt), index().on(batch.state)],
);

personal(arrivalBatch, {
  columns: ["sample"],
  ...toTakeOver,
  keep: aMonth(sql`case when state not in (${underWay}) then created_at end`, "clear"),
  erase: { keep: { fr: "L’extrait disparaît en trente jours", en: "The extract goes within thirty days" } },
});

personal(arrivalBatch, {
  columns: ["header", "fileName"],
  ...toTakeOver,
  keep: keptWithTheList,
  erase: ownWords,
});

personal(arrivalBatch, {
  columns: ["createdBy", "appliedBy", "undoneBy"],
  ...toAnswerForIt,
  keep: keptWithTheList,
  erase: "anonymise",
});

/** A piece of a file received, in order, until the list is applied or given up. */
export const arrivalChunk = table(
  "arrival_chunk",
  {
    batchId: uuid().notNull(),
    n: integer().notNull(),
    bytes: bytea().notNull(),
    receivedAt: createdAt(),
    /** Until when it is kept, beside the time during which a list is made of it. */
    keptUntil: instant().notNull().default(sql`now() + interval '1 day'`),
  },
  (chunk) => [primaryKey({ columns: [chunk.batchId, chunk.n] }), index().on(chunk.receivedAt)],
);

personal(arrivalChunk, {
  columns: ["bytes"],
  ...toTakeOver,
  keep: {
    days: 0,
    after: sql`case when not exists (select from arrival_batch b where b.id = arrival_chunk.batch_id
      and b.state not in ('applied', 'undone', 'refused', 'cancelled')) then kept_until end`,
    since: { fr: "l’import ou l’abandon de la liste, trente jours au plus", en: "the list was imported or abandoned, thirty days at most" },
    how: "delete",
  },
  erase: { keep: { fr: "Le fichier disparaît en trente jours", en: "The file goes within thirty days" } },
});

/** What became of a line when its batch was applied, and then undone. */
export const lineOutcome = pgEnum("arrival_outcome", ["applied", "undone", "kept"]);

/** A line of a list: what it said, what it means, and what becomes of it. Personal data, erased after 30 days. */
export const arrivalLine = table(
  "arrival_line",
  {
    batchId: uuid()
      .notNull()
      .references(() => arrivalBatch.id, { onDelete: "cascade" }),
    /** The line of the file on which it begins, from 1. */
    n: integer().notNull(),
    cells: jsonb().$type<string[]>().notNull(),
    /** What it brings, by field, as the program keeps it. */
    given: jsonb().$type<Record<string, string>>().notNull(),
    external: text(),
    /** What it creates, if it creates something. */
    freshId: uuid().notNull(),
    /** What it is about, once found. */
    thingId: uuid(),
    personId: uuid(),
    unitId: uuid(),
    fate: text({ enum: fates }),
    faults: jsonb().$type<Fault[]>().notNull().default([]),
    /** Facts of the thing before and after: what is updated, and what an undoing gives back. */
    before: jsonb().$type<Record<string, string>>(),
    after: jsonb().$type<Record<string, string>>(),
    /** How deep under units of the same list: those above are written first. */
    depth: integer().notNull().default(0),
    outcome: lineOutcome(),
  },
  (line) => [primaryKey({ columns: [line.batchId, line.n] }), index().on(line.batchId, line.external)],
);

personal(arrivalLine, {
  columns: ["cells", "given", "external", "fate", "faults", "before", "after", "thingId", "personId", "freshId"],
  ...toTakeOver,
  keep: aMonth(sql`(select b.created_at from arrival_batch b where b.id = arrival_line.batch_id and b.state not in (${underWay}))`, "delete"),
  erase: "delete",
  whose: { thingId: "person", personId: "person", freshId: "person" },
});

/** What the columns of a list mean, remembered for the next list of this source with the same head. */
export const arrivalMapping = table(
  "arrival_mapping",
  {
    id: id(),
    source: text().notNull(),
    kind: text({ enum: thingKinds }).notNull(),
    /** Digest of the head. */
    fingerprint: text().notNull(),
    columns: jsonb().$type<(string | null)[]>().notNull(),
    madeBy: uuid(),
    madeAt: createdAt(),
  },
  (mapping) => [uniqueIndex().on(mapping.source, mapping.kind, mapping.fingerprint)],
);

personal(arrivalMapping, {
  columns: ["madeBy"],
  ...toAnswerForIt,
  keep: keptWithTheList,
  erase: "anonymise",
});
