import { type Assignment, assignMps } from "../assignment/assign.ts";
import { nearnessOf, wayOf } from "../assignment/nearness.ts";
import type { AssignmentRules } from "../assignment/rules.ts";
import type { Shortage } from "../assignment/shortage.ts";
import type { mpRunLine } from "../schema.ts";
import type { LoopToday, Today } from "./inputs.ts";

export type Line = Omit<typeof mpRunLine.$inferInsert, "id" | "runId">;

/** A line that someone settled by hand, with the reason. */
export interface Pin {
  loopId: string;
  personId: string;
  reason: string;
  by: string | null;
}

export interface Solved {
  limit: number;
  shortages: Shortage[];
  lines: Line[];
}

/** Works out who serves each loop today around what was settled by hand; a pin on someone who may no longer serve is dropped. */
export function solve(now: Today, rules: AssignmentRules, pins: readonly Pin[]): Solved {
  const offered = new Set(now.offered.map(({ id }) => id));
  const held = new Map(pins.filter(({ personId }) => offered.has(personId)).map((pin) => [pin.loopId, pin]));
  const loops = now.loops.map((loop) => ({
    ...loop,
    inForce: inForceOf(loop, offered),
    pinned: held.get(loop.id)?.personId ?? null,
  }));
  const found = assignMps(loops, now.offered, rules);
  const chosen = new Map(found.chosen.map((one) => [one.loopId, one]));
  const lines = loops.map((loop): Line => {
    const one = chosen.get(loop.id)!;
    const pin = held.get(loop.id);
    return {
      loopId: loop.id,
      personId: one.mpId,
      formerId: loop.inForce,
      mandateIds: loop.mandates.map(({ id }) => id),
      nearness: one.nearness,
      km: one.km,
      why: whyOf(loop, one, now, rules, pin !== undefined),
      pinned: pin !== undefined,
      pinReason: pin?.reason ?? "",
      pinnedBy: pin?.by ?? null,
    };
  });
  return { limit: found.limit, shortages: found.shortages, lines };
}

// Of several who hold the mandate, the one who may go on; otherwise the first.
function inForceOf(loop: LoopToday, offered: ReadonlySet<string>): string | null {
  const going = loop.mandates.find(({ personId }) => offered.has(personId));
  return (going ?? loop.mandates[0])?.personId ?? null;
}

function whyOf(
  loop: LoopToday,
  { mpId }: Assignment["chosen"][number],
  now: Today,
  rules: AssignmentRules,
  byHand: boolean,
): Line["why"] {
  if (mpId === null) return "nobody";
  if (mpId === loop.inForce) return "kept";
  if (byHand) return "by_hand";
  if (loop.inForce === null) return "first";
  const before = now.offered.find(({ id }) => id === loop.inForce);
  if (!before) return now.mps.some(({ id }) => id === loop.inForce) ? "unavailable" : "not_mp";
  const chosen = now.offered.find(({ id }) => id === mpId)!;
  const way = (mp: typeof before) => wayOf(nearnessOf(loop, mp), rules);
  return way(chosen) < way(before) ? "nearer" : "fairer";
}
