import { eq } from "drizzle-orm";
import type { Hono } from "hono";
import { beforeAll } from "vitest";
import { giveAccount, personAccount } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
import type { House } from "#platform/manifest/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { configureSessions, oneTimeToken, signInByToken } from "#platform/session/index.ts";
import { authUser } from "#platform/session/schema.ts";
import { buildApp, buildHouse } from "../../src/main/app.ts";

export const origin = "http://127.0.0.1:3000";

/** The whole program as a browser asks it, on the database of the test. */
export interface Asked {
  house: House;
  app: Hono;
  /** Asks for a page as somebody; null is a visitor. */
  get(who: Actor | null, path: string): Promise<Response>;
  /** Sends a form as somebody, from our own pages. */
  post(who: Actor | null, path: string, form?: Record<string, string | string[] | Blob>): Promise<Response>;
  /** Forgets the cookies kept for somebody. */
  forget(who: Actor): void;
}

/** Builds the program for the tests of a file; call it after {@link aWorld}. */
export function anApp(): Asked {
  const cookies = new Map<string, string>();
  const asked = {} as Asked;
  const as = async (who: Actor | null): Promise<Record<string, string>> => {
    if (!who?.personId) return {};
    if (!cookies.has(who.personId)) cookies.set(who.personId, await signIn(who.personId));
    return { cookie: cookies.get(who.personId)! };
  };
  beforeAll(() => {
    configureSessions({ secret: "a secret for tests only, 32 characters", url: origin });
    const house = buildHouse();
    const app = buildApp(house, { assets: { css: [], js: [], serve: () => null }, origin });
    Object.assign(asked, {
      house,
      app,
      get: async (who, path) => app.request(`${origin}${path}`, { headers: await as(who) }),
      post: async (who, path, form = {}) =>
        app.request(`${origin}${path}`, {
          method: "POST",
          headers: { ...(await as(who)), origin },
          body: bodyOf(form),
        }),
      forget: (who) => cookies.delete(who.personId ?? ""),
    } satisfies Asked);
  });
  return asked;
}

function bodyOf(form: Record<string, string | string[] | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) {
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
  }
  return data;
}

async function signIn(personId: string): Promise<string> {
  return (await cookiesOf(personId)).map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Signs a person in by a one-time link and answers the cookies that their browser would keep. */
export async function cookiesOf(personId: string): Promise<string[]> {
  await giveAccount(personId);
  const [account] = await db
    .select({ email: authUser.email })
    .from(personAccount)
    .innerJoin(authUser, eq(authUser.id, personAccount.accountId))
    .where(eq(personAccount.personId, personId));
  return (await signInByToken((await oneTimeToken(account!.email))!))!;
}
