import { integer, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, table } from "#platform/database/columns.ts";

/** How often somebody knocked at a door in a window of time, shared by all instances. */
export const knock = table(
  "knock",
  { door: text().notNull(), windowStart: instant().notNull(), times: integer().notNull() },
  (k) => [primaryKey({ columns: [k.door, k.windowStart] })],
);
