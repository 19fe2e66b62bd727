import { movement } from "#domains/movement/index.ts";
import { createApp } from "#platform/http/index.ts";
import { type Language, translator } from "#platform/language/index.ts";
import { assemble, type Domain } from "#platform/manifest/index.ts";
import { type Actor, visitor } from "#platform/policy/index.ts";
import "#ui/page.tsx";

/** An answer of the program: its status, where it leads, its text. */
export interface Answered {
  status: number;
  to: string | null;
  /** The name of the file that it is, if it is one. */
  file: string | null;
  body: string;
}

/**
 * Some domains as a browser meets them, without sessions: the person who asks is given. Refusals answer their code.
 * @example const ask = asking([voice]); expect((await ask.get("/contributions")).status).toBe(200);
 */
export function asking(domains: readonly Domain[], language: Language = "fr") {
  let who: Actor = visitor;
  const app = createApp({
    house: assemble(domains),
    secure: false,
    visitor,
    actorOf: async () => visitor,
    speak: async () => {
      const { vocabulary, zone } = await movement();
      return translator({ language, vocabulary: vocabulary[language], zone });
    },
    prepare: async (c) => {
      c.set("actor", who);
      const frame = {
        movement: { name: "Le Mouvement" },
        nav: [],
        account: null,
        origin: "http://localhost",
      };
      c.set("frame", { ...frame, assets: { css: [], js: [] } });
    },
    refusal: (c, refusal) => c.text(refusal.code, refusal.status),
    bug: (c) => c.text("bug", 500),
    asset: () => null,
  });
  const send = async (actor: Actor, path: string, init?: RequestInit): Promise<Answered> => {
    who = actor;
    const response = await app.request(path, init);
    const [to, file] = ["location", "content-disposition"].map((name) => response.headers.get(name));
    return { status: response.status, to: to ?? null, file: file ?? null, body: await response.text() };
  };
  return {
    /** What this actor (a visitor when not given) reads there. */
    get: (path: string, actor: Actor = visitor) => send(actor, path),
    /** What this actor is answered when they send a form; a list repeats a field. */
    post: (path: string, actor: Actor, fields: Record<string, string | string[]>) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one);
      return send(actor, path, { method: "POST", body, headers: { Origin: "http://localhost" } });
    },
    /** What this actor is answered when they send a form that carries files. */
    upload: (path: string, actor: Actor, fields: Record<string, string | File>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return send(actor, path, { method: "POST", body, headers: { Origin: "http://localhost" } });
    },
  };
}
