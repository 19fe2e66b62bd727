import { boolean, date, index, integer, jsonb, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import type { AssignmentRules } from "./assignment/rules.ts";
import type { Shortage } from "./assignment/shortage.ts";

export const mpLevel = pgEnum("mp_level", ["available", "limited", "unavailable"]);

/** What an MP says of the time that they have for loops (§25), for some days; of two said for a day, the later holds. */
export const mpAvailability = table(
  "mp_availability",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    level: mpLevel().notNull(),
    fromOn: date({ mode: "string" }).notNull(),
    /** Last day, included; null: until something else is said. */
    untilOn: date({ mode: "string" }),
    /** The most loops that they take; null: no limit of their own. */
    atMost: integer(),
    note: text().notNull().default(""),
    /** The MP, or whoever assigns MPs. */
    saidBy: uuid(),
    saidAt: createdAt(),
    takenBackAt: instant(),
  },
  (said) => [index().on(said.personId, said.saidAt)],
);

export const mpRunState = pgEnum("mp_run_state", ["proposed", "adopted", "withdrawn"]);

/** A proposal of who is the liaison MP of each loop, and what became of it. Adopted, it is never rewritten. */
export const mpRun = table(
  "mp_run",
  {
    id: id(),
    state: mpRunState().notNull().default("proposed"),
    rules: jsonb().$type<AssignmentRules>().notNull(),
    /** The smallest greatest load that serves all loops. */
    limit: integer().notNull(),
    /** Why loops have nobody, where some have. */
    shortages: jsonb().$type<Shortage[]>().notNull().default([]),
    /** How often it was solved: a form made for an earlier state is seen. */
    version: integer().notNull().default(1),
    madeBy: uuid(),
    madeAt: createdAt(),
    decidedOn: date({ mode: "string" }),
    minutes: text().notNull().default(""),
    settledBy: uuid(),
    settledAt: instant(),
    appointmentId: uuid(),
  },
  (run) => [index().on(run.madeAt)],
);

export const mpNearness = pgEnum("mp_nearness", ["same", "region", "elsewhere", "unknown"]);

/** Why the loop has this MP in the run. */
export const mpWhy = pgEnum("mp_why", [
  "kept",
  "first",
  "unavailable",
  "not_mp",
  "nearer",
  "fairer",
  "by_hand",
  "nobody",
]);

/** Whom a run proposes for one loop, beside who it was. */
export const mpRunLine = table(
  "mp_run_line",
  {
    id: id(),
    runId: uuid()
      .notNull()
      .references(() => mpRun.id, { onDelete: "cascade" }),
    loopId: uuid()
      .notNull()
      .references(() => unit.id),
    /** Null: nobody can. Erasing a person leaves the line without them. */
    personId: uuid().references(() => person.id, { onDelete: "set null" }),
    formerId: uuid().references(() => person.id, { onDelete: "set null" }),
    /** The mandates in force in the loop when it was solved: adoption is refused when they are others. */
    mandateIds: uuid().array().notNull().default([]),
    nearness: mpNearness().notNull(),
    km: integer(),
    why: mpWhy().notNull(),
    pinned: boolean().notNull().default(false),
    pinReason: text().notNull().default(""),
    pinnedBy: uuid(),
  },
  (line) => [uniqueIndex().on(line.runId, line.loopId), index().on(line.personId)],
);

export const mpRequestState = pgEnum("mp_request_state", [
  "waiting",
  "accepted",
  "declined",
  "done",
  "withdrawn",
]);

/** What a loop asks of its liaison MP, whoever that is on the day: a change of MP hands it over. */
export const mpRequest = table(
  "mp_request",
  {
    id: id(),
    loopId: uuid()
      .notNull()
      .references(() => unit.id),
    subject: text().notNull(),
    words: text().notNull(),
    wishedOn: date({ mode: "string" }),
    state: mpRequestState().notNull().default("waiting"),
    askedBy: uuid().references(() => person.id, { onDelete: "set null" }),
    askedAt: createdAt(),
    /** First answer of the MP. */
    answeredAt: instant(),
    /** When both sides were told of silence. */
    silenceToldAt: instant(),
  },
  (request) => [index().on(request.loopId, request.askedAt), index().on(request.state, request.askedAt)],
);

/** Each step of a request: an answer of the MP, or that the loop took it back. Never rewritten. */
export const mpRequestStep = table(
  "mp_request_step",
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => mpRequest.id, { onDelete: "cascade" }),
    state: mpRequestState().notNull(),
    words: text().notNull().default(""),
    byId: uuid().references(() => person.id, { onDelete: "set null" }),
    at: createdAt(),
  },
  (step) => [index().on(step.requestId, step.at)],
);
