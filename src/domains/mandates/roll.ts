import type { Stated } from "./parity/rule.ts";

/** A mandate as the rules of numbers and of parity see it. */
export interface Held {
  id: string;
  unitId: string;
  kind: string;
  personId: string;
  startsAt: Date;
  endsAt: Date | null;
  substituteForId: string | null;
  gender: Stated;
}

/** A stretch of time; null: without an end. */
export interface Span {
  startsAt: Date;
  endsAt: Date | null;
}

/** Whether a mandate is in force at an instant: from its first moment, up to but excluding its last. */
export function isOn(held: Span, at: Date): boolean {
  return held.startsAt <= at && (held.endsAt === null || held.endsAt > at);
}

/** Whether two stretches share a moment. */
export function overlap(a: Span, b: Span): boolean {
  const ends = (span: Span) => span.endsAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const [startA, startB] = [a.startsAt.getTime(), b.startsAt.getTime()];
  return Math.max(startA, startB) < Math.min(ends(a), ends(b));
}

/**
 * Who acts at an instant, each once, in the order in which they came: a substitute stands in the place of whom they
 * replace, whose mandate goes on meanwhile.
 */
export function actingAt(roll: readonly Held[], at: Date): Held[] {
  const on = roll.filter((held) => isOn(held, at));
  const replaced = new Map(
    on.flatMap((held) => (held.substituteForId ? [[held.substituteForId, held]] : [])),
  );
  const came = (held: Held) => {
    const place = on.find((other) => other.id === held.substituteForId);
    return (place ?? held).startsAt.getTime();
  };
  const acting = on
    .filter((held) => !replaced.has(held.id))
    .sort((a, b) => came(a) - came(b) || (a.id < b.id ? -1 : 1));
  return acting.filter((held, index) => acting.findIndex((one) => one.personId === held.personId) === index);
}

/** Instants within some stretches at which who holds what may change: their beginnings, and every start and end. */
export function turningPoints(spans: readonly Span[], ...rolls: readonly (readonly Held[])[]): Date[] {
  const within = (at: Date) => spans.some((span) => isOn(span, at));
  const moments = [
    ...spans.map((span) => span.startsAt),
    ...rolls.flat().flatMap((held) => (held.endsAt ? [held.startsAt, held.endsAt] : [held.startsAt])),
  ];
  const distinct = [...new Set(moments.map((at) => at.getTime()))].sort((a, b) => a - b);
  return distinct.map((at) => new Date(at)).filter(within);
}
