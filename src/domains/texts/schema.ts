import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";
import type { ProposalDetails } from "./annex.ts";
import type { BlockKind, Reading } from "./format/index.ts";

/** What is kept of a reading: everything but the rules, which are the program's. */
export type ImportReading = Omit<Reading, "profile">;

/** A numbered document of the movement that lives through versions: a roadmap, a bill, a booklet. */
export const textDocument = table(
  "text_document",
  {
    id: id(),
    slug: text().notNull(),
    kind: text().notNull().default("roadmap"),
    title: text().notNull(),
    language: text().notNull().default("fr"),
    /** The unit whose text it is: the ground of the power to edit it. */
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex().on(t.slug)],
);

/** A version: a draft until it is published, unchangeable from then on (a trigger sees to it). */
export const textVersion = table(
  "text_version",
  {
    id: id(),
    textId: uuid()
      .notNull()
      .references(() => textDocument.id),
    number: integer().notNull(),
    /** How people speak of it: « adoptée en juin ». */
    label: text().notNull(),
    /** The title of the text as this version has it. */
    title: text().notNull(),
    basedOnId: uuid().references((): AnyPgColumn => textVersion.id),
    createdAt: createdAt(),
    createdBy: uuid(),
  },
  (v) => [uniqueIndex().on(v.textId, v.number)],
);

/** The publication of a version: who, when, and from which day it is in force. */
export const textPublication = table("text_publication", {
  versionId: uuid()
    .primaryKey()
    .references(() => textVersion.id),
  publishedAt: createdAt(),
  publishedBy: uuid(),
  inForceFrom: day().notNull(),
  /** What changed since the version before, in the editor's words. */
  summary: text().notNull().default(""),
});

/** The identity of a block, which survives versions: contributions and commitments hold on to it. */
export const textBlock = table(
  "text_block",
  {
    id: id(),
    textId: uuid()
      .notNull()
      .references(() => textDocument.id),
    createdAt: createdAt(),
  },
  (b) => [index().on(b.textId)],
);

const wording = () => ({
  kind: text().$type<BlockKind>().notNull(),
  /** What is printed before the number of a headline: « Objectif », « Annexe ». */
  label: text(),
  /** Number shown in the margin: of the axis, the objective or the paragraph. */
  number: text(),
  level: integer(),
  /** In the canonical dialect of `format`. */
  content: text().notNull(),
  items: text().array().notNull().default([]),
});

/** A block as one version words it, in the canonical dialect of `format`. */
export const versionBlock = table(
  "version_block",
  {
    versionId: uuid()
      .notNull()
      .references(() => textVersion.id),
    blockId: uuid()
      .notNull()
      .references(() => textBlock.id),
    position: integer().notNull(),
    ...wording(),
    /** Counts saves, so that a stale edit is seen. */
    revision: integer().notNull().default(1),
    editedBy: uuid(),
    editedAt: instant(),
  },
  (b) => [primaryKey({ columns: [b.versionId, b.blockId] }), index().on(b.blockId)],
);

/** A block taken out of a draft, as it was, so that it can be put back. */
export const blockRemoval = table(
  "block_removal",
  {
    versionId: uuid()
      .notNull()
      .references(() => textVersion.id),
    blockId: uuid()
      .notNull()
      .references(() => textBlock.id),
    /** The block after which it stood. */
    afterId: uuid().references(() => textBlock.id),
    ...wording(),
    removedBy: uuid(),
    removedAt: createdAt(),
  },
  (r) => [primaryKey({ columns: [r.versionId, r.blockId] })],
);

/** A file that an administrator brought, as it was read: preview first, text only when confirmed. */
export const textImport = table("text_import", {
  id: id(),
  fileName: text().notNull(),
  source: text().notNull(),
  /** What the reader found: document, warnings, counts, annex proposals. */
  reading: jsonb().$type<ImportReading>().notNull(),
  /** Counts corrections of the source, so that a stale one is seen. */
  revision: integer().notNull().default(1),
  unitId: uuid()
    .notNull()
    .references(() => unit.id),
  createdBy: uuid(),
  createdAt: createdAt(),
  confirmedAt: instant(),
  textId: uuid().references(() => textDocument.id),
});

/** A unit or a mandate that an annex names: nothing is created until an administrator says so. */
export const importProposal = table(
  "import_proposal",
  {
    id: id(),
    importId: uuid()
      .notNull()
      .references(() => textImport.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    details: jsonb().$type<ProposalDetails>().notNull(),
    /** `confirmed` or `dismissed`; null while it waits. */
    decision: text().$type<"confirmed" | "dismissed">(),
    decidedBy: uuid(),
    decidedAt: instant(),
    /** The unit or mandate that it became. */
    becameId: uuid(),
  },
  (p) => [index().on(p.importId)],
);

/** Who wrote what: kept to answer for it, anonymised with the person. */
const authorship = {
  purpose: { fr: "Savoir qui a rédigé ou publié, et doit en répondre devant le mouvement", en: "To know who wrote or published, and is accountable for it to the movement" },
  basis: "legitimateInterest",
  keep: { with: { fr: "Aussi longtemps que le texte", en: "As long as the text" } },
  erase: "anonymise",
} as const;
personal(textVersion, { columns: ["createdBy"], ...authorship });
personal(textPublication, { columns: ["publishedBy"], ...authorship });
personal(versionBlock, { columns: ["editedBy"], ...authorship });
personal(blockRemoval, { columns: ["removedBy"], ...authorship });

const withFile = {
  basis: "legitimateInterest",
  keep: { with: { fr: "Autant que le fichier, un an au plus", en: "As long as the file, one year at most" } },
} as const;

personal(textImport, {
  columns: ["source", "reading", "fileName"],
  purpose: { fr: "Montrer un fichier avant d’en faire un texte ; il peut nommer des responsables", en: "To show a file before it becomes a text; it may name office-holders" },
  basis: "legitimateInterest",
  keep: {
    days: 90,
    after: sql`created_at + case when confirmed_at is null then interval '0' else interval '275 days' end`,
    since: { fr: "l’arrivée du fichier, ou un an s’il est confirmé", en: "the file arrived, or one year if it was confirmed" },
    how: "delete",
  },
  erase: {
    keep: { fr: "Le fichier est au mouvement et disparaît à son échéance", en: "The file belongs to the movement and is deleted when its time is up" },
  },
});

personal(textImport, {
  columns: ["createdBy"],
  purpose: { fr: "Savoir qui a apporté le fichier", en: "To know who brought the file" },
  ...withFile,
  erase: "anonymise",
});

personal(importProposal, {
  columns: ["name", "details"],
  purpose: { fr: "Proposer les structures et responsables qu’une annexe nomme, chacun confirmé à part", en: "To propose the units and office-holders that an annex names, each confirmed separately" },
  ...withFile,
  erase: { keep: { fr: "Disparaît avec le fichier", en: "Deleted with the file" } },
});

personal(importProposal, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a confirmé ou écarté une proposition", en: "To know who confirmed or dismissed a proposal" },
  ...withFile,
  erase: "anonymise",
});
