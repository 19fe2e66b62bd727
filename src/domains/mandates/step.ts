import { sql } from "drizzle-orm";
import type { appointmentMeans } from "#domains/kinds/index.ts";
import { run, type Transaction } from "#platform/database/index.ts";
import type { mandateEnd } from "./schema.ts";

export type Means = (typeof appointmentMeans.enumValues)[number];
export type EndReason = (typeof mandateEnd.enumValues)[number];

/** A mandate to give. */
export interface NewMandate {
  /** Given by the form, so that sending it twice gives one mandate. */
  id?: string;
  kind: string;
  personId: string;
  /** Now, when not said. It may lie ahead, or behind with minutes that tell who decided it. */
  startsAt?: Date;
  /** The end of the term that the kind sets, when not said. */
  endsAt?: Date | null;
  means?: Means;
  /** A named responsibility, as the annex gives them. */
  title?: string | null;
  /** The version of the mandate kind that the person who decides has read; refused when it is no longer the one in force. */
  ruleSeen?: string | null;
  /** What was said and decided, where the appointment leaves its own record. */
  minutes?: string;
  /** The record of the decision, when it stands already. */
  appointmentId?: string | null;
  /** The mandate under which this named responsibility stands: it ends with it. */
  underId?: string | null;
  /** The mandate that this one replaces for a time. */
  substituteForId?: string | null;
  /** The mandate that this one follows. */
  succeedsId?: string | null;
  /** Of a mandate by right: the right, and what gives it. */
  rightId?: string | null;
  becauseId?: string | null;
}

/** One of the changes that a decision makes together: someone is appointed in a unit, or a mandate ends. */
export type Step =
  | { appoint: NewMandate; unitId: string; end?: undefined }
  | { end: string; reason: EndReason; endedAt?: Date; appoint?: undefined };

/** The steps that give a mandate. */
export const givingOf = (steps: readonly Step[]) => steps.flatMap((step) => (step.appoint ? [step] : []));

/** The mandates that the steps end. */
export const endingOf = (steps: readonly Step[]) => steps.flatMap((step) => step.end ?? []);

/** The same steps, where what is said of all appointments completes what each says of itself. */
export const saidOfAll = (steps: readonly Step[], said: Partial<NewMandate>): Step[] =>
  steps.map((step) => (step.appoint ? { ...step, appoint: { ...said, ...step.appoint } } : step));

/** A rule of parity set aside once. The reason is public: it names nobody. */
export interface Waiver {
  reason: string;
}

/**
 * Those who change the mandates of the same unit or of the same person take turns until their transactions end: the
 * second sees what the first wrote. A verb that goes through several units takes all its turns at once, beforehand, so
 * that two of them never wait for each other.
 */
export async function takeTurns(
  tx: Transaction,
  units: readonly string[],
  people: readonly string[],
): Promise<void> {
  const names = [
    ...[...new Set(units)].sort().map((id) => `mandates of unit ${id}`),
    ...[...new Set(people)].sort().map((id) => `mandates of person ${id}`),
  ];
  for (const name of names) await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
