import { eq } from "drizzle-orm";
import { db, type Reader, type Transaction } from "#platform/database/index.ts";
import { type Asked, type Course, versioned } from "#platform/database/versioned.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { freeKey } from "./key.ts";
import { keyStays } from "./last-key.ts";
import { checkMandateKind, checkMandateKindEnds } from "./mandate-rules.ts";
import { refuseKind } from "./refusals.ts";
import { mandateKind } from "./schema.ts";
import { verbs } from "./verbs.ts";

export type MandateKindVersion = typeof mandateKind.$inferSelect;

/** What a movement decides of a kind of mandate: everything but its dates. */
export type MandateKindRules = Omit<
  MandateKindVersion,
  "id" | "key" | "position" | "decidedBy" | "validFrom" | "validTo"
>;

/** The rules of a version, without its dates. */
export function mandateRulesOf(version: MandateKindRules): MandateKindRules {
  const { label, unitKinds, powers, pair, college, pairBlocks, seats, termMonths, termLimit, conditions } =
    version;
  const { incompatible, means, consensus, handover, public: isPublic, shows } = version;
  return {
    ...{ label, unitKinds, powers, pair, college, pairBlocks, seats, termMonths, termLimit, conditions },
    ...{ incompatible, means, consensus, handover, public: isPublic, shows },
  };
}

/** Mandate kinds in time. A change is checked with the powers that the program declares. */
export const mandateKindVersions = versioned(mandateKind, {
  rules: mandateRulesOf,
  ordered: ["handover", "trainings"],
  lock: "organisation.kinds",
  check: (tx, key, wanted: MandateKindRules, { last, from }, declared: readonly string[]) =>
    checkMandateKind(tx, key, wanted, last, { at: from, declared }),
  uses: checkMandateKindEnds,
  after: keyStays,
  refuse: refuseKind,
});

/** Every version of a mandate kind, as it stands in time. */
export const mandateCourse: (key: string, reader?: Reader, at?: Date) => Promise<Course<MandateKindVersion>> =
  mandateKindVersions.course;

/** A mandate kind as it was, is or will be at an instant; null where it was not there. */
export async function mandateKindAsOf(
  key: string,
  at: Date,
  reader: Reader = db,
): Promise<MandateKindVersion | null> {
  return (await mandateCourse(key, reader, at)).now;
}

/** Mandate kinds in force at an instant, in order. */
export const mandateKindsAt: (at: Date, reader?: Reader) => Promise<MandateKindVersion[]> =
  mandateKindVersions.at;

/**
 * Makes a kind of mandate. Answers its key; the same form sent twice makes one. `declared` are the powers that the
 * program knows.
 * @throws {Refusal} without `organisation.configure` over the movement; `taken`, and whatever {@link checkMandateKind} says.
 */
export async function createMandateKind(
  actor: Actor,
  over: Ground,
  what: MandateKindRules & { id: string },
  declared: readonly string[],
): Promise<string> {
  return verbs.createMandateKind(actor, { id: what.id, over }, async (tx) => {
    const now = await mandateKindVersions.moment(tx);
    const [there] = await tx.select().from(mandateKind).where(eq(mandateKind.id, what.id));
    if (there) return there.key;
    const key = await freeKey(tx, "mandate_kind", what.label.fr);
    await checkMandateKind(tx, key, what, null, { at: now, declared });
    const position = (await mandateKindsAt(now, tx)).length;
    const place = { id: what.id, position, validFrom: now, validTo: null };
    await mandateKindVersions.write(tx, actor.personId, key, what, place);
    return key;
  });
}

/**
 * Changes a kind of mandate from now or from a day to come. Mandates given before keep the version under which they were.
 * @throws {Refusal} without `organisation.configure`; `notFound`, `stale`, `notToCome`, `lastKey`, and what the rules say.
 */
export async function changeMandateKind(
  actor: Actor,
  over: Ground,
  key: string,
  wanted: MandateKindRules,
  declared: readonly string[],
  asked: Asked = {},
): Promise<void> {
  await verbs.changeMandateKind(actor, { id: key, over }, (tx) =>
    rewriteMandateKind(tx, actor, key, wanted, declared, asked),
  );
}

/** Writes a version of a mandate kind inside a transaction under way; see {@link changeMandateKind}. */
export async function rewriteMandateKind(
  tx: Transaction,
  actor: Actor,
  key: string,
  wanted: MandateKindRules,
  declared: readonly string[],
  asked: Asked,
): Promise<void> {
  await mandateKindVersions.change(tx, actor.personId, key, wanted, asked, declared);
}

/**
 * Ends a kind of mandate, now or from a day to come.
 * @throws {Refusal} without `organisation.configure`; `stillHeld`, `stillNamed`, `lastKey`, `notFound`.
 */
export async function endMandateKind(
  actor: Actor,
  over: Ground,
  key: string,
  asked: Asked = {},
): Promise<void> {
  await verbs.endMandateKind(actor, { id: key, over }, (tx) => mandateKindVersions.end(tx, key, asked));
}

/** Takes back the change or the end that was planned. @throws {Refusal} without `organisation.configure`; `nothingPlanned`. */
export async function forgetMandateKindPlan(actor: Actor, over: Ground, key: string): Promise<void> {
  await verbs.forgetPlanMandateKind(actor, { id: key, over }, (tx) => mandateKindVersions.forget(tx, key));
}

/** Puts a mandate kind at a place among those in force, counted from 0. @throws {Refusal} `notFound`. */
export async function placeMandateKind(
  actor: Actor,
  over: Ground,
  key: string,
  place: number,
): Promise<void> {
  await verbs.placeMandateKind(actor, { id: key, over }, (tx) => mandateKindVersions.place(tx, key, place));
}
