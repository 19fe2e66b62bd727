import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";
import { bytea, toAnswerForIt } from "./common.ts";
import { type ThingKind, thingKinds } from "./identities.ts";

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
    counts: jsonb().$type<Partial<Record<ThingKind, number>>>().notNull().default({}),
    /** A mark in the file that leads back to the person who took it out. */
    mark: text().notNull(),
    size: integer(),
    madeBy: uuid(),
    madeAt: createdAt(),
    expiresAt: instant().notNull(),
    fetched: integer().notNull().default(0),
  },
  (made) => [index().on(made.madeAt), index().on(made.expiresAt)],
);

personal(arrivalExport, {
  columns: ["madeBy"],
  ...toAnswerForIt,
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
  purpose: { fr: "Savoir pourquoi une liste est sortie, et d’où vient une copie", en: "To know why a list was taken out, and where a copy comes from" },
  basis: "legitimateInterest",
  keep: { with: { fr: "Un an, comme la trace de la sortie", en: "One year, like the trace of the export" } },
  erase: {
    keep: { fr: "La marque et la raison servent à retrouver une fuite ; elles disparaissent en un an", en: "The mark and the reason serve to trace a leak; they go within a year" },
  },
});

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

personal(arrivalExportChunk, {
  columns: ["bytes"],
  purpose: { fr: "Remettre la liste demandée à la personne qui en a le pouvoir, avec une raison", en: "To hand the list to the person who may have it, with a reason" },
  basis: "legitimateInterest",
  keep: {
    days: 0,
    after: sql`(select e.expires_at from arrival_export e where e.id = arrival_export_chunk.export_id)`,
    since: { fr: "la fin de validité du fichier, 24 heures", en: "the file expires, 24 hours" },
    how: "delete",
  },
  erase: { keep: { fr: "Le fichier disparaît en 24 heures", en: "The file goes within 24 hours" } },
});
