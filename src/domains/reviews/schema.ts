import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgView, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { commitment } from "#domains/roadmap/index.ts";
import { textDocument } from "#domains/texts/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";
import { appraisals } from "./answer/fields.ts";

/** The four appraisals of §2, from best to worst. */
export const appraisal = pgEnum("appraisal", appraisals);

const aUnit = () =>
  uuid()
    .notNull()
    .references(() => unit.id);
const aCampaign = () =>
  uuid()
    .notNull()
    .references(() => campaign.id);
const anAnswer = () =>
  uuid()
    .notNull()
    .references(() => answer.id, { onDelete: "cascade" });

/** A review before an assembly: from opening to closing, every group then every loop says how it went (§1–2). */
export const campaign = table(
  "campaign",
  {
    id: id(),
    slug: text().notNull(),
    title: text().notNull(),
    /** The unit that asks: the movement. */
    unitId: aUnit(),
    assemblyOn: day().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    /** IANA zone in which the deadline is told. */
    zone: text().notNull().default("Europe/Paris"),
    /** The text whose carrying out is reviewed. */
    textId: uuid().references(() => textDocument.id),
    /** When what is asked of whom was settled for good: at the opening. Until then both follow the movement. */
    settledAt: instant(),
    createdAt: createdAt(),
    createdBy: uuid(),
  },
  (c) => [uniqueIndex().on(c.slug)],
);

/** The end of a campaign before or at its date: answers are frozen from then on. */
export const campaignClosure = table("campaign_closure", {
  campaignId: uuid()
    .primaryKey()
    .references(() => campaign.id),
  closedAt: createdAt(),
  closedBy: uuid(),
});

export const questionKind = pgEnum("question_kind", ["overall", "space", "commitment"]);

/** What a campaign asks: overall, about a space, or about a commitment whose owner gave their word. */
export const question = table(
  "question",
  {
    id: id(),
    campaignId: aCampaign(),
    position: integer().notNull(),
    kind: questionKind().notNull(),
    /** The space asked about; for a commitment, the space that answers for it, if one does. */
    spaceId: uuid().references(() => unit.id),
    commitmentId: uuid().references(() => commitment.id),
  },
  (q) => [index().on(q.campaignId, q.position)],
);

export const answerLevel = pgEnum("answer_level", ["group", "loop"]);

/** The units asked when the campaign opened: what participation is counted against. */
export const asked = table(
  "asked",
  {
    campaignId: aCampaign(),
    unitId: aUnit(),
    level: answerLevel().notNull(),
    /** The loop in whose consolidation the unit stands: for a loop, itself. */
    loopId: aUnit(),
  },
  (a) => [primaryKey({ columns: [a.campaignId, a.unitId] }), index().on(a.campaignId, a.loopId), index().on(a.unitId)],
);

/** The answer of a unit: a draft until it is handed in. */
export const answer = table(
  "answer",
  {
    id: id(),
    campaignId: aCampaign(),
    unitId: aUnit(),
    level: answerLevel().notNull(),
    /** Grows with each save, so that a stale edit is seen and merged field by field. */
    revision: integer().notNull().default(1),
    minorityView: text().notNull().default(""),
    startedBy: uuid(),
    editedBy: uuid(),
    editedAt: instant().notNull().defaultNow(),
    submittedAt: instant(),
    submittedBy: uuid(),
    /** The loop that typed this answer of a group from paper; null once the group itself has saved it. */
    enteredByLoopId: uuid().references(() => unit.id),
  },
  (a) => [uniqueIndex().on(a.campaignId, a.unitId), index().on(a.unitId)],
);

/** One appraisal with its comment, inside an answer. */
export const answerItem = table(
  "answer_item",
  {
    answerId: anAnswer(),
    questionId: uuid()
      .notNull()
      .references(() => question.id),
    appraisal: appraisal(),
    comment: text().notNull().default(""),
    /** Revision of the answer at which this item last changed. */
    revision: integer().notNull().default(1),
  },
  (i) => [primaryKey({ columns: [i.answerId, i.questionId] }), index().on(i.questionId)],
);

/** What an answer said at an earlier revision: the common ground on which two edits are merged. Gone at closing. */
export const answerPast = table(
  "answer_past",
  {
    answerId: anAnswer(),
    revision: integer().notNull(),
    /** Value of each field, by its name in the form. */
    fields: jsonb().$type<Record<string, string>>().notNull(),
  },
  (p) => [primaryKey({ columns: [p.answerId, p.revision] })],
);

/** A reminder sent to a unit that had not answered: once a day at most. */
export const reminder = table(
  "reminder",
  {
    id: id(),
    campaignId: aCampaign(),
    unitId: aUnit(),
    sentBy: uuid(),
    sentAt: createdAt(),
    /** The day in the campaign's zone. */
    sentOn: day().notNull(),
  },
  (r) => [uniqueIndex().on(r.campaignId, r.unitId, r.sentOn)],
);

/**
 * Answers handed in, counted by question, level and loop: one row sums the groups of a loop, or is the loop's own
 * answer. National figures are sums of these rows, so that they cannot differ from them.
 */
export const tally = pgView("tally", {
  campaignId: uuid("campaign_id").notNull(),
  questionId: uuid("question_id").notNull(),
  level: answerLevel("level").notNull(),
  loopId: uuid("loop_id").notNull(),
  veryPositive: integer("very_positive").notNull(),
  ratherPositive: integer("rather_positive").notNull(),
  ratherUnsatisfied: integer("rather_unsatisfied").notNull(),
  veryUnsatisfied: integer("very_unsatisfied").notNull(),
  comments: integer("comments").notNull(),
}).as(sql`
  select r.campaign_id, i.question_id, r.level, r.loop_id,
    count(*) filter (where i.appraisal = 'very_positive')::int as very_positive,
    count(*) filter (where i.appraisal = 'rather_positive')::int as rather_positive,
    count(*) filter (where i.appraisal = 'rather_unsatisfied')::int as rather_unsatisfied,
    count(*) filter (where i.appraisal = 'very_unsatisfied')::int as very_unsatisfied,
    count(*) filter (where i.comment <> '')::int as comments
  from asked r
  join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id and a.submitted_at is not null
  join answer_item i on i.answer_id = a.id
  group by r.campaign_id, i.question_id, r.level, r.loop_id`);

// So many years after the closing of the review that a column names.
const clearedAfter = (years: number, campaignId: string) => ({
  years,
  after: sql`(select c.closed_at from campaign_closure c where c.campaign_id = ${sql.raw(campaignId)})`,
  since: { fr: "la clôture du bilan", en: "the review closed" },
  how: "clear" as const,
});
const unsigned = {
  keep: { fr: "C’est la parole d’une structure, sans nom", en: "It is what a unit says, without a name" },
};

personal(answer, {
  columns: ["startedBy", "editedBy", "submittedBy"],
  purpose: { fr: "Savoir qui a écrit et remis la réponse au nom de sa structure", en: "To know who wrote and handed in the answer for their unit" },
  basis: "membership",
  keep: clearedAfter(2, "answer.campaign_id"),
  erase: "anonymise",
});

personal(answer, {
  columns: ["minorityView"],
  purpose: { fr: "Faire remonter l’avis minoritaire d’une structure, sans nom", en: "To pass on the minority view of a unit, without a name" },
  basis: "membership",
  keep: "history",
  erase: unsigned,
});

personal(answerItem, {
  columns: ["comment"],
  purpose: { fr: "Faire remonter ce qu’une structure dit de la feuille de route, sans nom", en: "To pass on what a unit says about the roadmap, without a name" },
  basis: "membership",
  keep: "history",
  erase: unsigned,
});

personal(answerPast, {
  columns: ["fields"],
  purpose: { fr: "Fusionner deux modifications faites en même temps", en: "To merge two edits made at the same time" },
  basis: "legitimateInterest",
  keep: { with: { fr: "Jusqu’à la clôture du bilan", en: "Until the review closes" } },
  erase: unsigned,
});

personal(reminder, {
  columns: ["sentBy"],
  purpose: { fr: "Savoir qui a relancé une structure, et ne pas la relancer deux fois le même jour", en: "To know who reminded a unit, and not remind it twice on the same day" },
  basis: "legitimateInterest",
  keep: clearedAfter(2, "reminder.campaign_id"),
  erase: "anonymise",
});

personal(campaign, {
  columns: ["createdBy"],
  purpose: { fr: "Savoir qui a ouvert le bilan", en: "To know who opened the review" },
  basis: "legitimateInterest",
  keep: clearedAfter(5, "campaign.id"),
  erase: "anonymise",
});

personal(campaignClosure, {
  columns: ["closedBy"],
  purpose: { fr: "Savoir qui a clos le bilan", en: "To know who closed the review" },
  basis: "legitimateInterest",
  keep: clearedAfter(5, "campaign_closure.campaign_id"),
  erase: "anonymise",
});
