import { Hono } from "hono";
import { contextStorage } from "hono/context-storage";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson, appoint, endMandate } from "#domains/mandates/index.ts";
import { standardVocabulary } from "#domains/movement/index.ts";
import { newId } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { translator } from "#platform/language/index.ts";
import { assemble } from "#platform/manifest/index.ts";
import { type Actor, visitor } from "#platform/policy/index.ts";
import { instantOf } from "#platform/time/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { appraisalField, commentField } from "./answer/fields.ts";
import { reviews } from "./domain.ts";
import {
  answerOf,
  type Campaign,
  campaignBySlug,
  closeCampaign,
  openCampaign,
  questionsOf,
  saveAnswer,
} from "./index.ts";
import { askedUnit } from "./roll.ts";

const world = aWorld();
const day = 86_400_000;
let campaign: Campaign;
let overall: string;

/** The pages of this domain alone, as one person sees them. */
function siteOf(actor: Actor, language: "fr" | "en" = "fr") {
  const app = new Hono();
  app.use(contextStorage());
  app.use(async (c, next) => {
    c.set("actor", actor);
    c.set("t", translator({ language, vocabulary: standardVocabulary[language] }));
    c.set("house", assemble([reviews]));
    c.set("frame", {
      movement: { name: "Le Mouvement" },
      nav: [],
      account: null,
      assets: { css: [], js: [] },
      origin: "https://example.org",
    });
    await next();
  });
  for (const route of reviews.routes ?? [])
    app.on(route.method, route.path, (c) => {
      route.policy.admit(c);
      return route.handle(c);
    });
  app.onError((error, c) =>
    error instanceof Refusal ? c.text(error.code, error.status as 400) : c.text(String(error.stack), 500),
  );
  return app;
}

/** Pages put French spaces where typography wants them; tests are typed with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

async function see(actor: Actor, path: string, language: "fr" | "en" = "fr") {
  const answer = await siteOf(actor, language).request(path);
  return { status: answer.status, text: plain(await answer.text()), headers: answer.headers };
}

async function send(actor: Actor, path: string, form: Record<string, string>) {
  const answer = await siteOf(actor).request(path, { method: "POST", body: new URLSearchParams(form) });
  return { status: answer.status, text: plain(await answer.text()), to: answer.headers.get("location") };
}

const at = (path = "") => `/bilans/${campaign.slug}${path}`;

beforeAll(async () => {
  campaign = await openCampaign(world.ada, {
    id: newId(),
    title: "Bilan d’hiver",
    assemblyOn: dayFrom(20),
    opensAt: new Date(Date.now() - day),
    closesAt: instantOf(`${dayFrom(4)}T20:00`, "Europe/Paris")!,
    zone: "Europe/Paris",
    textId: null,
  });
  overall = (await questionsOf(campaign.id))[0]!.id;
});

describe("the pages of a review", () => {
  it("are public at a glance, in French and in English", async () => {
    expect((await see(visitor, "/bilans")).text).toContain("Bilan d’hiver");
    const landing = await see(visitor, at());
    expect(landing.status).toBe(200);
    expect(landing.text).toContain("Clôture dans 4 jours, le");
    expect((await see(visitor, at(), "en")).text).toContain("Closes in 4 days, on");
    expect((await see(visitor, "/bilans/inconnu")).status).toBe(404);
  });

  it("tell animators what they have to do", async () => {
    expect((await see(world.nour, at())).text).toContain("Répondre pour Aubenas centre");
    expect((await see(world.rosa, at())).text).toContain("/boucles/ardeche");
  });

  it("keep totals from the public until the closing", async () => {
    const { text } = await see(visitor, at("/resultats"));
    expect(text).toContain("0 boucle sur 2 a donné son avis");
    expect(text).toContain("seule la participation est publique");
    expect((await see(world.ada, at("/resultats"))).text).toContain("Totaux provisoires");
  });
});

describe("the answer page", () => {
  it("is a form for those who write it, and not found for neighbours", async () => {
    const { status, text } = await see(world.nour, at("/reponses/aubenas-centre"));
    expect(status).toBe(200);
    expect(text).toContain(`name="${appraisalField(overall)}"`);
    for (const actor of [world.victor, world.dario, world.nobody, world.ada])
      expect((await see(actor, at("/reponses/aubenas-centre"))).status).toBe(404);
    expect((await see(visitor, at("/reponses/aubenas-centre"))).status).toBe(401);
    expect((await see(world.nour, at("/reponses/nulle-part"))).status).toBe(404);
  });

  it("refuses to hand in without an overall appraisal, with everything that was typed still there", async () => {
    const { status, text } = await send(world.nour, at("/reponses/aubenas-centre/remise"), {
      version: "0",
      [commentField(overall)]: "Nos réunions <b>tiennent</b>",
    });
    expect(status).toBe(422);
    expect(text).toContain("Nos réunions &lt;b>tiennent&lt;/b>");
    expect(text).toContain("Choisissez un avis d’ensemble.");
  });

  it("shows both versions when two people changed the same field, and lets them choose", async () => {
    const path = at("/reponses/aubenas-centre");
    const mot = commentField(overall);
    const first = await send(world.nour, path, { version: "0", [mot]: "Version de Nour" });
    expect([first.status, first.to]).toEqual([303, path]);
    const second = await send(world.leo, `${path}/remise`, {
      version: "0",
      [mot]: "Version\r\nde Léo",
      [appraisalField(overall)]: "very_positive",
    });
    expect(second.status).toBe(409);
    expect(second.text).toContain("Version de Nour");
    expect(second.text).toContain("Version\nde Léo");
    const chosen = await send(world.leo, `${path}/remise`, {
      version: "2",
      [mot]: "Version de Nour\n\nVersion\nde Léo",
    });
    expect(chosen.status).toBe(303);
    expect((await answerOf(campaign.id, world.aubenas.id))?.fields).toEqual({
      [appraisalField(overall)]: "very_positive",
      [mot]: "Version de Nour\n\nVersion\nde Léo",
    });
  });

  it("is read by members of the group once handed in, who cannot change it", async () => {
    const { status, text } = await see(world.mina, at("/reponses/aubenas-centre"));
    expect(status).toBe(200);
    expect(text).toContain("Version de Nour");
    expect(text).not.toContain("Modifier la réponse");
    expect((await send(world.mina, at("/reponses/aubenas-centre"), { version: "2" })).status).toBe(403);
  });

  it("takes contributions in the group’s name, once each", async () => {
    const once = newId();
    const form = { once, body: "Un local par canton" };
    for (const _ of [1, 2])
      expect((await send(world.nour, at("/reponses/aubenas-centre/remontees"), form)).status).toBe(303);
    const { text } = await see(world.nour, at("/reponses/aubenas-centre"));
    expect(text.split("Un local par canton")).toHaveLength(2);
    expect(
      (await send(world.nour, at("/reponses/aubenas-centre/remontees"), { once: newId(), body: " " })).status,
    ).toBe(422);
    expect(
      (await send(world.nour, at("/reponses/aubenas-centre/remontees"), { once: "x", body: "a" })).status,
    ).toBe(422);
  });

  it("refuses a version that is not one, without a bug", async () => {
    for (const version of ["-1", "x", "99999999999999999999", "1e3"])
      expect([303, 400, 409, 422]).toContain(
        (await send(world.nour, at("/reponses/aubenas-centre"), { version })).status,
      );
  });

  it("closes at once to someone whose mandate has ended", async () => {
    const held = await appoint(world.ada, world.privas, {
      kind: "animator",
      personId: world.nobody.personId!,
    });
    const noe = () => actorOfPerson(world.nobody.personId!);
    expect((await see(await noe(), at("/reponses/privas"))).status).toBe(200);
    await endMandate(world.ada, world.privas, held);
    expect((await see(await noe(), at("/reponses/privas"))).status).toBe(404);
    expect((await send(await noe(), at("/reponses/privas"), { version: "0" })).status).toBe(403);
  });
});

describe("the consolidation of a loop", () => {
  it("shows its referent who has answered and what, with the loop’s own opinion beside", async () => {
    const { status, text } = await see(world.rosa, at("/boucles/ardeche"));
    expect(status).toBe(200);
    expect(text).toContain("1 groupe sur 2 a répondu");
    expect(text).toContain("L’avis de la boucle");
    expect(text).toContain("/reponses/privas");
  });

  it("is not found by the referent of another loop, and closed to animators and visitors", async () => {
    expect((await see(world.dario, at("/boucles/ardeche"))).status).toBe(404);
    expect((await see(world.nour, at("/boucles/ardeche"))).status).toBe(403);
    expect((await see(visitor, at("/boucles/ardeche"))).status).toBe(401);
    expect((await send(world.dario, at("/boucles/ardeche/relances"), {})).status).toBe(404);
  });

  it("reminds those who are silent", async () => {
    const { status, to } = await send(world.rosa, at("/boucles/ardeche/relances"), {});
    expect([status, to]).toEqual([303, at("/boucles/ardeche")]);
  });

  it("adopts the loop’s opinion from the card beside", async () => {
    const form = { version: "0", [appraisalField(overall)]: "rather_positive", minorite: "Une voix contre" };
    const { status, to } = await send(world.rosa, at("/reponses/ardeche/remise"), form);
    expect([status, to]).toEqual([303, at("/boucles/ardeche")]);
    expect((await see(world.rosa, at("/boucles/ardeche"))).text).toContain("plutôt positif");
  });
});

describe("managing a review", () => {
  const form = () => ({
    once: newId(),
    title: "Nouveau",
    assemblyOn: "2099-06-14",
    opensAt: "2099-05-01T08:00",
    closesAt: "2099-06-01T20:00",
    textId: "",
  });

  it("opens one from the form, its dates told in the movement’s zone", async () => {
    expect((await see(world.ada, "/bilans/nouveau")).status).toBe(200);
    const { status, to } = await send(world.ada, "/bilans", form());
    expect([status, to]).toEqual([303, "/bilans/nouveau-2"]);
    expect((await campaignBySlug("nouveau-2")).closesAt.toISOString()).toBe("2099-06-01T18:00:00.000Z");
  });

  it("says what is wrong with the form and keeps what was typed", async () => {
    const { status, text } = await send(world.ada, "/bilans", {
      ...form(),
      title: "",
      assemblyOn: "demain",
      opensAt: "0001-01-01T00:00",
    });
    expect(status).toBe(422);
    expect(text).toContain("Cette date n’existe pas.");
    expect(text).toContain("2099-06-01T20:00");
    expect((await send(world.ada, "/bilans", { ...form(), opensAt: "2099-07-01T08:00" })).status).toBe(422);
    expect((await send(world.rosa, "/bilans", form())).status).toBe(403);
  });

  it("lets dates change before the opening, and only be put off after it", async () => {
    const { once, textId, ...dates } = form();
    expect(
      (await send(world.ada, "/bilans/nouveau-2/dates", { ...dates, title: "Bilan de printemps" })).status,
    ).toBe(303);
    expect((await campaignBySlug("nouveau-2")).title).toBe("Bilan de printemps");
    expect((await send(world.ada, at("/dates"), { ...dates, opensAt: "2020-05-01T08:00" })).status).toBe(409);
    expect((await see(world.rosa, at("/gestion"))).status).toBe(403);
    expect((await see(world.ada, at("/gestion"))).text).toContain("Clore maintenant");
  });
});

describe("a closed review", () => {
  it("shows what was typed too late, so that it can be copied", async () => {
    await saveAnswer(world.victor, campaign, (await askedUnit(campaign.id, "valence"))!, {
      version: 0,
      fields: { [appraisalField(overall)]: "very_unsatisfied" },
      handIn: true,
    });
    await closeCampaign(world.ada, campaign);
    const { status, text } = await send(world.nour, at("/reponses/aubenas-centre"), {
      version: "3",
      [commentField(overall)]: "Trop tard ?",
    });
    expect(status).toBe(409);
    expect(text).toContain("Trop tard ?");
    expect(text).toContain("Ce bilan est clos");
  });

  it("shows its results to everybody", async () => {
    const { text } = await see(visitor, at("/resultats"));
    expect(text).toContain("1 boucle sur 2 a donné son avis");
    expect(text).toContain("plutôt positif");
    expect(text).not.toContain("Totaux provisoires");
  });
});

describe("what a closed review tells", () => {
  it("is participation loop by loop, searched and exported", async () => {
    const { text } = await see(visitor, at("/participation"));
    expect(text).toContain("1 boucle sur 2 a donné son avis");
    expect(text).toContain("1 sur 2");
    expect((await see(visitor, at("/participation?q=dro"))).text).not.toContain("Ardèche : 1 sur 2");
    expect((await see(visitor, at("/participation?q=%00zzz&filtre=x"))).text).toContain("Rien ne correspond");
    const table = await see(visitor, at("/participation.csv"));
    expect(table.headers.get("content-type")).toContain("text/csv");
    expect(table.text).toContain("Ardèche;2;1;1");
  });

  it("is which loops stand behind each number", async () => {
    const path = (query: string) => at(`/resultats/boucles?${query}`);
    expect((await see(visitor, path(`question=${overall}&avis=rather_positive`))).text).toContain(
      "1 boucle : plutôt positif",
    );
    expect((await see(visitor, path(`question=${overall}&avis=very_positive`))).text).toContain(
      "Rien ne correspond",
    );
    expect((await see(visitor, path(`question=${overall}`))).status).toBe(200);
    for (const question of ["", "x", newId()])
      expect((await see(visitor, path(`question=${question}`))).status).toBe(404);
  });

  it("is a table of counts with no person in it", async () => {
    const { text } = await see(visitor, at("/resultats.csv"));
    expect(text).toContain("Dans l’ensemble;;Boucles;0;1;0;0;0");
    expect(text).toContain("Dans l’ensemble;;Groupes;1;0;0;1;1");
  });
});

describe("who reads what was written", () => {
  it("is the referent of the loop for its groups, and nobody of another loop", async () => {
    const { status, text } = await see(world.rosa, at(`/boucles/ardeche/questions/${overall}`));
    expect(status).toBe(200);
    expect(text).toContain("Version de Nour");
    expect((await see(world.dario, at(`/boucles/ardeche/questions/${overall}`))).status).toBe(404);
    expect((await see(world.rosa, at(`/boucles/ardeche/questions/${newId()}`))).status).toBe(404);
    expect((await see(world.rosa, at("/boucles/ardeche/questions/x"))).status).toBe(404);
  });

  it("is the leads of a space for what is said of it, and of no other space", async () => {
    const questions = await questionsOf(campaign.id);
    const [programme, life] = [questions[1]!, questions[2]!];
    expect((await see(world.sam, at(`/commentaires/${life.id}?niveau=group`))).status).toBe(200);
    expect((await see(world.sam, at(`/commentaires/${programme.id}`))).status).toBe(404);
    expect((await see(world.sam, at(`/commentaires/${overall}?niveau=group`))).text).toContain(
      "Version de Nour",
    );
    expect((await see(world.rosa, at(`/commentaires/${overall}`))).status).toBe(403);
    expect((await see(world.ada, at(`/commentaires/${overall}`))).text).toContain("Une voix contre");
  });
});

describe("what a space is told", () => {
  it("is for its leads during the review, and for everybody afterwards", async () => {
    const other = await openCampaign(world.ada, {
      ...campaign,
      id: newId(),
      title: "En cours",
      slug: undefined,
    });
    const path = `/bilans/${other.slug}/espaces/vie-du-mouvement`;
    expect((await see(world.sam, path)).text).toContain("Totaux provisoires");
    expect((await see(visitor, path)).text).toContain("Les avis seront publics");
    expect((await see(world.sam, `/bilans/${other.slug}/espaces/programme`)).text).toContain(
      "Les avis seront publics",
    );
    expect((await see(visitor, at("/espaces/vie-du-mouvement"))).text).not.toContain(
      "Les avis seront publics",
    );
    expect((await see(visitor, at("/espaces/ardeche"))).status).toBe(404);
    expect((await see(visitor, `/bilans/${other.slug}/resultats.csv`)).status).toBe(404);
    expect(
      (
        await see(
          visitor,
          `/bilans/${other.slug}/resultats/boucles?question=${(await questionsOf(other.id))[0]!.id}`,
        )
      ).status,
    ).toBe(404);
  });
});

describe("the tab of a unit", () => {
  it("tells a group’s own what it did, and is not found by others", async () => {
    const { status, text } = await see(world.nour, "/unites/aubenas-centre/bilan");
    expect(status).toBe(200);
    expect(text).toContain("Bilan d’hiver");
    expect(text).toContain("très positif");
    expect((await see(world.rosa, "/unites/aubenas-centre/bilan")).status).toBe(200);
    for (const actor of [world.victor, world.dario, visitor])
      expect((await see(actor, "/unites/aubenas-centre/bilan")).status).toBe(404);
  });

  it("tells everybody a loop’s participation and, once it is over, its opinion", async () => {
    const { text } = await see(visitor, "/unites/ardeche/bilan");
    expect(text).toContain("1 groupe sur 2 a répondu");
    expect(text).toContain("plutôt positif");
    expect((await see(visitor, "/unites/vie-du-mouvement/bilan")).text).toContain(
      "/espaces/vie-du-mouvement",
    );
    expect((await see(visitor, "/unites/mouvement/bilan")).status).toBe(404);
  });
});
