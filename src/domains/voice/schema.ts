import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { textBlock, textDocument } from "#domains/texts/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

/** Who speaks: the unit with one voice, or one of its members for themselves. */
export const contributionSpeaker = pgEnum("contribution_speaker", ["unit", "person"]);

/** What a decision makes of a contribution, by its stored key; « retenue » is "adopted" in English. */
export const outcomeKind = pgEnum("outcome_kind", ["retained", "merged", "answered", "not_retained"]);
export type OutcomeKind = (typeof outcomeKind.enumValues)[number];

/** Where a contribution stands, merges followed to their end. `merged`: into one that waits for its decision. */
export const contributionState = pgEnum("contribution_state", ["waiting", ...outcomeKind.enumValues, "withdrawn"]);
export type FateState = (typeof contributionState.enumValues)[number];

/** What a group or a person sends up, in their own words, which nobody ever rewrites. */
export const contribution = table(
  "contribution",
  {
    id: id(),
    /** The unit that speaks, or in which the person speaks. */
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    speaker: contributionSpeaker().notNull().default("unit"),
    /** The person who speaks for themselves; null when the unit speaks, or once the person is erased. */
    personId: uuid().references(() => person.id, { onDelete: "set null" }),
    /** Who typed it. */
    enteredBy: uuid(),
    body: text().notNull(),
    /** The same words lower case and without accents: what is searched and compared. */
    searchBody: text().notNull(),
    /** What it is about: an objective or a paragraph, or nothing. */
    blockId: uuid().references(() => textBlock.id),
    /** The review campaign in which it came, if any; no key, since reviews stand on a higher floor. */
    campaignId: uuid(),
    createdAt: createdAt(),
    /** Its author took it back before anything was decided: it stays counted, its words are hidden. */
    withdrawnAt: instant(),
    /** What became of it today, and the block in which it is retained: kept by the triggers of `outcome`, by no one else. */
    state: contributionState().notNull().default("waiting"),
    settledBlockId: uuid().references(() => textBlock.id),
    /** The contribution that carries its outcome: itself, unless it was merged. */
    carrierId: uuid(),
  },
  (c) => [
    index().on(c.unitId, c.createdAt),
    index().on(c.personId),
    index().on(c.blockId, c.createdAt),
    index().on(c.settledBlockId, c.createdAt),
    index().on(c.campaignId, c.createdAt),
    index().on(c.state, c.createdAt),
    index().on(c.createdAt),
  ],
);

/** What became of a contribution. A later decision supersedes an earlier one, which stays on record. */
export const outcome = table(
  "outcome",
  {
    id: id(),
    contributionId: uuid()
      .notNull()
      .references(() => contribution.id),
    kind: outcomeKind().notNull(),
    /** Retained in this block of this text. */
    textId: uuid().references(() => textDocument.id),
    blockId: uuid().references(() => textBlock.id),
    /** Merged into this contribution, which carries the common outcome. */
    mergedIntoId: uuid().references((): AnyPgColumn => contribution.id),
    /** The answer, or the reason why it was not retained. */
    reason: text().notNull().default(""),
    decidedBy: uuid(),
    decidedAt: createdAt(),
    supersededAt: instant(),
  },
  (o) => [uniqueIndex("outcome_current").on(o.contributionId).where(sql`superseded_at is null`), index().on(o.contributionId, o.decidedAt), index().on(o.blockId), index().on(o.mergedIntoId)],
);

personal(contribution, {
  columns: ["personId", "enteredBy"],
  purpose: { fr: "Suivre ce que devient ce qu’une personne a dit, et le lui dire ; son nom n’est montré à personne", en: "To follow what becomes of what a person said, and tell them; their name is shown to nobody" },
  basis: "membership",
  keep: "withThePerson",
  erase: "anonymise",
});

personal(contribution, {
  columns: ["body", "searchBody"],
  purpose: { fr: "Nourrir les textes du mouvement de ce qui a été dit", en: "To feed the movement’s texts with what was said" },
  basis: "membership",
  keep: {
    with: { fr: "Autant que le texte que ces mots ont nourri", en: "As long as the text that these words fed" },
  },
  erase: {
    keep: { fr: "Les mots restent avec le texte qu’ils ont nourri ; plus rien ne les relie à la personne", en: "The words stay with the text they fed; nothing links them to the person any more" },
  },
});

personal(outcome, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a décidé de l’issue d’une contribution", en: "To know who decided the outcome of a contribution" },
  basis: "membership",
  keep: { with: { fr: "Autant que la contribution", en: "As long as the contribution" } },
  erase: "anonymise",
});
