import { movement } from "#domains/movement/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { endOfDay } from "../history.ts";
import { today } from "./today.ts";

/** The page of a list that the address asks for; the first when it says nothing that can be read. */
export function pageAsked(c: Ctx): number {
  return Math.min(1000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
}

/** A day asked in the address as `YYYY-MM-DD`: the instant at which it ended there, or why there is none. */
export type DayAsked = { day: string; at: Date } | "unreadable" | null;

/** The day that the address asks for in `le`; a day to come is today. */
export async function dayAsked(c: Ctx): Promise<DayAsked> {
  const day = (c.req.query("le") ?? "").trim();
  if (!day) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day)) return "unreadable";
  const { zone } = await movement();
  const now = await today();
  const toCome = day > now;
  const then = toCome ? now : day;
  return { day: then, at: await endOfDay(then, zone) };
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= "1900-01-01";
}
