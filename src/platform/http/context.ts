import type { Context } from "hono";
import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Translator } from "#platform/language/index.ts";
import type { House } from "#platform/manifest/index.ts";
import type { Actor } from "#platform/policy/index.ts";

/** What every handler finds on its request. Higher floors add theirs to hono's `ContextVariableMap`. */
interface Variables {
  requestId: string;
  accountId: string | null;
  actor: Actor;
  t: Translator;
  /** What all domains contribute: panels, tasks, companions. */
  house: House;
}

declare module "hono" {
  interface ContextVariableMap extends Variables {}
}

/** A request under way. */
export type Ctx = Context;

/** The id that an address names. @throws {Refusal} `notFound` when it is none. */
export function idIn(c: Ctx, name = "id"): string {
  const id = c.req.param(name);
  if (!isId(id)) throw refuse.notFound();
  return id;
}
