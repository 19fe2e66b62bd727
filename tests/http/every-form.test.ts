import { sql } from "drizzle-orm";
import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { CAST, HOME_GROUP, HOME_LOOP } from "#demo/content/index.ts";
import { ensureExample } from "#demo/index.ts";
import { db, newId, row, rows } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { formOf } from "#ui/kit/form.tsx";
import { anApp, cookiesOf, origin } from "../support/app.ts";
import { aDatabase } from "../support/bare.ts";
import { formsIn, type ShownForm } from "./forms.ts";
import { forgetKnocks } from "./refused.ts";

aDatabase();
const asked = anApp();

/** A form as someone of the example met it on their way. */
interface Met extends ShownForm {
  who: Actor;
  role: string;
  page: string;
}

/** One of each form that somebody of the example meets, by the route that receives it. */
const met = new Map<string, Met>();

// As few pages as show every form: one of each kind for each role, the widest powers first, and a few in all.
const perRole = 1;
const inAll = 4;
const visits = new Map<string, number>();

/** Follows every link from some first screens, and notes the forms on the way. */
async function walk(who: Actor, role: string, ahead: string[], routeOf: RouteOf) {
  const mine = new Map<string, number>();
  const seen = new Set<string>();
  const firsts = new Set(ahead);
  for (let address = ahead.shift(); address; address = ahead.shift()) {
    const path = address.replace(/#.*/, "");
    const route = await routeOf("GET", path);
    const [here, everywhere] = [mine.get(route) ?? 0, visits.get(route) ?? 0];
    if (!route || seen.has(path) || leads.test(path)) continue;
    if (!firsts.has(address) && (here >= perRole || everywhere >= inAll)) continue;
    seen.add(path);
    mine.set(route, here + 1);
    visits.set(route, everywhere + 1);
    const answer = await asked.get(who, path);
    if (answer.status !== 200) continue;
    const html = await answer.text();
    for (const form of formsIn(html)) {
      const receiver = await routeOf("POST", form.action);
      if (receiver && !met.has(receiver)) met.set(receiver, { ...form, who, role, page: path });
    }
    for (const [, href] of html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g))
      ahead.push(href!.replaceAll("&amp;", "&"));
  }
}

// Ways out, and files.
const leads = /deconnexion|\.(csv|md|json|html|svg|pdf|xlsx)\b/;

type RouteOf = (method: string, address: string) => Promise<string>;

/** The route that answers an address, asked of a router that has them all. */
function router(): RouteOf {
  const app = new Hono();
  for (const { method, path } of asked.house.routes) app.on(method, path, (c) => c.text(path));
  app.notFound((c) => c.text(""));
  return async (method, address) =>
    (await app.request(`http://localhost${address.replace(/\?.*/, "")}`, { method })).text();
}

/** Pages of things that a walk may miss, for there are many of their kind: one of each state. */
const states = sql`
  select '/plans/' || id as address from plan
  union select '/consensus/' || id from consensus
  union select '/deputes/affectation/' || id from mp_run
  union select '/administration/arrivee/' || id from arrival_batch
  union select '/unites/' || slug || '/gestion' from unit where closed_at is not null limit 40`;

beforeAll(async () => {
  if (!(await ensureExample())) throw new Error("The example movement did not load into an empty database.");
  const routeOf = router();
  await walk({ personId: null } as Actor, "visitor", ["/", "/connexion", "/rejoindre"], routeOf);
  const ofUnits = asked.house.routes
    .filter(({ method, path }) => method === "GET" && /^\/unites\/:slug(\/[a-z/]+)?$/.test(path))
    .flatMap(({ path }) => [HOME_GROUP, HOME_LOOP].map((slug) => path.replace(":slug", slug)));
  const more = (await rows<{ address: string }>(db, states)).map(({ address }) => address);
  for (const { role, person } of CAST.toReversed()) {
    if (!person || /second|treasurer|delegate|space_lead/.test(role)) continue;
    const who = { personId: await personOf(person.email) } as Actor;
    const units = /administrator|loop_referent|newcomer/.test(role) ? ofUnits : [];
    await walk(who, role, ["/mon-mouvement", "/administration", ...more, ...units], routeOf);
  }
}, 120_000);

const personOf = async (address: string) =>
  (await row<{ id: string }>(db, sql`select person_id as id from person_email where address = ${address}`))!
    .id;

const hostile = "<script>alert(1)</script>\u0000'\"><img src=x onerror=alert(1)>";
/** The fields into which words are typed. */
const texts = (form: Met) =>
  [...form.fields]
    .filter(([name, [first]]) => first === "Un mot" && !form.hidden.has(name))
    .map(([name]) => name);
const filled = (form: Met, more: Record<string, string> = {}) => ({
  ...Object.fromEntries([...form.fields].map(([name, [first = ""]]) => [name, first])),
  ...(form.fields.has("once") ? { once: newId() } : {}),
  ...more,
});
const all = () =>
  [...met.values()].sort((a, b) => Number(ending.test(a.action)) - Number(ending.test(b.action)));
// What ends something comes last: the forms after it would not be there any more.
const ending =
  /fermeture|cloture|retrait|fin$|depart|compte|effacement|deconnexion|annulation|publication|refus/;

// What would leave its sender without a mandate, a group or an account: it has tests of its own.
const leaving = /\/fin$|\/depart$|effacement/;

/** Sends each form in turn, and gathers what is wrong with the answers. */
async function sweep(
  wrongWith: (form: Met) => Promise<string | false>,
  forms = all().filter(({ action }) => !leaving.test(action)),
): Promise<string[]> {
  const faults: string[] = [];
  for (const form of forms) {
    await forgetKnocks();
    const fault = await wrongWith(form);
    if (fault) faults.push(`${form.role}, ${form.page}, ${form.action}: ${fault}`);
    if (ending.test(form.action)) asked.forget(form.who);
  }
  return faults;
}

describe("every form that somebody of the example meets", { timeout: 120_000 }, () => {
  it("is swept, but for those that the example does not lead to", () => {
    const declared = asked.house.routes.filter((route) => formOf(route)).map(({ path }) => path);
    expect(declared.filter((path) => !met.has(path) && !notMet.includes(path))).toEqual([]);
    expect(notMet.filter((path) => !declared.includes(path))).toEqual([]);
    expect(met.size).toBeGreaterThan(90);
  });

  it("is refused when another site sends it", async () => {
    const cookies = new Map<string, string>();
    const faults = await sweep(async ({ who, action }) => {
      const cookie = who.personId ? (cookies.get(who.personId) ?? (await cookieOf(who.personId))) : "";
      if (who.personId) cookies.set(who.personId, cookie);
      const headers = { cookie, origin: "https://evil.example" };
      const answer = await asked.app.request(`${origin}${action}`, {
        method: "POST",
        headers,
        body: new FormData(),
      });
      return answer.status !== 403 && `answered ${answer.status} to another site`;
    }, all());
    expect(faults).toEqual([]);
  });

  it("sent empty, says what is missing beside each field and in a summary that leads there", async () => {
    const faults = await sweep(async (form) => {
      const given = Object.entries(filled(form)).filter(([name]) => form.hidden.has(name));
      const answer = await asked.post(form.who, form.action, Object.fromEntries(given));
      if (answer.status !== 422) return answer.status >= 500 && `answered ${answer.status}`;
      const html = await answer.text();
      const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(html)?.[0];
      if (!summary) return "has no summary of what is wrong";
      const lost = [...summary.matchAll(/href="#([^"]+)"/g)].filter(
        ([, id]) => !html.includes(` id="${id}"`),
      );
      return lost.length > 0 && `leads nowhere: ${lost.map(([link]) => link)}`;
    });
    expect(faults).toEqual([]);
  });

  it("bears hostile words: nothing breaks, nothing runs, and what is refused is still there", async () => {
    const faults = await sweep(async (form) => {
      const names = texts(form);
      if (names.length === 0) return false;
      const sent = filled(form, Object.fromEntries(names.map((name) => [name, hostile])));
      const answer = await asked.post(form.who, form.action, sent);
      if (answer.status >= 500) return `answered ${answer.status}`;
      const html = await answer.text();
      if (html.includes("<script>alert(1)") || html.includes("<img src=x")) return "lets it run";
      return answer.status === 422 && !html.includes("&lt;script>alert(1)") && "lost what was typed";
    });
    expect(faults).toEqual([]);
  });

  it("has a bound: ten thousand times too long, it is refused", async () => {
    const faults = await sweep(async (form) => {
      const names = texts(form);
      if (names.length === 0) return false;
      const sent = filled(form, Object.fromEntries(names.map((name) => [name, "x".repeat(300_000)])));
      const { status } = await asked.post(form.who, form.action, sent);
      return (status < 400 || status >= 500) && !onChoice.test(form.action) && `answered ${status}`;
    });
    expect(faults).toEqual([]);
  });

  it("sent twice as it stands, does what it does once: the second answer is that of the first", async () => {
    const faults = await sweep(async (form) => {
      const sent = filled(form);
      const [first, second] = [
        await asked.post(form.who, form.action, sent),
        await asked.post(form.who, form.action, sent),
      ];
      if (first.status >= 500 || second.status >= 500) return `answered ${first.status}, ${second.status}`;
      if (first.status !== 303 || !form.fields.has("once")) return false;
      const [to, again] = [first, second].map(({ headers }) => headers.get("location"));
      return second.status === 303 && to !== again && `led to ${to}, then to ${again}`;
    });
    expect(faults).toEqual([]);
  });
});

const cookieOf = async (personId: string) =>
  (await cookiesOf(personId)).map((cookie) => cookie.split(";")[0]).join("; ");

// Its words are read only where another field asks for them.
const onChoice = /\/droits\//;

/** Forms of states in which the example has nothing, or that leave it: each has tests of its own. */
const notMet: readonly string[] = [
  "/administration/mots",
  "/administration/arrivee/:id/abandon",
  "/administration/arrivee/:id/colonnes",
  "/administration/arrivee/:id/reprise",
  "/administration/organisation/droits/:key/renoncement",
  "/administration/organisation/mandats/:key/place",
  "/administration/organisation/mandats/:key/renoncement",
  "/administration/organisation/structures/:key/fin",
  "/administration/organisation/structures/:key/place",
  "/administration/organisation/structures/:key/renoncement",
  "/administration/rattachement/:id/annulation",
  "/administration/rattachement/:id/choix",
  "/administration/rattachement/:id/reprise",
  "/appels/:id/candidatures/retrait",
  "/bienvenue",
  "/bienvenue/refus",
  "/bilan-des-binomes/:year/publication",
  "/bilans/:slug/reponses/:unit/remise",
  "/bilans/:slug/reponses/:unit/reouverture",
  "/connexion/lien",
  "/consensus/:id/adoption",
  "/consensus/:id/tiers",
  "/contributions",
  "/contributions/:id/retrait",
  "/deputes/affectation/:id/adoption",
  "/deputes/affectation/:id/calcul",
  "/deputes/affectation/:id/lignes/:loop",
  "/deputes/affectation/:id/lignes/:loop/liberation",
  "/deputes/affectation/:id/retrait",
  "/engagements",
  "/engagements/:id/nouvelles",
  "/invitation/:token",
  "/mandats/:id/annulation",
  "/mandats/:id/delegations/:delegation/reprise",
  "/mon-appartenance/reprise",
  "/premiere-fois",
  "/textes/:slug/brouillon",
  "/textes/:slug/brouillon/blocs/:block/retour",
  "/textes/importer/:id/annexe/:proposal",
  "/textes/importer/:id/annexe/:proposal/ecart",
  "/textes/importer/:id/annexe/:proposal/retour",
  "/textes/importer/:id/confirmation",
  "/textes/importer/:id/source",
  "/unites/:slug/adhesion/retrait",
  "/unites/:slug/certification",
  "/unites/:slug/circonscriptions",
  "/unites/:slug/demandes/:request/acceptation",
  "/unites/:slug/demandes/:request/refus",
  "/unites/:slug/depart",
  "/unites/:slug/formations/:id/retrait",
  "/unites/:slug/gestion/deplacement",
  "/unites/:slug/gestion/fusion",
  "/unites/:slug/mandats",
];
