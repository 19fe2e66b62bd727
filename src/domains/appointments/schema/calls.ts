import { date, index, integer, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { appointment } from "#domains/mandates/index.ts";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
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
    /** First and last day on which one may stand, in the call's zone. */
    opensOn: date({ mode: "string" }).notNull(),
    closesOn: date({ mode: "string" }).notNull(),
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

/** Someone stands, in their own words; seen by whoever answers for the unit alone. */
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
