import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { createdAt, id, instant, table, validity } from "#platform/database/columns.ts";
import type { CollegeRule } from "./parity.ts";
import { unit } from "./units.ts";

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

/** A word said in both languages of the program. */
export interface Said {
  fr: string;
  en: string;
}

/** What someone must be or have done to hold a mandate. */
export interface Conditions {
  /**
   * Trainings that the mandate asks for (§28, §38): `before`, they must have been followed to be appointed; otherwise
   * they may come after, and are reported as missing until then.
   */
  trainings?: { key: string; label: Said; before: boolean }[];
  /** Must be a member of the unit, or of any unit under it, or of the movement. */
  memberOf?: "unit" | "under" | "movement";
  /** Years. */
  minAge?: number;
}

/** A mandate that the same person may not hold at the same time, and where. */
export interface Incompatible {
  kind: string;
  where: "unit" | "lineage" | "anywhere";
}

/** How a consensus is sought for a mandate; known before it is opened, and kept with it. */
export interface ConsensusRule {
  /** Days during which anyone concerned may object. */
  days: number;
  /** Silence is consent only where the rule says so beforehand. */
  silenceIsConsent: boolean;
  /** Who is asked: those who hold a mandate in the unit, its members, or both (a loop: its groups’ animators too). */
  asked: "mandates" | "members" | "both";
  /** How many must have spoken, in hundredths of those asked, where silence is not consent. */
  quorum: number;
}

/** What public pages show of whoever holds a public mandate. */
export const shownFacts = ["name", "title", "since", "until", "means"] as const;
export type ShownFact = (typeof shownFacts)[number];

/** A kind of mandate (animator, loop referent, space lead…), as dated data. */
export const mandateKind = table("mandate_kind", {
  id: id(),
  key: text().notNull(),
  /** Inclusive label in French and in English. */
  label: jsonb().$type<Said>().notNull(),
  /** Kinds of unit in which it is held. */
  unitKinds: text().array().notNull(),
  powers: jsonb().$type<PowerGiven[]>().notNull().default([]),
  /** Held by two people of different gender. */
  pair: boolean().notNull().default(false),
  /** The rule of parity of those who hold it in one unit, where it is not a pair. */
  college: jsonb().$type<CollegeRule>(),
  /** What a broken rule of the pair forbids. */
  pairBlocks: text({ enum: ["appointment", "ending"] })
    .array()
    .notNull()
    .default(["appointment"]),
  seats: integer(),
  /** Months of a term; null: open-ended. */
  termMonths: integer(),
  /** Terms that one person may hold in a row; null: no limit. */
  termLimit: integer(),
  conditions: jsonb().$type<Conditions>().notNull().default({}),
  incompatible: jsonb().$type<Incompatible[]>().notNull().default([]),
  /** Ways in which it may be given. */
  means: appointmentMeans().array().notNull().default(["nomination", "consensus", "election", "by_right"]),
  consensus: jsonb().$type<ConsensusRule>(),
  /** What whoever leaves hands over, as a list to tick. */
  handover: jsonb().$type<Said[]>().notNull().default([]),
  /** Whether holders are named on public pages. */
  public: boolean().notNull().default(false),
  shows: text({ enum: shownFacts }).array().notNull().default(["name", "title"]),
  position: integer().notNull().default(0),
  decidedBy: uuid(),
  ...validity(),
});

/** How it was decided that people hold mandates: one record with its minutes, whatever the way. */
export const appointment = table(
  "appointment",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    means: appointmentMeans().notNull(),
    decidedOn: date({ mode: "string" }).notNull(),
    /** What was said and decided, as whoever was there wrote it; may name people. */
    minutes: text().notNull().default(""),
    /** Of an election: who stood, votes, who is elected. Of the others: what led to it. */
    result: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    recordedBy: uuid(),
    recordedAt: createdAt(),
  },
  (record) => [index().on(record.unitId, record.decidedOn)],
);

export const mandateEnd = pgEnum("mandate_end", [
  "term",
  "resigned",
  "recalled",
  "replaced",
  "cancelled",
  "unit_closed",
  "right_lost",
  "other",
]);

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
    /** The version of the mandate kind under whose rules it was given. */
    ruleId: uuid(),
    appointmentId: uuid().references(() => appointment.id),
    /** The mandate under which this named responsibility stands. */
    underId: uuid().references((): AnyPgColumn => mandate.id, { onDelete: "set null" }),
    /** The mandate that this one replaces for a time; its holder keeps it and finds it again. */
    substituteForId: uuid().references((): AnyPgColumn => mandate.id, { onDelete: "set null" }),
    /** The mandate that this one follows. */
    succeedsId: uuid().references((): AnyPgColumn => mandate.id, { onDelete: "set null" }),
    /** Why and by whom it was ended before its term, when it was. */
    endReason: mandateEnd(),
    endedBy: uuid(),
    /** When its holder was written to, that it was given and that it was ended: once each. */
    toldAt: instant(),
    endToldAt: instant(),
    /** Of a mandate by right: the right and what gives it, kept true by the program. */
    rightId: uuid(),
    becauseId: uuid(),
  },
  (m) => [
    index().on(m.personId),
    index().on(m.unitId, m.kindKey),
    index().on(m.endsAt),
    index().on(m.substituteForId),
    index().on(m.underId),
  ],
);

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

export const planState = pgEnum("plan_state", ["draft", "enacted", "withdrawn"]);

/** Appointments and endings prepared together, whose rules are checked on what they make of the whole. */
export const plan = table(
  "plan",
  {
    id: id(),
    /** Over which unit it is made: its steps are there or below. */
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    title: text().notNull(),
    state: planState().notNull().default("draft"),
    means: appointmentMeans().notNull().default("nomination"),
    minutes: text().notNull().default(""),
    /** When its steps take effect; null: at the moment it is enacted. */
    takesEffectAt: instant(),
    madeBy: uuid(),
    createdAt: createdAt(),
    settledAt: instant(),
    settledBy: uuid(),
    appointmentId: uuid().references(() => appointment.id),
  },
  (p) => [index().on(p.unitId)],
);

/** One step of a plan: someone is appointed, or a mandate ends. */
export const planStep = table(
  "plan_step",
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    /** Whom to appoint, where and to what; nothing when the step ends a mandate. */
    unitId: uuid().references(() => unit.id),
    kindKey: text(),
    personId: uuid().references(() => person.id, { onDelete: "cascade" }),
    title: text(),
    endsAt: instant(),
    /** The mandate under which the new one stands, and the one that it replaces for a time. */
    underId: uuid().references(() => mandate.id, { onDelete: "set null" }),
    substituteForId: uuid().references(() => mandate.id, { onDelete: "set null" }),
    /** The mandate that the step ends. */
    endsMandateId: uuid().references(() => mandate.id, { onDelete: "cascade" }),
  },
  (step) => [index().on(step.planId)],
);
