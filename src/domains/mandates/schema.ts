import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, integer, jsonb, pgEnum, text, uuid } from "drizzle-orm/pg-core";
import { appointmentMeans } from "#domains/kinds/index.ts";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { ownWords, personal } from "#platform/personal/index.ts";

const aUnit = () =>
  uuid()
    .notNull()
    .references(() => unit.id);
const aPerson = () => uuid().references(() => person.id, { onDelete: "cascade" });
/** The mandate that another stands under, replaces or follows; forgotten when it is. */
const aMandate = () => uuid().references((): AnyPgColumn => mandate.id, { onDelete: "set null" });

/** How it was decided that people hold mandates: one record with its minutes, whatever the way. */
export const appointment = table(
  "appointment",
  {
    id: id(),
    unitId: aUnit(),
    means: appointmentMeans().notNull(),
    decidedOn: day().notNull(),
    /** What was said and decided, as someone who was there wrote it; may name people. */
    minutes: text().notNull().default(""),
    /** Of an election: who stood, votes, who is elected. Of the others: what led to it. */
    result: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    recordedBy: uuid(),
    recordedAt: createdAt(),
  },
  (record) => [index().on(record.unitId, record.decidedOn)],
);

export const mandateEnd = pgEnum("mandate_end", ["term", "resigned", "recalled", "replaced", "cancelled", "unit_closed", "right_lost", "other"]);

/** A person holds a mandate in a unit, for a term. */
export const mandate = table(
  "mandate",
  {
    id: id(),
    kindKey: text().notNull(),
    unitId: aUnit(),
    personId: aPerson().notNull(),
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
    underId: aMandate(),
    /** The mandate that this one replaces for a time; its holder keeps it and finds it again. */
    substituteForId: aMandate(),
    /** The mandate that this one follows. */
    succeedsId: aMandate(),
    /** Why and by whom it was ended before its term, when it was. */
    endReason: mandateEnd(),
    endedBy: uuid(),
    /** Of a mandate by right: the right and what gives it, kept true by the program. */
    rightId: uuid(),
    becauseId: uuid(),
  },
  (m) => [index().on(m.personId), index().on(m.unitId, m.kindKey), index().on(m.endsAt), index().on(m.substituteForId), index().on(m.underId)],
);

export const planState = pgEnum("plan_state", ["draft", "enacted", "withdrawn"]);

/** Appointments and endings prepared together, whose rules are checked on what they make of the whole. */
export const plan = table(
  "plan",
  {
    id: id(),
    /** Over which unit it is made: its steps are there or below. */
    unitId: aUnit(),
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
    personId: aPerson(),
    title: text(),
    endsAt: instant(),
    /** The mandate under which the new one stands, and the one that it replaces for a time. */
    underId: aMandate(),
    substituteForId: aMandate(),
    /** The mandate that the step ends. */
    endsMandateId: uuid().references(() => mandate.id, { onDelete: "cascade" }),
  },
  (step) => [index().on(step.planId)],
);

/** What someone waived a rule of parity for. */
export const waiverOf = pgEnum("waiver_of", ["appointment", "plan", "ending"]);

/** A rule of parity set aside once, with the reason. It is public that it was, and why; never who is what. */
export const parityWaiver = table(
  "parity_waiver",
  {
    id: id(),
    unitId: aUnit(),
    /** The mandate kind whose rule it is; null for the college of the unit. */
    kindKey: text(),
    /** The version of the rule that was set aside: a mandate kind or a unit kind, as it stood. */
    ruleId: uuid().notNull(),
    of: waiverOf().notNull(),
    /** The mandate or the plan. */
    subjectId: uuid().notNull(),
    reason: text().notNull(),
    grantedBy: uuid(),
    grantedAt: createdAt(),
    until: instant(),
  },
  (waiver) => [index().on(waiver.unitId)],
);

/** The years for which history keeps it, from the end of the mandate. */
const history = {
  years: 5,
  since: { fr: "la fin du mandat, pour l’histoire du mouvement", en: "the end of the mandate, for the history of the movement" },
} as const;
const afterTheMandate = {
  ...history,
  after: sql`case when not exists (select from mandate m where m.appointment_id = appointment.id and m.ends_at is null) then greatest(recorded_at, (select max(m.ends_at) from mandate m where m.appointment_id = appointment.id)) end`,
  how: "clear",
} as const;
const asLongAsThePlan = { with: { fr: "Aussi longtemps que le plan", en: "As long as the plan" } } as const;

personal(parityWaiver, {
  columns: ["grantedBy"],
  purpose: { fr: "Savoir qui a écarté une règle de parité", en: "To know who waived a parity rule" },
  basis: "legitimateInterest",
  keep: "history",
  erase: "anonymise",
});

personal(parityWaiver, {
  columns: ["reason", "kindKey", "subjectId"],
  purpose: { fr: "Dire publiquement quand et pourquoi une règle de parité a été écartée, sans nommer personne", en: "To say publicly when and why a parity rule was waived, without naming anyone" },
  basis: "legitimateInterest",
  keep: "history",
  erase: ownWords,
});

personal(appointment, {
  columns: ["recordedBy"],
  purpose: { fr: "Savoir qui a consigné une nomination", en: "To know who recorded an appointment" },
  basis: "membership",
  keep: afterTheMandate,
  erase: "anonymise",
});

personal(appointment, {
  columns: ["minutes", "result"],
  purpose: { fr: "Garder la trace de la façon dont une personne a été nommée ; le compte rendu peut nommer des gens", en: "To keep a record of how a person was appointed; the minutes may name people" },
  basis: "membership",
  keep: afterTheMandate,
  erase: {
    keep: { fr: "C’est la preuve de la décision ; elle disparaît à son échéance", en: "It is the proof of the decision; it is deleted at the end of its retention" },
  },
});

personal(appointment, {
  columns: ["decidedOn"],
  purpose: { fr: "Savoir de quel jour date une décision", en: "To know on which day a decision was made" },
  basis: "membership",
  keep: "history",
  erase: ownWords,
});

personal(mandate, {
  columns: ["personId", "unitId", "title", "startsAt", "endsAt", "appointedBy", "endedBy", "endReason", "appointmentId", "underId", "substituteForId", "succeedsId"],
  purpose: { fr: "Savoir qui répond de quoi, et avec quels pouvoirs", en: "To know who answers for what, and with which powers" },
  basis: "membership",
  keep: { ...history, after: "endsAt", how: "delete" },
  erase: "delete",
});

personal(plan, {
  columns: ["madeBy", "settledBy"],
  purpose: { fr: "Préparer ensemble des nominations et des fins de mandat, et en répondre", en: "To prepare appointments and endings together, and answer for them" },
  basis: "membership",
  keep: {
    years: 5,
    after: "settledAt",
    since: { fr: "avoir été appliqué ou retiré", en: "it was applied or withdrawn" },
    how: "delete",
  },
  erase: "anonymise",
});

personal(plan, {
  columns: ["title", "minutes"],
  purpose: { fr: "Dire ce que prépare un plan", en: "To say what a plan prepares" },
  basis: "membership",
  keep: asLongAsThePlan,
  erase: ownWords,
});

personal(planStep, {
  columns: ["personId", "title", "kindKey", "underId", "substituteForId", "endsMandateId"],
  purpose: { fr: "Savoir qui un plan propose de nommer, et quel mandat il termine", en: "To know whom a plan proposes to appoint, and which mandate it ends" },
  basis: "membership",
  keep: asLongAsThePlan,
  erase: "delete",
});
