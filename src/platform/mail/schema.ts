import { sql } from "drizzle-orm";
import { boolean, index, integer, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/declare.ts";

/** A mail to send or sent. In development the mailbox page reads it here. */
export const mail = table(
  "mail",
  {
    id: id(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: createdAt(),
    sentAt: instant(),
    /** How often a server has refused it. */
    refusals: integer().notNull().default(0),
    /** Someone waits for it at their screen: it leaves before all others. */
    urgent: boolean().notNull().default(false),
    /** When the post takes it next. */
    dueAt: instant().notNull().defaultNow(),
  },
  (message) => [index().on(message.createdAt), index().on(message.urgent.desc(), message.dueAt).where(sql`sent_at is null`)],
);

/** What letters have told, so that nothing is told twice however often its event is delivered; forgotten after 90 days. */
export const letterSaid = table("letter_said", {
  /** Event, listener and what is said once. */
  key: text().primaryKey(),
  saidAt: instant().notNull().defaultNow(),
});

personal(mail, {
  columns: ["recipient", "subject", "body"],
  purpose: { fr: "Envoyer un message à la personne à qui il est écrit", en: "To send a message to the person it is written to" },
  basis: "contract",
  keep: { days: 7, after: "sentAt", since: { fr: "l’envoi", en: "it was sent" }, how: "delete" },
  erase: "delete",
  whose: { recipient: "address" },
});

personal(letterSaid, {
  columns: ["key"],
  purpose: { fr: "Ne pas écrire deux fois la même chose", en: "To avoid writing the same thing twice" },
  basis: "legitimateInterest",
  keep: { days: 90, after: "saidAt", since: { fr: "l’envoi", en: "it was sent" }, how: "delete" },
  erase: {
    keep: { fr: "Cette clé ne nomme personne et disparaît en trois mois", en: "This key names nobody and is deleted within three months" },
  },
});
