import { index, pgEnum, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table, validity } from "#platform/database/columns.ts";

/** Someone asks that a call for volunteers be opened for a role (§29); counted for those who may open it. */
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

/** Which national unit (space, pole, committee) follows a role of the loops (§26), as dated data. */
export const counterpart = table(
  "counterpart",
  {
    id: id(),
    /** Key of the mandate kind: the role. */
    kindKey: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    decidedBy: uuid(),
    ...validity(),
  },
  (c) => [index().on(c.kindKey), index().on(c.unitId)],
);

/** From which side a word was said: by whoever holds the role in the loop, or for the space that follows it. */
export const exchangeSide = pgEnum("exchange_side", ["loop", "space"]);

/** What a loop and the national unit that follows one of its roles write to each other on one subject (§26). */
export const exchange = table(
  "exchange",
  {
    id: id(),
    loopId: uuid()
      .notNull()
      .references(() => unit.id),
    /** The role: key of the mandate kind, held in the loop. */
    kindKey: text().notNull(),
    spaceId: uuid()
      .notNull()
      .references(() => unit.id),
    subject: text().notNull(),
    startedBy: uuid(),
    startedAt: createdAt(),
    /** Written to all loops at once: the same for each of them, and the id of the form that asked for it. */
    batchId: uuid(),
  },
  (e) => [
    index().on(e.loopId, e.kindKey),
    index().on(e.spaceId, e.kindKey),
    uniqueIndex().on(e.batchId, e.loopId),
  ],
);

/** One thing said in an exchange. */
export const exchangeWord = table(
  "exchange_word",
  {
    id: id(),
    exchangeId: uuid()
      .notNull()
      .references(() => exchange.id, { onDelete: "cascade" }),
    side: exchangeSide().notNull(),
    authorId: uuid().references(() => person.id, { onDelete: "set null" }),
    body: text().notNull(),
    saidAt: createdAt(),
  },
  (word) => [index().on(word.exchangeId, word.saidAt)],
);

/** Until when somebody has read an exchange. */
export const exchangeReading = table(
  "exchange_reading",
  {
    exchangeId: uuid()
      .notNull()
      .references(() => exchange.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    readAt: instant().notNull(),
  },
  (reading) => [
    primaryKey({ columns: [reading.exchangeId, reading.personId] }),
    index().on(reading.personId),
  ],
);
