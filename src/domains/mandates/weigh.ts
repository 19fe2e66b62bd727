import { inArray } from "drizzle-orm";
import { movement, settingAsOf } from "#domains/movement/index.ts";
import { person } from "#domains/people/index.ts";
import { refuseOrganisation, type Unit, unit } from "#domains/units/index.ts";
import { newId, type Reader } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { later } from "#platform/time/index.ts";
import { type Bound, boundsOf, type Fault, faultsOf, type MandateKind, mandateKindsByKey } from "./bounds.ts";
import type { NonBinary } from "./parity/rule.ts";
import { refuseMandate } from "./refusals.ts";
import { dependentsOf, type HeldRow, mandatesByIds, mandatesOfPeople, rollOf } from "./roll.ts";
import { hindrance } from "./rules.ts";
import type { EndReason, NewMandate, Step } from "./step.ts";
import { endOfTerm } from "./term.ts";

/** A mandate about to be given. */
export interface Given extends HeldRow {
  asked: NewMandate;
  rule: MandateKind;
  unit: Unit;
  /** The mandate under which it stands, if any. */
  above: HeldRow | null;
}

/** A mandate about to end. */
export interface Ended {
  held: HeldRow;
  at: Date;
  reason: EndReason;
}

/** What some steps would do, what hinders each, and which rules of the whole they would break. */
export interface Weighed {
  gives: Given[];
  ends: Ended[];
  hindrances: (Refusal | null)[];
  bounds: Bound[];
  faults: Fault[];
  /** Mandates of the units concerned, as they would stand. */
  after: HeldRow[];
  nonBinary: NonBinary;
}

/** How far the rules are asked: `decision`, all of them; `ground`, those that hold however a mandate came. */
export type Depth = "decision" | "ground";

/**
 * Weighs changes of mandates on what they make of the whole, so that two right steps never pass through a wrong state.
 * Writes nothing.
 */
export async function weigh(
  reader: Reader,
  steps: readonly Step[],
  { at = new Date(), depth = "decision" as Depth } = {},
): Promise<Weighed> {
  const { zone } = await movement();
  const kinds = await mandateKindsByKey(reader);
  const hindrances: (Refusal | null)[] = steps.map(() => null);
  const endsOfStep = await Promise.all(
    steps.map((step, index) =>
      noting(hindrances, index, () => (step.end ? endsOf(reader, step, at, depth, zone) : [])),
    ),
  );
  const ends = distinctEnds(endsOfStep.flatMap((some) => some ?? []));
  const drafts = await givesOf(reader, steps, kinds, at, depth, zone, hindrances);
  const gives = drafts.filter((draft) => draft !== null);
  const units = [...new Set([...gives, ...ends.map((end) => end.held)].map((held) => held.unitId))];
  const from = new Date(
    Math.min(
      at.getTime(),
      ...gives.map((give) => give.startsAt.getTime()),
      ...ends.map((end) => end.at.getTime()),
    ),
  );
  const before = await rollOf(reader, units, from);
  const after = [...before.map((held) => asEnded(held, ends)), ...gives];
  const theirs = await mandatesOfPeople(
    reader,
    gives.map((give) => give.personId),
  );
  const personal = [...theirs.map((held) => asEnded(held, ends)), ...gives];
  for (const [index, draft] of drafts.entries()) {
    if (draft && !hindrances[index])
      hindrances[index] = await hindrance(reader, draft, {
        ...{ personal, after, kinds, depth, zone },
        now: new Date(),
      });
  }
  const grounds = await unitsByIds(reader, units);
  const bounds = (
    await Promise.all(grounds.map((ground) => boundsOf(reader, ground, [...kinds.values()])))
  ).flat();
  const nonBinary = await settingAsOf("parityNonBinary", at, reader);
  const spans = [...gives, ...ends.map(({ held, at: from }) => ({ startsAt: from, endsAt: held.endsAt }))];
  const acts = [
    ...(gives.length > 0 ? (["appointment"] as const) : []),
    ...(ends.length > 0 ? (["ending"] as const) : []),
  ];
  const faults = faultsOf(before, after, bounds, { spans, acts, nonBinary });
  return { gives, ends, hindrances, bounds, faults, after, nonBinary };
}

async function noting<T>(
  hindrances: (Refusal | null)[],
  index: number,
  work: () => T | Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    hindrances[index] = error;
    return null;
  }
}

/** A mandate that ends, with all that stands under it or replaces it. */
async function endsOf(
  reader: Reader,
  step: Step & { end: string },
  now: Date,
  depth: Depth,
  zone: string,
): Promise<Ended[]> {
  const [held] = await mandatesByIds(reader, [step.end]);
  if (!held) throw refuse.notFound();
  const at = step.endedAt ?? now;
  if (at < held.startsAt) throw refuseOrganisation.backwards();
  if (depth === "decision" && held.rightId) throw refuseMandate.byRight();
  if (depth === "decision" && at < later(new Date(), { days: -1 }, zone)) throw refuseMandate.tooFarBack();
  if (held.endsAt && held.endsAt <= at) return [];
  const below = await dependentsOf(reader, held.id);
  const since = (one: HeldRow) => new Date(Math.max(Number(one.startsAt), Number(at)));
  return [
    { held, at, reason: step.reason },
    ...below
      .filter((one) => one.endsAt === null || one.endsAt > since(one))
      .map((one) => ({ held: one, at: since(one), reason: step.reason })),
  ];
}

function distinctEnds(all: Ended[]): Ended[] {
  const sorted = [...all].sort((a, b) => a.at.getTime() - b.at.getTime());
  return sorted.filter((end, index) => sorted.findIndex(({ held }) => held.id === end.held.id) === index);
}

function asEnded(held: HeldRow, ends: readonly Ended[]): HeldRow {
  const end = ends.find((one) => one.held.id === held.id);
  return end ? { ...held, endsAt: end.at } : held;
}

async function givesOf(
  reader: Reader,
  steps: readonly Step[],
  kinds: ReadonlyMap<string, MandateKind>,
  at: Date,
  depth: Depth,
  zone: string,
  hindrances: (Refusal | null)[],
): Promise<(Given | null)[]> {
  const asked = steps.flatMap((step) => (step.appoint ? [step] : []));
  const units = new Map(
    (
      await unitsByIds(
        reader,
        asked.map((step) => step.unitId),
      )
    ).map((one) => [one.id, one]),
  );
  const stated = await gendersOf(
    reader,
    asked.map((step) => step.appoint.personId),
  );
  const above = asked.flatMap(({ appoint }) =>
    [appoint.underId, appoint.substituteForId].filter((id) => !!id),
  );
  const leaned = await mandatesByIds(reader, above as string[]);
  return Promise.all(
    steps.map((step, index) =>
      noting(hindrances, index, () => {
        if (!step.appoint) return null;
        const where = units.get(step.unitId);
        if (!where) throw refuse.notFound();
        if (!stated.has(step.appoint.personId)) throw refuse.notFound();
        if (where.closedAt) throw refuseOrganisation.closed();
        const rule = kinds.get(step.appoint.kind);
        if (!rule?.unitKinds.includes(where.kind)) throw refuseOrganisation.unknownMandate();
        return draftOf(
          step.appoint,
          where,
          rule,
          stated.get(step.appoint.personId) ?? null,
          leaned,
          at,
          depth,
          zone,
        );
      }),
    ),
  );
}

function draftOf(
  asked: NewMandate,
  where: Unit,
  rule: MandateKind,
  gender: HeldRow["gender"],
  leaned: readonly HeldRow[],
  now: Date,
  depth: Depth,
  zone: string,
): Given {
  const startsAt = asked.startsAt ?? now;
  const { underId = null, substituteForId = null, title = null } = asked;
  // Nothing outlasts what it stands under, nor a replacement whom it replaces.
  const limits = leaned
    .filter((held) => held.id === underId || held.id === substituteForId)
    .map((held) => held.endsAt);
  const wanted =
    asked.endsAt ?? (depth === "decision" && !substituteForId ? endOfTerm(rule, startsAt, zone) : null);
  const endsAt = wanted === null && substituteForId ? null : earliest([wanted, ...limits]);
  if (endsAt && endsAt <= startsAt) throw refuseOrganisation.backwards();
  return {
    id: asked.id ?? newId(),
    unitId: where.id,
    lineage: where.lineage,
    kind: rule.key,
    personId: asked.personId,
    startsAt,
    endsAt,
    title,
    rightId: asked.rightId ?? null,
    underId,
    substituteForId,
    gender,
    asked,
    rule,
    unit: where,
    above: leaned.find((held) => held.id === underId) ?? null,
  };
}

function earliest(all: (Date | null)[]): Date | null {
  const set = all.filter((one) => one !== null);
  return set.length === 0 ? null : new Date(Math.min(...set.map((one) => one.getTime())));
}

async function unitsByIds(reader: Reader, all: readonly string[]): Promise<Unit[]> {
  return all.length === 0
    ? []
    : reader
        .select()
        .from(unit)
        .where(inArray(unit.id, [...new Set(all)]));
}

async function gendersOf(reader: Reader, people: readonly string[]) {
  const found =
    people.length === 0
      ? []
      : await reader
          .select({ id: person.id, gender: person.gender })
          .from(person)
          .where(inArray(person.id, [...new Set(people)]));
  return new Map(found.map((who) => [who.id, who.gender]));
}
