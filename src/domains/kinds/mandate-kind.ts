import { asc, eq } from "drizzle-orm";
import { db, inForce, type Reader, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { freeKey } from "./key.ts";
import { keyStays } from "./last-key.ts";
import { alike } from "./likeness.ts";
import { checkMandateKind, checkMandateKindEnds } from "./mandate-rules.ts";
import { refuseKind } from "./refusals.ts";
import { Rehearsed } from "./rehearsal.ts";
import { mandateKind } from "./schema.ts";
import type { Asked } from "./unit-kind.ts";
import { verbs } from "./verbs.ts";
import {
  beginning,
  type Course,
  courseOf,
  endAt,
  forgetPlan,
  makeRoom,
  momentOfKinds,
  seenOf,
} from "./versions.ts";

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

/** A mandate kind as it was, is or will be at an instant; null where it was not there. */
export async function mandateKindAsOf(
  key: string,
  at: Date,
  reader: Reader = db,
): Promise<MandateKindVersion | null> {
  return (await mandateCourse(key, reader, at)).now;
}

/** Every version of a mandate kind, as it stands in time. */
export async function mandateCourse(
  key: string,
  reader: Reader = db,
  at = new Date(),
): Promise<Course<MandateKindVersion>> {
  return courseOf(await reader.select().from(mandateKind).where(eq(mandateKind.key, key)), at);
}

/** Mandate kinds in force at an instant, in order. */
export async function mandateKindsAt(at: Date, reader: Reader = db): Promise<MandateKindVersion[]> {
  return reader
    .select()
    .from(mandateKind)
    .where(inForce(mandateKind, at))
    .orderBy(asc(mandateKind.position), asc(mandateKind.key));
}

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
    const now = await momentOfKinds(tx);
    const [there] = await tx.select().from(mandateKind).where(eq(mandateKind.id, what.id));
    if (there) return there.key;
    const key = await freeKey(tx, "mandate_kind", what.label.fr);
    await checkMandateKind(tx, key, what, null, { at: now, declared });
    const position = (await mandateKindsAt(now, tx)).length;
    await insert(tx, key, what, { id: what.id, position, validFrom: now, validTo: null }, actor);
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
  const now = await momentOfKinds(tx);
  const course = await mandateCourse(key, tx, now);
  const last = course.now ?? course.planned ?? course.past.at(-1);
  if (!last) throw refuse.notFound();
  const from = beginning(asked.from, now);
  const there = from > now ? course.planned : course.now;
  const sameDay = from <= now || there?.validFrom.getTime() === from.getTime();
  if (there && sameDay && alike(mandateRulesOf(there), mandateRulesOf(wanted))) {
    if (asked.rehearse) throw new Rehearsed();
    return;
  }
  if (asked.seen !== undefined && asked.seen !== seenOf(course)) throw refuseKind.stale();
  await checkMandateKind(tx, key, wanted, last, { at: from, declared });
  const room = await makeRoom(tx, "mandate_kind", course, key, from, now);
  await insert(tx, key, wanted, { position: last.position, validFrom: room.from, validTo: room.to }, actor);
  await keyStays(tx, now);
  if (asked.rehearse) throw new Rehearsed();
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
  await verbs.endMandateKind(actor, { id: key, over }, async (tx) => {
    const now = await momentOfKinds(tx);
    const course = await mandateCourse(key, tx, now);
    if (!course.now && !course.planned && course.past.length === 0) throw refuse.notFound();
    if (!course.now && !course.planned) return;
    if (asked.seen !== undefined && asked.seen !== seenOf(course)) throw refuseKind.stale();
    const at = beginning(asked.from, now);
    await checkMandateKindEnds(tx, key, at);
    await endAt(tx, "mandate_kind", course, key, at, now);
    await keyStays(tx, now);
  });
}

/** Takes back the change or the end that was planned. @throws {Refusal} without `organisation.configure`; `nothingPlanned`. */
export async function forgetMandateKindPlan(actor: Actor, over: Ground, key: string): Promise<void> {
  await verbs.forgetPlanMandateKind(actor, { id: key, over }, async (tx) => {
    const now = await momentOfKinds(tx);
    await forgetPlan(tx, "mandate_kind", await mandateCourse(key, tx, now), key, now);
    await keyStays(tx, now);
  });
}

type Place = { id?: string; position: number; validFrom: Date; validTo: Date | null };

async function insert(tx: Transaction, key: string, rules: MandateKindRules, place: Place, actor: Actor) {
  await tx.insert(mandateKind).values({ ...mandateRulesOf(rules), ...place, key, decidedBy: actor.personId });
}
