import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { writeText } from "#domains/texts/index.ts";
import { db, newId, rows } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { html } from "#ui/testing/render.ts";
import { asking } from "../../../tests/support/asking.ts";
import { speaking } from "../../../tests/support/speaking.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { voice } from "./domain.ts";
import { contribute, contributionById, decide } from "./index.ts";

const world = aWorld();
const ask = asking([voice]);
const english = asking([voice], "en");
const ids = { objective: newId(), paragraph: newId(), version: newId() };

beforeAll(async () => {
  const blocks = [
    { kind: "axis" as const, label: "Axe", number: "I", content: "Mieux fonctionner" },
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
      content: "Quatre visios seront ouvertes.",
      blockId: ids.paragraph,
    },
  ];
  const published = { inForceFrom: "2025-06-21" };
  const what = {
    title: "Feuille de route",
    kind: "roadmap",
    unitId: world.root.id,
    blocks,
    published,
    versionId: ids.version,
  };
  await db.transaction((tx) => writeText(tx, what));
});

const say = (body: string, more: object = {}) =>
  contribute(world.nour, world.aubenas, { id: newId(), body, as: "unit", ...more });

describe("the form to speak", () => {
  it("is for someone who is signed in", async () => {
    expect((await ask.get("/contributions/nouvelle")).body).toBe("boucle.signInFirst");
  });

  it("asks where, then as whom", async () => {
    const { body } = await ask.get("/contributions/nouvelle?unite=aubenas-centre", world.nour);
    expect(body).toContain("Aubenas centre, d’une seule voix");
    expect(body).toContain("Moi, à titre personnel");
    expect((await ask.get("/contributions/nouvelle", world.mina)).body).not.toContain("d’une seule voix");
  });

  it("tells a member of no group how to join", async () => {
    const { status, body } = await ask.get("/contributions/nouvelle", world.nobody);
    expect(status).toBe(200);
    expect(body).toContain("Rejoignez d’abord un groupe");
    expect(body).toContain('href="/groupes"');
  });

  it("sends the words once, however often it is sent, and leads to them", async () => {
    const fields = {
      once: newId(),
      unit: "aubenas-centre",
      as: "unit",
      body: "Des réunions plus courtes",
      blockId: ids.paragraph,
    };
    const first = await ask.post("/contributions", world.nour, fields);
    const second = await ask.post("/contributions", world.nour, fields);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.to).toBe(`/contributions/${fields.once}`);
    expect((await ask.get(first.to!)).body).toContain("à propos de\u00a0: § 1");
  });

  it("refused, shows again what was typed", async () => {
    const fields = { once: newId(), unit: "privas", as: "person", body: "Mots à ne pas perdre" };
    const refused = await ask.post("/contributions", world.nobody, fields);
    expect(refused.status).toBe(403);
    expect(refused.body).toContain("Mots à ne pas perdre");
    expect(refused.body).toContain("rejoignez d’abord cette structure");
    const empty = await ask.post("/contributions", world.mina, {
      ...fields,
      unit: "aubenas-centre",
      body: " ",
    });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('href="#f-body"');
  });

  it.each([
    { once: "x", unit: "aubenas-centre", body: "a" },
    { once: newId(), unit: "aubenas-centre", body: "a", blockId: "' or 1=1" },
    {},
  ])("answers bad input with a refusal, never a bug: %j", async (fields) => {
    expect(
      (await ask.post("/contributions", world.nour, fields as Record<string, string>)).status,
    ).toBeLessThan(500);
  });
});

describe("the public pages", () => {
  it("list what was said, by outcome and objective, and search it", async () => {
    await say("Former à la trésorerie", { blockId: ids.objective });
    const { status, body } = await ask.get("/contributions");
    expect(status).toBe(200);
    expect(body).toContain("Objectif 1 · Se parler");
    expect((await ask.get("/contributions?q=tresorerie")).body).toContain("1 contribution<");
    expect((await ask.get("/contributions?q=introuvable")).body).toContain(
      "Aucune contribution ne correspond",
    );
    expect((await ask.get("/contributions?objectif=1")).body).toContain("Former à la trésorerie");
    expect((await ask.get("/contributions?objectif=99")).body).not.toContain("Former à la trésorerie");
  });

  it.each([
    "?page=0",
    "?page=-3",
    "?page=999999999",
    "?bloc=x",
    "?etat=x",
    "?campagne=%27",
    "?q=%F0%9D",
    "?proche=1",
    "?q=a%20or%20%26",
  ])("stand %s", async (query) => {
    expect((await ask.get(`/contributions${query}`)).status).toBe(200);
  });

  it("name no person, not even to editors", async () => {
    const id = await contribute(world.mina, world.aubenas, {
      id: newId(),
      body: "Parole à moi seule",
      as: "person",
    });
    for (const path of [
      `/contributions/${id}`,
      "/contributions",
      "/unites/aubenas-centre/contributions",
      "/synthese",
    ])
      expect((await ask.get(path, world.edwige)).body).not.toContain("Mina");
    expect((await ask.get(`/contributions/${id}`)).body).toContain("une personne, Ardèche");
    expect((await ask.get(`/contributions/${id}`, world.mina)).body).toContain("vous, Aubenas centre");
  });

  it("download as a table", async () => {
    const { body } = await ask.get("/contributions.csv");
    expect(body).toContain("Date;Qui parle;Mots");
    expect(body).not.toContain("Mina");
  });

  it("do not exist for an unknown contribution or unit", async () => {
    expect((await ask.get(`/contributions/${newId()}`)).status).toBe(404);
    expect((await ask.get("/contributions/pas-un-id")).status).toBe(404);
    expect((await ask.get("/unites/nulle-part/contributions")).status).toBe(404);
  });

  it("of a loop roll up its groups", async () => {
    await contribute(world.rosa, world.ardeche, { id: newId(), body: "La boucle parle aussi", as: "unit" });
    const { body } = await ask.get("/unites/ardeche/contributions");
    expect(body).toContain("La boucle parle aussi");
    expect(body).toContain('href="/unites/aubenas-centre/contributions"');
    expect((await ask.get("/unites/drome/contributions")).body).toContain("Rien n’a encore été dit ici");
  });

  it("escape what people write", async () => {
    const id = await say("<script>alert(1)</script>");
    expect((await ask.get(`/contributions/${id}`)).body).not.toContain("<script>alert");
  });

  it("speak English wholly", async () => {
    const { body } = await english.get("/contributions");
    expect(body).toContain("What we said");
    expect(body).not.toMatch(/retenue|à trier|Chercher/);
  });
});

describe("withdrawing on the page", () => {
  it("is offered to who speaks for the unit, and to nobody else", async () => {
    const id = await say("Je pourrais la retirer");
    expect((await ask.get(`/contributions/${id}`, world.nour)).body).toContain("Retirer cette contribution");
    expect((await ask.get(`/contributions/${id}`, world.mina)).body).not.toContain(
      "Retirer cette contribution",
    );
    expect((await ask.post(`/contributions/${id}/retrait`, world.mina, {})).status).toBe(403);
    expect((await ask.post(`/contributions/${id}/retrait`, world.nour, {})).to).toBe(`/contributions/${id}`);
    expect((await ask.get(`/contributions/${id}`)).body).toContain("Contribution retirée");
  });
});

describe("the editor’s desk", () => {
  it("is for editors", async () => {
    expect((await ask.get("/synthese")).body).toBe("boucle.signInFirst");
    expect((await ask.get("/synthese", world.nour)).body).toBe("boucle.forbidden");
    const { status, body } = await ask.get("/synthese", world.edwige);
    expect(status).toBe(200);
    expect(body).toContain("§ 1 · Quatre visios seront ouvertes.");
  });

  it("settles several at once and comes back to the same list", async () => {
    const both = [await say("Un texto la veille"), await say("Un texto le matin")];
    const fields = { filters: "q=texto", contributionIds: both, kind: "retained", blockId: ids.paragraph };
    const settled = await ask.post("/synthese/decisions", world.edwige, fields);
    expect(settled).toMatchObject({ status: 303, to: "/synthese?q=texto" });
    for (const id of both) expect((await contributionById(id))?.fate.state).toBe("retained");
  });

  it("shows the form again, still ticked, when the decision lacks its reason", async () => {
    const id = await say("Sans raison");
    const fields = { filters: "", contributionIds: id, kind: "not_retained", reason: " " };
    const { status, body } = await ask.post("/synthese/decisions", world.edwige, fields);
    expect(status).toBe(422);
    expect(body).toMatch(new RegExp(`value="${id}" checked`));
    expect(body).toContain('href="#f-reason"');
  });

  it("refuses others, nothing ticked, and nonsense", async () => {
    const id = await say("Pas touche");
    const fields = { contributionIds: id, kind: "answered", reason: "Non" };
    expect((await ask.post("/synthese/decisions", world.rosa, fields)).body).toBe("boucle.forbidden");
    expect(
      (await ask.post("/synthese/decisions", world.edwige, { kind: "answered", reason: "Non" })).status,
    ).toBe(422);
    expect(
      (
        await ask.post("/synthese/decisions", world.edwige, {
          contributionIds: "x",
          kind: "answered",
          reason: "N",
        })
      ).status,
    ).toBe(404);
    expect(
      (await ask.post("/synthese/decisions", world.edwige, { contributionIds: id, kind: "burn" })).status,
    ).toBe(422);
  });

  it("suggests what is said in nearly the same words", async () => {
    const one = await say("Rembourser les frais de déplacement en moins d’un mois");
    await say("Rembourser les frais de déplacement sous un mois");
    await say("Peindre la salle");
    const { body } = await ask.get(`/synthese?proche=${one}&etat=`, world.edwige);
    expect(body).toContain("sous un mois");
    expect(body).not.toContain("Peindre la salle");
  });

  it("decides from the page of one contribution", async () => {
    const id = await say("Une seule");
    const path = `/contributions/${id}/decision`;
    expect((await ask.post(path, world.edwige, { kind: "answered", reason: "Déjà fait." })).status).toBe(303);
    expect((await ask.get(`/contributions/${id}`)).body).toContain("Déjà fait.");
    expect((await ask.post(path, world.ada, { kind: "answered", reason: "Non" })).status).toBe(403);
  });
});

describe("telling those who spoke", () => {
  const lettersTo = async (personId: string | null) =>
    (await mailbox(500)).filter((letter) => letter.recipient === `${personId}@example.org`);

  it("writes once to each who speaks for the unit, with a neutral subject", async () => {
    await deliverNow(voice.subscriptions!);
    const before = (await lettersTo(world.leo.personId)).length;
    const id = await say("Prévenez-nous");
    await decide(world.edwige, id, { kind: "answered", reason: "C’est prévu." });
    const [told] = await rows<{ id: string }>(db, sql`select id from outcome where contribution_id = ${id}`);
    await deliverNow(voice.subscriptions!);
    await voice.subscriptions![0]!.handle({ contributionId: id, outcomeId: told!.id });
    const letters = await lettersTo(world.leo.personId);
    expect(letters).toHaveLength(before + 1);
    expect(letters[0]).toMatchObject({ subject: "Des nouvelles de votre contribution" });
    expect(letters[0]!.body).toContain(`/contributions/${id}`);
    expect(letters[0]!.body).toContain("C’est prévu.");
  });

  it("writes to the person who spoke for themselves, and to nobody of their group", async () => {
    const nour = (await lettersTo(world.nour.personId)).length;
    const id = await contribute(world.mina, world.aubenas, {
      id: newId(),
      body: "À titre personnel",
      as: "person",
    });
    await decide(world.edwige, id, { kind: "retained", blockId: ids.paragraph });
    await deliverNow(voice.subscriptions!);
    expect((await lettersTo(world.mina.personId))[0]?.body).toContain("retenue\u00a0: § 1");
    expect(await lettersTo(world.nour.personId)).toHaveLength(nour);
  });

  it("tells those who were merged when their common outcome comes", async () => {
    const mine = await contribute(world.mina, world.aubenas, {
      id: newId(),
      body: "Ma version",
      as: "person",
    });
    const theirs = await contribute(world.victor, world.valence, {
      id: newId(),
      body: "Leur version",
      as: "unit",
    });
    await decide(world.edwige, mine, { kind: "merged", mergedIntoId: theirs });
    await deliverNow(voice.subscriptions!);
    const before = (await lettersTo(world.mina.personId)).length;
    await decide(world.edwige, theirs, { kind: "not_retained", reason: "Pas cette année." });
    await deliverNow(voice.subscriptions!);
    const letters = await lettersTo(world.mina.personId);
    expect(letters).toHaveLength(before + 1);
    expect(letters[0]!.body).toContain("Pas cette année.");
  });
});

describe("beside the text", () => {
  it("stand those who asked for a paragraph, counted once each", async () => {
    const asked = {
      textId: newId(),
      versionId: ids.version,
      blockIds: [ids.paragraph, ids.objective],
      draft: false,
    };
    const pieces = await speaking(() => voice.companions![0]!.of({ ...asked, actor: world.nour }));
    const margin = html(pieces.get(ids.paragraph)!.margin as Parameters<typeof html>[0]);
    expect(margin).toContain("retenues ici");
    expect(margin).toContain(`/contributions?bloc=${ids.paragraph}`);
    expect(Number(pieces.get(ids.objective)?.figures?.[0]?.value)).toBeGreaterThan(2);
  });

  it("stands on the page of a contribution what higher domains say of its block, asked about no other", async () => {
    const asked: string[][] = [];
    const companion = (key: string, below: string) => ({
      key,
      of: async ({ blockIds }: { blockIds: string[] }) => {
        asked.push([key, ...blockIds]);
        return new Map([[ids.paragraph, { below, progress: 1 }]]);
      },
    });
    const lower: Domain = { name: "lower", companions: [companion("lower", "D’en dessous")] };
    const higher: Domain = { name: "higher", companions: [companion("higher", "Un binôme partout")] };
    const id = await say("Être au moins deux");
    await decide(world.edwige, id, { kind: "retained", blockId: ids.paragraph });
    const { body } = await asking([lower, voice, higher]).get(`/contributions/${id}`);
    expect(body).toContain("Un binôme partout");
    expect(body).not.toContain("D’en dessous");
    expect(asked).toEqual([["higher", ids.paragraph]]);
  });
});

describe("what a person said in a group of four", () => {
  it("is not told by a list, a count or a file narrowed to that group, but to those who decide", async () => {
    await say("Une parole isolée", { as: "person" });
    for (const path of ["/contributions?boucle=aubenas-centre", "/contributions.csv?boucle=aubenas-centre"])
      expect((await ask.get(path)).body).not.toContain("Une parole isolée");
    const all = await ask.get("/contributions?q=isolee");
    expect(all.body).toContain("Une parole isolée");
    expect((await ask.get("/synthese?boucle=aubenas-centre&q=isolee", world.edwige)).body).toContain(
      "Une parole isolée",
    );
  });
});
