import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, index, jsonb, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { createdAt, day, id, instant, table, validity } from "#platform/database/columns.ts";
import { ownWords, personal } from "#platform/personal/index.ts";

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
    /** What one must bring to join, in the unit's own words; null when nothing is asked. */
    joinCondition: text(),
    foundedOn: day(),
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
    index("unit_name_trigrams").using("gin", u.searchName.op("gin_trgm_ops")),
    index("unit_open_name").on(u.searchName).where(sql`closed_at is null`),
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

/** Where a unit covers more than one place: a loop of several constituencies abroad. Its own `placeId` comes first. */
export const unitPlace = table(
  "unit_place",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    placeId: text().notNull(),
  },
  (covers) => [uniqueIndex().on(covers.unitId, covers.placeId), index().on(covers.placeId)],
);

/** What a unit was during a time, written by a trigger at each change: what was true on a day can be asked. */
export const unitVersion = table(
  "unit_version",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    kind: text().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    nameOf: text().notNull(),
    searchName: text().notNull(),
    parentId: uuid(),
    placeId: text(),
    ...validity(),
  },
  (version) => [index().on(version.unitId, version.validFrom), index().on(version.parentId)],
);

export const unitChangeKind = pgEnum("unit_change_kind", ["founded", "renamed", "moved", "merged", "split", "closed", "reopened"]);

/** A step in the life of a unit: who decided it, why, and the other unit that it concerns. Never rewritten. */
export const unitChange = table(
  "unit_change",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    kind: unitChangeKind().notNull(),
    /** Merged into, split from or into, moved under: the other unit. */
    otherId: uuid().references(() => unit.id),
    /** What changed, before and after, enough to replay the history. */
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    reason: text().notNull().default(""),
    decidedBy: uuid(),
    at: createdAt(),
  },
  (change) => [index().on(change.unitId, change.at), index().on(change.otherId)],
);

/** An address that a unit had: it leads to the unit, or to the one that it was merged into. */
export const unitRedirect = table("unit_redirect", {
  slug: text().primaryKey(),
  unitId: uuid()
    .notNull()
    .references(() => unit.id),
  since: createdAt(),
});

/** A group is certified for a time. The process that decides it stands in a later domain; lists bring it in. */
export const certification = table(
  "certification",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    startsAt: instant().notNull(),
    endsAt: instant(),
    decidedBy: uuid(),
  },
  (certified) => [index().on(certified.unitId)],
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
    /** The right by which the person belongs here, kept true by the program; null when they joined. */
    rightId: uuid(),
    /** What gives that right: the mandate or the office of the person. */
    becauseId: uuid(),
  },
  (m) => [index().on(m.unitId), index().on(m.personId)],
);

/** Someone asks to join a unit that accepts on request, and what became of it. */
export const joinRequest = table(
  "join_request",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    words: text().notNull().default(""),
    askedAt: createdAt(),
    withdrawnAt: instant(),
    decidedAt: instant(),
    decidedBy: uuid(),
    accepted: boolean(),
    /** What the person is told, when they are not accepted. */
    reason: text(),
  },
  (asked) => [index().on(asked.unitId, asked.askedAt), index().on(asked.personId)],
);

personal(unit, {
  columns: ["contactEmail", "meeting", "description", "joinCondition"],
  purpose: { fr: "Joindre un groupe et savoir quand il se retrouve ; ce qu’il en écrit peut nommer quelqu’un", en: "To reach a group and know when it meets; what it writes may name someone" },
  basis: "legitimateInterest",
  keep: { with: { fr: "Tant que le groupe existe", en: "As long as the group exists" } },
  erase: {
    keep: { fr: "C’est ce que le groupe dit de lui-même : il peut le corriger sur sa page", en: "It is what the group says about itself: it can correct it on its page" },
  },
});

personal(unitChange, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a décidé de ce que devient une structure ; son nom n’est montré nulle part", en: "To know who decided what becomes of a unit; their name is shown nowhere" },
  basis: "membership",
  keep: "history",
  erase: "anonymise",
});

personal(unitChange, {
  columns: ["reason"],
  purpose: { fr: "Dire publiquement pourquoi une structure change, sans nommer personne", en: "To say publicly why a unit changes, without naming anyone" },
  basis: "membership",
  keep: "history",
  erase: ownWords,
});

personal(certification, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a certifié un groupe", en: "To know who certified a group" },
  basis: "membership",
  keep: {
    with: { fr: "Aussi longtemps que l’histoire du groupe", en: "As long as the history of the group" },
  },
  erase: "anonymise",
});

personal(membership, {
  columns: ["personId", "unitId", "startedAt", "endedAt", "rightId", "becauseId"],
  purpose: { fr: "Savoir qui participe à quel groupe, et par quel droit", en: "To know who takes part in which group, and by which right" },
  basis: "membership",
  keep: { years: 2, after: "endedAt", since: { fr: "le départ", en: "leaving" }, how: "delete" },
  erase: "delete",
});

personal(joinRequest, {
  columns: ["personId", "words", "decidedBy", "reason"],
  purpose: { fr: "Répondre aux personnes qui demandent à rejoindre une structure, et leur dire pourquoi", en: "To answer people who ask to join a unit, and tell them why" },
  basis: "membership",
  keep: {
    years: 2,
    after: sql`coalesce(decided_at, withdrawn_at)`,
    since: { fr: "la réponse", en: "the answer" },
    how: "delete",
  },
  erase: "delete",
});
