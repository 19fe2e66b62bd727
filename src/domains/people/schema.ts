import { boolean, date, index, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { authUser } from "#platform/session/schema.ts";

/** As the person states it; used for parity alone and never shown. */
export const gender = pgEnum("gender", ["woman", "man", "nonbinary"]);

/** A human being known to the movement. Not an account, not an e-mail: either may be missing or shared. */
export const person = table(
  "person",
  {
    id: id(),
    givenName: text().notNull(),
    familyName: text().notNull(),
    /** The name shown in public by mandate or by choice; a pseudonym is allowed. */
    publicName: text(),
    gender: gender(),
    /** Where they live, as a territory id; a commune. */
    placeId: text(),
    language: text().notNull().default("fr"),
    createdAt: createdAt(),
    /** For sorting and searching: family name then given name, lower case without accents. */
    searchName: text().notNull(),
  },
  (p) => [index().on(p.searchName)],
);

/** An address that reaches a person. A family may share one. */
export const personEmail = table(
  "person_email",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** Lower case. */
    address: text().notNull(),
    main: boolean().notNull().default(true),
    verifiedAt: instant(),
  },
  (email) => [index().on(email.address), index().on(email.personId)],
);

/** Which account signs in as which person. */
export const personAccount = table(
  "person_account",
  {
    personId: uuid()
      .primaryKey()
      .references(() => person.id, { onDelete: "cascade" }),
    accountId: text()
      .notNull()
      .references(() => authUser.id, { onDelete: "cascade" }),
  },
  (link) => [uniqueIndex().on(link.accountId)],
);

/** What a person agreed to, in which words, when; and when they took it back. */
export const consent = table(
  "consent",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    purpose: text().notNull(),
    wording: text().notNull(),
    givenAt: createdAt(),
    withdrawnAt: instant(),
  },
  (c) => [index().on(c.personId)],
);

/** A person's birth date is asked only to know whether a parent must agree (15 years in France). */
export const age = table("age", {
  personId: uuid()
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  bornOn: date({ mode: "string" }).notNull(),
});
