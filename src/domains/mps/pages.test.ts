import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, newId, row, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { anMp, makeLiaison, placeLoops } from "./testing.ts";

const world = aWorld();
const ask = anApp();
let mp: Actor;
let silent: Actor;

beforeAll(async () => {
  await placeLoops(world);
  mp = await anMp("Maya", "07");
  silent = await anMp("Simon", "26", null);
});

const read = async (who: Actor | null, path: string) => {
  const response = await ask.get(who, path);
  return { status: response.status, body: (await response.text()).replaceAll(/\u00a0|\u202f/g, " ") };
};
const send = async (who: Actor | null, path: string, form: Record<string, string> = {}) => {
  const response = await ask.post(who, path, form);
  const body = (await response.text()).replaceAll(/\u00a0|\u202f/g, " ");
  return { status: response.status, to: response.headers.get("location"), body };
};
const rulesForm = { keep: "150", share: "120", elsewhere: "100", most: "3", farthest: "" };

describe("the register of MPs", () => {
  it("names in public those who chose it, without their availability", async () => {
    const { status, body } = await read(null, "/deputes");
    expect(status).toBe(200);
    expect(body).toContain("Maya Publique");
    expect(body).toContain("Ardèche, 1re circonscription");
    expect(body).not.toContain("Disponible");
    expect(body).not.toContain("Exemple");
  });

  it("shows availability to loops and to those who assign, and keeps filters in the address", async () => {
    expect((await read(world.rosa, "/deputes")).body).toContain("Disponible");
    expect((await read(world.sam, "/deputes")).body).not.toContain("Disponible");
    const { body } = await read(world.ada, "/deputes?disponibilite=silent");
    expect(body).toContain("Simon Publique");
    expect(body).not.toContain("Maya Publique");
    expect((await read(null, "/deputes?disponibilite=silent")).body).toContain("Maya Publique");
    expect((await read(null, "/deputes?q=zzz")).body).toContain("Personne ne correspond");
  });
});

describe("my seat in parliament", () => {
  it("is for MPs alone", async () => {
    expect((await read(mp, "/mon-mandat-parlementaire")).status).toBe(200);
    expect((await read(world.mina, "/mon-mandat-parlementaire")).status).toBe(404);
    expect((await read(null, "/mon-mandat-parlementaire")).status).toBe(302);
  });

  it("takes what is said, shows again what is wrong, and lets it be taken back", async () => {
    const form = {
      once: newId(),
      level: "limited",
      fromOn: "2026-01-01",
      untilOn: "",
      atMost: "2",
      note: "Peu de lundis",
    };
    const wrong = await send(silent, "/mon-mandat-parlementaire/disponibilites", { ...form, atMost: "99" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Peu de lundis");
    for (const fromOn of ["0000-01-01", "9999-12-31", "hier"])
      expect(
        (await send(silent, "/mon-mandat-parlementaire/disponibilites", { ...form, fromOn })).status,
      ).toBe(422);
    const backwards = await send(silent, "/mon-mandat-parlementaire/disponibilites", {
      ...form,
      untilOn: "2025-01-01",
    });
    expect(backwards.body).toContain("Le dernier jour précède le premier");
    const sent = await send(silent, "/mon-mandat-parlementaire/disponibilites", form);
    expect([sent.status, sent.to]).toEqual([303, "/mon-mandat-parlementaire"]);
    expect((await read(silent, "/mon-mandat-parlementaire")).body).toContain("Peu de lundis");
    const said = await row<{ id: string }>(db, sql`select id from mp_availability where id = ${form.once}`);
    const back = `/disponibilites/${said!.id}/retrait`;
    expect((await send(mp, `/mon-mandat-parlementaire${back}`)).status).toBe(404);
    expect((await send(silent, `/mon-mandat-parlementaire${back}`)).status).toBe(303);
    expect((await read(silent, "/mon-mandat-parlementaire")).body).not.toContain("Peu de lundis");
  });

  it("may be noted by the person who assigns MPs, and by nobody else", async () => {
    const address = `/deputes/disponibilites/${silent.personId}`;
    const form = {
      once: newId(),
      level: "available",
      fromOn: "2026-01-01",
      untilOn: "",
      atMost: "",
      note: "",
    };
    expect((await read(world.ada, address)).body).toContain("Disponibilité de Simon Publique");
    expect((await read(world.rosa, address)).status).toBe(403);
    expect((await send(world.rosa, `${address}/disponibilites`, form)).status).toBe(403);
    expect((await send(world.ada, `${address}/disponibilites`, form)).status).toBe(303);
    expect((await read(world.ada, `/deputes/disponibilites/${world.mina.personId}`)).status).toBe(404);
  });
});

describe("an assignment", () => {
  it("is proposed, changed by hand, adopted, and then stands in the history", async () => {
    expect((await read(world.ada, "/deputes/affectation")).body).toContain("Comment le choix est fait");
    const once = newId();
    const proposed = await send(world.ada, "/deputes/affectation", { once, ...rulesForm });
    expect(proposed.to).toBe(`/deputes/affectation/${once}`);
    const address = `/deputes/affectation/${once}`;
    const run1 = (await read(world.ada, address)).body;
    expect(run1).toContain("Maya Publique");
    expect(run1).toContain("2 / 2");
    expect(run1).toContain("même département");
    const line = `${address}/lignes/${world.ardeche.id}`;
    expect((await read(world.ada, line)).body).toContain("Choisir pour l’Ardèche");
    const empty = await send(world.ada, line, { version: "1", personId: silent.personId!, reason: "" });
    expect(empty.status).toBe(422);
    const settled = await send(world.ada, line, {
      version: "1",
      personId: silent.personId!,
      reason: "Elle y vit",
    });
    expect(settled.status).toBe(303);
    expect((await read(world.ada, `${address}?montrer=main`)).body).toContain(
      "Choix fait à la main : Elle y vit",
    );
    const adoption = { version: "1", decidedOn: "2026-01-15", minutes: "Vu ensemble." };
    expect((await send(world.ada, `${address}/adoption`, adoption)).status).toBe(409);
    expect((await send(world.ada, `${line}/liberation`, { version: "2" })).status).toBe(303);
    expect((await send(world.ada, `${address}/calcul`, { version: "3", ...rulesForm })).status).toBe(303);
    const future = await send(world.ada, `${address}/adoption`, {
      ...adoption,
      version: "4",
      decidedOn: "2999-01-01",
    });
    expect(future.status).toBe(422);
    const adopted = await send(world.ada, `${address}/adoption`, { ...adoption, version: "4" });
    expect([adopted.status, adopted.to]).toEqual([303, address]);
    expect((await read(world.ada, address)).body).toContain("Vu ensemble.");
    expect((await read(world.ada, line)).status).toBe(404);
    expect((await read(world.ada, "/deputes/affectation")).body).toContain("Adoptée");
    const again = await send(world.ada, `${address}/retrait`);
    expect(again.status).toBe(409);
  });

  it("says in words which loops have nobody, and what would help", async () => {
    const once = newId();
    await run(db, sql`update mp_availability set taken_back_at = now()`);
    await send(world.ada, "/deputes/affectation", { once, ...rulesForm });
    const { body } = await read(world.ada, `/deputes/affectation/${once}`);
    expect(body).toContain("2 boucles pour 0 place : Ardèche, Drôme");
    expect(body).toContain("demander aux 2 personnes qui n’ont pas indiqué");
    expect((await send(world.ada, `/deputes/affectation/${once}/retrait`)).status).toBe(303);
    await run(db, sql`update mp_availability set taken_back_at = null`);
  });

  it("is nothing for other hands, and bad addresses are not found", async () => {
    for (const who of [world.rosa, mp, world.mina]) {
      expect((await read(who, "/deputes/affectation")).status).toBe(403);
      expect((await send(who, "/deputes/affectation", { once: newId(), ...rulesForm })).status).toBe(403);
      expect((await read(who, "/deputes/demandes")).status).toBe(403);
    }
    expect((await read(world.ada, "/deputes/affectation/nonsense")).status).toBe(404);
    expect((await read(world.ada, `/deputes/affectation/${newId()}`)).status).toBe(404);
    expect((await send(world.ada, "/deputes/affectation", { once: "x", ...rulesForm })).status).toBe(422);
    const holes = { once: newId(), ...rulesForm, keep: "", farthest: "0", share: "99999999999" };
    const told = await send(world.ada, "/deputes/affectation", holes);
    expect(told.status).toBe(422);
    expect(told.body).toMatch(/C’est trop\s: 5\s000 au plus\./u);
    expect(
      (await send(world.ada, "/deputes/affectation", { once: newId(), ...rulesForm, most: "0" })).status,
    ).toBe(422);
  });
});

describe("a loop and its MP", () => {
  const form = () => ({ once: newId(), subject: "Venir à Privas", words: "Pour la fête.", wishedOn: "" });

  it("shows the public name to everybody, and how to ask; requests to the loop’s referents alone", async () => {
    const path = `/unites/${world.ardeche.slug}/depute`;
    const body = (await read(null, path)).body;
    expect(body).toContain("Maya Publique");
    expect(body).toContain("Comment demander quelque chose");
    expect(body).not.toContain("Faire une demande");
    expect((await read(world.rosa, path)).body).toContain("Faire une demande");
    expect((await read(world.dario, path)).body).not.toContain("Faire une demande");
    expect((await read(null, `/unites/${world.aubenas.slug}/depute`)).status).toBe(404);
  });

  it("says that an MP without a public name is there, and names them to the loop alone", async () => {
    await run(db, sql`update person set public_name = null where id = ${silent.personId}`);
    await run(db, sql`delete from mandate where unit_id = ${world.drome.id} and kind_key = 'loop_mp'`);
    await makeLiaison(silent, world.drome);
    const path = `/unites/${world.drome.slug}/depute`;
    expect((await read(null, path)).body).not.toContain("Simon");
    expect((await read(null, path)).body).toContain("n’a pas choisi de nom public");
    expect((await read(world.dario, path)).body).toContain("Simon Exemple");
  });

  it("carries a request to its answer", async () => {
    const path = `/unites/${world.ardeche.slug}/depute/demandes`;
    const wrong = await send(world.rosa, path, { ...form(), subject: "" });
    expect([wrong.status, wrong.body.includes("Pour la fête.")]).toEqual([422, true]);
    expect((await send(world.dario, path, form())).status).toBe(403);
    const past = await send(world.rosa, path, { ...form(), wishedOn: "2020-05-01" });
    expect([past.status, past.body.includes("Ce jour est passé")]).toEqual([422, true]);
    const sent = await send(world.rosa, path, form());
    expect(sent.status).toBe(303);
    const request = sent.to!;
    ask.forget(mp);
    expect((await read(mp, "/mes-boucles")).body).toContain("Venir à Privas");
    expect((await read(mp, "/mon-mouvement")).body).toContain("attend votre réponse");
    expect((await read(mp, request)).body).toContain("Pour la fête.");
    for (const who of [world.dario, world.ada, world.mina, silent]) {
      expect((await read(who, request)).status).toBe(404);
      expect(
        (await send(who, `${request}/reponse`, { once: newId(), state: "done", words: "" })).status,
      ).toBe(404);
    }
    const bare = await send(mp, `${request}/reponse`, { once: newId(), state: "declined", words: "" });
    expect([bare.status, bare.body.includes("Dites en quelques mots pourquoi")]).toEqual([422, true]);
    const answered = await send(mp, `${request}/reponse`, {
      once: newId(),
      state: "accepted",
      words: "J’y serai.",
    });
    expect(answered.status).toBe(303);
    expect((await read(world.rosa, request)).body).toContain("J’y serai.");
    expect((await send(world.rosa, `${request}/retrait`)).status).toBe(303);
    const figures = (await read(world.ada, "/deputes/demandes")).body;
    expect(figures).not.toContain("J’y serai.");
    expect(figures).not.toContain("Venir à Privas");
  });

  it("tells someone who serves no loop what the page is for", async () => {
    expect((await read(world.mina, "/mes-boucles")).body).toContain("référent·e d’aucune boucle");
    expect((await read(null, "/mes-boucles")).status).toBe(302);
  });
});
