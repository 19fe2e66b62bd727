import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endMandate, mandatesIn } from "#domains/mandates/index.ts";
import { newId } from "#platform/database/index.ts";
import { anApp } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld, someone } from "../support/world.ts";
import { formsIn, type ShownForm } from "./forms.ts";
import { count, expectRefused, forgetKnocks } from "./refused.ts";

const world = aWorld();
const asked = anApp();
const story = aStory(world);
beforeEach(forgetKnocks);

const answerOf = (group: string) => `/bilans/${story.review.slug}/reponses/${group}`;
const anAnswer = () => ({ version: "0", [`avis-${story.overall}`]: "very_positive" });
const contribution = (unit: string, as: "unit" | "person") => ({
  once: newId(),
  body: `Une proposition de ${as}, ${newId()}`,
  unit,
  as,
});

describe("an animator of another group", () => {
  it("neither reads nor writes its answer", async () => {
    const address = answerOf(world.aubenas.slug);
    await expectRefused(await asked.get(world.victor, address), 404);
    for (const path of [address, `${address}/remise`, `${address}/reouverture`])
      await expectRefused(await asked.post(world.victor, path, anAnswer()), [403, 404]);
    expect(await count("answer")).toBe(0);
  });

  it("does not see what its loop is told", async () => {
    const loop = `/bilans/${story.review.slug}/boucles/${world.ardeche.slug}`;
    await expectRefused(await asked.get(world.victor, loop), [403, 404]);
    await expectRefused(await asked.get(world.victor, `${loop}/questions/${story.overall}`), [403, 404]);
    await expectRefused(await asked.post(world.victor, `${loop}/relances`), [403, 404]);
  });

  it("sees neither its members nor its mandates, and no look is logged", async () => {
    const html = await expectRefused(
      await asked.get(world.victor, `/unites/${world.aubenas.slug}/gestion`),
      403,
    );
    expect(html).not.toContain("Mina");
    expect(await count("sighting", sql`viewer_id = ${world.victor.personId}`)).toBe(0);
  });

  it("does not speak in its name, and what they typed is given back", async () => {
    const form = contribution(world.aubenas.slug, "unit");
    const html = await expectRefused(await asked.post(world.victor, "/contributions", form), [403, 422]);
    expect(html).toContain("Votre mandat ne permet pas");
    expect(html).toContain(form.body);
    const beside = { once: newId(), body: "À leur place" };
    await expectRefused(
      await asked.post(world.victor, `${answerOf(world.aubenas.slug)}/remontees`, beside),
      [403, 404],
    );
    expect(
      await count(
        "contribution",
        sql`entered_by = ${world.victor.personId} and unit_id = ${world.aubenas.id}`,
      ),
    ).toBe(0);
  });
});

describe("a referent of another loop", () => {
  it("types no paper answer for a group that is not theirs, and reminds nobody there", async () => {
    await expectRefused(await asked.post(world.dario, answerOf(world.privas.slug), anAnswer()), [403, 404]);
    const reminders = `/bilans/${story.review.slug}/boucles/${world.ardeche.slug}/relances`;
    await expectRefused(await asked.post(world.dario, reminders), [403, 404]);
    expect(await count("answer")).toBe(0);
  });
});

describe("a mandate that ended while its session was open", () => {
  it("opens nothing from the very next request on, and takes nothing else away", async () => {
    const zoe = await someone("Zoé", "woman", { kind: "animator", in: world.privas }, world.privas);
    const address = answerOf(world.privas.slug);
    expect((await asked.get(zoe, address)).status).toBe(200);
    expect(
      (await asked.post(zoe, address, { ...anAnswer(), [`mot-${story.overall}`]: "Avant" })).status,
    ).toBe(303);
    const held = (await mandatesIn(world.privas.id)).find((one) => one.personId === zoe.personId)!;
    await endMandate(world.ada, world.privas, held.id);

    await expectRefused(await asked.get(zoe, address), [403, 404]);
    const late = { version: "1", [`mot-${story.overall}`]: "Après" };
    await expectRefused(await asked.post(zoe, address, late), [403, 404]);
    await expectRefused(await asked.post(zoe, `${address}/remise`, late), [403, 404]);
    await expectRefused(await asked.get(zoe, `/unites/${world.privas.slug}/gestion`), 403);
    await expectRefused(
      await asked.post(zoe, "/contributions", contribution(world.privas.slug, "unit")),
      [403, 422],
    );
    expect(await count("answer_item", sql`comment = 'Après'`)).toBe(0);
    expect((await asked.post(zoe, "/contributions", contribution(world.privas.slug, "person"))).status).toBe(
      303,
    );
  });
});

describe("a member of no group", () => {
  it("speaks nowhere, and is told where to begin", async () => {
    const form = contribution(world.aubenas.slug, "person");
    const html = await expectRefused(await asked.post(world.nobody, "/contributions", form), [403, 409, 422]);
    expect(html).toContain("/groupes");
    expect(await count("contribution", sql`entered_by = ${world.nobody.personId}`)).toBe(0);
    expect((await asked.get(world.nobody, "/contributions/nouvelle")).status).toBe(200);
  });

  it("answers for nobody", async () => {
    await expectRefused(await asked.post(world.nobody, answerOf(world.aubenas.slug), anAnswer()), 403);
    await expectRefused(await asked.get(world.nobody, answerOf(world.aubenas.slug)), 404);
  });
});

describe("a member without a mandate", () => {
  /** Every form that people with mandates are shown, filled in as they would. */
  let forms: ShownForm[];
  beforeAll(async () => {
    const review = `/bilans/${story.review.slug}`;
    const shown = [
      [world.ada, "/administration", "/bilans/nouveau", `${review}/gestion`, "/textes/importer"],
      [world.ada, `/unites/${world.aubenas.slug}/gestion`, `/unites/${world.ardeche.slug}/gestion`],
      [
        world.ada,
        `/unites/${world.ardeche.slug}/mandats/nouveau?mandat=loop_training`,
        `/unites/${world.ardeche.slug}/plans`,
      ],
      [world.nour, answerOf(world.aubenas.slug)],
      [world.rosa, `${review}/boucles/${world.ardeche.slug}`, answerOf(world.ardeche.slug)],
      [world.sam, `/engagements/${story.promise}`],
      [world.edwige, `/engagements/${story.promise}/modifier`, "/synthese", "/textes/nouveau"],
      [world.edwige, `/engagements/choisir?texte=${story.roadmap.slug}&bloc=${story.second}`],
      [world.edwige, `/contributions/${story.fromAubenas}`, `/contributions/${story.fromValence}`],
      [world.edwige, `/textes/${story.roadmap.slug}/brouillon`, `/textes/${story.roadmap.slug}/publication`],
      [world.edwige, `/textes/${story.roadmap.slug}/brouillon/blocs/${story.first}`],
    ] as const;
    forms = [];
    for (const [who, ...paths] of shown)
      for (const path of paths) forms.push(...formsIn(await (await asked.get(who, path)).text()));
    forms = forms.filter((form) => form.action !== "/deconnexion");
  });

  it("is refused each of the forms that mandates are shown, and nothing is done", async () => {
    expect(forms.length).toBeGreaterThan(15);
    for (const { action, fields } of forms) {
      const filled = Object.fromEntries([...fields].map(([name, values]) => [name, values.at(-1)!]));
      const answer = await asked.post(world.mina, action, filled);
      await expectRefused(answer, [403, 404, 409, 422]);
    }
    expect(await count("audit_entry", sql`actor_id = ${world.mina.personId}`)).toBe(0);
  });

  it("is taken to the door when they are not signed in, form and all", async () => {
    for (const { action } of forms) {
      const answer = await asked.post(null, action, { once: newId() });
      await expectRefused(answer, 401);
    }
  });
});

describe("a review that is closed", () => {
  const own = () => answerOf(world.aubenas.slug);
  const typed = "Ce que nous avions encore à dire";

  beforeAll(async () => {
    await asked.post(world.nour, own(), { ...anAnswer(), [`mot-${story.overall}`]: "Dit à temps" });
    await asked.post(world.nour, `${own()}/remise`, { version: "1" });
    const closed = await asked.post(world.ada, `/bilans/${story.review.slug}/cloture`, { sure: "1" });
    expect(closed.status).toBe(303);
  });

  it("keeps what was answered and takes nothing more; what was typed is not lost", async () => {
    const form = { version: "1", [`mot-${story.overall}`]: typed };
    for (const path of [own(), `${own()}/remise`]) {
      const html = await expectRefused(await asked.post(world.nour, path, form), 409);
      expect(html).toContain("clos");
      expect(html).toContain(typed);
    }
    const read = await (await asked.get(world.nour, own())).text();
    expect(read).toContain("Dit à temps");
    expect(read).not.toContain("<textarea");
  });

  it("is not reopened by a group, nor by moving its dates", async () => {
    await expectRefused(await asked.post(world.nour, `${own()}/reouverture`), 409);
    const dates = {
      title: "Bilan",
      assemblyOn: "2030-01-10",
      opensAt: "2026-01-01T00:00",
      closesAt: "2030-01-01T00:00",
    };
    await expectRefused(await asked.post(world.ada, `/bilans/${story.review.slug}/dates`, dates), 409);
    expect(await count("answer", sql`submitted_at is not null`)).toBe(1);
  });

  it("reminds nobody any more", async () => {
    const letters = await count("mail");
    await expectRefused(await asked.post(world.ada, `/bilans/${story.review.slug}/relances`), 409);
    const loop = `/bilans/${story.review.slug}/boucles/${world.ardeche.slug}/relances`;
    await expectRefused(await asked.post(world.rosa, loop), 409);
    expect(await count("mail")).toBe(letters);
  });

  it("is closed once", async () => {
    const again = await asked.post(world.ada, `/bilans/${story.review.slug}/cloture`, { sure: "1" });
    expect(again.status).toBeLessThan(500);
    expect(await count("campaign_closure")).toBe(1);
  });
});
