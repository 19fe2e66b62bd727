import { asc, eq } from "drizzle-orm";
import { forgetMovement, type Name, nameThing } from "#domains/movement/index.ts";
import { db, inForce, type Reader, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { freeKey } from "./key.ts";
import { alike } from "./likeness.ts";
import { refuseKind } from "./refusals.ts";
import { Rehearsed } from "./rehearsal.ts";
import { unitKind } from "./schema.ts";
import { checkUnitKind, checkUnitKindEnds } from "./unit-rules.ts";
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

export type UnitKindVersion = typeof unitKind.$inferSelect;

/** What a movement decides of a kind of unit. */
export type UnitKindRules = Pick<
  UnitKindVersion,
  "contains" | "hasMembers" | "joining" | "requiredRoles" | "college" | "shows"
>;

/** When a change begins, and what the form that asks for it had shown. */
export interface Asked {
  /** A day to come; nothing: at once. */
  from?: Date | null;
  seen?: string;
  /** Only sees whether it would be refused: nothing is written. */
  rehearse?: boolean;
}

/** The rules of a version, without its dates. */
export function unitRulesOf(version: UnitKindVersion): UnitKindRules {
  const { contains, hasMembers, joining, requiredRoles, college, shows } = version;
  return { contains, hasMembers, joining, requiredRoles, college, shows };
}

/** A kind of unit as it was, is or will be at an instant; null where it was not there. */
export async function unitKindAsOf(
  key: string,
  at: Date,
  reader: Reader = db,
): Promise<UnitKindVersion | null> {
  return (await unitCourse(key, reader, at)).now;
}

/** Every version of a kind of unit, as it stands in time. Nothing in it when there never was such a kind. */
export async function unitCourse(
  key: string,
  reader: Reader = db,
  at = new Date(),
): Promise<Course<UnitKindVersion>> {
  return courseOf(await reader.select().from(unitKind).where(eq(unitKind.key, key)), at);
}

/** Kinds of unit in force at an instant, in order. */
export async function unitKindsAt(at: Date, reader: Reader = db): Promise<UnitKindVersion[]> {
  return reader
    .select()
    .from(unitKind)
    .where(inForce(unitKind, at))
    .orderBy(asc(unitKind.position), asc(unitKind.key));
}

export interface NewUnitKind extends UnitKindRules {
  /** Id of its first version, borne by the form. */
  id: string;
  /** How it is said, in French and in English. */
  words: Name;
  /** Kinds that may contain it from then on. */
  within: readonly string[];
}

/**
 * Makes a kind of unit, with the words by which every page says it. Answers its key; the same form sent twice makes one.
 * @throws {Refusal} without `organisation.configure` over the movement; `taken`, and whatever {@link checkUnitKind} says.
 */
export async function createUnitKind(actor: Actor, over: Ground, what: NewUnitKind): Promise<string> {
  const made = await verbs.createUnitKind(actor, { id: what.id, over }, (tx) => addUnitKind(tx, actor, what));
  forgetMovement();
  return made;
}

/** Writes a new kind of unit inside a transaction under way; see {@link createUnitKind}. */
export async function addUnitKind(tx: Transaction, actor: Actor, what: NewUnitKind): Promise<string> {
  const now = await momentOfKinds(tx);
  const [there] = await tx.select().from(unitKind).where(eq(unitKind.id, what.id));
  if (there) return there.key;
  const key = await freeKey(tx, "unit_kind", what.words.fr.singular);
  const kinds = await unitKindsAt(now, tx);
  const within = kinds.filter((kind) => what.within.includes(kind.key));
  if (within.length < what.within.length) throw refuseKind.unknownUnitKind({ names: what.within.join(", ") });
  await checkUnitKind(tx, key, what, null, now);
  const place = { id: what.id, position: kinds.length, validFrom: now, validTo: null };
  await insert(tx, key, what, place, actor);
  await nameThing(tx, key, what.words);
  for (const parent of within) await letContain(tx, parent.key, key, now, actor);
  return key;
}

/**
 * Changes a kind of unit from now or from a day to come. What it was stays on record.
 * @throws {Refusal} without `organisation.configure`; `notFound`, `stale`, `notToCome`, and whatever the rules say.
 */
export async function changeUnitKind(
  actor: Actor,
  over: Ground,
  key: string,
  wanted: UnitKindRules,
  asked: Asked = {},
): Promise<void> {
  await verbs.changeUnitKind(actor, { id: key, over }, (tx) => change(tx, actor, key, wanted, asked));
}

async function change(
  tx: Transaction,
  actor: Actor,
  key: string,
  wanted: UnitKindRules,
  asked: Asked,
): Promise<void> {
  const now = await momentOfKinds(tx);
  const course = await unitCourse(key, tx, now);
  const last = course.now ?? course.planned ?? course.past.at(-1);
  if (!last) throw refuse.notFound();
  const from = beginning(asked.from, now);
  const there = from > now ? course.planned : course.now;
  const sameDay = from <= now || there?.validFrom.getTime() === from.getTime();
  if (there && sameDay && alike(unitRulesOf(there), pick(wanted))) {
    if (asked.rehearse) throw new Rehearsed();
    return;
  }
  if (asked.seen !== undefined && asked.seen !== seenOf(course)) throw refuseKind.stale();
  await checkUnitKind(tx, key, wanted, course.now, from);
  const room = await makeRoom(tx, "unit_kind", course, key, from, now);
  await insert(tx, key, wanted, { position: last.position, validFrom: room.from, validTo: room.to }, actor);
  if (asked.rehearse) throw new Rehearsed();
}

/**
 * Ends a kind of unit, now or from a day to come.
 * @throws {Refusal} without `organisation.configure`; `stillStanding`, `stillNamed`, `notFound`.
 */
export async function endUnitKind(actor: Actor, over: Ground, key: string, asked: Asked = {}): Promise<void> {
  await verbs.endUnitKind(actor, { id: key, over }, async (tx) => {
    const now = await momentOfKinds(tx);
    const course = await unitCourse(key, tx, now);
    if (!course.now && !course.planned && course.past.length === 0) throw refuse.notFound();
    if (!course.now && !course.planned) return;
    if (asked.seen !== undefined && asked.seen !== seenOf(course)) throw refuseKind.stale();
    const at = beginning(asked.from, now);
    await checkUnitKindEnds(tx, key, at);
    await endAt(tx, "unit_kind", course, key, at, now);
  });
}

/** Takes back the change or the end that was planned. @throws {Refusal} without `organisation.configure`; `nothingPlanned`. */
export async function forgetUnitKindPlan(actor: Actor, over: Ground, key: string): Promise<void> {
  await verbs.forgetPlanUnitKind(actor, { id: key, over }, async (tx) => {
    const now = await momentOfKinds(tx);
    await forgetPlan(tx, "unit_kind", await unitCourse(key, tx, now), key, now);
  });
}

const pick = (rules: UnitKindRules): UnitKindRules => unitRulesOf(rules as UnitKindVersion);

type Place = { id?: string; position: number; validFrom: Date; validTo: Date | null };

async function insert(tx: Transaction, key: string, rules: UnitKindRules, place: Place, actor: Actor) {
  if (place.id !== undefined) await refuseTakenId(tx, place.id);
  await tx.insert(unitKind).values({ ...pick(rules), ...place, key, decidedBy: actor.personId });
}

async function refuseTakenId(tx: Transaction, id: string): Promise<void> {
  const [there] = await tx.select({ id: unitKind.id }).from(unitKind).where(eq(unitKind.id, id));
  if (there) throw refuseKind.idTaken();
}

// What is planned for the parent already keeps the new kind as well.
async function letContain(
  tx: Transaction,
  parent: string,
  key: string,
  now: Date,
  actor: Actor,
): Promise<void> {
  const course = await unitCourse(parent, tx, now);
  if (!course.now) return;
  const wider = (version: UnitKindVersion) => ({ ...version, contains: [...version.contains, key] });
  const room = await makeRoom(tx, "unit_kind", course, parent, now, now);
  await insert(
    tx,
    parent,
    wider(course.now),
    { position: course.now.position, validFrom: room.from, validTo: room.to },
    actor,
  );
  if (course.planned)
    await tx
      .update(unitKind)
      .set({ contains: wider(course.planned).contains })
      .where(eq(unitKind.id, course.planned.id));
}
