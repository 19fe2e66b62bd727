import { date, index, text, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { createdAt, id, table } from "#platform/database/columns.ts";

/** A training that a person has followed, as a mandate may require (§28, §38). */
export const qualification = table(
  "qualification",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    training: text().notNull(),
    followedOn: date({ mode: "string" }).notNull(),
    expiresOn: date({ mode: "string" }),
    recordedBy: uuid(),
    createdAt: createdAt(),
  },
  (followed) => [index().on(followed.personId, followed.training)],
);
