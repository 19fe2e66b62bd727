import { sql } from "drizzle-orm";
import { boolean, index, integer, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";

/** A mail to send or sent. Its text goes a week after it left; in development the mailbox page reads it here. */
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
    /** Somebody waits for it at their screen: it leaves before all others. */
    urgent: boolean().notNull().default(false),
    /** When the post takes it next. */
    dueAt: instant().notNull().defaultNow(),
  },
  (message) => [
    index().on(message.createdAt),
    index().on(message.urgent.desc(), message.dueAt).where(sql`sent_at is null`),
  ],
);

/** What letters have said, so that nothing is said twice however often its event is delivered; forgotten after 90 days. */
export const letterSaid = table("letter_said", {
  /** Event, listener and what is said once. */
  key: text().primaryKey(),
  saidAt: instant().notNull().defaultNow(),
});
