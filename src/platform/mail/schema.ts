import { sql } from "drizzle-orm";
import { index, integer, text } from "drizzle-orm/pg-core";
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
    /** When the post takes it next. */
    dueAt: instant().notNull().defaultNow(),
  },
  (message) => [index().on(message.createdAt), index().on(message.dueAt).where(sql`sent_at is null`)],
);
