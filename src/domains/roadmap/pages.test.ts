import { beforeAll, describe, expect, it } from "vitest";
import { choosePublicName } from "#domains/people/index.ts";
import { type Text, writeText } from "#domains/texts/index.ts";
import { contribute, decide } from "#domains/voice/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { translator } from "#platform/language/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { asking } from "../../../tests/support/asking.ts";
import { speaking } from "../../../tests/support/speaking.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { roadmap } from "./domain.ts";
import { choose, commitmentById, listCommitments, report, withdrawCommitment } from "./index.ts";
import { placesIn } from "./placing.ts";

const world = aWorld();
const ids = { axis: newId(), objective: newId(), paragraph: newId(), hinted: newId(), version: newId() };
const reviews: Domain = {
  name: "reviews",
  companions: [
    {
      key: "reviews",
      of: async ({ blockIds }) => new Map(blockIds.map((id) => [id, { below: "Les groupes attendent." }])),
    },
  ],
};
const ask = asking([roadmap, reviews]);
const english = asking([roadmap], "en");
const _t = translator({ language: "fr", vocabulary: {} });
let text: Text;

const sentence = "Quatre visios seront ouvertes dans l’année.";
const promise = (title: string, more: object = {}) =>
  choose(world.edwige, text, {
    blockId: ids.paragraph,
    sentence,
    title,
    ownerUnitId: world.lifeSpace.id,
    ...more,
  });

beforeAll(async () => {
  expect((await ask.get("/feuille-de-route")).body).toContain(
    "Aucune feuille de route n’est encore en vigueur",
  );
  expect((await ask.get("/feuille-de-route/avancement")).body).toContain("Aucune feuille de route");
  const blocks = [
    { kind: "axis" as const, label: "Axe", number: "I", content: "Mieux fonctionner", blockId: ids.axis },
    {
      kind: "objective" as const,
      label: "Objectif",
      number: "1",
      content: "Se parler",
      blockId: ids.objective,
    },
    {
      kind: "paragraph" as const,
      number: "1",
      content: "Nous parlons trop peu. **Quatre visios seront ouvertes dans l’année.**",
      blockId: ids.paragraph,
    },
    {
      kind: "paragraph" as const,
      number: "2",
      content: "**Nous écouterons\u00a0: vraiment.** Puis nous verrons.",
      blockId: ids.hinted,
    },
  ];
  const published = { inForceFrom: "2025-06-21" };
  const what = {
    title: "Feuille de route 2025",
    kind: "roadmap",
    unitId: world.root.id,
    blocks,
    published,
    versionId: ids.version,
  };
  ({ text } = await db.transaction((tx) => writeText(tx, what)));
});

describe("the public pages", () => {
  it("lead to the text in force", async () => {
    expect(await ask.get("/feuille-de-route")).toMatchObject({
      status: 302,
      to: "/textes/feuille-de-route-2025",
    });
  });

  it("say what to do before anything is chosen", async () => {
    expect((await ask.get("/feuille-de-route/avancement")).body).toContain(
      "Aucun engagement n’a encore été choisi",
    );
    expect((await ask.get("/engagements")).body).toContain("Aucun engagement n’a encore été choisi");
    expect((await ask.get("/unites/programme/engagements")).body).toContain("Aucun engagement ne revient");
  });

  it("show the progress by axis, objective and unit, with what is overdue first", async () => {
    await promise("Visio tardive", { dueOn: "2025-09-01", indicator: "visios", target: 4 });
    const { status, body } = await ask.get("/feuille-de-route/avancement");
    expect(status).toBe(200);
    for (const words of [
      "I. Mieux fonctionner",
      "1. Se parler",
      "Vie du mouvement",
      "Visio tardive",
      "en retard",
    ])
      expect(body).toContain(words);
  });

  it("list, filter, sort and search commitments", async () => {
    await promise("Autre visio", { ownerUnitId: world.programSpace.id });
    expect((await ask.get("/engagements?espace=programme")).body).not.toContain("Visio tardive");
    expect((await ask.get("/engagements?etat=late")).body).not.toContain("Autre visio");
    expect((await ask.get("/engagements?q=AUTRE")).body).toContain("1 engagement<");
    expect((await ask.get("/engagements?tri=title")).status).toBe(200);
  });

  it.each([
    "?page=-1",
    "?page=9999999",
    "?etat=x",
    "?tri=x",
    "?espace=nulle-part",
    "?texte=x",
    "?q=%27%25_%5C",
  ])("stand %s", async (query) => {
    expect((await ask.get(`/engagements${query}`)).status).toBe(200);
  });

  it("download as a table", async () => {
    const { body } = await ask.get("/engagements.csv");
    expect(body).toContain("Engagement;Phrase du texte;Qui en répond");
    expect(body).toContain("Visio tardive");
  });

  it("do not exist for an unknown commitment", async () => {
    expect((await ask.get(`/engagements/${newId()}`)).status).toBe(404);
    expect((await ask.get("/engagements/x")).status).toBe(404);
  });

  it("speak English wholly", async () => {
    const { body } = await english.get("/engagements");
    expect(body).toContain("Commitments");
    expect(body).not.toMatch(/en retard|Chercher|Trier/);
  });
});

describe("one commitment", () => {
  it("shows its sentence in context, who asked for it and what the groups say", async () => {
    const id = await promise("Une visio", { personIds: [world.sam.personId] });
    const voice = await contribute(world.nour, world.aubenas, {
      id: newId(),
      body: "Qu’on se parle enfin",
      as: "unit",
    });
    await decide(world.edwige, voice, { kind: "retained", blockId: ids.paragraph });
    expect((await ask.get(`/engagements/${id}`)).body).not.toContain("Sam Exemple");
    await choosePublicName(world.sam, "Sam Exemple");
    const { body } = await ask.get(`/engagements/${id}`);
    expect(body).toContain('Nous parlons trop peu. <strong class="committed">Quatre visios');
    expect(body).toContain("Qu’on se parle enfin");
    expect(body).toContain("Les groupes attendent.");
    expect(body).toContain("Sam Exemple");
  });

  it("offers its owner to report, and nobody else", async () => {
    const id = await promise("Visio à suivre");
    expect((await ask.get(`/engagements/${id}`, world.sam)).body).toContain("Donner des nouvelles");
    expect((await ask.get(`/engagements/${id}`, world.nour)).body).not.toContain("Donner des nouvelles");
    const fields = {
      once: newId(),
      status: "under_way",
      progress: "50",
      body: "Deux ont eu lieu.",
      evidenceUrl: "https://example.org/cr",
    };
    expect(await ask.post(`/engagements/${id}/nouvelles`, world.sam, fields)).toMatchObject({
      status: 303,
      to: `/engagements/${id}`,
    });
    expect((await ask.get(`/engagements/${id}`)).body).toContain('href="https://example.org/cr"');
    expect(
      (await ask.post(`/engagements/${id}/nouvelles`, world.nour, { ...fields, once: newId() })).status,
    ).toBe(403);
  });

  it("shows the report again when something is missing", async () => {
    const id = await promise("Visio à corriger");
    const fields = { once: newId(), status: "under_way", progress: "beaucoup", body: "Mots à garder" };
    const { status, body } = await ask.post(`/engagements/${id}/nouvelles`, world.sam, fields);
    expect(status).toBe(422);
    expect(body).toContain("Mots à garder");
    expect(body).toContain('href="#f-progress"');
    expect((await ask.post(`/engagements/${id}/nouvelles`, world.sam, { status: "done" })).status).toBe(422);
  });
});

describe("choosing on the page", () => {
  it("is for editors of the text", async () => {
    expect((await ask.get("/engagements/choisir")).body).toBe("boucle.signInFirst");
    expect((await ask.get("/engagements/choisir", world.sam)).body).toBe("boucle.forbidden");
    expect((await ask.get("/engagements/choisir", world.edwige)).body).toContain("Nous parlons trop peu.");
  });

  it("offers each sentence, the bold one ticked as a hint", async () => {
    const { body } = await ask.get(
      `/engagements/choisir?texte=${text.slug}&bloc=${ids.paragraph}`,
      world.edwige,
    );
    expect(body).toContain('name="sentence0" value="Nous parlons trop peu."');
    const hinted = await ask.get(`/engagements/choisir?texte=${text.slug}&bloc=${ids.hinted}`, world.edwige);
    expect(hinted.body).toMatch(/name="tick0"[^>]*checked/);
    expect(hinted.body).not.toMatch(/name="tick1"[^>]*checked/);
    const unknown = `/engagements/choisir?texte=${text.slug}&bloc=${newId()}`;
    expect((await ask.get(unknown, world.edwige)).status).toBe(404);
  });

  it("takes the sentences ticked, once however often it is sent", async () => {
    const fields = {
      text: text.slug,
      blockId: ids.paragraph,
      id0: newId(),
      sentence0: "Nous parlons trop peu.",
      tick0: "1",
      title0: "Se parler plus",
      ownerUnitId0: world.lifeSpace.id,
      dueOn0: "2027-01-31",
    };
    const first = await ask.post("/engagements", world.edwige, fields);
    expect(first).toMatchObject({ status: 303 });
    expect((await ask.post("/engagements", world.edwige, fields)).status).toBe(303);
    expect((await listCommitments({ q: "se parler plus" })).total).toBe(1);
    expect((await ask.post("/engagements", world.sam, fields)).body).toBe("boucle.forbidden");
  });

  it("shows the form again with the field at fault", async () => {
    const fields = {
      text: text.slug,
      blockId: ids.paragraph,
      id1: newId(),
      sentence1: sentence,
      tick1: "1",
      title1: "Sans structure",
    };
    const refused = await ask.post("/engagements", world.edwige, fields);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('href="#f-ownerUnitId1"');
    const none = await ask.post("/engagements", world.edwige, { text: text.slug, blockId: ids.paragraph });
    expect(none.body).toContain("Cochez au moins une phrase.");
    const badDay = await ask.post("/engagements", world.edwige, {
      ...fields,
      ownerUnitId1: world.lifeSpace.id,
      dueOn1: "2026-02-31",
    });
    expect(badDay.body).toContain('href="#f-dueOn1"');
  });
});

describe("changing on the page", () => {
  it("saves, and shows both versions to the second of two editors", async () => {
    const id = await promise("Deux mains");
    const fields = {
      version: "1",
      title: "Deux mains",
      ownerUnitId: world.programSpace.id,
      dueOn: "2027-03-01",
      target: "",
    };
    expect((await ask.get(`/engagements/${id}/modifier`, world.edwige)).body).toContain("Deux mains");
    expect((await ask.post(`/engagements/${id}`, world.edwige, fields)).status).toBe(303);
    const second = await ask.post(`/engagements/${id}`, world.edwige, { ...fields, title: "Ma version" });
    expect(second.status).toBe(409);
    expect(second.body).toContain("Ma version");
    expect(second.body).toContain("Enregistré entre-temps");
    expect(
      (await ask.post(`/engagements/${id}`, world.edwige, { ...fields, version: "2", target: "-3" })).status,
    ).toBe(422);
    expect((await ask.get(`/engagements/${id}/modifier`, world.sam)).body).toBe("boucle.forbidden");
  });

  it("withdraws with a public reason", async () => {
    const id = await promise("À retirer");
    expect((await ask.post(`/engagements/${id}/retrait`, world.edwige, { because: "" })).status).toBe(422);
    expect(
      (await ask.post(`/engagements/${id}/retrait`, world.edwige, { because: "Fait autrement." })).status,
    ).toBe(303);
    expect((await ask.get(`/engagements/${id}`)).body).toContain("Fait autrement.");
    await expect(withdrawCommitment(world.edwige, id, "Encore")).rejects.toMatchObject({
      code: "roadmap.withdrawn",
    });
  });
});

describe("around the pages", () => {
  it("under its paragraph stands each commitment, and progress beside its objective and axis", async () => {
    const asked = {
      textId: text.id,
      versionId: ids.version,
      blockIds: [ids.axis, ids.objective, ids.paragraph],
      draft: false,
    };
    const pieces = await speaking(() => roadmap.companions![0]!.of({ ...asked, actor: world.nour }));
    expect(pieces.get(ids.paragraph)?.below).toHaveLength(
      (await listCommitments({ textId: text.id, perPage: 500 })).total,
    );
    expect(pieces.get(ids.objective)?.progress).toBe(pieces.get(ids.axis)?.progress);
    expect((await placesIn(ids.version, text.id, [ids.axis])).size).toBeGreaterThan(0);
    expect((await placesIn(ids.version, text.id, [ids.hinted])).size).toBe(
      (await listCommitments({ blockIds: [ids.hinted] })).total,
    );
    expect(pieces.get(ids.objective)?.figures?.[0]?.label).toMatch(/engagements? tenus? sur/);
  });

  it("the leads of a space are asked for news of what is overdue, until they are given", async () => {
    const id = await promise("À relancer", { dueOn: "2025-10-01" });
    const tasks = () => speaking(() => roadmap.tasks![0]!(world.sam));
    expect((await tasks()).map((task) => task.title)).toContain("En retard\u00a0: À relancer");
    await report(world.sam, id, { status: "kept", body: "Fait." });
    expect((await tasks()).map((task) => task.key)).not.toContain(`roadmap.${id}`);
    expect((await commitmentById(id))?.standing.progress).toBe(100);
    expect(await speaking(() => roadmap.tasks![0]!(world.nobody))).toEqual([]);
  });
});
