import { index, text, uuid } from "drizzle-orm/pg-core";
import { mandate } from "#domains/mandates/index.ts";
import { person } from "#domains/people/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

/** A single power of a mandate lent to someone else, always with an end. */
export const delegation = table(
  "delegation",
  {
    id: id(),
    mandateId: uuid()
      .notNull()
      .references(() => mandate.id, { onDelete: "cascade" }),
    power: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    reason: text().notNull().default(""),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (lent) => [index().on(lent.personId), index().on(lent.mandateId)],
);

personal(delegation, {
  columns: ["personId", "power", "startsAt", "endsAt", "revokedAt", "reason"],
  purpose: { fr: "Savoir qui exerce un pouvoir confié par quelqu’un d’autre, jusqu’à quand et pourquoi", en: "To know who uses a power lent by someone else, until when and why" },
  basis: "membership",
  keep: {
    years: 5,
    after: "endsAt",
    since: { fr: "la fin du pouvoir confié", en: "the loan of the power ended" },
    how: "delete",
  },
  erase: "delete",
});
