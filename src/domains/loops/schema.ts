import { sql } from "drizzle-orm";
import { index, pgEnum, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table, validity } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

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

/** From which side a word was said: by someone who holds the role in the loop, or for the space that follows it. */
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
  (e) => [index().on(e.loopId, e.kindKey), index().on(e.spaceId, e.kindKey), uniqueIndex().on(e.batchId, e.loopId)],
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
  (reading) => [primaryKey({ columns: [reading.exchangeId, reading.personId] }), index().on(reading.personId)],
);

const asLongAsTheExchange = { with: { fr: "Autant que l’échange", en: "As long as the exchange" } } as const;

personal(exchange, {
  columns: ["subject", "startedBy"],
  purpose: { fr: "Suivre ce qu’une boucle et l’espace qui suit une charge s’écrivent", en: "To follow what a loop and the space that follows a role write to each other" },
  basis: "membership",
  keep: {
    years: 3,
    after: sql`greatest(started_at, (select max(w.said_at) from exchange_word w where w.exchange_id = exchange.id))`,
    since: { fr: "le dernier message", en: "the last message" },
    how: "delete",
  },
  erase: "anonymise",
});

personal(exchangeWord, {
  columns: ["authorId", "body"],
  purpose: { fr: "Savoir qui écrit, et au nom de quelle structure", en: "To know who writes, and for which unit" },
  basis: "membership",
  keep: asLongAsTheExchange,
  erase: "anonymise",
});

personal(exchangeReading, {
  columns: ["personId"],
  purpose: { fr: "Montrer à chaque personne ce qu’elle n’a pas encore lu", en: "To show each person what they have not read yet" },
  basis: "membership",
  keep: asLongAsTheExchange,
  erase: "delete",
});

personal(callWish, {
  columns: ["personId"],
  purpose: { fr: "Savoir qu’un appel à volontaires est demandé, et par combien de personnes", en: "To know that a call for volunteers has been requested, and by how many people" },
  basis: "membership",
  keep: { years: 1, after: "askedAt", since: { fr: "la demande", en: "the request" }, how: "delete" },
  erase: "delete",
});

personal(counterpart, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a choisi l’espace qui suit une charge", en: "To know who designated the space that follows a role" },
  basis: "legitimateInterest",
  keep: { years: 5, after: "validFrom", since: { fr: "la décision", en: "the decision" }, how: "clear" },
  erase: "anonymise",
});
