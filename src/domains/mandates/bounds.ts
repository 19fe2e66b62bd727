import { and, arrayContains, asc } from "drizzle-orm";
import { mandateKind, type ParityBlocks } from "#domains/kinds/index.ts";
import { kindOf } from "#domains/units/index.ts";
import { db, inForce, type Reader } from "#platform/database/index.ts";
import { excessIn } from "./parity/judge.ts";
import type { NonBinary, ParityRule } from "./parity/rule.ts";
import { actingAt, type Held, type Span, turningPoints } from "./roll.ts";

export type MandateKind = typeof mandateKind.$inferSelect;

/** Kinds of mandate that may be held in a kind of unit today. */
export async function mandateKindsFor(ofUnitKind: string, reader: Reader = db): Promise<MandateKind[]> {
  return reader
    .select()
    .from(mandateKind)
    .where(and(inForce(mandateKind), arrayContains(mandateKind.unitKinds, [ofUnitKind])))
    .orderBy(asc(mandateKind.position));
}

/** Kinds of mandate that are given by consensus in a kind of unit today. */
export async function kindsByConsensus(ofUnitKind: string): Promise<MandateKind[]> {
  const kinds = await mandateKindsFor(ofUnitKind);
  return kinds.filter(({ means, consensus }) => means.includes("consensus") && consensus);
}

/** All kinds of mandate in force today, by key. */
export async function mandateKindsByKey(reader: Reader): Promise<Map<string, MandateKind>> {
  const all = await reader.select().from(mandateKind).where(inForce(mandateKind));
  return new Map(all.map((kind) => [kind.key, kind]));
}

/** What bounds the holders of mandates in one unit today: seats, pairs, colleges. */
export async function boundsOf(
  reader: Reader,
  unit: { id: string; kind: string },
  kinds: readonly MandateKind[],
): Promise<Bound[]> {
  const here = kinds.filter((kind) => kind.unitKinds.includes(unit.kind));
  const above = await kindOf(unit, reader);
  const own = here.flatMap((kind) => boundOfKind(unit.id, kind) ?? []);
  if (!above?.college) return own;
  const { rule, seats, of, blocks } = above.college;
  const together: Bound = {
    unitId: unit.id,
    kindKey: null,
    ruleId: above.id,
    kinds: of.length > 0 ? of : here.map((kind) => kind.key),
    seats,
    parity: { rule, seats },
    blocks,
  };
  return [...own, together];
}

function boundOfKind(unitId: string, kind: MandateKind): Bound | null {
  const base = { unitId, kindKey: kind.key, ruleId: kind.id, kinds: [kind.key] };
  if (kind.pair) return { ...base, seats: null, parity: { rule: "pair", seats: 2 }, blocks: kind.pairBlocks };
  if (kind.college) {
    const { rule, seats, blocks } = kind.college;
    return { ...base, seats: seats ?? kind.seats, parity: { rule, seats: seats ?? kind.seats }, blocks };
  }
  return kind.seats === null ? null : { ...base, seats: kind.seats, parity: null, blocks: [] };
}

/** What bounds those who hold some mandates in one unit: a number of seats, a rule of parity, or both. */
export interface Bound {
  unitId: string;
  /** The mandate kind whose rule it is; null: the college of the unit. */
  kindKey: string | null;
  /** The version of the kind that says so. */
  ruleId: string;
  kinds: readonly string[];
  seats: number | null;
  parity: ParityRule | null;
  blocks: readonly ParityBlocks[];
}

/** A bound that would be passed, and how. */
export interface Fault {
  bound: Bound;
  at: Date;
  why: "seats" | "pair" | "parity";
}

/**
 * What a change of mandates would make worse, at any instant of the given stretches; nothing when it is in order. What
 * is not right already may stay so or get better: only what gets worse is a fault.
 */
export function faultsOf(
  before: readonly Held[],
  after: readonly Held[],
  bounds: readonly Bound[],
  change: { spans: readonly Span[]; acts: readonly ParityBlocks[]; nonBinary: NonBinary },
): Fault[] {
  return bounds.flatMap((bound) => {
    const here = (held: Held) => held.unitId === bound.unitId && bound.kinds.includes(held.kind);
    const [was, will] = [before.filter(here), after.filter(here)];
    const moments = turningPoints(change.spans, was, will);
    const first = moments.map((at) => faultAt(at, was, will, bound, change)).find(Boolean);
    return first ? [first] : [];
  });
}

function faultAt(
  at: Date,
  was: Held[],
  will: Held[],
  bound: Bound,
  { acts, nonBinary }: { acts: readonly ParityBlocks[]; nonBinary: NonBinary },
): Fault | null {
  const [now, then] = [actingAt(was, at), actingAt(will, at)];
  const more = then.length > now.length;
  if (more && bound.seats !== null && then.length > bound.seats) return { bound, at, why: "seats" };
  const { parity } = bound;
  if (!parity || !acts.some((act) => bound.blocks.includes(act))) return null;
  if (parity.rule === "pair" && more && then.length > (parity.seats ?? 2)) return { bound, at, why: "pair" };
  const excess = (acting: Held[]) => {
    const genders = acting.map(({ gender }) => gender);
    return excessIn(parity, genders, nonBinary);
  };
  return excess(then) > excess(now) ? { bound, at, why: "parity" } : null;
}
