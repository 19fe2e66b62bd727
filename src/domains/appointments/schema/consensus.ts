import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ConsensusRule } from "#domains/kinds/index.ts";
import { appointment } from "#domains/mandates/index.ts";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";

/** People are sought for a mandate of a unit by the agreement of those concerned (§28). */
export const consensus = table(
  "consensus",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    kindKey: text().notNull(),
    /** The version of the mandate kind in force at the opening. */
    ruleId: uuid().notNull(),
    /** Its rule as it stood then: whatever the movement decides meanwhile, this consensus keeps it. */
    rule: jsonb().$type<ConsensusRule>().notNull(),
    /** The most people whom a proposal may name: the seats of the mandate as it stood then. */
    seats: integer().notNull(),
    /** IANA zone in which the deadline is told. */
    zone: text().notNull(),
    openedBy: uuid(),
    openedAt: createdAt(),
  },
  (c) => [index().on(c.unitId, c.openedAt)],
);

/** What is proposed: people, words, a period. An amended proposal is a new one, and earlier ones stay readable. */
export const consensusProposal = table(
  "consensus_proposal",
  {
    id: id(),
    consensusId: uuid()
      .notNull()
      .references(() => consensus.id),
    /** From 1; the highest is the one discussed. */
    number: integer().notNull(),
    words: text().notNull().default(""),
    /** Whether those who hold the mandate there today leave it to those proposed. */
    replaces: boolean().notNull().default(false),
    proposedBy: uuid(),
    proposedAt: createdAt(),
    endsAt: instant().notNull(),
  },
  (p) => [uniqueIndex().on(p.consensusId, p.number)],
);

/** Someone whom a proposal names, who must say that they accept. */
export const consensusNamed = table(
  "consensus_named",
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => consensusProposal.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    title: text(),
    acceptedAt: instant(),
    declinedAt: instant(),
  },
  (named) => [uniqueIndex().on(named.proposalId, named.personId), index().on(named.personId)],
);

/** By what someone is concerned: a mandate of the unit, membership of it, or a mandate in a unit right under it. */
export const concernedBy = pgEnum("concerned_by", ["mandate", "member", "below"]);

/** Those who are asked: the roll, settled at the opening. */
export const consensusAsked = table(
  "consensus_asked",
  {
    consensusId: uuid()
      .notNull()
      .references(() => consensus.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    by: concernedBy().notNull(),
  },
  (asked) => [primaryKey({ columns: [asked.consensusId, asked.personId] }), index().on(asked.personId)],
);

export const stance = pgEnum("stance", ["consent", "reservation", "objection", "abstention"]);

/** Where someone asked stands on a proposal; it changes until the end. */
export const consensusPosition = table(
  "consensus_position",
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => consensusProposal.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    stance: stance().notNull(),
    /** Why, for whoever is asked; empty when it was confided. */
    reason: text().notNull().default(""),
    /** Whether the objection is told to the third party alone. */
    confided: boolean().notNull().default(false),
    takenAt: instant().notNull(),
  },
  (p) => [uniqueIndex().on(p.proposalId, p.personId), index().on(p.personId)],
);

export const confidedOutcome = pgEnum("confided_outcome", ["lifted", "stands"]);

/** What an objector told the third party alone, and what came of it in words that betray nothing. */
export const consensusConfided = table("consensus_confided", {
  positionId: uuid()
    .primaryKey()
    .references(() => consensusPosition.id, { onDelete: "cascade" }),
  words: text().notNull(),
  outcome: confidedOutcome(),
  /** Neutral words of the third party, which everybody concerned reads. */
  outcomeWords: text().notNull().default(""),
  reportedAt: instant(),
});

/** The person to whom an objection may be confided, designated at the opening, once they accept. */
export const consensusThirdParty = table("consensus_third_party", {
  consensusId: uuid()
    .primaryKey()
    .references(() => consensus.id),
  personId: uuid()
    .notNull()
    .references(() => person.id, { onDelete: "cascade" }),
  designatedBy: uuid(),
  designatedAt: createdAt(),
  acceptedAt: instant(),
  declinedAt: instant(),
});

/** Words of the discussion. */
export const consensusWord = table(
  "consensus_word",
  {
    id: id(),
    consensusId: uuid()
      .notNull()
      .references(() => consensus.id),
    /** Number of the proposal that was discussed. */
    number: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    body: text().notNull(),
    saidAt: createdAt(),
    /** Taken back by who said it: the place stays, the words are gone. */
    withdrawnAt: instant(),
  },
  (word) => [index().on(word.consensusId, word.saidAt)],
);

export const consensusEnding = pgEnum("consensus_ending", ["adopted", "withdrawn"]);

/** How a consensus ended: adopted, and then people were appointed; or withdrawn, with the reason. */
export const consensusEnd = table("consensus_end", {
  consensusId: uuid()
    .primaryKey()
    .references(() => consensus.id),
  ending: consensusEnding().notNull(),
  proposalId: uuid()
    .notNull()
    .references(() => consensusProposal.id),
  appointmentId: uuid().references(() => appointment.id),
  reason: text().notNull().default(""),
  endedBy: uuid(),
  endedAt: createdAt(),
});
