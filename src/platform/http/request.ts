import { getContext } from "hono/context-storage";
import type { Actor } from "#platform/policy/index.ts";
import type { Ctx } from "./context.ts";

/** The request under way, for views and handlers. Verbs never ask for it: they take their actor. */
export const request = (): Ctx => getContext();

/** Who asks. */
export const asker = (): Actor => getContext().var.actor;
