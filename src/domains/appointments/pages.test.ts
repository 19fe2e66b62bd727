import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson } from "#domains/mandates/index.ts";
import { db, newId, row, rows } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";

const world = aWorld();
const asked = anApp();

/** Pages put French spaces where typography wants them; tests are typed with plain ones. */
const plain = (text: string) =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

async function see(who: Actor | null, path: string) {
  const answer = await asked.get(who, path);
  return { status: answer.status, text: plain(await answer.text()) };
}

async function send(who: Actor | null, path: string, form: Record<string, string | string[]>) {
  const answer = await asked.post(who, path, form);
  return { status: answer.status, to: answer.headers.get("location"), text: plain(await answer.text()) };
}

const addressOf = async (who: Actor) =>
  (await row<{ address: string }>(
    db,
    sql`select address from person_email where person_id = ${who.personId} limit 1`,
  ))!.address;

let zoe: Actor;
let max: Actor;
let third: Actor;
let id: string;
const at = (path = "") => `/consensus/${id}${path}`;

beforeAll(async () => {
  zoe = await someone("Zoé", "woman", null);
  max = await someone("Max", "man", null);
  third = await someone("Tierce", "woman", null);
  for (const name of ["Ève", "Ali", "Io"])
    await someone(name, "woman", { kind: "loop_material", in: world.ardeche });
});

describe("opening a consensus on its pages", () => {
  const form = async () => ({
    once: newId(),
    kind: "loop_group_life",
    email1: await addressOf(zoe),
    title1: "Nord",
    email2: await addressOf(max),
    words: "Deux voix connues des groupes.",
    thirdParty: await addressOf(third),
    replaces: "1",
  });

  it("says the rule beforehand, and keeps what was typed when an address is nobody’s", async () => {
    const { status, text } = await see(world.rosa, "/unites/ardeche/consensus/nouveau");
    expect(status).toBe(200);
    expect(text).toContain("14 jours ; on consulte");
    expect(text).toContain("se taire vaut consentement");
    const wrong = await send(world.rosa, "/unites/ardeche/consensus", {
      ...(await form()),
      email2: "personne@example.org",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Deux voix connues des groupes.");
    expect(wrong.text).toContain("Personne n’a cette adresse");
  });

  it("opens one from the form, once", async () => {
    const sent = await form();
    for (const _ of [1, 2])
      expect(await send(world.rosa, "/unites/ardeche/consensus", sent)).toMatchObject({
        status: 303,
        to: `/consensus/${sent.once}`,
      });
    id = sent.once;
    expect((await send(world.rosa, "/unites/ardeche/consensus", await form())).text).toContain(
      "déjà en cours ici",
    );
  });

  it("is not found by the referent of another loop, and refused to who opens nothing", async () => {
    for (const path of ["/unites/ardeche/consensus/nouveau", "/unites/ardeche/consensus"])
      expect((await see(world.dario, path)).status).toBe(404);
    expect((await see(world.nour, "/unites/ardeche/consensus/nouveau")).status).toBe(403);
    expect((await send(world.dario, "/unites/ardeche/consensus", await form())).status).toBe(404);
  });
});

describe("the page of a consensus", () => {
  it("is found by those whom it concerns alone", async () => {
    for (const who of [world.rosa, world.nour, world.ada, zoe, max, third])
      expect((await see(who, at())).status).toBe(200);
    for (const who of [world.dario, world.victor, world.mina, world.nobody])
      expect((await see(who, at())).status).toBe(404);
    expect((await see(null, at())).status).toBe(302);
    expect((await see(world.rosa, `/consensus/${newId()}`)).status).toBe(404);
    expect((await see(world.rosa, "/consensus/x")).status).toBe(404);
  });

  it("tells each of those asked what silence means, and stands in the tab of the loop", async () => {
    expect((await see(world.nour, at())).text).toContain("cela vaudra consentement");
    expect((await see(world.nour, "/unites/ardeche/consensus")).text).toContain(at());
    expect((await see(world.rosa, "/unites/ardeche")).text).toContain("/unites/ardeche/consensus");
    expect((await see(null, "/unites/ardeche")).text).not.toContain("/unites/ardeche/consensus");
  });

  it("lets those proposed answer, and nobody for them", async () => {
    expect((await see(world.nour, at())).text).not.toContain("On vous propose pour ce mandat");
    for (const who of [zoe, max])
      expect((await send(who, at("/reponse"), { number: "1", button: "accept" })).status).toBe(303);
    expect((await send(world.nour, at("/reponse"), { number: "1", button: "decline" })).status).toBe(404);
    expect((await send(zoe, at("/reponse"), { number: "1", button: "peut-être" })).status).toBe(422);
  });

  it("takes positions, and shows an objection by name to those asked alone", async () => {
    const objection = { number: "1", stance: "objection", reason: "Le nord reste loin." };
    expect((await send(world.nour, at("/positions"), { number: "1", stance: "objection" })).text).toContain(
      "Dites pourquoi",
    );
    expect((await send(world.nour, at("/positions"), objection)).status).toBe(303);
    expect((await see(world.rosa, at())).text).toContain("Objection de Nour Exemple");
    for (const other of [zoe, world.ada]) {
      const { text } = await see(other, at());
      expect(text).toContain("Le nord reste loin.");
      expect(text).not.toContain("Nour Exemple");
    }
    expect((await see(world.rosa, at())).text).toContain("Une objection tient");
    expect((await send(zoe, at("/positions"), { number: "1", stance: "consent" })).status).toBe(403);
    expect((await send(world.dario, at("/positions"), { number: "1", stance: "consent" })).status).toBe(404);
  });

  it("refuses to adopt during an objection, and says why", async () => {
    const { status, text } = await send(world.rosa, at("/adoption"), {
      number: "1",
      minutes: "Ici.",
    });
    expect(status).toBe(409);
    expect(text).toContain("Une objection tient");
    expect(text).toContain("Ici.");
    expect((await see(world.rosa, at("/adoption"))).status).toBe(200);
    expect((await see(zoe, at("/adoption"))).status).toBe(403);
    expect((await send(world.dario, at("/adoption"), { number: "1" })).status).toBe(404);
  });

  it("lets an objection be confided: the third party reads it, the others see only that it stands", async () => {
    expect((await send(third, at("/tiers"), { button: "accept" })).status).toBe(303);
    expect(
      (
        await send(world.nour, at("/positions"), {
          number: "1",
          stance: "objection",
          reason: "Cela s’est mal passé l’an dernier.",
          confided: "1",
        })
      ).status,
    ).toBe(303);
    for (const who of [world.rosa, world.leo, world.ada, zoe]) {
      const { text } = await see(who, at());
      expect(text).toContain("Une objection confiée à la tierce personne");
      expect(text).not.toContain("mal passé");
      expect(text).not.toContain("Nour Exemple");
    }
    // The person who confided reads their own words again, where they may change them.
    expect((await see(world.nour, at())).text).toContain("mal passé");
    const { text } = await see(third, at());
    expect(text).toContain("mal passé");
    expect(text).toContain("Nour Exemple");
    const looked = await row<{ n: number }>(
      db,
      sql`select count(*)::int as n from sighting where viewer_id = ${third.personId} and page = '/consensus/:id'`,
    );
    expect(looked?.n).toBeGreaterThan(0);
    const positionId = text.match(/name="positionId" value="([^"]+)"/)![1]!;
    const report = { positionId, outcome: "lifted", words: "Nous nous sommes compris." };
    expect((await send(world.rosa, at("/tiers/issues"), report)).status).toBe(404);
    expect((await send(third, at("/tiers/issues"), { ...report, words: "" })).status).toBe(422);
    expect((await send(third, at("/tiers/issues"), report)).status).toBe(303);
    expect((await see(world.rosa, at())).text).toContain("Levée. Nous nous sommes compris.");
  });

  it("hears words, once each, and lets only who said them take them back", async () => {
    const form = { once: newId(), body: "Qui suivra le sud ?" };
    for (const _ of [1, 2]) expect((await send(world.leo, at("/mots"), form)).status).toBe(303);
    const { text } = await see(world.nour, at());
    expect(text.split("Qui suivra le sud ?")).toHaveLength(2);
    expect((await send(world.nour, at(`/mots/${form.once}/retrait`), {})).status).toBe(404);
    expect((await send(world.leo, at(`/mots/${form.once}/retrait`), {})).status).toBe(303);
    expect((await see(world.nour, at())).text).not.toContain("Qui suivra le sud ?");
    expect((await see(third, at())).text).not.toContain("Discussion");
  });

  it("shows the new proposal to the person who answers the old one, with what they typed", async () => {
    const amended = {
      once: newId(),
      number: "1",
      email1: await addressOf(zoe),
      title1: "Nord",
      email2: await addressOf(max),
      words: "On s’engage à deux permanences dans le nord.",
      replaces: "1",
    };
    expect((await see(world.rosa, at("/amendement"))).text).toContain("Deux voix connues des groupes.");
    expect((await send(world.rosa, at("/amendement"), amended)).status).toBe(303);
    expect((await send(world.rosa, at("/amendement"), { ...amended, once: newId() })).status).toBe(409);
    const late = await send(world.leo, at("/positions"), {
      number: "1",
      stance: "reservation",
      reason: "Mon mot sur l’ancienne.",
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain("deux permanences dans le nord");
    expect(late.text).toContain("Mon mot sur l’ancienne.");
    expect(late.text).toContain('name="number" value="2"');
  });

  it("fills in the minutes, which name nobody who objected, and leads to the record once adopted", async () => {
    const roll = await rows<{ personId: string }>(
      db,
      sql`select person_id from consensus_asked where consensus_id = ${id}`,
    );
    for (const { personId } of roll)
      expect(
        (await send(await actorOfPerson(personId), at("/positions"), { number: "2", stance: "consent" }))
          .status,
      ).toBe(303);
    const { text } = await see(world.rosa, at("/adoption"));
    expect(text).toContain("Zoé Exemple, Max Exemple");
    expect(text).toContain("amendée 1 fois");
    expect(text).not.toContain("Nour");
    const form = { number: "2", minutes: "Adopté en réunion." };
    expect((await send(world.rosa, at("/adoption"), form)).status).toBe(303);
    expect((await see(world.nour, at())).text).toContain("Adopté en réunion.");
    const { text: ended } = await see(world.ada, at());
    const record = ended.match(/\/nominations\/[\w-]+/)![0];
    expect((await see(world.ada, record)).text).toContain("Adopté en réunion.");
    expect((await see(world.nour, at())).text).not.toContain(record);
  });
});

describe("what is expected of people", () => {
  it("is told on their first screen, and on no one else’s", async () => {
    const once = newId();
    const form = { once, kind: "loop_group_life", email1: await addressOf(zoe), words: "", replaces: "1" };
    expect((await send(world.ada, "/unites/drome/consensus", form)).status).toBe(303);
    expect((await see(world.victor, "/mon-mouvement")).text).toContain(`/consensus/${once}`);
    expect((await see(world.nour, "/mon-mouvement")).text).not.toContain(`/consensus/${once}`);
    expect((await send(world.ada, `/consensus/${once}/retrait`, { reason: "" })).status).toBe(422);
    expect((await send(world.ada, `/consensus/${once}/retrait`, { reason: "Reporté." })).status).toBe(303);
    expect((await see(world.victor, "/mon-mouvement")).text).not.toContain(`/consensus/${once}`);
    expect((await see(world.victor, `/consensus/${once}`)).text).toContain("Reporté.");
  });
});
