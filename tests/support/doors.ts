import type { Hono } from "hono";
import { type AppHooks, createApp, type Route } from "#platform/http/index.ts";
import { translator } from "#platform/language/index.ts";
import { assemble } from "#platform/manifest/index.ts";
import { type Actor, visitor } from "#platform/policy/index.ts";

/** The address at which the tests find these doors. */
export const here = "http://localhost";

/** A program of a few routes and nothing else: refusals answer their code, bugs their reference. */
export function doors(routes: readonly Route[], actor: Actor = visitor, more: Partial<AppHooks> = {}): Hono {
  return createApp({
    house: assemble([{ name: "doors", routes }]),
    secure: false,
    visitor,
    actorOf: async () => visitor,
    speak: async () => translator({ language: "fr", vocabulary: {} }),
    prepare: async (c) => c.set("actor", actor),
    refusal: (c, refusal) => c.text(refusal.code, refusal.status),
    bug: (c, id) => c.text(`bug ${id}`, 500),
    asset: () => null,
    ...more,
  });
}

/** Sends a form to a door, as a page of ours does. */
export function send(
  app: Hono,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    app.request(`${here}${path}`, { method: "POST", body, headers: { origin: here, ...headers } }),
  );
}
