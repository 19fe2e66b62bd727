import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, newId, rows } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { forget } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { acceptRequest, askToJoin, declineRequest, requestOf, withdrawRequest } from "./joining.ts";
import { tellWhoAccepts, tellWhoAsked, tellWhoWaited } from "./joining-telling.ts";
import { join, memberBy } from "./membership.ts";
import { closeUnit } from "./restructure/close.ts";
import { joinRequest } from "./schema.ts";
import { foundUnit, type Unit } from "./unit.ts";

const world = aWorld();
const asked = anApp();
const poles = {} as { pole: Unit; lead: Actor };

beforeAll(async () => {
  poles.pole = await foundUnit(world.ada, world.lifeSpace, { kind: "pole", name: "Accueil" });
  poles.lead = await someone("Lise", "woman", { kind: "pole_member", in: poles.pole });
});

const newcomer = () => someone("Ines", "woman", null);
const refused = (code: string) => ({ code: code.includes(".") ? code : `organisation.units.${code}` });
const letters = async (who: Actor) => {
  await deliverNow([tellWhoAccepts, tellWhoAsked, tellWhoWaited]);
  return rows<{ subject: string; body: string }>(
    db,
    sql`select subject, body from mail where recipient = ${`${who.personId}@example.org`} order by created_at`,
  );
};
const text = async (who: Actor | null, path: string) => {
  const answer = await asked.get(who, path);
  return {
    status: answer.status,
    words: (await answer.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " "),
  };
};

describe("a request that waits when its unit closes", () => {
  it("ends, and the person who made it is written to, once; one taken back before is left alone", async () => {
    const brief = await foundUnit(world.ada, world.lifeSpace, { kind: "pole", name: "Éphémère" });
    const [ines, gone] = [await newcomer(), await newcomer()];
    for (const who of [ines, gone]) await askToJoin(who, brief, { words: "Bonjour." });
    await withdrawRequest(gone, brief);
    await closeUnit(world.ada, brief, { reason: "Terminé.", endMandates: true, childrenTo: null });
    for (const _ of [1, 2])
      expect((await letters(ines)).map(({ body }) => body)).toEqual([
        expect.stringContaining("Cette structure vient de fermer"),
      ]);
    expect(await letters(gone)).toEqual([]);
  });
});

describe("asking to join a pole", () => {
  it("waits once, whatever is sent twice, until the person takes it back", async () => {
    const ines = await newcomer();
    const how = { id: newId(), words: "J’aime accueillir." };
    await Promise.all([1, 2].map(() => askToJoin(ines, poles.pole, how)));
    await askToJoin(ines, poles.pole, { words: "Encore moi." });
    const mine = await db.select().from(joinRequest).where(eq(joinRequest.personId, ines.personId!));
    expect(mine.map((one) => one.words)).toEqual(["J’aime accueillir."]);
    await withdrawRequest(ines, poles.pole);
    await withdrawRequest(ines, poles.pole);
    expect(await requestOf(poles.pole.id, ines.personId!)).toBeNull();
    await expect(acceptRequest(poles.lead, poles.pole, how.id)).rejects.toMatchObject(
      refused("alreadyDecided"),
    );
  });

  it("is refused where one joins freely or not at all, to members, to visitors and once it is closed", async () => {
    const ines = await newcomer();
    for (const where of [world.privas, world.lifeSpace, world.drome])
      await expect(askToJoin(ines, where, { words: "" })).rejects.toMatchObject(refused("notJoinedThus"));
    await expect(join(ines, poles.pole)).rejects.toMatchObject(refused("notJoinedThus"));
    await expect(askToJoin(await inPole(), poles.pole, { words: "" })).rejects.toMatchObject(
      refused("alreadyMember"),
    );
    const visitor = { personId: null, name: null, grants: [], memberOf: [] };
    await expect(askToJoin(visitor, poles.pole, { words: "" })).rejects.toMatchObject(
      refused("boucle.signInFirst"),
    );
    const closed = await foundUnit(world.ada, world.lifeSpace, { kind: "pole", name: "Clos" });
    await closeUnit(world.ada, closed, { reason: "Fini.", endMandates: true, childrenTo: null });
    await expect(askToJoin(ines, closed, { words: "" })).rejects.toMatchObject(
      refused("organisation.closed"),
    );
  });

  async function inPole(): Promise<Actor> {
    const who = await newcomer();
    const id = newId();
    await askToJoin(who, poles.pole, { id, words: "" });
    await acceptRequest(poles.lead, poles.pole, id);
    return who;
  }
});

describe("answering a request", () => {
  it("makes a member, and tells the person by mail without saying of what in the subject", async () => {
    const ines = await newcomer();
    const id = newId();
    await askToJoin(ines, poles.pole, { id, words: "" });
    const told = (await letters(poles.lead)).at(-1)!;
    expect(told.subject).toBe("Une demande vous attend");
    expect(told.body).toContain(`/unites/${poles.pole.slug}/demandes`);
    expect(told.body).not.toContain("Ines");
    await acceptRequest(poles.lead, poles.pole, id);
    await acceptRequest(poles.lead, poles.pole, id);
    expect(await memberBy(poles.pole.id, ines.personId!)).toBe("joined");
    const mine = await letters(ines);
    expect(mine).toHaveLength(1);
    expect(mine[0]!.subject).not.toContain("Accueil");
    expect(mine[0]!.body).toMatch(/bienvenue dans «\sAccueil\s»/);
    await expect(declineRequest(poles.lead, poles.pole, id, "Non")).rejects.toMatchObject(
      refused("alreadyDecided"),
    );
  });

  it("says why when it is no; the person may ask again", async () => {
    const ines = await newcomer();
    const id = newId();
    await askToJoin(ines, poles.pole, { id, words: "" });
    expect(() => declineRequest(poles.lead, poles.pole, id, " ")).toThrow("noReason");
    await declineRequest(poles.lead, poles.pole, id, "Le pôle est complet.");
    expect((await letters(ines))[0]!.body).toContain("Le pôle est complet.");
    const again = newId();
    await askToJoin(ines, poles.pole, { id: again, words: "Et maintenant ?" });
    expect((await requestOf(poles.pole.id, ines.personId!))?.id).toBe(again);
  });

  it("takes the power to accept there, and a request of this very unit", async () => {
    const ines = await newcomer();
    const id = newId();
    await askToJoin(ines, poles.pole, { id, words: "" });
    const other = await foundUnit(world.ada, world.programSpace, { kind: "pole", name: "Loin" });
    const stranger = await someone("Loïc", "man", { kind: "pole_member", in: other });
    for (const who of [stranger, world.nour, ines])
      await expect(acceptRequest(who, poles.pole, id)).rejects.toMatchObject(refused("boucle.forbidden"));
    await expect(acceptRequest(stranger, other, id)).rejects.toMatchObject(refused("boucle.notFound"));
    await acceptRequest(world.sam, poles.pole, id);
    expect(await memberBy(poles.pole.id, ines.personId!)).toBe("joined");
  });
});

it("requests are forgotten two years after their answer, and no earlier", async () => {
  const old = async (years: number, decided: boolean) => {
    const [id, at] = [newId(), new Date(Date.now() - years * 366 * 86_400_000)];
    const settled = decided ? { decidedAt: at, accepted: true } : {};
    const personId = (await newcomer()).personId!;
    await db.insert(joinRequest).values({ id, unitId: poles.pole.id, personId, askedAt: at, ...settled });
    return id;
  };
  const [gone, kept, waiting] = [await old(2, true), await old(1, true), await old(3, false)];
  await forget();
  const left = await rows<{ id: string }>(db, sql`select id from join_request`);
  const ids = left.map(({ id }) => id);
  expect([gone, kept, waiting].map((id) => ids.includes(id))).toEqual([false, true, true]);
  await db.delete(joinRequest).where(eq(joinRequest.id, waiting));
});

describe("in the browser", () => {
  const page = () => `/unites/${poles.pole.slug}`;

  it("one asks, waits, is expected by those who accept, and is answered", async () => {
    const ines = await newcomer();
    expect((await text(null, page())).words).toContain("Demander à rejoindre");
    const form = { once: newId(), words: "Je sais cuisiner pour cent." };
    expect((await asked.post(ines, `${page()}/adhesion`, form)).headers.get("location")).toBe(page());
    expect((await text(ines, page())).words).toContain("attend une réponse");
    expect((await text(poles.lead, "/mon-mouvement")).words).toMatch(/demandent? à rejoindre « Accueil »/);
    const requests = await text(poles.lead, `${page()}/demandes`);
    expect(requests.words).toContain("Je sais cuisiner pour cent.");
    const looks = await rows(
      db,
      sql`select id from sighting where viewer_id = ${poles.lead.personId} and page = '/unites/:slug/demandes'`,
    );
    expect(looks.length).toBeGreaterThan(0);
    const refusing = `${page()}/demandes/${form.once}/refus`;
    expect((await asked.post(poles.lead, refusing, { reason: "" })).status).toBe(422);
    expect((await asked.post(poles.lead, refusing, { reason: "Revenez au printemps." })).status).toBe(303);
    expect((await text(ines, page())).words).toContain("Revenez au printemps.");
    expect((await text(ines, "/mon-mouvement")).words).toContain("« Accueil » vous a répondu");
  });

  it("the requests are for those who accept there, and for nobody else", async () => {
    for (const who of [world.mina, world.nour, poles.lead, world.ada, world.sam]) {
      const { status } = await text(who, `${page()}/demandes`);
      expect(status).toBe([poles.lead, world.ada, world.sam].includes(who) ? 200 : 403);
    }
    expect((await text(poles.lead, `/unites/${world.lifeSpace.slug}/demandes`)).status).toBe(403);
  });
});
