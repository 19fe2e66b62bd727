import { index, text, uuid } from "drizzle-orm/pg-core";
import { mandate } from "#domains/mandates/index.ts";
import { person } from "#domains/people/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";

/** A single power of a mandate lent to someone else, always with an end. */
export const delegation = table(
  "delegation",
  {
    id: id(),
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    power: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    reason: text().notNull().default(""),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (lent) => [index().on(lent.personId), index().on(lent.mandateId)],
);
