import { index, integer, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { mandate } from "#domains/mandates/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";

/** What is handed over at the end of a mandate, ticked off one by one. */
export const handoverItem = table(
  "handover_item",
  {
    id: id(),
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    label: text().notNull(),
    doneAt: instant(),
    doneBy: uuid(),
  },
  (item) => [uniqueIndex().on(item.mandateId, item.position)],
);

/** What the movement says to someone who leaves a mandate. */
export const thanks = table(
  "thanks",
  {
    id: id(),
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    body: text().notNull(),
    byId: uuid(),
    at: createdAt(),
  },
  (said) => [index().on(said.mandateId)],
);

/** A letter said that a mandate ends in so many days: each is written once. */
export const termNotice = table(
  "term_notice",
  {
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    /** The end that was told: a term that is prolonged is told again. */
    endsAt: instant().notNull(),
    /** 60 or 14. */
    daysBefore: integer().notNull(),
    at: createdAt(),
  },
  (notice) => [primaryKey({ columns: [notice.mandateId, notice.endsAt, notice.daysBefore] })],
);
