import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgEnum,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";
import type { FormatFound } from "#platform/spreadsheets/index.ts";
import { thingKinds } from "./identities.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** How many lines of a batch meet each fate. */
export type Figures = Partial<Record<Fate, number>> & { warned?: number };

/** What becomes of a line. */
export const fates = ["create", "update", "same", "skipped", "error"] as const;
export type Fate = (typeof fates)[number];

/** What is wrong or odd with a line: the field at fault, a code of the closed list, and a word of it to show. */
export interface Fault {
  field: string | null;
  code: string;
  warning?: boolean;
  value?: string;
}

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
    /** Lines done of the step under way, and how many there are; null where nobody counted. */
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

/** A piece of a file received, in order, until the list is applied or given up. */
export const arrivalChunk = table(
  "arrival_chunk",
  {
    batchId: uuid().notNull(),
    n: integer().notNull(),
    bytes: bytea().notNull(),
    receivedAt: createdAt(),
  },
  (chunk) => [primaryKey({ columns: [chunk.batchId, chunk.n] }), index().on(chunk.receivedAt)],
);

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

export const exportState = pgEnum("arrival_export_state", ["waiting", "ready", "failed", "expired"]);

/** A list taken out: who asked for it, why, how much it holds; its file expires. */
export const arrivalExport = table(
  "arrival_export",
  {
    id: id(),
    kinds: text({ enum: thingKinds }).array().notNull(),
    format: text({ enum: ["csv", "xlsx"] }).notNull(),
    unitId: uuid().notNull(),
    reason: text().notNull(),
    state: exportState().notNull().default("waiting"),
    /** Lines, by kind. */
    counts: jsonb().$type<Partial<Record<(typeof thingKinds)[number], number>>>().notNull().default({}),
    /** A mark in the file that leads back to whoever took it out. */
    mark: text().notNull(),
    size: integer(),
    failure: text(),
    madeBy: uuid(),
    madeAt: createdAt(),
    expiresAt: instant().notNull(),
    fetched: integer().notNull().default(0),
  },
  (made) => [index().on(made.madeAt), index().on(made.expiresAt)],
);

/** A piece of the file of an export. */
export const arrivalExportChunk = table(
  "arrival_export_chunk",
  {
    exportId: uuid()
      .notNull()
      .references(() => arrivalExport.id, { onDelete: "cascade" }),
    n: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (chunk) => [primaryKey({ columns: [chunk.exportId, chunk.n] })],
);

const kept1 = {
  with: { fr: "Aussi longtemps que la trace de la liste", en: "As long as the trace of the list" },
} as const;
const why1 = {
  fr: "Reprendre les listes que le mouvement tenait ailleurs, montrer ce qu’elles deviendront, pouvoir les annuler",
  en: "To take over lists that the movement kept elsewhere, show what becomes of them, and be able to undo them",
};
const why2 = {
  fr: "Savoir qui a fait entrer ou sortir des listes de personnes, pour en répondre",
  en: "To know who brought lists of people in or out, and answers for it",
};

personal(arrivalLine, {
  columns: [
    "cells",
    "given",
    "external",
    "fate",
    "faults",
    "before",
    "after",
    "thingId",
    "personId",
    "freshId",
  ],
  purpose: why1,
  basis: "legitimateInterest",
  keep: {
    days: 30,
    after: sql`(select b.created_at from arrival_batch b where b.id = arrival_line.batch_id and b.state not in ('applying', 'undoing', 'checking', 'reading'))`,
    since: { fr: "l’arrivée de la liste", en: "the list arrived" },
    how: "delete",
  },
  erase: "delete",
  whose: { thingId: "person", personId: "person", freshId: "person" },
});

personal(arrivalChunk, {
  columns: ["bytes"],
  purpose: why1,
  basis: "legitimateInterest",
  keep: {
    days: 30,
    after: "receivedAt",
    since: { fr: "l’arrivée de la liste", en: "the list arrived" },
    how: "delete",
  },
  erase: { keep: { fr: "Le fichier disparaît en trente jours", en: "The file goes within thirty days" } },
});

personal(arrivalBatch, {
  columns: ["sample"],
  purpose: why1,
  basis: "legitimateInterest",
  keep: {
    days: 30,
    after: sql`case when state not in ('applying', 'undoing', 'checking', 'reading') then created_at end`,
    since: { fr: "l’arrivée de la liste", en: "the list arrived" },
    how: "clear",
  },
  erase: { keep: { fr: "L’extrait disparaît en trente jours", en: "The extract goes within thirty days" } },
});

personal(arrivalBatch, {
  columns: ["header", "fileName"],
  purpose: why1,
  basis: "legitimateInterest",
  keep: kept1,
  erase: {
    keep: {
      fr: "Ces mots sont ceux du mouvement et ne nomment personne",
      en: "These words are the movement’s and name nobody",
    },
  },
});

personal(arrivalBatch, {
  columns: ["createdBy", "appliedBy", "undoneBy"],
  purpose: why2,
  basis: "legitimateInterest",
  keep: kept1,
  erase: "anonymise",
});

personal(arrivalMapping, {
  columns: ["madeBy"],
  purpose: why2,
  basis: "legitimateInterest",
  keep: kept1,
  erase: "anonymise",
});

personal(arrivalExport, {
  columns: ["madeBy"],
  purpose: why2,
  basis: "legitimateInterest",
  keep: {
    years: 1,
    after: "madeAt",
    since: { fr: "la sortie de la liste", en: "the list was taken out" },
    how: "delete",
  },
  erase: "anonymise",
});

personal(arrivalExport, {
  columns: ["reason", "mark"],
  purpose: {
    fr: "Savoir pourquoi une liste est sortie, et d’où vient une copie",
    en: "To know why a list was taken out, and where a copy comes from",
  },
  basis: "legitimateInterest",
  keep: { with: { fr: "Un an, comme la trace de la sortie", en: "One year, like the trace of the export" } },
  erase: {
    keep: {
      fr: "La marque et la raison servent à retrouver une fuite ; elles disparaissent en un an",
      en: "The mark and the reason serve to trace a leak; they go within a year",
    },
  },
});

personal(arrivalExportChunk, {
  columns: ["bytes"],
  purpose: {
    fr: "Remettre à qui en a le pouvoir la liste demandée, avec une raison",
    en: "To hand the list to whoever may have it, with a reason",
  },
  basis: "legitimateInterest",
  keep: {
    days: 0,
    after: sql`(select e.expires_at from arrival_export e where e.id = arrival_export_chunk.export_id)`,
    since: { fr: "la fin de validité du fichier, 24 heures", en: "the file expires, 24 hours" },
    how: "delete",
  },
  erase: { keep: { fr: "Le fichier disparaît en 24 heures", en: "The file goes within 24 hours" } },
});
