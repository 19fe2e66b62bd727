import { boolean, integer, jsonb, pgEnum, text, uuid } from "drizzle-orm/pg-core";
import { id, table, validity } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

/** What a movement forbids while its rule of parity does not hold; the rest is only reported. */
export type ParityBlocks = "appointment" | "ending";

/** How a college of people is kept in balance, whatever their number. */
export interface CollegeRule {
  /**
   * `pair`: two people of different gender. `equal`: as many women as men once the seats are filled.
   * `at_most_one_apart`: never more than one more of either. `alternation`: each person appointed differs from the one before.
   */
  rule: "pair" | "equal" | "at_most_one_apart" | "alternation";
  /** Number of seats that the college has, where it is fixed: 24 for the coordination (annex). */
  seats: number | null;
  /** Mandate kinds counted together; empty for the rule of one mandate kind alone. */
  of: string[];
  blocks: ParityBlocks[];
}

/** How people become members of a unit of a kind. */
export const joining = pgEnum("joining", [
  /** Anyone, at once. */
  "free",
  /** By a request that someone there accepts. */
  "request",
  /** Nobody by themselves: by mandate or by right alone. */
  "closed",
]);

/** What pages show to anyone about the units of a kind. */
export const publicFacts = ["members", "charges", "meeting", "contact", "under"] as const;
export type PublicFact = (typeof publicFacts)[number];

/** A kind of unit (movement, loop, group, space, pole…), as dated data. Its words are terms of the vocabulary. */
export const unitKind = table("unit_kind", {
  id: id(),
  key: text().notNull(),
  /** Kinds of unit that it may contain. */
  contains: text().array().notNull().default([]),
  /** Whether people can be members of it, as against holding mandates only. */
  hasMembers: boolean().notNull().default(true),
  joining: joining().notNull().default("closed"),
  /** Keys of the mandate kinds that every unit of this kind should have filled. */
  requiredRoles: text("required_charges").array().notNull().default([]),
  /** The rule of parity of all who hold the named mandates in one unit of this kind, taken together. */
  college: jsonb().$type<CollegeRule>(),
  shows: text({ enum: publicFacts })
    .array()
    .notNull()
    .default([...publicFacts]),
  position: integer().notNull().default(0),
  decidedBy: uuid(),
  ...validity(),
});

export const appointmentMeans = pgEnum("appointment_means", ["nomination", "consensus", "election", "by_right"]);

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
   * Trainings that the mandate asks for (§28, §38): `before`, they must have been completed to be appointed; otherwise
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
  /** Who is asked: those who hold a mandate in the unit, its members, or both (a loop: its groups’ facilitators too). */
  asked: "mandates" | "members" | "both";
  /** How many must have spoken, in hundredths of those asked, where silence is not consent. */
  quorum: number;
}

/** What public pages show of those who hold a public mandate. */
export const shownFacts = ["name", "title", "since", "until", "means"] as const;
export type ShownFact = (typeof shownFacts)[number];

/** A kind of mandate (facilitator, liaison of a loop, space lead…), as dated data. */
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
  /** What is handed over on leaving, as a list to tick. */
  handover: jsonb().$type<Said[]>().notNull().default([]),
  /** Whether holders are named on public pages. */
  public: boolean().notNull().default(false),
  shows: text({ enum: shownFacts }).array().notNull().default(["name", "title"]),
  position: integer().notNull().default(0),
  decidedBy: uuid(),
  ...validity(),
});

const whoSetKinds = { fr: "Savoir qui a réglé les types de structures et de mandats, et doit en répondre", en: "To know who configured the kinds of units and mandates, and is accountable for it" };

for (const kinds of [unitKind, mandateKind])
  personal(kinds, {
    columns: ["decidedBy"],
    purpose: whoSetKinds,
    basis: "legitimateInterest",
    keep: "history",
    erase: "anonymise",
  });
