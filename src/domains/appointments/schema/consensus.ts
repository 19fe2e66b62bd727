import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ConsensusRule } from "#domains/kinds/index.ts";
import { appointment } from "#domains/mandates/index.ts";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

const aConsensus = () =>
  uuid()
    .notNull()
    .references(() => consensus.id);
const aProposal = () =>
  uuid()
    .notNull()
    .references(() => consensusProposal.id, { onDelete: "cascade" });
const aPerson = () =>
  uuid()
    .notNull()
    .references(() => person.id, { onDelete: "cascade" });

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
    consensusId: aConsensus(),
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
    proposalId: aProposal(),
    personId: aPerson(),
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
    consensusId: aConsensus(),
    personId: aPerson(),
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
    proposalId: aProposal(),
    personId: aPerson(),
    stance: stance().notNull(),
    /** Why, for those asked; empty when it was confided. */
    reason: text().notNull().default(""),
    /** Whether the objection is told to the third party alone. */
    confided: boolean().notNull().default(false),
    takenAt: instant().notNull(),
  },
  (p) => [uniqueIndex().on(p.proposalId, p.personId), index().on(p.personId)],
);

export const confidedOutcome = pgEnum("confided_outcome", ["lifted", "stands"]);

/** What an objector told the third party alone, and what came of it in words that reveal nothing. */
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
  personId: aPerson(),
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
    consensusId: aConsensus(),
    /** Number of the proposal that was discussed. */
    number: integer().notNull(),
    personId: aPerson(),
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

// Two years after the end of the consensus that a column names.
const keptAfterEnd = <How extends "clear" | "delete">(how: How, consensusId: string) => ({
  years: 2,
  after: sql`(select e.ended_at from consensus_end e where e.consensus_id = ${sql.raw(consensusId)})`,
  since: { fr: "la fin du consensus", en: "the consensus ended" },
  how,
});
const proposalOf = (column: string) => `(select p.consensus_id from consensus_proposal p where p.id = ${column})`;

personal(consensus, {
  columns: ["openedBy"],
  purpose: { fr: "Savoir qui a ouvert un consensus", en: "To know who opened a consensus" },
  basis: "membership",
  keep: keptAfterEnd("clear", "consensus.id"),
  erase: "anonymise",
});

personal(consensusProposal, {
  columns: ["proposedBy", "words"],
  purpose: { fr: "Dire ce qui est proposé et pourquoi ; ces mots peuvent nommer quelqu’un", en: "To say what is proposed and why; these words may name someone" },
  basis: "membership",
  keep: keptAfterEnd("clear", "consensus_proposal.consensus_id"),
  erase: "anonymise",
});

personal(consensusNamed, {
  columns: ["personId", "title"],
  purpose: { fr: "Savoir qui est proposé pour un mandat, et si la personne accepte", en: "To know who is proposed for a mandate, and whether they accept" },
  basis: "membership",
  keep: keptAfterEnd("delete", proposalOf("consensus_named.proposal_id")),
  erase: "delete",
});

personal(consensusAsked, {
  columns: ["personId", "by"],
  purpose: { fr: "Tenir la liste arrêtée des personnes consultées", en: "To keep the fixed list of those consulted" },
  basis: "membership",
  keep: keptAfterEnd("delete", "consensus_asked.consensus_id"),
  erase: "delete",
});

personal(consensusPosition, {
  columns: ["personId", "reason"],
  purpose: {
    fr: "Entendre l’avis de chaque personne consultée ; seules les objections et les réserves sont montrées, aux autres consultées",
    en: "To hear each person consulted; only objections and reservations are shown, to the other people consulted",
  },
  basis: "membership",
  keep: keptAfterEnd("delete", proposalOf("consensus_position.proposal_id")),
  erase: "delete",
});

personal(consensusConfided, {
  columns: ["words", "outcomeWords"],
  purpose: { fr: "Permettre de dire une objection à une tierce personne seule", en: "To let an objection be told to a third party alone" },
  basis: "membership",
  keep: { with: { fr: "Aussi longtemps que l’avis confié", en: "As long as the position" } },
  erase: "delete",
});

personal(consensusThirdParty, {
  columns: ["personId", "designatedBy"],
  purpose: { fr: "Savoir à qui une objection peut être confiée", en: "To know to whom an objection may be confided" },
  basis: "membership",
  keep: keptAfterEnd("delete", "consensus_third_party.consensus_id"),
  erase: "delete",
});

personal(consensusWord, {
  columns: ["personId", "body"],
  purpose: { fr: "Discuter une proposition entre personnes concernées", en: "To discuss a proposal among those concerned" },
  basis: "membership",
  keep: keptAfterEnd("delete", "consensus_word.consensus_id"),
  erase: "delete",
});

personal(consensusEnd, {
  columns: ["endedBy", "reason"],
  purpose: { fr: "Savoir qui a conclu un consensus, et pourquoi il a été retiré", en: "To know who ended a consensus, and why it was withdrawn" },
  basis: "membership",
  keep: {
    years: 2,
    after: "endedAt",
    since: { fr: "la fin du consensus", en: "the consensus ended" },
    how: "clear",
    mark: true,
  },
  erase: "anonymise",
});
