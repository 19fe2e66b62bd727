import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { openConsensus } from "#domains/appointments/index.ts";
import { choosePublicName } from "#domains/people/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { aWorld, someone } from "../../../../tests/support/world.ts";
import { nameCounterparts } from "../counterpart/counterpart.ts";
import { writeToSpace } from "../exchange/exchange.ts";

const pairRole = "loop_group_life";
const world = aWorld();
const asked = anApp();
let tomas: Actor;
let exchange: string;

/** Pages put French spaces where typography wants them; tests are typed with plain ones. */
const read = async (who: Actor | null, path: string) => {
  const answer = await asked.get(who, path);
  return { status: answer.status, text: (await answer.text()).replace(/[\u00a0\u202f]/g, " ") };
};
const send = async (who: Actor | null, path: string, form: Record<string, string>) => {
  const answer = await asked.post(who, path, form);
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};
const count = async (of: ReturnType<typeof sql>) =>
  (await row<{ n: number }>(db, sql`select count(*)::int as n from ${of}`))!.n;

beforeAll(async () => {
  tomas = await someone("Tomas", "man", { kind: "loop_treasury", in: world.ardeche });
  await nameCounterparts(world.ada, { [pairRole]: world.lifeSpace.id });
  exchange = await writeToSpace(world.rosa, world.ardeche, {
    id: newId(),
    kind: pairRole,
    subject: "La carte des groupes",
    body: "Qui la tient ?",
  });
});

describe("the roles of a unit", () => {
  const address = () => `/unites/${world.ardeche.slug}/charges`;

  it("are public by their state, without a name", async () => {
    const { status, text } = await read(null, address());
    expect(status).toBe(200);
    expect(text).toContain("1 charge sur 8 pourvue");
    expect(text).toContain("binôme incomplet");
    expect(text).not.toContain("Rosa");
    expect(text).not.toContain("Tomas");
    expect(text).not.toMatch(/femme|homme/i);
  });

  it("show names, dates and what to do to the person who answers for them, and the look is logged", async () => {
    const { text } = await read(world.rosa, address());
    expect(text).toContain("Rosa Exemple");
    expect(text).toContain("formation à suivre");
    expect(text).toContain(`/unites/${world.ardeche.slug}/consensus/nouveau?mandat=${pairRole}`);
    // A role that is not given by consensus does not lead to the form of another one that is.
    expect(text).not.toContain("/consensus/nouveau?mandat=loop_material");
    expect(text).toContain(`/unites/${world.ardeche.slug}/appels/nouveau?mandat=loop_material`);
    expect(text).not.toContain("/mandats/nouveau");
    expect((await read(world.ada, address())).text).toContain("/mandats/nouveau?mandat=loop_material");
    expect(await count(sql`sighting where page = '/unites/:slug/charges'`)).toBe(2);
  });

  it("lead to the consensus under way rather than to a form that would refuse another", async () => {
    const people = [world.rosa, tomas].map((who) => ({ personId: who.personId!, title: null }));
    const id = newId();
    await openConsensus(world.rosa, world.ardeche, { id, kind: pairRole, people, words: "" });
    const { text } = await read(world.rosa, address());
    expect(text).toContain(`href="/consensus/${id}"`);
    expect(text).not.toContain(`/consensus/nouveau?mandat=${pairRole}`);
    expect((await read(world.mina, address())).text).not.toContain(`/consensus/${id}`);
  });

  it("show no name to the referents of another loop, to members or to animators", async () => {
    for (const who of [world.dario, world.mina, world.nour, world.sam, world.edwige])
      expect((await read(who, address())).text).not.toContain("Rosa Exemple");
  });

  it("name in public the person who holds a public role and chose a name, and say nothing of their training", async () => {
    await run(db, sql`update mandate_kind set public = true where key = 'loop_stewarding'`);
    const zoe = await someone("Zoé", "woman", { kind: "loop_stewarding", in: world.drome });
    const drome = `/unites/${world.drome.slug}/charges`;
    expect((await read(null, drome)).text).toContain("Une formation demandée par la charge");
    await choosePublicName(zoe, "Zoé des Baronnies");
    const { text } = await read(null, drome);
    expect(text).toContain("Zoé des Baronnies");
    expect(text).not.toContain("Une formation demandée par la charge");
    expect((await read(world.dario, drome)).text).toContain("Une formation demandée par la charge");
    await run(db, sql`update mandate_kind set public = false where key = 'loop_stewarding'`);
  });

  it("let anyone signed in ask for a call, once, and tell those who may open one", async () => {
    const wish = `${address()}/loop_material/souhaits`;
    for (let times = 0; times < 2; times++)
      expect(await send(world.mina, wish, {})).toMatchObject({ status: 303, to: address() });
    expect(await count(sql`call_wish`)).toBe(1);
    expect((await read(world.mina, address())).text).toContain("Vous avez demandé un appel.");
    expect((await read(world.rosa, address())).text).toContain("Un appel est demandé.");
    expect((await read(world.rosa, "/mon-mouvement")).text).toContain("Un appel à volontaires est demandé");
    expect((await read(world.dario, "/mon-mouvement")).text).not.toContain(
      "Un appel à volontaires est demandé",
    );
  });

  it("do not ask for a call where somebody is, nor for what is no role", async () => {
    expect((await send(world.mina, `${address()}/loop_treasury/souhaits`, {})).status).toBe(409);
    expect((await send(world.mina, `${address()}/animator/souhaits`, {})).status).toBe(422);
    expect((await send(null, `${address()}/loop_material/souhaits`, {})).status).toBe(401);
    expect(await count(sql`call_wish`)).toBe(1);
  });

  it("are not those of what has none", async () => {
    expect((await read(null, "/unites/mouvement-inconnu/charges")).status).toBe(404);
    expect((await read(null, `/unites/${world.root.slug}/charges`)).status).toBe(404);
  });
});

describe("the board of vacancies", () => {
  it("shows every loop and state to anyone, and names nobody", async () => {
    const { status, text } = await read(null, "/charges-a-pourvoir");
    expect(status).toBe(200);
    expect(text).toContain("Ardèche");
    expect(text).toContain("Drôme");
    expect(text).toContain("Référent·e matériel : vacante");
    for (const name of ["Rosa", "Dario", "Tomas"]) expect(text).not.toContain(name);
  });

  it("is narrowed by its address, and bears a strange one", async () => {
    const { text } = await read(null, "/charges-a-pourvoir?charge=loop_treasury&etat=vacant");
    expect(text).toContain(`href="/unites/${world.drome.slug}/charges"`);
    expect(text.match(/class="board-missing"/g)).toHaveLength(1);
    for (const query of [
      "page=99",
      "page=-1",
      "page=x",
      "charge=x&etat=y&region=z",
      `q=${"x".repeat(4000)}`,
      "q=%27%22%3C",
      "etat[]=1",
    ])
      expect((await read(null, `/charges-a-pourvoir?${query}`)).status).toBe(200);
    expect((await read(null, "/charges-a-pourvoir?q=zzz")).text).toContain("Aucune charge ne correspond");
  });

  it("is a table for a spreadsheet, without a person", async () => {
    const { status, text } = await read(null, "/charges-a-pourvoir.csv?etat=vacant&charge=loop_material");
    expect(status).toBe(200);
    expect(text.trim().split("\r\n")).toHaveLength(3);
    expect(text).toContain("Ardèche;;Référent·e matériel;vacante");
  });

  it("has a directory beside it, searched and sorted", async () => {
    expect((await read(null, "/boucles")).text).toContain("2 boucles");
    expect((await read(null, "/boucles?q=ardeche")).text).toContain("1 boucle<");
    const { text } = await read(null, "/boucles?tri=pourvues");
    expect(text.indexOf("Drôme")).toBeGreaterThan(0);
    for (const query of ["page=99", "page=-1", "page=abc", "tri=x"])
      expect((await read(null, `/boucles?${query}`)).status).toBe(200);
  });
});

describe("counterparts and exchanges", () => {
  it("are seen from the loop by anyone, and written to by the person who holds the role", async () => {
    const address = `/unites/${world.ardeche.slug}/interlocuteurs`;
    const visitor = await read(null, address);
    expect(visitor.text).toContain("Vie du mouvement");
    expect(visitor.text).not.toContain("/echanges/");
    expect((await read(world.rosa, address)).text).toContain(`charge=${pairRole}`);
    expect((await read(tomas, address)).text).not.toContain("/echanges/nouveau");
  });

  it("are seen from the space, which writes to one loop or to all", async () => {
    const address = `/unites/${world.lifeSpace.slug}/boucles`;
    expect((await read(null, address)).text).toContain("0 boucle sur 2 a quelqu’un à cette charge");
    const lead = await read(world.sam, address);
    expect(lead.text).toContain("La carte des groupes");
    expect(lead.text).toContain(`&amp;boucle=${world.drome.slug}`);
    expect((await read(world.ada, address)).text).not.toContain("/echanges/nouveau");
  });

  it("are read by those who take part in them; others do not find them", async () => {
    expect((await read(world.sam, `/echanges/${exchange}`)).text).toContain("Qui la tient ?");
    for (const who of [world.dario, tomas]) {
      expect((await read(who, `/echanges/${exchange}`)).status).toBe(404);
      const form = { once: newId(), body: "Intrusion" };
      expect((await send(who, `/echanges/${exchange}/messages`, form)).status).toBe(404);
    }
    for (const who of [world.ada, world.mina, world.edwige])
      expect((await read(who, `/echanges/${exchange}`)).status).toBe(403);
    expect((await read(world.sam, "/echanges/pas-un-id")).status).toBe(404);
  });

  it("wait for someone who has not read them, and no more afterwards", async () => {
    await send(world.sam, `/echanges/${exchange}/messages`, { once: newId(), body: "Vous, bien sûr." });
    expect((await read(world.rosa, "/mon-mouvement")).text).toContain("1 message à lire");
    expect((await read(world.rosa, "/echanges?filtre=non-lus")).text).toContain("La carte des groupes");
    await read(world.rosa, `/echanges/${exchange}`);
    expect((await read(world.rosa, "/mon-mouvement")).text).not.toContain("1 message à lire");
  });

  it("keep what was typed when something is missing", async () => {
    const form = {
      once: newId(),
      kind: pairRole,
      loop: world.ardeche.slug,
      subject: "Un objet",
      body: "",
    };
    const { status, text } = await send(world.rosa, "/echanges", form);
    expect(status).toBe(422);
    expect(text).toContain('value="Un objet"');
    expect((await send(world.rosa, "/echanges", { ...form, body: "x".repeat(5001) })).status).toBe(422);
    expect(await count(sql`exchange`)).toBe(1);
  });

  it("are opened by a form, once, to one's own counterpart alone", async () => {
    const form = {
      once: newId(),
      kind: pairRole,
      loop: world.ardeche.slug,
      subject: "Deux",
      body: "Mots",
    };
    for (let times = 0; times < 2; times++)
      expect(await send(world.rosa, "/echanges", form)).toMatchObject({
        status: 303,
        to: `/echanges/${form.once}`,
      });
    expect((await send(tomas, "/echanges", { ...form, once: newId() })).status).toBe(404);
    expect((await send(world.dario, "/echanges", { ...form, once: newId() })).status).toBe(404);
    const asSpace = { ...form, once: newId(), space: world.lifeSpace.slug };
    expect((await send(world.rosa, "/echanges", asSpace)).status).toBe(404);
    expect((await read(world.rosa, "/echanges/nouveau?charge=x")).status).toBe(404);
    const all = {
      once: newId(),
      kind: pairRole,
      space: world.lifeSpace.slug,
      subject: "Toutes",
      body: "Mots",
    };
    expect((await send(world.sam, "/echanges", all)).to).toContain(`/unites/${world.lifeSpace.slug}/boucles`);
    expect(await count(sql`exchange`)).toBe(4);
  });

  it("are set by the administration", async () => {
    const address = "/administration/organisation/interlocuteurs";
    expect((await read(world.ada, address)).text).toContain("Vie du mouvement");
    expect((await read(world.rosa, address)).status).toBe(403);
    const form = { loop_material: world.programSpace.id };
    expect(await send(world.ada, address, form)).toMatchObject({ status: 303, to: address });
    expect((await send(world.ada, address, { loop_material: world.ardeche.id })).status).toBe(422);
    expect((await send(world.ada, address, { loop_material: "'; --" })).status).toBe(422);
    expect((await send(world.edwige, address, form)).status).toBe(403);
    const kept = (await read(null, `/unites/${world.ardeche.slug}/interlocuteurs`)).text;
    expect([kept.includes("Programme"), kept.includes("Vie du mouvement")]).toEqual([true, true]);
  });
});
