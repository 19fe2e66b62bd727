import { index, jsonb, text } from "drizzle-orm/pg-core";
import { createdAt, id, table } from "#platform/database/columns.ts";

/** What happened and has not been told yet. Written in the transaction of the verb, emptied by the relay. */
export const outbox = table(
  "outbox",
  {
    id: id(),
    event: text().notNull(),
    data: jsonb().$type<Record<string, string>>().notNull(),
    at: createdAt(),
  },
  (entry) => [index().on(entry.at)],
);
