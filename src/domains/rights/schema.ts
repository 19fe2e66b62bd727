import { boolean, index, integer, jsonb, pgEnum, text, uuid } from "drizzle-orm/pg-core";
import type { Said } from "#domains/kinds/index.ts";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table, validity } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

export const officeKind = pgEnum("office_kind", ["mp", "mep", "senator", "mayor", "councillor", "other"]);

/** A public office that a person of the movement holds: an MP for a constituency. Public by law, unlike mandates. */
export const office = table(
  "office",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    kind: officeKind().notNull(),
    /** Department or constituency abroad where the person was elected, as a territory id. */
    placeId: text(),
    /** Number of the constituency within the department. */
    constituency: integer(),
    startsOn: day().notNull(),
    /** Last day, included; null: under way. */
    endsOn: day(),
    recordedBy: uuid(),
    createdAt: createdAt(),
  },
  (o) => [index().on(o.personId), index().on(o.kind, o.placeId)],
);

/** Who has a right: those who hold a mandate, or those who hold a public office. */
export type RightSource = { from: "mandate"; kinds: string[]; unitKinds: string[]; certifiedOnly: boolean } | { from: "office"; offices: string[] };

/** Where the right leads: the unit of that kind above the mandate's, the one that covers the place, or a unit by name. */
export type RightTarget = { to: "above"; unitKind: string } | { to: "place"; unitKind: string } | { to: "unit"; unitId: string } | { to: "kind"; unitKind: string };

/**
 * A rule by which people belong to a unit, or hold a mandate there, because of what they are: facilitators of certified
 * groups belong to the loop of their department; space leads sit in the coordination (§25, annex). Dated data.
 */
export const right = table("belonging_right", {
  id: id(),
  key: text().notNull(),
  label: jsonb().$type<Said>().notNull(),
  source: jsonb().$type<RightSource>().notNull(),
  target: jsonb().$type<RightTarget>().notNull(),
  /** The mandate that it gives; null: it makes members. */
  givesKind: text(),
  /** Whether the person may decline; consent is respected at once. */
  mayDecline: boolean().notNull().default(true),
  position: integer().notNull().default(0),
  decidedBy: uuid(),
  ...validity(),
});

/** Someone declines what a right gives them, and may change their mind. */
export const rightDeclined = table(
  "right_declined",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    rightKey: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    declinedAt: createdAt(),
    takenBackAt: instant(),
  },
  (declined) => [index().on(declined.personId)],
);

personal(office, {
  columns: ["personId", "placeId", "startsOn", "endsOn", "recordedBy"],
  purpose: { fr: "Savoir quelles personnes du mouvement exercent une fonction élective, publique par la loi, et où", en: "To know who in the movement holds an elected office, public by law, and where" },
  basis: "membership",
  keep: {
    years: 5,
    after: "endsOn",
    since: { fr: "la fin de la fonction, pour l’histoire du mouvement", en: "the end of the office, for the history of the movement" },
    how: "delete",
  },
  erase: "delete",
});

personal(rightDeclined, {
  columns: ["personId"],
  purpose: { fr: "Respecter le refus d’une place qu’un droit donnerait, jusqu’à ce que la personne change d’avis", en: "To respect that someone declined a place that a right would give, until they change their mind" },
  basis: "consent",
  keep: "withThePerson",
  erase: "delete",
});

personal(right, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a décidé d’un droit d’appartenance, et qui en répond", en: "To know who decided a right to belong, and who answers for it" },
  basis: "legitimateInterest",
  keep: "history",
  erase: "anonymise",
});
