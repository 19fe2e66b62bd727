import { boolean, index, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { personal } from "#platform/personal/declare.ts";

// Columns keep better-auth's camelCase names: it writes these tables itself.
const when = () => timestamp({ withTimezone: true, mode: "date" });

/** An account: what signs in. A person may have none; see `people`. */
export const authUser = pgTable("auth_user", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: when().notNull().defaultNow(),
  updatedAt: when().notNull().defaultNow(),
});

export const authSession = pgTable(
  "auth_session",
  {
    id: text().primaryKey(),
    token: text().notNull(),
    userId: text()
      .notNull()
      .references(() => authUser.id, { onDelete: "cascade" }),
    expiresAt: when().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: when().notNull().defaultNow(),
    updatedAt: when().notNull().defaultNow(),
  },
  (session) => [uniqueIndex().on(session.token), index().on(session.userId)],
);

/** A way to prove an account: for `credential`, the salted hash of a password. */
export const authAccount = pgTable(
  "auth_account",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => authUser.id, { onDelete: "cascade" }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: when(),
    refreshTokenExpiresAt: when(),
    scope: text(),
    password: text(),
    createdAt: when().notNull().defaultNow(),
    updatedAt: when().notNull().defaultNow(),
  },
  (account) => [index().on(account.userId)],
);

export const authVerification = pgTable(
  "auth_verification",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: when().notNull(),
    createdAt: when().notNull().defaultNow(),
    updatedAt: when().notNull().defaultNow(),
  },
  (verification) => [index().on(verification.identifier)],
);

personal(authUser, {
  columns: ["name", "email", "image"],
  purpose: { fr: "Se connecter", en: "To sign in" },
  basis: "contract",
  keep: "withTheAccount",
  erase: "delete",
  whose: { id: "account" },
});

personal(authAccount, {
  columns: ["userId", "accountId", "providerId", "password", "accessToken", "refreshToken", "idToken", "scope"],
  purpose: { fr: "Vérifier le mot de passe choisi, dont seule une empreinte est gardée", en: "To check your chosen password, of which only a hash is kept" },
  basis: "contract",
  keep: "withTheAccount",
  erase: "delete",
});

personal(authSession, {
  columns: ["userId", "token", "ipAddress", "userAgent"],
  purpose: { fr: "Reconnaître un appareil connecté", en: "To recognise a device that is signed in" },
  basis: "contract",
  keep: {
    days: 0,
    after: "expiresAt",
    since: { fr: "la fin de la session, trente jours après la dernière visite", en: "the end of the session, thirty days after the last visit" },
    how: "delete",
  },
  erase: "delete",
});

personal(authVerification, {
  columns: ["identifier", "value"],
  purpose: { fr: "Faire marcher une seule fois un lien de connexion", en: "To let a sign-in link work only once" },
  basis: "contract",
  keep: {
    days: 0,
    after: "expiresAt",
    since: { fr: "la fin de validité du lien", en: "the link expires" },
    how: "delete",
  },
  erase: {
    keep: { fr: "Le lien n’ouvre plus rien et disparaît à son échéance", en: "The link no longer opens anything and is deleted when it expires" },
  },
});
