import { eq } from "drizzle-orm";
import { forgetMovement, type Name, nameThing } from "#domains/movement/index.ts";
import { db, type Reader, type Transaction } from "#platform/database/index.ts";
import { type Asked, type Course, versioned } from "#platform/database/versioned.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { freeKey } from "./key.ts";
import { refuseKind } from "./refusals.ts";
import { unitKind } from "./schema.ts";
import { checkUnitKind, checkUnitKindEnds } from "./unit-rules.ts";
import { verbs } from "./verbs.ts";

export type UnitKindVersion = typeof unitKind.$inferSelect;

/** What a movement decides of a kind of unit. */
export type UnitKindRules = Pick<
  UnitKindVersion,
  "contains" | "hasMembers" | "joining" | "requiredRoles" | "college" | "shows"
>;

/** The rules of a version, without its dates. */
export function unitRulesOf(version: UnitKindRules): UnitKindRules {
  const { contains, hasMembers, joining, requiredRoles, college, shows } = version;
  return { contains, hasMembers, joining, requiredRoles, college, shows };
}

/** Kinds of unit in time. */
export const unitKindVersions = versioned(unitKind, {
  rules: unitRulesOf,
  lock: "organisation.kinds",
  check: (tx, key, wanted: UnitKindRules, { now, from }) => checkUnitKind(tx, key, wanted, now, from),
  uses: checkUnitKindEnds,
  refuse: refuseKind,
});

/** Every version of a kind of unit, as it stands in time. Nothing in it when there never was such a kind. */
export const unitCourse: (key: string, reader?: Reader, at?: Date) => Promise<Course<UnitKindVersion>> =
  unitKindVersions.course;

/** A kind of unit as it was, is or will be at an instant; null where it was not there. */
export async function unitKindAsOf(
  key: string,
  at: Date,
  reader: Reader = db,
): Promise<UnitKindVersion | null> {
  return (await unitCourse(key, reader, at)).now;
}

/** Kinds of unit in force at an instant, in order. */
export const unitKindsAt: (at: Date, reader?: Reader) => Promise<UnitKindVersion[]> = unitKindVersions.at;

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
  const now = await unitKindVersions.moment(tx);
  const [there] = await tx.select().from(unitKind).where(eq(unitKind.id, what.id));
  if (there) return there.key;
  const key = await freeKey(tx, "unit_kind", what.words.fr.singular);
  const kinds = await unitKindsAt(now, tx);
  const within = kinds.filter((kind) => what.within.includes(kind.key));
  if (within.length < what.within.length) throw refuseKind.unknownUnitKind({ names: what.within.join(", ") });
  await checkUnitKind(tx, key, what, null, now);
  const place = { id: what.id, position: kinds.length, validFrom: now, validTo: null };
  await unitKindVersions.write(tx, actor.personId, key, what, place);
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
  await verbs.changeUnitKind(actor, { id: key, over }, (tx) =>
    unitKindVersions.change(tx, actor.personId, key, wanted, asked),
  );
}

/**
 * Ends a kind of unit, now or from a day to come.
 * @throws {Refusal} without `organisation.configure`; `stillStanding`, `stillNamed`, `notFound`.
 */
export async function endUnitKind(actor: Actor, over: Ground, key: string, asked: Asked = {}): Promise<void> {
  await verbs.endUnitKind(actor, { id: key, over }, (tx) => unitKindVersions.end(tx, key, asked));
}

/** Takes back the change or the end that was planned. @throws {Refusal} without `organisation.configure`; `nothingPlanned`. */
export async function forgetUnitKindPlan(actor: Actor, over: Ground, key: string): Promise<void> {
  await verbs.forgetPlanUnitKind(actor, { id: key, over }, (tx) => unitKindVersions.forget(tx, key));
}

/** Puts a kind of unit at a place among those in force, counted from 0. @throws {Refusal} `notFound`. */
export async function placeUnitKind(actor: Actor, over: Ground, key: string, place: number): Promise<void> {
  await verbs.placeUnitKind(actor, { id: key, over }, (tx) => unitKindVersions.place(tx, key, place));
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
  const wider = ({ contains }: UnitKindVersion) => [...contains, key];
  const place = await unitKindVersions.makeRoom(tx, course, parent, now, now);
  const { position } = course.now;
  await unitKindVersions.write(
    tx,
    actor.personId,
    parent,
    { ...course.now, contains: wider(course.now) },
    { position, ...place },
  );
  if (course.planned)
    await tx
      .update(unitKind)
      .set({ contains: wider(course.planned) })
      .where(eq(unitKind.id, course.planned.id));
}
