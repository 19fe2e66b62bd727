import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "#domains/people/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { ownWords, personal } from "#platform/personal/index.ts";
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
    fromOn: day().notNull(),
    /** Last day, included; null: until something else is said. */
    untilOn: day(),
    /** The most loops that they take; null: no limit of their own. */
    atMost: integer(),
    note: text().notNull().default(""),
    /** The MP, or those who assign MPs. */
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
    decidedOn: day(),
    minutes: text().notNull().default(""),
    settledBy: uuid(),
    settledAt: instant(),
    appointmentId: uuid(),
  },
  (run) => [index().on(run.madeAt)],
);

export const mpNearness = pgEnum("mp_nearness", ["same", "region", "elsewhere", "unknown"]);

/** Why the loop has this MP in the run. */
export const mpWhy = pgEnum("mp_why", ["kept", "first", "unavailable", "not_mp", "nearer", "fairer", "by_hand", "nobody"]);

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

export const mpRequestState = pgEnum("mp_request_state", ["waiting", "accepted", "declined", "done", "withdrawn"]);

/** What a loop asks of its liaison MP, the one it has on the day: a change of MP hands it over. */
export const mpRequest = table(
  "mp_request",
  {
    id: id(),
    loopId: uuid()
      .notNull()
      .references(() => unit.id),
    subject: text().notNull(),
    words: text().notNull(),
    wishedOn: day(),
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

const keptAsLong = { with: { fr: "Autant que l’affectation", en: "As long as the assignment" } } as const;

personal(mpAvailability, {
  columns: ["personId", "note", "fromOn", "untilOn", "saidBy", "atMost"],
  purpose: { fr: "Savoir quel·le député·e est disponible pour les boucles, comme il ou elle l’a dit", en: "To know which MP is available for loops, as they said" },
  basis: "membership",
  keep: {
    years: 2,
    after: sql`greatest(said_at, (select max(coalesce(o.ends_on::timestamptz, 'infinity')) from office o where o.person_id = mp_availability.person_id and o.kind = 'mp'))`,
    since: { fr: "la fin du mandat de député·e", en: "the end of the MP’s seat" },
    how: "delete",
  },
  erase: "delete",
});

personal(mpRun, {
  columns: ["madeBy", "settledBy"],
  purpose: { fr: "Savoir qui a proposé et adopté une affectation des député·es", en: "To know who proposed and adopted an assignment of MPs" },
  basis: "membership",
  keep: { years: 5, after: "settledAt", since: { fr: "la décision", en: "the decision" }, how: "delete" },
  erase: "anonymise",
});

personal(mpRun, {
  columns: ["minutes"],
  purpose: { fr: "Savoir pourquoi une affectation a été adoptée", en: "To know why an assignment was adopted" },
  basis: "membership",
  keep: keptAsLong,
  erase: ownWords,
});

personal(mpRunLine, {
  columns: ["personId", "formerId", "pinnedBy", "pinReason"],
  purpose: { fr: "Proposer un·e député·e référent·e à chaque boucle et garder la raison des choix faits à la main", en: "To propose a liaison MP to each loop and keep the reason of choices made by hand" },
  basis: "membership",
  keep: keptAsLong,
  erase: "anonymise",
});

personal(mpRunLine, {
  columns: ["mandateIds"],
  purpose: { fr: "Voir si les mandats d’une boucle ont changé depuis la proposition", en: "To see whether the mandates of a loop have changed since the proposal" },
  basis: "membership",
  keep: keptAsLong,
  erase: {
    keep: { fr: "Ce journal ne contient que des identifiants ; après l’effacement, celui de la personne ne mène plus à rien", en: "This log holds only identifiers; after the erasure, the person’s leads nowhere" },
  },
});

personal(mpRequest, {
  columns: ["askedBy", "subject", "words", "wishedOn"],
  purpose: { fr: "Transmettre la demande d’une boucle à son ou sa député·e référent·e", en: "To pass a loop’s request on to its liaison MP" },
  basis: "membership",
  keep: {
    years: 2,
    after: sql`greatest(asked_at, (select max(s.at) from mp_request_step s where s.request_id = mp_request.id))`,
    since: { fr: "la dernière réponse", en: "the last answer" },
    how: "delete",
  },
  erase: "anonymise",
});

personal(mpRequestStep, {
  columns: ["byId", "words"],
  purpose: { fr: "Faire connaître la réponse à la boucle qui a demandé", en: "To tell the answer to the loop that asked" },
  basis: "membership",
  keep: { with: { fr: "Autant que la demande", en: "As long as the request" } },
  erase: "anonymise",
});
