import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { appoint } from "#domains/mandates/index.ts";
import { db } from "#platform/database/index.ts";
import type { Route } from "#platform/http/index.ts";
import { anApp, cookiesOf, origin } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";
import { formsIn, type ShownForm } from "./forms.ts";
import { hostileSegments, hostileTexts } from "./hostile.ts";

/** How many wild requests each route and form gets; `FUZZ=100` looks longer (`npm run verify`: 20), `FUZZ_SEED` elsewhere. */
const runs = Number(process.env.FUZZ ?? 2);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);

const world = aWorld();
const asked = anApp();
const story = aStory(world);

/** What fits somewhere: real names and real ids, of the right thing or of another. */
let fitting: string[];
/** The forms that the pages show, and the names of their fields. */
let forms: ShownForm[];
let fields: string[];
let cookie: string;

const signIn = async () => {
  const cookies = await cookiesOf(world.ada.personId!);
  cookie = cookies.map((one) => one.split(";")[0]).join("; ");
};

beforeAll(async () => {
  const personId = world.ada.personId!;
  await appoint(world.ada, world.root, { kind: "editor", personId });
  await appoint(world.ada, world.privas, { kind: "animator", personId });
  await appoint(world.ada, world.drome, { kind: "loop_group_life", personId });
  await appoint(world.ada, world.lifeSpace, { kind: "space_lead", personId });
  await signIn();
  fitting = [
    ...Object.values(world).flatMap((one) => ("slug" in one ? [one.slug, one.id] : [one.personId!])),
    ...[story.roadmap.slug, story.roadmap.id, story.first, story.second, story.promise],
    ...[story.fromAubenas, story.fromValence, story.review.slug, story.review.id, story.overall],
    ...["1", "fr", "unit", "person", "group", "animator", "new", "retained", "kept", "2027-01-31"],
  ];
  forms = await formsShown();
  const inAddresses = ["page", "q", "suite", "jeton", "etat", "texte", "bloc", "unite", "de", "a", "ligne"];
  fields = [...new Set([...inAddresses, ...forms.flatMap((form) => [...form.fields.keys()])])];
});

/** Addresses of the pages that hold forms, beside those without parameters. */
const pagesWithForms = () => [
  `/unites/${world.aubenas.slug}`,
  `/unites/${world.aubenas.slug}/gestion`,
  `/unites/${world.ardeche.slug}/gestion`,
  `/unites/${world.ardeche.slug}/mandats/nouveau?mandat=loop_training`,
  `/unites/${world.ardeche.slug}/plans`,
  `/mandats/${world.rosa.grants[0]!.mandateId}/fin`,
  `/textes/${story.roadmap.slug}/brouillon`,
  `/textes/${story.roadmap.slug}/brouillon/nouveau`,
  `/textes/${story.roadmap.slug}/brouillon/blocs/${story.first}`,
  `/textes/${story.roadmap.slug}/publication`,
  `/contributions/nouvelle?unite=${world.aubenas.slug}`,
  `/contributions/${story.fromAubenas}`,
  `/synthese`,
  `/bilans/${story.review.slug}/reponses/${world.aubenas.slug}`,
  `/bilans/${story.review.slug}/reponses/${world.ardeche.slug}`,
  `/bilans/${story.review.slug}/boucles/${world.ardeche.slug}`,
  `/bilans/${story.review.slug}/gestion`,
  `/engagements/${story.promise}`,
  `/engagements/${story.promise}/modifier`,
  `/engagements/choisir?texte=${story.roadmap.slug}&bloc=${story.second}`,
  "/administration/mots/vocabulaire/fr/loop",
  "/administration/mots/organisation.joined",
];

async function formsShown(): Promise<ShownForm[]> {
  const plain = asked.house.routes.filter((route) => route.method === "GET" && !route.path.includes(":"));
  const found: ShownForm[] = [];
  for (const path of [...plain.map((route) => route.path), ...pagesWithForms()])
    found.push(...formsIn(await (await ask("GET", path)).text()));
  return [...new Map(found.map((form) => [`${form.action} ${[...form.fields.keys()]}`, form])).values()];
}

const ask = (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
  Promise.resolve(
    asked.app.request(`${origin}${path}`, { method, body, headers: { cookie, origin, ...headers } }),
  );

const value = () =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...fitting) },
    { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );
const segment = () => fc.oneof(fc.constantFrom(...fitting), fc.constantFrom(...hostileSegments));
const filled = () =>
  fc.array(
    fc.tuple(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fields) }, { weight: 1, arbitrary: value() }),
      value(),
    ),
    {
      maxLength: 25,
    },
  );

interface Wild {
  segments: string[];
  query: [string, string][];
  sent: [string, string][];
  as: "multipart" | "urlencoded" | "file" | "json" | "nothing" | "broken";
  junk: string;
  headers: Record<string, string>;
}

const wild = () =>
  fc.record<Wild>({
    segments: fc.array(segment(), { minLength: 4, maxLength: 4 }),
    query: fc.array(fc.tuple(fc.constantFrom(...fields), value()), { maxLength: 4 }),
    sent: filled(),
    as: fc.constantFrom(
      "multipart",
      "multipart",
      "urlencoded",
      "urlencoded",
      "file",
      "json",
      "nothing",
      "broken",
    ),
    junk: value(),
    headers: fc.dictionary(
      fc.constantFrom("referer", "accept-language", "cookie", "if-none-match", "range"),
      fc.constantFrom("x", "%", "http://", "boucle.session_token=%E0%A4%A", "boucle.annonce=%7B", "fr;q=x,,"),
      { maxKeys: 1 },
    ),
  });

function addressOf(route: Route, { segments, query }: Wild): string {
  let n = 0;
  const path = route.path.replace(/:(\w+)(\{[^}]*\})?\??/g, () => segments[n++ % segments.length]!);
  const search = query.map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join("&");
  return search ? `${path}?${search}` : path;
}

function bodyOf({ sent, as, junk }: Wild): [BodyInit | undefined, Record<string, string>] {
  if (as === "nothing") return [undefined, {}];
  if (as === "json")
    return [JSON.stringify(Object.fromEntries(sent)), { "content-type": "application/json" }];
  if (as === "broken") return [`--x\r\n${junk}`, { "content-type": "multipart/form-data; boundary=x" }];
  if (as === "urlencoded")
    return [new URLSearchParams(sent).toString(), { "content-type": "application/x-www-form-urlencoded" }];
  const form = new FormData();
  for (const [name, text] of sent) form.append(name, text);
  if (as === "file")
    form.append(sent[0]?.[0] ?? "file", new File([junk], junk.slice(0, 200) || "x", { type: "text/plain" }));
  return [form, {}];
}

// A wild cookie stands beside the one that signs in.
const withCookie = (headers: Record<string, string>) =>
  headers.cookie ? { ...headers, cookie: `${headers.cookie}; ${cookie}` } : headers;

/** A form filled in as the page offers, but for a few fields: the checks that come after the first ones are met. */
const nearlyRight = (form: ShownForm) => {
  const names = [...form.fields.keys()];
  const kept = fc.tuple(...names.map((name) => fc.constantFrom(...form.fields.get(name)!, "")));
  const wrong = fc.array(fc.tuple(fc.constantFrom(...names, "x"), value()), { maxLength: 2 });
  return fc.record({ kept, wrong }).map(({ kept, wrong }) => {
    const sent = new FormData();
    for (const [index, text] of kept.entries()) sent.append(names[index]!, text);
    for (const [name, text] of wrong) sent.set(name, text);
    return sent;
  });
};

// What signs out comes last.
const ending = /deconnexion|compte|effacement/;

describe("no input", () => {
  it("gives a 500, whatever the route, the address and the form", { timeout: 300_000 }, async () => {
    const routes = [...asked.house.routes].sort(
      (a, b) => Number(ending.test(a.path)) - Number(ending.test(b.path)),
    );
    const faults: string[] = [];
    for (const [index, route] of routes.entries()) {
      await db.execute(sql`delete from knock`);
      for (const one of fc.sample(wild(), { numRuns: runs, seed: seed + index })) {
        const address = addressOf(route, one);
        const [body, headers] = route.method === "POST" ? bodyOf(one) : [undefined, {}];
        const answer = await ask(route.method, address, body, { ...headers, ...withCookie(one.headers) });
        if (ending.test(route.path)) await signIn();
        if (answer.status >= 500)
          faults.push(`${route.method} ${address} ${JSON.stringify(one)}`.slice(0, 2000));
      }
    }
    expect(faults).toEqual([]);
  });

  it("gives a 500 in a form that is nearly right", { timeout: 300_000 }, async () => {
    expect(forms.length).toBeGreaterThan(20);
    const last = (form: ShownForm) =>
      Number(ending.test(form.action) || /cloture|publication/.test(form.action));
    const faults: string[] = [];
    for (const [index, form] of forms.toSorted((a, b) => last(a) - last(b)).entries()) {
      await db.execute(sql`delete from knock`);
      for (const sent of fc.sample(nearlyRight(form), { numRuns: runs * 2, seed: seed + index })) {
        const answer = await ask("POST", form.action, sent);
        if (ending.test(form.action)) await signIn();
        if (answer.status >= 500)
          faults.push(`${form.action} ${JSON.stringify([...sent.entries()])}`.slice(0, 2000));
      }
    }
    expect(faults).toEqual([]);
  });
});
