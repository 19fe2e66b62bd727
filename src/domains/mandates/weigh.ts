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
import { endOfTerm, hindrance } from "./rules.ts";
import { type EndReason, givingOf, type NewMandate, type Step } from "./step.ts";

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

/** What is looked at, and how: everything below is read by it. */
interface Scale {
  reader: Reader;
  at: Date;
  depth: Depth;
  zone: string;
  kinds: ReadonlyMap<string, MandateKind>;
}

/**
 * Weighs changes of mandates on what they make of the whole, so that two right steps never pass through a wrong state.
 * Writes nothing.
 */
export async function weigh(
  reader: Reader,
  steps: readonly Step[],
  { at = new Date(), depth = "decision" as Depth } = {},
): Promise<Weighed> {
  const [{ zone }, kinds] = await Promise.all([movement(), mandateKindsByKey(reader)]);
  const scale: Scale = { reader, at, depth, zone, kinds };
  const hindrances = steps.map((): Refusal | null => null);
  /** Looks at each step; what refuses one is noted beside it, and the others go on. */
  const each = <T>(look: (step: Step) => T | Promise<T>): Promise<(T | null)[]> =>
    Promise.all(
      steps.map(async (step, index) => {
        try {
          return await look(step);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          hindrances[index] = error;
          return null;
        }
      }),
    );
  const ends = distinctEnds((await each((step) => endsOf(scale, step))).flatMap((some) => some ?? []));
  const drafts = await each(await draftsOf(scale, steps));
  const gives = drafts.filter((draft) => draft !== null);
  const units = [...new Set([...gives, ...ends.map((end) => end.held)].map((held) => held.unitId))];
  const from = earliest([at, ...gives.map((give) => give.startsAt), ...ends.map((end) => end.at)]);
  const before = await rollOf(reader, units, from!);
  const after = [...before.map((held) => asEnded(held, ends)), ...gives];
  const people = gives.map((give) => give.personId);
  const theirs = await mandatesOfPeople(reader, people);
  const personal = [...theirs.map((held) => asEnded(held, ends)), ...gives];
  const sight = { personal, after, kinds, depth, zone, now: new Date() };
  for (const [index, draft] of drafts.entries())
    if (draft && !hindrances[index]) hindrances[index] = await hindrance(reader, draft, sight);
  const places = await unitsByIds(reader, units);
  const bounds = (await Promise.all(places.map((one) => boundsOf(reader, one, [...kinds.values()])))).flat();
  const nonBinary = await settingAsOf("parityNonBinary", at, reader);
  const spans = [...gives, ...ends.map(({ held, at: from }) => ({ startsAt: from, endsAt: held.endsAt }))];
  const acts = [
    ...(gives.length > 0 ? (["appointment"] as const) : []),
    ...(ends.length > 0 ? (["ending"] as const) : []),
  ];
  const faults = faultsOf(before, after, bounds, { spans, acts, nonBinary });
  return { gives, ends, hindrances, bounds, faults, after, nonBinary };
}

/** A mandate that ends, with all that stands under it or replaces it; nothing of a step that ends none. */
async function endsOf({ reader, at: now, depth, zone }: Scale, step: Step): Promise<Ended[]> {
  if (!step.end) return [];
  const { reason, endedAt: at = now } = step;
  const [held] = await mandatesByIds(reader, [step.end]);
  if (!held) throw refuse.notFound();
  if (at < held.startsAt) throw refuseOrganisation.backwards();
  if (depth === "decision" && held.rightId) throw refuseMandate.byRight();
  if (depth === "decision" && at < later(new Date(), { days: -1 }, zone)) throw refuseMandate.tooFarBack();
  if (held.endsAt && held.endsAt <= at) return [];
  const below = (await dependentsOf(reader, held.id)).map((one) => ({
    ...{ held: one, reason },
    at: new Date(Math.max(Number(one.startsAt), Number(at))),
  }));
  return [{ held, at, reason }, ...below.filter((one) => !one.held.endsAt || one.held.endsAt > one.at)];
}

function distinctEnds(all: Ended[]): Ended[] {
  const sorted = [...all].sort((a, b) => a.at.getTime() - b.at.getTime());
  return sorted.filter((end, index) => sorted.findIndex(({ held }) => held.id === end.held.id) === index);
}

function asEnded(held: HeldRow, ends: readonly Ended[]): HeldRow {
  const end = ends.find((one) => one.held.id === held.id);
  return end ? { ...held, endsAt: end.at } : held;
}

/** How to draft what a step gives, once all that the steps name has been read; null for a step that gives nothing. */
async function draftsOf(scale: Scale, steps: readonly Step[]) {
  const asked = givingOf(steps);
  const [unitIds, personIds] = [asked.map((step) => step.unitId), asked.map((step) => step.appoint.personId)];
  const units = await unitsByIds(scale.reader, unitIds);
  const people = await scale.reader
    .select({ id: person.id, gender: person.gender })
    .from(person)
    .where(inArray(person.id, personIds));
  const leaning = asked.flatMap(({ appoint }) => [appoint.underId, appoint.substituteForId]);
  const leaned = await mandatesByIds(scale.reader, leaning);
  return (step: Step): Given | null => {
    if (!step.appoint) return null;
    const { appoint } = step;
    const where = units.find(({ id }) => id === step.unitId);
    const who = people.find(({ id }) => id === appoint.personId);
    if (!where || !who) throw refuse.notFound();
    if (where.closedAt) throw refuseOrganisation.closed();
    const rule = scale.kinds.get(appoint.kind);
    if (!rule?.unitKinds.includes(where.kind)) throw refuseOrganisation.unknownMandate();
    return draftOf(scale, appoint, where, rule, who.gender, leaned);
  };
}

function draftOf(
  { at: now, depth, zone }: Scale,
  asked: NewMandate,
  where: Unit,
  rule: MandateKind,
  gender: HeldRow["gender"],
  leaned: readonly HeldRow[],
): Given {
  const startsAt = asked.startsAt ?? now;
  const { underId = null, substituteForId = null, title = null } = asked;
  // Nothing outlasts what it stands under, nor a replacement whom it replaces.
  const limits = leaned.filter(({ id }) => id === underId || id === substituteForId).map((one) => one.endsAt);
  const wanted =
    asked.endsAt ?? (depth === "decision" && !substituteForId ? endOfTerm(rule, startsAt, zone) : null);
  const endsAt = wanted === null && substituteForId ? null : earliest([wanted, ...limits]);
  if (endsAt && endsAt <= startsAt) throw refuseOrganisation.backwards();
  return {
    ...{ startsAt, endsAt, title, underId, substituteForId, gender, asked, rule },
    id: asked.id ?? newId(),
    unitId: where.id,
    lineage: where.lineage,
    kind: rule.key,
    personId: asked.personId,
    rightId: asked.rightId ?? null,
    unit: where,
    above: leaned.find((held) => held.id === underId) ?? null,
  };
}

function earliest(all: (Date | null)[]): Date | null {
  const set = all.filter((one) => one !== null);
  return set.length === 0 ? null : new Date(Math.min(...set.map((one) => one.getTime())));
}

/** Units by their ids. */
export function unitsByIds(reader: Reader, ids: readonly string[]): Promise<Unit[]> {
  return reader.select().from(unit).where(inArray(unit.id, ids));
}
