import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { mandateKind } from "#domains/kinds/index.ts";
import { choosePublicName } from "#domains/people/index.ts";
import { db, newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { inDays } from "../../../../tests/support/story.ts";
import { aWorld, someone } from "../../../../tests/support/world.ts";
import { appoint, mandate } from "../index.ts";

const world = aWorld();
const asked = anApp();
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const read = async (path: string, who: Actor | null = world.ada) => {
  const answer = await asked.get(who, path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const status = async (who: Actor | null, path: string) => (await asked.get(who, path)).status;
const board = () => `/unites/${world.ardeche.slug}/mandats`;
const byMail = (who: Actor) => `${who.personId}@example.org`;
const rule = async (key: string) => (await db.select().from(mandateKind).where(eq(mandateKind.key, key)))[0]!;

describe("the mandates of a unit", () => {
  it("say who holds what, what is to be filled and how the rule of parity stands, without anyone’s gender", async () => {
    const html = words(await read(board()));
    for (const said of ["Rosa Exemple", "À pourvoir", "Référent·e matériel", "il faut encore une personne"])
      expect(html).toContain(said);
    expect(html).not.toMatch(/une femme|un homme[^s]|non binaire/);
  });

  it("are for the mandates that see them: nobody else", async () => {
    expect(await status(world.rosa, board())).toBe(200);
    expect(await status(world.dario, board())).toBe(403);
    expect(await status(world.mina, board())).toBe(403);
    expect((await asked.get(null, board())).headers.get("location")).toContain("/connexion");
    expect(await read(board(), world.rosa)).not.toContain("/mandats/nouveau");
  });
});

describe("appointing", () => {
  it("shows the rule of the mandate and whom parity lets come, to those who appoint alone", async () => {
    const choose = await read(`${board()}/nouveau`);
    expect(choose).toContain('name="mandat"');
    const html = words(await read(`${board()}/nouveau?mandat=loop_group_life`));
    for (const said of ["La règle de ce mandat", "24 mois", "deux personnes de genre différent", "un homme"])
      expect(html).toContain(said);
    expect(await status(world.rosa, `${board()}/nouveau`)).toBe(403);
  });

  it("takes the person, the minutes, the dates, and refuses a rule that changed in between", async () => {
    const paul = await someone("Paul", "man", null);
    const form = {
      once: newId(),
      kind: "loop_group_life",
      ruleSeen: newId(),
      email: byMail(paul),
      means: "nomination",
      minutes: "Réunion du collectif, décision unanime.",
      startsAt: inDays(3).toISOString().slice(0, 10),
      endsAt: "",
    };
    const changed = await asked.post(world.ada, board(), form);
    expect(changed.status).toBe(409);
    const shown = await changed.text();
    expect(words(shown)).toContain("La règle de ce mandat a changé");
    expect(shown).toContain("décision unanime");
    const now = (await rule("loop_group_life")).id;
    expect(shown).toContain(now);
    const done = await asked.post(world.ada, board(), { ...form, ruleSeen: now });
    expect(done.headers.get("location")).toBe(board());
    await asked.post(world.ada, board(), { ...form, ruleSeen: now });
    expect(await db.select().from(mandate).where(eq(mandate.personId, paul.personId!))).toHaveLength(1);
    expect(words(await read(board()))).toMatch(/À venir.*Paul Exemple/);
    const minutes = words(await read(`/mandats/${form.once}`));
    expect(minutes).toContain("Nomination");
  });

  it("offers to set parity aside with a public reason, when the rule refuses", async () => {
    const eve = await someone("Eve", "woman", null);
    const to = `/unites/${world.lifeSpace.slug}/mandats`;
    const leo = await someone("Théo", "man", null);
    const form = { once: newId(), kind: "space_lead", email: byMail(leo), means: "nomination" };
    const refused = await asked.post(world.ada, to, form);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(words(html)).toContain("La règle de parité ne serait plus respectée");
    expect(html).toContain('name="waive"');
    const aside = { ...form, waive: "1", reason: "Un seul candidat cette année, à revoir en juin." };
    expect((await asked.post(world.ada, to, aside)).status).toBe(303);
    expect(words(await read(to))).toContain("Un seul candidat cette année");
    const third = await asked.post(world.ada, to, { ...form, once: newId(), email: byMail(eve) });
    expect(third.status).toBe(409);
  });
});

describe("one mandate", () => {
  let id: string;
  let paul: Actor;
  beforeAll(async () => {
    paul = await someone("Jean", "man", null);
    const personId = paul.personId!;
    id = await appoint(world.ada, world.drome, { kind: "loop_material", personId, minutes: "Vu en boucle." });
  });

  it("is read by its holder and those who see its unit, and not found by others", async () => {
    expect(words(await read(`/mandats/${id}`, paul))).toContain("Jean Exemple");
    expect(await status(world.dario, `/mandats/${id}`)).toBe(200);
    expect(await status(world.rosa, `/mandats/${id}`)).toBe(404);
    expect(await status(world.ada, "/mandats/rien")).toBe(404);
  });

  it("leads to its record, whole for the mandates of the unit; of a stranger it is not found", async () => {
    const [held] = await db.select().from(mandate).where(eq(mandate.id, id));
    const path = `/nominations/${held!.appointmentId}`;
    for (const who of [paul, world.dario, world.ada])
      expect(words(await read(path, who))).toContain("Vu en boucle.");
    expect(await status(world.rosa, path)).toBe(404);
    expect(await status(null, path)).toBe(404);
  });

  it("of a public kind shows to anyone how the person was named, under the name they chose, and no minutes", async () => {
    await db
      .update(mandateKind)
      .set({ shows: ["name", "means"] })
      .where(eq(mandateKind.key, "space_lead"));
    const zoe = await someone("Zoé", "woman", null);
    const given = { kind: "space_lead", personId: zoe.personId!, minutes: "Mots de la réunion." };
    const public_ = await appoint(world.ada, world.programSpace, given);
    const [held] = await db.select().from(mandate).where(eq(mandate.id, public_));
    const path = `/nominations/${held!.appointmentId}`;
    expect(await status(null, path)).toBe(404);
    await choosePublicName(zoe, "Z. d’Ardèche");
    const html = words(await read(path, null));
    expect(html).toContain("Z. d’Ardèche");
    expect(html).not.toContain("Zoé");
    expect(html).not.toContain("Mots de la réunion.");
  });

  it("is ended on a page of its own, which asks first; the session open meanwhile opens nothing more", async () => {
    const seen = `/unites/${world.drome.slug}/mandats`;
    expect(await status(paul, seen)).toBe(200);
    expect((await asked.get(world.ada, `/mandats/${id}/fin`)).status).toBe(200);
    expect((await asked.post(world.rosa, `/mandats/${id}/fin`, { reason: "other", at: "" })).status).toBe(
      404,
    );
    expect((await asked.post(world.dario, `/mandats/${id}/fin`, { reason: "other", at: "" })).status).toBe(
      403,
    );
    const wrong = await asked.post(world.ada, `/mandats/${id}/fin`, { reason: "other", at: "hier" });
    expect(wrong.status).toBe(422);
    const form = { reason: "replaced", at: "" };
    expect((await asked.post(world.ada, `/mandats/${id}/fin`, form)).status).toBe(303);
    expect(await status(paul, seen)).toBe(403);
  });

  it("is left by its holder, and cancelled before it begins", async () => {
    const eve = await someone("Eve", "woman", null);
    const personId = eve.personId!;
    const mine = await appoint(world.ada, world.drome, { kind: "loop_training", personId });
    expect(words(await read(`/mandats/${mine}/fin`, eve))).toContain("Quitter votre mandat");
    expect((await asked.post(eve, `/mandats/${mine}/fin`, { at: "" })).status).toBe(303);
    const later = { kind: "loop_training", personId, startsAt: inDays(9) };
    const next = await appoint(world.ada, world.drome, later);
    expect(words(await read(`/mandats/${next}/annulation`))).toContain("n’a pas commencé");
    expect((await asked.post(world.ada, `/mandats/${next}/annulation`)).status).toBe(303);
    const [cancelled] = await db.select().from(mandate).where(eq(mandate.id, next));
    expect(cancelled!.endReason).toBe("cancelled");
  });
});
