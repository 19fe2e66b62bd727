import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, pgEnum, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { textBlock, textDocument } from "#domains/texts/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

/** A promise of the text with an owner and a date. An editor chose the sentence; bold type was only a hint. */
export const commitment = table(
  "commitment",
  {
    id: id(),
    textId: uuid()
      .notNull()
      .references(() => textDocument.id),
    blockId: uuid()
      .notNull()
      .references(() => textBlock.id),
    /** The sentence of the text that it is, word for word. */
    sentence: text().notNull(),
    /** Its short name. */
    title: text().notNull(),
    ownerUnitId: uuid()
      .notNull()
      .references(() => unit.id),
    dueOn: day(),
    /** What is counted, towards how many: « boucles qui ont un binôme », 109. */
    indicator: text(),
    target: doublePrecision(),
    chosenBy: uuid(),
    /** For sorting and searching: title and sentence, lower case without accents. */
    searchText: text().notNull(),
    createdAt: createdAt(),
    revision: integer().notNull().default(1),
    withdrawnAt: instant(),
    withdrawnBecause: text(),
  },
  (c) => [index().on(c.textId), index().on(c.blockId), index().on(c.ownerUnitId), uniqueIndex("commitment_once").on(c.blockId, c.sentence, c.title).where(sql`withdrawn_at is null`)],
);

/** A person who answers for a commitment beside the owner unit. */
export const commitmentOwner = table(
  "commitment_owner",
  {
    commitmentId: uuid()
      .notNull()
      .references(() => commitment.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
  },
  (o) => [primaryKey({ columns: [o.commitmentId, o.personId] }), index().on(o.personId)],
);

export const commitmentStatus = pgEnum("commitment_status", ["planned", "under_way", "partly", "kept", "abandoned"]);

/** The owner's word on a commitment, with its evidence. The latest one tells the status; none is ever changed. */
export const commitmentUpdate = table(
  "commitment_update",
  {
    id: id(),
    commitmentId: uuid()
      .notNull()
      .references(() => commitment.id, { onDelete: "cascade" }),
    status: commitmentStatus().notNull(),
    /** Percentage done, 0 to 100. */
    progress: integer().notNull(),
    /** Value of the indicator, if there is one. */
    value: doublePrecision(),
    body: text().notNull(),
    evidenceUrl: text(),
    madeBy: uuid(),
    madeAt: createdAt(),
  },
  (u) => [index().on(u.commitmentId, u.madeAt)],
);

const keptAsLong = { with: { fr: "Autant que l’engagement", en: "As long as the commitment" } } as const;

personal(commitmentOwner, {
  columns: ["personId"],
  purpose: { fr: "Savoir qui répond d’un engagement avec la structure ; le nom n’est public que par un mandat public", en: "To know who answers for a commitment with the unit; the name is public only by a public mandate" },
  basis: "membership",
  keep: keptAsLong,
  erase: "delete",
});

personal(commitment, {
  columns: ["chosenBy"],
  purpose: { fr: "Savoir qui a choisi l’engagement dans le texte", en: "To know who chose the commitment in the text" },
  basis: "membership",
  keep: keptAsLong,
  erase: "anonymise",
});

personal(commitmentUpdate, {
  columns: ["madeBy"],
  purpose: { fr: "Savoir qui a donné les nouvelles d’un engagement", en: "To know who reported on a commitment" },
  basis: "membership",
  keep: keptAsLong,
  erase: "anonymise",
});
