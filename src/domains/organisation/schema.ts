import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { createdAt, id, instant, table, validity } from "#platform/database/columns.ts";

/** A kind of unit (movement, loop, group, space, pole…), as dated data. Its words are terms of the vocabulary. */
export const unitKind = table("unit_kind", {
  id: id(),
  key: text().notNull(),
  /** Kinds of unit that it may contain. */
  contains: text().array().notNull().default([]),
  /** Whether people can be members of it, as against holding mandates only. */
  hasMembers: boolean().notNull().default(true),
  position: integer().notNull().default(0),
  ...validity(),
});

/** A unit of the movement: the movement itself at the root, loops, groups, spaces, poles, committees… */
export const unit = table(
  "unit",
  {
    id: id(),
    kind: text().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    /** The name as it follows « de »: « de l’Ardèche ». */
    nameOf: text().notNull(),
    description: text().notNull().default(""),
    parentId: uuid().references((): AnyPgColumn => unit.id),
    /** Itself and every unit above it, kept by a trigger: the ground on which powers are checked. */
    lineage: uuid().array().notNull(),
    /** Territory id: a commune, a department or a constituency abroad. */
    placeId: text(),
    /** What the group says of its meetings, without an address. */
    meeting: text(),
    contactEmail: text(),
    foundedOn: date({ mode: "string" }),
    createdAt: createdAt(),
    closedAt: instant(),
    searchName: text().notNull(),
  },
  (u) => [
    uniqueIndex().on(u.slug),
    index().on(u.parentId),
    index().on(u.placeId),
    index().using("gin", u.lineage),
    index().on(u.kind, u.searchName),
  ],
);

/** A link between units beside the tree: a pole that works with a loop, a group in two networks. */
export const unitLink = table(
  "unit_link",
  {
    id: id(),
    fromId: uuid()
      .notNull()
      .references(() => unit.id),
    toId: uuid()
      .notNull()
      .references(() => unit.id),
    kind: text().notNull(),
    ...validity(),
  },
  (link) => [index().on(link.fromId), index().on(link.toId)],
);

/** A person belongs to a unit, for a time. One open membership per person and unit. */
export const membership = table(
  "membership",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    startedAt: createdAt(),
    endedAt: instant(),
  },
  (m) => [index().on(m.unitId), index().on(m.personId)],
);

export const appointmentMeans = pgEnum("appointment_means", [
  "nomination",
  "consensus",
  "election",
  "by_right",
]);

/** A power that a mandate kind gives, and how far: over the unit alone or over everything under it. */
export interface PowerGiven {
  power: string;
  reach: "unit" | "subtree";
}

/** A kind of mandate (animator, loop referent, space lead…), as dated data. */
export const mandateKind = table("mandate_kind", {
  id: id(),
  key: text().notNull(),
  /** Inclusive label in French and in English. */
  label: jsonb().$type<{ fr: string; en: string }>().notNull(),
  /** Kinds of unit in which it is held. */
  unitKinds: text().array().notNull(),
  powers: jsonb().$type<PowerGiven[]>().notNull().default([]),
  /** Held by two people of different gender. */
  pair: boolean().notNull().default(false),
  seats: integer(),
  /** Whether holders are named on public pages. */
  public: boolean().notNull().default(false),
  position: integer().notNull().default(0),
  ...validity(),
});

/** A person holds a mandate in a unit, for a term. */
export const mandate = table(
  "mandate",
  {
    id: id(),
    kindKey: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    startsAt: instant().notNull(),
    endsAt: instant(),
    means: appointmentMeans().notNull(),
    /** A named sub-responsibility, as the annex gives them. */
    title: text(),
    appointedBy: uuid(),
    createdAt: createdAt(),
  },
  (m) => [index().on(m.personId), index().on(m.unitId, m.kindKey)],
);
