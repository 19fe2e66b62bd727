import { text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { unit } from "#domains/organisation/index.ts";
import { person } from "#domains/people/index.ts";
import { createdAt, id, table } from "#platform/database/columns.ts";

/** Someone asks that a call for volunteers be opened for a charge (§29); counted for those who may open it. */
export const callWish = table(
  "call_wish",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    kindKey: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    askedAt: createdAt(),
  },
  (wish) => [uniqueIndex().on(wish.unitId, wish.kindKey, wish.personId)],
);
