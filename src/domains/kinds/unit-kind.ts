import { eq } from "drizzle-orm";
import { forgetMovement, type Name, nameThing } from "#domains/movement/index.ts";
import type { Transaction } from "#platform/database/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { kindsOf } from "./kind.ts";
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

const unitKinds = kindsOf(
  unitKind,
  {
    rules: unitRulesOf,
    check: (tx, key, wanted: UnitKindRules, { now, from }) => checkUnitKind(tx, key, wanted, now, from),
    uses: checkUnitKindEnds,
  },
  {
    change: verbs.changeUnitKind,
    end: verbs.endUnitKind,
    forgetPlan: verbs.forgetPlanUnitKind,
    place: verbs.placeUnitKind,
  },
);

/** Kinds of unit in time. */
export const {
  versions: unitKindVersions,
  asOf: unitKindAsOf,
  change: changeUnitKind,
  end: endUnitKind,
  forget: forgetUnitKindPlan,
  place: placeUnitKind,
} = unitKinds;

export const { course: unitCourse, at: unitKindsAt } = unitKindVersions;

interface NewUnitKind extends UnitKindRules {
  /** Id of its first version, carried by the form. */
  id: string;
  /** How it is said, in French and in English. */
  words: Name;
  /** Kinds that may contain it from then on. */
  within: readonly string[];
}

/**
 * Makes a kind of unit, with the words by which every page says it. Answers its key; the same form sent twice makes one.
 * @throws {Refusal} without `organisation.configure` over the movement; `taken`, and what {@link checkUnitKind} says.
 */
export async function createUnitKind(actor: Actor, over: Ground, what: NewUnitKind): Promise<string> {
  const made = await verbs.createUnitKind(actor, { id: what.id, over }, (tx) => addUnitKind(tx, actor, what));
  forgetMovement();
  return made;
}

/** Writes a new kind of unit inside a transaction under way; see {@link createUnitKind}. */
export async function addUnitKind(tx: Transaction, actor: Actor, what: NewUnitKind): Promise<string> {
  const { key, isNew } = await unitKinds.create(tx, actor.personId, what, what.words.fr.singular);
  if (!isNew) return key;
  await nameThing(tx, key, what.words);
  for (const parent of what.within) await letContain(tx, parent, key, actor);
  return key;
}

// What is planned for the parent keeps the new kind as well.
async function letContain(tx: Transaction, parent: string, key: string, actor: Actor): Promise<void> {
  const { now, planned } = await unitCourse(parent, tx, await unitKindVersions.moment(tx));
  if (!now) throw refuseKind.unknownUnitKind({ names: parent });
  const wider = ({ contains }: UnitKindVersion) => [...contains, key];
  await unitKindVersions.change(tx, actor.personId, parent, { ...now, contains: wider(now) }, {});
  if (planned)
    await tx
      .update(unitKind)
      .set({ contains: wider(planned) })
      .where(eq(unitKind.id, planned.id));
}
