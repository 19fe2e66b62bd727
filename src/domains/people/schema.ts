import { boolean, index, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";
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
  bornOn: day().notNull(),
});

personal(person, {
  columns: ["givenName", "familyName", "publicName", "placeId", "language", "searchName"],
  purpose: { fr: "Savoir à qui l’on parle et associer la personne à la vie du mouvement", en: "To know whom we speak to and involve the person in the life of the movement" },
  basis: "consent",
  keep: "withThePerson",
  erase: "delete",
  whose: { id: "person" },
});

personal(person, {
  columns: ["gender"],
  purpose: { fr: "Vérifier la parité des binômes et des collèges ; jamais affiché", en: "To check the parity of pairs and colleges; never displayed" },
  basis: "consent",
  keep: "withThePerson",
  erase: "delete",
  whose: { id: "person" },
});

personal(personEmail, {
  columns: ["personId", "address"],
  purpose: { fr: "Écrire à la personne et lui permettre de se connecter", en: "To write to the person and let them sign in" },
  basis: "consent",
  keep: "withThePerson",
  erase: "delete",
});

personal(age, {
  columns: ["personId", "bornOn"],
  purpose: { fr: "Savoir si l’accord d’un parent est nécessaire", en: "To know whether a parent must agree" },
  basis: "legalDuty",
  keep: { years: 18, after: "bornOn", since: { fr: "la naissance", en: "birth" }, how: "delete" },
  erase: "delete",
});

personal(consent, {
  columns: ["personId", "purpose", "wording", "givenAt", "withdrawnAt"],
  purpose: { fr: "Prouver ce que la personne a accepté, et quand", en: "To prove what the person agreed to, and when" },
  basis: "legalDuty",
  keep: {
    years: 5,
    after: "withdrawnAt",
    since: { fr: "le retrait de l’accord", en: "consent was withdrawn" },
    how: "delete",
  },
  erase: "delete",
});

personal(personAccount, {
  columns: ["personId", "accountId"],
  purpose: { fr: "Savoir quel compte est celui de quelle personne", en: "To know which account belongs to which person" },
  basis: "contract",
  keep: "withTheAccount",
  erase: "delete",
});
