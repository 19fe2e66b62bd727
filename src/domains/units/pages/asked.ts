import type { Ctx } from "#platform/http/index.ts";

/** The page of a list that the address asks for; the first when it says nothing that can be read. */
export function pageAsked(c: Ctx): number {
  return Math.min(1000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
}
