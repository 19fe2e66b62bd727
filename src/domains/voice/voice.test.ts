import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { writeText } from "#domains/texts/index.ts";
import { db, newId, row } from "#platform/database/index.ts";
import { visitor } from "#platform/policy/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import {
  contribute,
  contributionById,
  contributionsIn,
  contributionsOf,
  decide,
  decideTogether,
  saidBy,
  withdraw,
} from "./index.ts";
import { decisionsOn } from "./outcome.ts";
import { listContributions } from "./reading.ts";

const world = aWorld();
const ids = { text: newId(), objective: newId(), paragraph: newId() };

beforeAll(async () => {
  const blocks = [
    { kind: "objective" as const, number: "1", content: "Se parler", blockId: ids.objective },
    { kind: "paragraph" as const, number: "1", content: "Nous parlerons.", blockId: ids.paragraph },
  ];
  await db.transaction((tx) =>
    writeText(tx, { id: ids.text, title: "Texte", kind: "roadmap", unitId: world.root.id, blocks }),
  );
});

const say = (body: string, id = newId()) => contribute(world.nour, world.aubenas, { id, body, as: "unit" });
const fateOf = async (id: string) => (await contributionById(id))!.fate;

describe("a contribution", () => {
  it("is said by a unit through the person who may speak for it", async () => {
    const id = await say("Former à la trésorerie, même à distance");
    const said = await contributionById(id);
    expect(said).toMatchObject({
      speaker: "unit",
      body: "Former à la trésorerie, même à distance",
      unit: { slug: "aubenas-centre" },
    });
    expect(said?.fate.state).toBe("waiting");
  });

  it("is said by a member for themselves, and never names them", async () => {
    const id = await contribute(world.mina, world.aubenas, {
      id: newId(),
      body: "Je veux comprendre",
      as: "person",
    });
    const said = await contributionById(id);
    expect(said).toMatchObject({ speaker: "person", mine: false });
    expect(JSON.stringify(said)).not.toContain(world.mina.personId);
    expect((await saidBy(world.mina.personId!)).map((one) => one.id)).toContain(id);
  });

  it("sent twice is said once; the same id with other words is refused", async () => {
    const id = newId();
    await say("Une seule fois", id);
    await say("Une seule fois", id);
    expect((await contributionsOf(world.aubenas.id)).filter((one) => one.id === id)).toHaveLength(1);
    await expect(say("Autre chose", id)).rejects.toMatchObject({ code: "voice.taken" });
    const elsewhere = contribute(world.victor, world.valence, { id, body: "Une seule fois", as: "unit" });
    await expect(elsewhere).rejects.toMatchObject({ code: "voice.taken" });
  });

  it("is not said in a unit that has closed", async () => {
    const closed = { ...world.aubenas, closedAt: new Date() };
    const late = contribute(world.nour, closed, { id: newId(), body: "Trop tard", as: "unit" });
    await expect(late).rejects.toMatchObject({
      code: "voice.closedUnit",
      values: { name: "Aubenas centre" },
    });
  });

  it("is refused from someone who is not of the unit, with the way to join", async () => {
    const outside = contribute(world.nobody, world.aubenas, { id: newId(), body: "Bonjour", as: "person" });
    await expect(outside).rejects.toMatchObject({
      code: "voice.notMember",
      values: { name: "Aubenas centre" },
    });
    const unitVoice = contribute(world.mina, world.aubenas, { id: newId(), body: "Bonjour", as: "unit" });
    await expect(unitVoice).rejects.toMatchObject({ code: "boucle.forbidden" });
    const neighbour = contribute(world.nour, world.privas, { id: newId(), body: "Bonjour", as: "unit" });
    await expect(neighbour).rejects.toMatchObject({ code: "boucle.forbidden" });
    const nobody = contribute(visitor, world.aubenas, { id: newId(), body: "Bonjour", as: "person" });
    await expect(nobody).rejects.toMatchObject({ code: "boucle.signInFirst" });
  });

  it("is refused empty, too long, or about something that is no objective nor paragraph", async () => {
    await expect(say(" \n … ")).rejects.toMatchObject({ code: "voice.empty" });
    await expect(say("a".repeat(5001))).rejects.toMatchObject({ code: "voice.tooLong" });
    const about = { id: newId(), body: "Bonjour", as: "unit" as const, blockId: newId() };
    await expect(contribute(world.nour, world.aubenas, about)).rejects.toMatchObject({
      code: "voice.unknownSubject",
    });
  });

  it("is never rewritten, whatever writes to the database", async () => {
    const id = await say("Mes mots à moi");
    const rewritten = db.execute(sql`update contribution set body = 'Autre' where id = ${id}`);
    await expect(rewritten).rejects.toMatchObject({ cause: { code: "BO002" } });
    expect((await contributionById(id))?.body).toBe("Mes mots à moi");
  });

  it("keeps its words whatever they are", async () => {
    const hostile = `<script>alert("1")</script> '; drop table contribution; -- 𝄞 é`;
    expect((await contributionById(await say(hostile)))?.body).toBe(hostile);
  });

  it("belongs to the campaign in which it came", async () => {
    const campaignId = newId();
    await contribute(world.nour, world.aubenas, { id: newId(), body: "Au bilan", as: "unit", campaignId });
    await contribute(world.victor, world.valence, {
      id: newId(),
      body: "Au bilan aussi",
      as: "unit",
      campaignId,
    });
    expect(await contributionsIn(campaignId)).toHaveLength(2);
    expect(await contributionsIn(campaignId, { unitId: world.valence.id })).toHaveLength(1);
  });

  it("is found by its words, without accents, and from the loop of its group", async () => {
    await say("Des réunions à l’heure où sortent les enfants");
    const found = await listContributions({ q: "reunion enfant", unitId: world.ardeche.id });
    expect(found.list.map((one) => one.body)).toEqual(["Des réunions à l’heure où sortent les enfants"]);
    expect((await listContributions({ q: "reunion enfant", unitId: world.drome.id })).total).toBe(0);
  });

  it("of a person in a very small unit is left out where the unit is named, except for themselves", async () => {
    const id = await contribute(world.victor, world.valence, {
      id: newId(),
      body: "Je parle seul",
      as: "person",
    });
    const seen = async (viewerId: string | null) =>
      (await contributionsOf(world.valence.id, { viewerId })).some((one) => one.id === id);
    expect(await seen(null)).toBe(false);
    expect(await seen(world.victor.personId)).toBe(true);
  });
});

describe("withdrawing", () => {
  it("hides the words and keeps the count", async () => {
    const id = await contribute(world.mina, world.aubenas, { id: newId(), body: "Je retire", as: "person" });
    await withdraw(world.mina, id, world.aubenas);
    await withdraw(world.mina, id, world.aubenas);
    expect(await contributionById(id)).toMatchObject({ body: null, fate: { state: "withdrawn" } });
  });

  it("is for its author alone", async () => {
    const mine = await contribute(world.mina, world.aubenas, { id: newId(), body: "À moi", as: "person" });
    await expect(withdraw(world.nour, mine, world.aubenas)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
    const ours = await say("À nous");
    await expect(withdraw(world.mina, ours, world.aubenas)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await expect(withdraw(world.victor, ours, world.valence)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
  });

  it("is too late once decided, or once others were merged into it", async () => {
    const [decided, target, other] = [await say("Décidée"), await say("Cible"), await say("Autre")];
    await decide(world.edwige, decided, { kind: "answered", reason: "C’est fait." });
    await decide(world.edwige, other, { kind: "merged", mergedIntoId: target });
    await expect(withdraw(world.nour, decided, world.aubenas)).rejects.toMatchObject({
      code: "voice.alreadyDecided",
    });
    await expect(withdraw(world.nour, target, world.aubenas)).rejects.toMatchObject({
      code: "voice.carriesOthers",
    });
  });
});

describe("deciding", () => {
  it("retains a contribution in a block of a text", async () => {
    const id = await say("À retenir");
    await decide(world.edwige, id, { kind: "retained", blockId: ids.paragraph });
    expect(await fateOf(id)).toMatchObject({ state: "retained", blockId: ids.paragraph, textId: ids.text });
  });

  it("supersedes an earlier decision and keeps it on record", async () => {
    const id = await say("On change d’avis");
    await decide(world.edwige, id, { kind: "not_retained", reason: "Trop cher." });
    await decide(world.edwige, id, { kind: "retained", blockId: ids.objective });
    expect(await fateOf(id)).toMatchObject({ state: "retained" });
    const history = await decisionsOn(id, db);
    expect(history.map((one) => [one.kind, one.supersededAt !== null])).toEqual([
      ["not_retained", true],
      ["retained", false],
    ]);
  });

  it("stays on record as it was, whatever writes to the database", async () => {
    const id = await say("Une réponse pour toujours");
    await decide(world.edwige, id, { kind: "answered", reason: "C’est prévu." });
    for (const statement of [
      sql`update outcome set reason = 'Autre' where contribution_id = ${id}`,
      sql`delete from outcome where contribution_id = ${id}`,
    ])
      await expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: "BO009" } });
  });

  it("the same again changes nothing", async () => {
    const id = await say("Deux clics");
    expect(await decideTogether(world.edwige, [id], { kind: "answered", reason: "Oui." })).toBe(1);
    expect(await decideTogether(world.edwige, [id], { kind: "answered", reason: "Oui." })).toBe(0);
    expect(await decisionsOn(id, db)).toHaveLength(1);
  });

  it("gives what was merged the outcome of where it ends", async () => {
    const [a, b, c] = [await say("A"), await say("B"), await say("C")];
    await decide(world.edwige, a, { kind: "merged", mergedIntoId: b });
    await decide(world.edwige, b, { kind: "merged", mergedIntoId: c });
    expect(await fateOf(a)).toMatchObject({ state: "merged", carrierId: c });
    await decide(world.edwige, c, { kind: "answered", reason: "Voici." });
    expect(await fateOf(a)).toMatchObject({
      state: "answered",
      reason: "Voici.",
      mergedIntoId: b,
      carrierId: c,
    });
    expect((await listContributions({ mergedInto: c })).total).toBe(2);
  });

  it("refuses every circle", async () => {
    const [a, b, c] = [await say("A2"), await say("B2"), await say("C2")];
    const merge = (from: string, into: string) =>
      decide(world.edwige, from, { kind: "merged", mergedIntoId: into });
    await expect(merge(a, a)).rejects.toMatchObject({ code: "voice.intoItself" });
    await merge(a, b);
    await merge(b, c);
    await expect(merge(c, a)).rejects.toMatchObject({ code: "voice.intoItself" });
    await expect(merge(b, a)).rejects.toMatchObject({ code: "voice.intoItself" });
    const together = decideTogether(world.edwige, [b, c], { kind: "merged", mergedIntoId: a });
    await expect(together).rejects.toMatchObject({ code: "voice.intoItself" });
  });

  it("refuses a circle closed by two people at once", async () => {
    const [a, b] = [await say("A3"), await say("B3")];
    const both = await Promise.allSettled([
      decide(world.edwige, a, { kind: "merged", mergedIntoId: b }),
      decide(world.edwige, b, { kind: "merged", mergedIntoId: a }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("needs what each outcome says", async () => {
    const id = await say("Incomplet");
    const refused = (decision: Parameters<typeof decide>[2]) => decide(world.edwige, id, decision);
    await expect(refused({ kind: "not_retained", reason: "  " })).rejects.toMatchObject({
      code: "voice.noReason",
    });
    await expect(refused({ kind: "answered" })).rejects.toMatchObject({ code: "voice.noReason" });
    await expect(refused({ kind: "retained" })).rejects.toMatchObject({ code: "voice.noBlock" });
    await expect(refused({ kind: "retained", blockId: newId() })).rejects.toMatchObject({
      code: "voice.noBlock",
    });
    await expect(refused({ kind: "merged" })).rejects.toMatchObject({ code: "voice.noTarget" });
    await expect(refused({ kind: "merged", mergedIntoId: newId() })).rejects.toMatchObject({
      code: "boucle.notFound",
    });
    expect((await fateOf(id)).state).toBe("waiting");
  });

  it("is for editors alone, and never on what was withdrawn", async () => {
    const id = await say("À trier");
    await expect(decide(world.nour, id, { kind: "answered", reason: "Non" })).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await expect(decide(world.ada, id, { kind: "answered", reason: "Non" })).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await withdraw(world.nour, id, world.aubenas);
    await expect(decide(world.edwige, id, { kind: "answered", reason: "Non" })).rejects.toMatchObject({
      code: "voice.withdrawn",
    });
    await expect(decideTogether(world.edwige, [], { kind: "answered", reason: "Non" })).rejects.toMatchObject(
      { code: "voice.nothingChosen" },
    );
    await expect(
      decide(world.edwige, "pas-un-id", { kind: "answered", reason: "Non" }),
    ).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("settles several at once, or none when one of them cannot be", async () => {
    const [a, b] = [await say("Ensemble 1"), await say("Ensemble 2")];
    expect(await decideTogether(world.edwige, [a, b, a], { kind: "retained", blockId: ids.paragraph })).toBe(
      2,
    );
    const mixed = decideTogether(world.edwige, [a, newId()], { kind: "answered", reason: "Oui" });
    await expect(mixed).rejects.toMatchObject({ code: "boucle.notFound" });
    expect(await fateOf(a)).toMatchObject({ state: "retained" });
  });

  it("writes who decided, by which power", async () => {
    const id = await say("À journaliser");
    await decide(world.edwige, id, { kind: "answered", reason: "Oui" });
    const entry = await row(
      db,
      sql`select actor_id, power from audit_entry where verb = 'voice.decide' and subject_id = ${id}`,
    );
    expect(entry).toEqual({ actorId: world.edwige.personId, power: "voice.decide" });
  });
});

describe("a decision on many contributions", () => {
  it("is taken on a hundred at most, with a reason that fits, and else on none", async () => {
    const many = Array.from({ length: 101 }, () => newId());
    const kept = { kind: "answered", reason: "C’est déjà fait." } as const;
    await expect(decideTogether(world.edwige, many, kept)).rejects.toMatchObject({
      code: "voice.tooMany",
      values: { max: 100 },
    });
    await expect(decideTogether(world.edwige, [], kept)).rejects.toMatchObject({
      code: "voice.nothingChosen",
    });
    const id = await say("Une proposition de plus");
    const long = { ...kept, reason: "r".repeat(5001) };
    await expect(decideTogether(world.edwige, [id], long)).rejects.toMatchObject({
      code: "voice.reasonTooLong",
    });
    expect((await fateOf(id)).state).toBe("waiting");
    // The same one a hundred times is one.
    expect(
      await decideTogether(
        world.edwige,
        Array.from({ length: 101 }, () => id),
        kept,
      ),
    ).toBe(1);
  });
});
