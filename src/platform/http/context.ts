import type { Context } from "hono";
import type { Translator } from "#platform/language/index.ts";
import type { House } from "#platform/manifest/index.ts";
import type { Actor } from "#platform/policy/index.ts";

/** What every handler finds on its request. Higher floors add theirs to hono's `ContextVariableMap`. */
export interface Variables {
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
