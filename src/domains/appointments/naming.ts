import { and, eq } from "drizzle-orm";
import { mandateKind } from "#domains/kinds/index.ts";
import {
  enactSteps,
  type MandateKind,
  mandatesIn,
  recordAppointment,
  type Step,
} from "#domains/mandates/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { inForce, newId, type Reader, type Transaction } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";

/** A kind of mandate as it is at an instant, if units of this kind have it. */
export async function kindIn(
  reader: Reader,
  where: Pick<Unit, "kind">,
  key: string,
  at: Date,
): Promise<MandateKind | null> {
  const [kind] = await reader
    .select()
    .from(mandateKind)
    .where(and(eq(mandateKind.key, key), inForce(mandateKind, at)));
  return kind?.unitKinds.includes(where.kind) ? kind : null;
}

/** Someone who is to hold a mandate, with the named responsibility if there is one. */
export interface Proposed {
  personId: string;
  title: string | null;
}

/** How it was decided, for the record that everybody may read. */
export interface Decided {
  /** The record's id, where a form named it. */
  id?: string;
  means: "nomination" | "consensus" | "election";
  decidedOn: Day;
  minutes: string;
  result: Record<string, unknown>;
  /** Whether the mandates of the same kind in place there end with it. */
  replaces?: boolean;
  /** When it takes effect; now, when not given. */
  at?: Date;
}

/**
 * Gives a mandate to all these people at once, checked on what they make together, and leaves the record of how it was
 * decided. Answers the record's id. The caller has checked that the actor may decide.
 * @throws {Refusal} what the organisation refuses: conditions, seats, parity.
 */
export async function nameTogether(
  tx: Transaction,
  actor: Actor,
  over: Unit,
  kind: string,
  people: readonly Proposed[],
  { id = newId(), replaces = false, at = new Date(), means, ...decided }: Decided,
): Promise<string> {
  const record = { ...decided, id, means, unitId: over.id, recordedBy: actor.personId };
  const appointmentId = await recordAppointment(tx, record);
  const steps = await stepsNaming(tx, over.id, kind, people, { means, replaces, at });
  await enactSteps(tx, actor, { over, steps, appointmentId, means, at });
  return appointmentId;
}

/** What giving a mandate to these people does, step by step: those who hold it there leave it, if they are replaced. */
export async function stepsNaming(
  reader: Reader,
  unitId: string,
  kind: string,
  people: readonly Proposed[],
  { means, replaces, at }: { means: Decided["means"]; replaces: boolean; at: Date },
): Promise<Step[]> {
  const leaving = replaces ? (await mandatesIn(unitId, at, reader)).filter((held) => held.kind === kind) : [];
  return [
    ...leaving.map((held) => ({ end: held.id, reason: "replaced" as const, endedAt: at })),
    ...people.map(({ personId, title }) => ({ unitId, appoint: { kind, personId, title, means } })),
  ];
}
