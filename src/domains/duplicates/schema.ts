import { index, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { partOf } from "#domains/lists/index.ts";
import { person } from "#domains/people/index.ts";
import { createdAt, id, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

/** Someone looked at two suspected duplicates and said that they are two people. */
export const twoPeople = table(
  "two_people",
  {
    /** The lower of the two ids. */
    oneId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    otherId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    decidedBy: uuid(),
    decidedAt: createdAt(),
  },
  (pair) => [primaryKey({ columns: [pair.oneId, pair.otherId] }), index().on(pair.otherId)],
);

// That two people are said to be two is no use made of them: it goes with them when their list is undone.
partOf("people", twoPeople);

/** Two records that were one human being, made one by hand. Tells where an id that is gone leads. */
export const personMerge = table(
  "person_merge",
  {
    id: id(),
    keptId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    goneId: uuid().notNull(),
    /** How many rows of each table passed over, and how many were the same twice. */
    moved: jsonb().$type<Record<string, { moved: number; same: number }>>().notNull(),
    reason: text().notNull().default(""),
    mergedBy: uuid(),
    mergedAt: createdAt(),
  },
  (merged) => [index().on(merged.keptId), index().on(merged.goneId)],
);

personal(twoPeople, {
  columns: ["oneId", "otherId", "decidedBy"],
  purpose: { fr: "Ne pas proposer à nouveau de fusionner deux personnes différentes", en: "To avoid suggesting again that two different people be merged" },
  basis: "legitimateInterest",
  keep: "withThePerson",
  erase: "delete",
});

personal(personMerge, {
  columns: ["keptId", "goneId", "mergedBy", "reason"],
  purpose: { fr: "Savoir où mène une fiche qui a été fusionnée avec une autre", en: "To know where a record that was merged into another now leads" },
  basis: "legitimateInterest",
  keep: "withThePerson",
  erase: "delete",
});
