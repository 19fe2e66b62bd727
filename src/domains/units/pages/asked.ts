import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { type Day, isDay } from "#platform/time/index.ts";
import { onceOver } from "../history.ts";

/** The page of a list that the address asks for; the first when it says nothing that can be read. */
export function pageAsked(c: Ctx): number {
  return Math.min(1000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
}

/** A day asked in the address as `YYYY-MM-DD`: the instant at which it ended there, or why there is none. */
export type DayAsked = { day: Day; at: Date } | "unreadable" | null;

/** The day that the address asks for in `le`; a day to come is today. */
export function dayAsked(c: Ctx): DayAsked {
  const asked = (c.req.query("le") ?? "").trim();
  if (!isDay(asked)) return asked ? "unreadable" : null;
  return onceOver(asked, t.zone);
}
