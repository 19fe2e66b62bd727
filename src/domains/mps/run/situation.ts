import { db } from "#platform/database/index.ts";
import { usualRules } from "../assignment/rules.ts";
import { readToday } from "./inputs.ts";

/** How loops and MPs stand today, in figures. */
export interface Situation {
  loops: number;
  /** Loops whose liaison MP is missing, unavailable or no longer an MP. */
  without: number;
  offered: number;
  silent: number;
}

/** Counts what an assignment would find today. */
export async function situation(): Promise<Situation> {
  const now = await readToday(db, usualRules);
  const going = new Set(now.mps.filter(({ level }) => level !== "unavailable").map(({ id }) => id));
  return {
    loops: now.loops.length,
    without: now.loops.filter(({ mandates }) => !mandates.some(({ personId }) => going.has(personId))).length,
    offered: now.offered.length,
    silent: now.mps.filter(({ level }) => level === "silent").length,
  };
}
