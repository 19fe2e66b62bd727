import { and, desc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { movement, settingAsOf } from "#domains/movement/index.ts";
import { kindOf, unitById } from "#domains/units/index.ts";
import { db, type Reader } from "#platform/database/index.ts";
import { type Bound, boundsOf, mandateKindsFor } from "./bounds.ts";
import { judge, type ParitySaying, sayingOf } from "./parity/judge.ts";
import type { Judgement, NonBinary, ParityRule } from "./parity/rule.ts";
import { actingAt, type Held, rollOf } from "./roll.ts";
import { parityWaiver } from "./schema.ts";

/** How one rule of parity stands in a unit at an instant. */
export interface ParityStanding
  extends Pick<Bound, "unitId" | "kindKey" | "ruleId" | "kinds" | "blocks">,
    ParityRule {
  /** How many hold it, each counted once. */
  held: number;
  /** What may be said to anyone. */
  saying: ParitySaying;
  /** For those who appoint there alone: it tells what public pages may not. */
  judgement: Judgement;
  /** The rule was set aside: since when and why, without names. */
  waived: { at: Date; reason: string } | null;
}

/** How every rule of parity of a unit stands at an instant: its college, and each mandate kind that has a rule. */
export async function parityOf(reader: Reader, unitId: string, at?: Date): Promise<ParityStanding[]> {
  return parityIn(reader, await unitById(unitId, reader), at);
}

/** The same of a unit that is at hand. */
export async function parityIn(
  reader: Reader,
  of: { id: string; kind: string },
  at?: Date,
): Promise<ParityStanding[]> {
  const then = at ?? new Date();
  const [bounds, roll, nonBinary] = await Promise.all([
    mandateKindsFor(of.kind, reader).then((kinds) => boundsOf(reader, of, kinds)),
    rollOf(reader, [of.id], then),
    // What stands today is kept in memory; another day is looked up.
    at ? settingAsOf("parityNonBinary", at, reader) : movement().then((now) => now.parityNonBinary),
  ]);
  const standings = bounds.flatMap((bound) => standingOf(bound, roll, then, nonBinary) ?? []);
  const wanting = standings.some((one) => one.held > 0 && one.judgement.state !== "holds");
  const waivers = wanting ? await waiversIn(reader, of.id, then) : [];
  return standings.map((standing) => {
    const waiver = waivers.find((one) => one.kindKey === standing.kindKey);
    const setAside = standing.judgement.state !== "holds" && waiver;
    return { ...standing, waived: setAside ? { at: waiver.grantedAt, reason: waiver.reason } : null };
  });
}

/** How the college of a unit stands today; null where its kind has none. */
export async function collegeOf(of: { id: string; kind: string }): Promise<ParityStanding | null> {
  if (!(await kindOf(of))?.college) return null;
  return (await parityIn(db, of)).find((one) => one.kindKey === null) ?? null;
}

/** How a rule stands among those who act at an instant; null when the bound is one of seats alone. */
export function standingOf(
  bound: Bound,
  roll: readonly Held[],
  at: Date,
  nonBinary: NonBinary,
): Omit<ParityStanding, "waived"> | null {
  const { parity, unitId, kindKey, ruleId, kinds, blocks } = bound;
  if (!parity) return null;
  const here = roll.filter((held) => held.unitId === unitId && kinds.includes(held.kind));
  const genders = actingAt(here, at).map(({ gender }) => gender);
  const judgement = judge(parity, genders, nonBinary);
  const saying = sayingOf(judgement);
  return { unitId, kindKey, ruleId, kinds, blocks, ...parity, held: genders.length, saying, judgement };
}

function waiversIn(reader: Reader, unitId: string, at: Date) {
  return reader
    .select()
    .from(parityWaiver)
    .where(
      and(
        eq(parityWaiver.unitId, unitId),
        lte(parityWaiver.grantedAt, at),
        or(isNull(parityWaiver.until), gt(parityWaiver.until, at)),
      ),
    )
    .orderBy(desc(parityWaiver.grantedAt))
    .limit(50);
}
