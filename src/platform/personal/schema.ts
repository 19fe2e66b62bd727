import { index, integer, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, table } from "#platform/database/columns.ts";

/** A look at other people's personal data: who looked, at what page about what, and how many people were on it. */
export const sighting = table(
  "sighting",
  {
    id: id(),
    viewerId: uuid().notNull(),
    page: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    count: integer().notNull(),
    at: createdAt(),
  },
  (look) => [index().on(look.subjectKind, look.subjectId, look.at), index().on(look.viewerId, look.at)],
);
