import { and, arrayContains, asc, eq } from "drizzle-orm";
import { mandateKind, unitKind } from "#domains/kinds/index.ts";
import { db, inForce, type Reader } from "#platform/database/index.ts";
import type { Bound } from "./balance.ts";

export type MandateKind = typeof mandateKind.$inferSelect;

/** Kinds of mandate that may be held in a kind of unit today. */
export async function mandateKindsFor(ofUnitKind: string, reader: Reader = db): Promise<MandateKind[]> {
  return reader
    .select()
    .from(mandateKind)
    .where(and(inForce(mandateKind), arrayContains(mandateKind.unitKinds, [ofUnitKind])))
    .orderBy(asc(mandateKind.position));
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
  const [above] = await reader
    .select()
    .from(unitKind)
    .where(and(eq(unitKind.key, unit.kind), inForce(unitKind)));
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
