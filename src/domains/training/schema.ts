import { sql } from "drizzle-orm";
import { index, text, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { createdAt, day, id, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

/** A training that a person has followed, as a mandate may require (§28, §38). */
export const qualification = table(
  "qualification",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    training: text().notNull(),
    followedOn: day().notNull(),
    expiresOn: day(),
    recordedBy: uuid(),
    createdAt: createdAt(),
  },
  (followed) => [index().on(followed.personId, followed.training)],
);

personal(qualification, {
  columns: ["personId", "training", "followedOn", "expiresOn", "recordedBy"],
  purpose: { fr: "Savoir qui a suivi les formations que les mandats demandent", en: "To know who completed the training that mandates require" },
  basis: "membership",
  keep: {
    years: 2,
    after: sql`case when not exists (select from membership m where m.person_id = qualification.person_id and m.ended_at is null) then greatest(created_at, (select max(m.ended_at) from membership m where m.person_id = qualification.person_id)) end`,
    since: { fr: "le départ du dernier groupe", en: "leaving the last group" },
    how: "delete",
  },
  erase: "delete",
});
