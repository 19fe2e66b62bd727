import { sql } from "drizzle-orm";
import { index, integer, pgEnum, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { appointment } from "#domains/mandates/index.ts";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { ownWords, personal } from "#platform/personal/index.ts";
import { consensus } from "./consensus.ts";

/** A call for volunteers for a mandate of a unit (§29). */
export const volunteerCall = table(
  "volunteer_call",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    kindKey: text().notNull(),
    /** People sought. */
    seats: integer().notNull(),
    words: text().notNull().default(""),
    /** First and last day for candidacies, in the call's zone. */
    opensOn: day().notNull(),
    closesOn: day().notNull(),
    zone: text().notNull(),
    openedBy: uuid(),
    createdAt: createdAt(),
  },
  (call) => [index().on(call.unitId), index().on(call.closesOn)],
);

/** A call is closed once every candidacy has its answer. */
export const volunteerCallClosure = table("volunteer_call_closure", {
  callId: uuid()
    .primaryKey()
    .references(() => volunteerCall.id),
  closedBy: uuid(),
  closedAt: createdAt(),
});

/** Candidacies of a call were passed on, on this day, to those who may appoint: once a day. */
export const candidaciesPassedOn = table(
  "candidacies_passed_on",
  {
    callId: uuid()
      .notNull()
      .references(() => volunteerCall.id),
    day: day().notNull(),
    passedBy: uuid(),
    passedAt: createdAt(),
  },
  (passed) => [primaryKey({ columns: [passed.callId, passed.day] })],
);

/** Someone comes forward, in their own words; seen only by those who answer for the unit. */
export const candidacy = table(
  "candidacy",
  {
    id: id(),
    callId: uuid()
      .notNull()
      .references(() => volunteerCall.id),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    words: text().notNull().default(""),
    stoodAt: createdAt(),
    withdrawnAt: instant(),
  },
  (c) => [uniqueIndex().on(c.callId, c.personId), index().on(c.personId)],
);

export const candidacyFate = pgEnum("candidacy_fate", ["appointed", "proposed", "declined"]);

/** What became of a candidacy: appointed, proposed to a consensus, or declined with words to the person. */
export const candidacyDecision = table("candidacy_decision", {
  candidacyId: uuid()
    .primaryKey()
    .references(() => candidacy.id, { onDelete: "cascade" }),
  fate: candidacyFate().notNull(),
  words: text().notNull().default(""),
  appointmentId: uuid().references(() => appointment.id),
  consensusId: uuid().references(() => consensus.id),
  decidedBy: uuid(),
  decidedAt: createdAt(),
});

const since = { fr: "la clôture de l’appel", en: "the call closed" } as const;
const cleared = { years: 2, after: "closesOn", since, how: "clear" } as const;
/** Two years after the call to which a row belongs. */
const afterTheCall = (table: string, how: "clear" | "delete") => ({
  years: 2,
  after: sql`(select c.closes_on from volunteer_call c where c.id = ${sql.raw(table)}.call_id)`,
  since,
  how,
});

personal(volunteerCall, {
  columns: ["openedBy"],
  purpose: { fr: "Savoir qui a ouvert l’appel", en: "To know who opened the call" },
  basis: "legitimateInterest",
  keep: cleared,
  erase: "anonymise",
});

personal(volunteerCall, {
  columns: ["words"],
  purpose: { fr: "Chercher des volontaires ; l’appel est public et ne nomme personne", en: "To look for volunteers; the call is public and names nobody" },
  basis: "legitimateInterest",
  keep: cleared,
  erase: ownWords,
});

personal(volunteerCallClosure, {
  columns: ["closedBy"],
  purpose: { fr: "Savoir qui a clos l’appel", en: "To know who closed the call" },
  basis: "legitimateInterest",
  keep: afterTheCall("volunteer_call_closure", "clear"),
  erase: "anonymise",
});

personal(candidaciesPassedOn, {
  columns: ["passedBy"],
  purpose: { fr: "Savoir qui a transmis les candidatures d’un appel", en: "To know who passed on the candidacies of a call" },
  basis: "legitimateInterest",
  keep: afterTheCall("candidacies_passed_on", "clear"),
  erase: "anonymise",
});

personal(candidacy, {
  columns: ["personId", "words"],
  purpose: { fr: "Se proposer pour un mandat, auprès des seules personnes qui répondent de la structure", en: "To put oneself forward for a mandate, seen only by those responsible for the unit" },
  basis: "consent",
  keep: afterTheCall("candidacy", "delete"),
  erase: "delete",
});

personal(candidacyDecision, {
  columns: ["words", "decidedBy"],
  purpose: { fr: "Répondre aux personnes qui se sont proposées", en: "To answer those who came forward" },
  basis: "membership",
  keep: { with: { fr: "Aussi longtemps que la candidature", en: "As long as the candidacy" } },
  erase: "delete",
});
