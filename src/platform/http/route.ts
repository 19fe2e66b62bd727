import { refuse } from "#platform/errors/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import type { Ctx } from "./context.ts";

/** Who may come in by a route, in a sentence that a command lists. */
export interface Policy {
  kind: "public" | "signed-in" | "power" | "demo";
  sentence: string;
  /** Powers of which the actor needs one, somewhere; the verb checks that it covers the very object. */
  powers: readonly string[];
  /** @throws {Refusal} when this request may not come in. */
  admit(c: Ctx): void;
}

/** Anyone, signed in or not. */
export const anyone: Policy = { kind: "public", sentence: "anyone", powers: [], admit: () => {} };

/** Anyone who is signed in. */
export const signedIn: Policy = {
  kind: "signed-in",
  sentence: "anyone signed in",
  powers: [],
  admit: (c) => {
    if (!c.var.actor.personId) throw refuse.signInFirst();
  },
};

/** Anyone who holds one of these powers over some unit. */
export function holding(...powers: [string, ...string[]]): Policy {
  return {
    kind: "power",
    sentence: `anyone who holds ${powers.join(" or ")}`,
    powers,
    admit: (c) => {
      if (!c.var.actor.personId) throw refuse.signInFirst();
      if (!powers.some((power) => canSomewhere(c.var.actor, power))) throw refuse.forbidden();
    },
  };
}

type Handler = (c: Ctx) => Response | Promise<Response>;

/** A route of the program. None exists without a policy. */
export interface Route {
  method: "GET" | "POST";
  path: string;
  policy: Policy;
  handle: Handler;
  /** Largest body accepted, in bytes (default 1 MB). */
  maxBody?: number;
  /** At most this many requests in so many seconds from one address. */
  limit?: { times: number; seconds: number };
}

type Extras = Pick<Route, "maxBody" | "limit">;

export function get(path: string, policy: Policy, handle: Handler, extras: Extras = {}): Route {
  return { method: "GET", path, policy, handle, ...extras };
}

export function post(path: string, policy: Policy, handle: Handler, extras: Extras = {}): Route {
  return { method: "POST", path, policy, handle, ...extras };
}
