import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson, appoint, endMandate } from "#domains/mandates/index.ts";
import { db, newId, rows } from "#platform/database/index.ts";
import { visitor } from "#platform/policy/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { appraisalField, commentField } from "./answer/fields.ts";
import {
  answerOf,
  askedUnit,
  type Campaign,
  campaignById,
  closeCampaign,
  loopTallies,
  nationalTotals,
  openCampaign,
  participationOf,
  type Question,
  questionsOf,
  reopenAnswer,
  saveAnswer,
  tallyFor,
} from "./index.ts";
import type { Asked } from "./roll.ts";

const world = aWorld();
const day = 86_400_000;
let campaign: Campaign;
let questions: Question[];
let overall: string;

const soon = (days: number) => new Date(Date.now() + days * day);
const unit = async (slug: string): Promise<Asked> => (await askedUnit(campaign.id, slug))!;
const avis = (question: string, appraisal: string, comment = "") => ({
  [appraisalField(question)]: appraisal,
  [commentField(question)]: comment,
});

/** Opens a review that began yesterday and ends in a week. */
const review = (title = "Bilan d’automne") =>
  openCampaign(world.ada, {
    id: newId(),
    title,
    assemblyOn: dayFrom(10),
    opensAt: soon(-1),
    closesAt: soon(7),
    zone: "Europe/Paris",
    textId: null,
  });

beforeAll(async () => {
  campaign = await review();
  questions = await questionsOf(campaign.id);
  overall = questions[0]!.id;
});

describe("opening a review", () => {
  it("asks one question overall and one for each space", () => {
    expect(questions.map(({ kind, space }) => [kind, space?.name])).toEqual([
      ["overall", undefined],
      ["space", "Programme"],
      ["space", "Vie du mouvement"],
    ]);
  });

  it("freezes the roll of open loops and groups", async () => {
    expect(await participationOf(campaign.id)).toEqual({
      loopsAsked: 2,
      loopsAnswered: 0,
      groupsAsked: 3,
      groupsAnswered: 0,
    });
    expect(await unit("aubenas-centre")).toMatchObject({ level: "group", loop: { slug: "ardeche" } });
  });

  it("does nothing the second time", async () => {
    const again = await openCampaign(world.ada, { ...campaign, slug: undefined });
    expect(again.slug).toBe(campaign.slug);
    expect(await questionsOf(campaign.id)).toHaveLength(3);
  });

  it("is refused without the mandate, and with dates that cannot be", async () => {
    const what = { ...campaign, id: newId() };
    await expect(openCampaign(world.rosa, what)).rejects.toMatchObject({ code: "boucle.forbidden" });
    await expect(openCampaign(visitor, what)).rejects.toMatchObject({ code: "boucle.signInFirst" });
    await expect(openCampaign(world.ada, { ...what, closesAt: soon(-2) })).rejects.toMatchObject({
      code: "reviews.backwards",
    });
    await expect(
      openCampaign(world.ada, { ...what, opensAt: soon(-9), closesAt: soon(-2) }),
    ).rejects.toMatchObject({
      code: "reviews.alreadyOver",
    });
  });
});

describe("the answer of a group", () => {
  it("is a draft until it is handed in, and counts from then on", async () => {
    const aubenas = await unit("aubenas-centre");
    const draft = await saveAnswer(world.nour, campaign, aubenas, {
      version: 0,
      fields: avis(overall, "rather_positive", "De vrais progrès."),
      handIn: false,
    });
    expect(draft).toEqual({ revision: 1, conflicts: [], handedIn: false });
    expect(await loopTallies(campaign.id, world.ardeche.id)).toEqual(new Map());
    const handed = await saveAnswer(world.leo, campaign, aubenas, { version: 1, fields: {}, handIn: true });
    expect(handed).toEqual({ revision: 1, conflicts: [], handedIn: true });
    const sums = await loopTallies(campaign.id, world.ardeche.id);
    expect(tallyFor(sums, overall)).toEqual({ counts: [0, 1, 0, 0], comments: 1 });
  });

  it("sent twice does nothing twice", async () => {
    const privas = await unit("privas");
    const held = await appoint(world.ada, world.privas, { kind: "animator", personId: world.mina.personId! });
    const mina = await actorOfPerson(world.mina.personId!);
    const form = { version: 0, fields: avis(overall, "very_positive"), handIn: true };
    const handedIn = () => rows(db, sql`select submitted_at from answer where unit_id = ${privas.id}`);
    await saveAnswer(mina, campaign, privas, form);
    const first = await handedIn();
    expect(await saveAnswer(mina, campaign, privas, form)).toEqual({
      revision: 1,
      conflicts: [],
      handedIn: true,
    });
    expect(await handedIn()).toEqual(first);
    await endMandate(world.ada, world.privas, held);
    await expect(
      saveAnswer(await actorOfPerson(world.mina.personId!), campaign, privas, form),
    ).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });

  it("is refused to an animator of another group, a member without mandate and the referent of another loop", async () => {
    const aubenas = await unit("aubenas-centre");
    const form = { version: 1, fields: avis(overall, "very_unsatisfied"), handIn: true };
    for (const actor of [world.victor, world.mina, world.dario, world.ada, world.sam])
      await expect(saveAnswer(actor, campaign, aubenas, form)).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
    await expect(saveAnswer(visitor, campaign, aubenas, form)).rejects.toMatchObject({
      code: "boucle.signInFirst",
    });
  });

  it("is refused without an overall appraisal, with an unknown one, or with a text too long", async () => {
    const valence = await unit("valence");
    const send = (fields: Record<string, string>, handIn = false) =>
      saveAnswer(world.victor, campaign, valence, { version: 0, fields, handIn });
    await expect(send(avis(questions[1]!.id, "very_positive"), true)).rejects.toMatchObject({
      code: "reviews.overallMissing",
    });
    await expect(send(avis(overall, "splendid"))).rejects.toMatchObject({ code: "boucle.invalid" });
    await expect(send({ [commentField(overall)]: "x".repeat(4001) })).rejects.toMatchObject({
      code: "boucle.invalid",
    });
    expect(await answerOf(campaign.id, valence.id)).toBeNull();
  });

  it("leaves out fields of questions that this review does not ask", async () => {
    const valence = await unit("valence");
    const saved = await saveAnswer(world.victor, campaign, valence, {
      version: 0,
      fields: { ...avis(newId(), "very_positive"), "mot-rien": "x", autre: "y" },
      handIn: false,
    });
    expect(saved.revision).toBe(0);
  });

  it("may be typed from paper by the referent of its loop, and says so until the group saves", async () => {
    const valence = await unit("valence");
    const fields = avis(overall, "rather_unsatisfied", "Sur papier");
    await saveAnswer(world.dario, campaign, valence, { version: 0, fields, handIn: true });
    expect(await answerOf(campaign.id, valence.id)).toMatchObject({
      enteredByLoopId: world.drome.id,
      revision: 1,
    });
    await saveAnswer(world.victor, campaign, valence, {
      version: 1,
      fields: { minorite: "Deux voix contre" },
      handIn: true,
    });
    expect(await answerOf(campaign.id, valence.id)).toMatchObject({ enteredByLoopId: null, revision: 2 });
  });

  it("is no longer typed or taken back by the loop once the group writes it itself", async () => {
    const valence = await unit("valence");
    const ownHand = { code: "reviews.groupsOwnHand" };
    const fields = { minorite: "Une voix contre" };
    await expect(
      saveAnswer(world.dario, campaign, valence, { version: 2, fields, handIn: false }),
    ).rejects.toMatchObject(ownHand);
    await expect(reopenAnswer(world.dario, campaign, valence)).rejects.toMatchObject(ownHand);
    expect(await answerOf(campaign.id, valence.id)).toMatchObject({
      revision: 2,
      fields: { minorite: "Deux voix contre" },
    });
  });

  it("can be taken back as a draft and handed in again", async () => {
    const valence = await unit("valence");
    await reopenAnswer(world.victor, campaign, valence);
    expect((await participationOf(campaign.id)).groupsAnswered).toBe(2);
    await expect(reopenAnswer(world.victor, campaign, valence)).rejects.toMatchObject({
      code: "reviews.nothingToReopen",
    });
    await expect(reopenAnswer(world.nour, campaign, valence)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await saveAnswer(world.victor, campaign, valence, { version: 2, fields: {}, handIn: true });
    expect((await participationOf(campaign.id)).groupsAnswered).toBe(3);
  });
});

describe("two people editing the same answer", () => {
  it("both keep what only they changed", async () => {
    const [programme, life] = [questions[1]!.id, questions[2]!.id];
    const aubenas = await unit("aubenas-centre");
    await saveAnswer(world.nour, campaign, aubenas, {
      version: 1,
      fields: avis(programme, "very_positive"),
      handIn: true,
    });
    const second = await saveAnswer(world.leo, campaign, aubenas, {
      version: 1,
      fields: { ...avis(programme, ""), ...avis(life, "very_unsatisfied", "Trop loin") },
      handIn: true,
    });
    expect(second).toEqual({ revision: 3, conflicts: [], handedIn: true });
    expect((await answerOf(campaign.id, aubenas.id))?.fields).toMatchObject({
      ...{ [appraisalField(programme)]: "very_positive", [appraisalField(life)]: "very_unsatisfied" },
    });
  });

  it("are told what both changed; nothing is lost and nothing is overwritten", async () => {
    const aubenas = await unit("aubenas-centre");
    await saveAnswer(world.nour, campaign, aubenas, {
      version: 3,
      fields: avis(overall, "very_positive", "Oui"),
      handIn: true,
    });
    const second = await saveAnswer(world.leo, campaign, aubenas, {
      version: 3,
      fields: { ...avis(overall, "rather_unsatisfied", "Non"), minorite: "Une voix" },
      handIn: true,
    });
    expect(second.handedIn).toBe(false);
    expect(second.conflicts).toEqual([
      { field: appraisalField(overall), mine: "rather_unsatisfied", theirs: "very_positive" },
      { field: commentField(overall), mine: "Non", theirs: "Oui" },
    ]);
    expect((await answerOf(campaign.id, aubenas.id))?.fields).toMatchObject({
      ...avis(overall, "very_positive", "Oui"),
      minorite: "Une voix",
    });
    const settled = await saveAnswer(world.leo, campaign, aubenas, {
      version: second.revision,
      fields: avis(overall, "rather_unsatisfied", "Oui et non"),
      handIn: true,
    });
    expect(settled).toMatchObject({ conflicts: [], handedIn: true });
  });

  it("at the very same instant still lose nothing", async () => {
    const aubenas = await unit("aubenas-centre");
    const before = (await answerOf(campaign.id, aubenas.id))!.revision;
    const [a, b] = await Promise.all([
      saveAnswer(world.nour, campaign, aubenas, {
        version: before,
        fields: { [commentField(questions[1]!.id)]: "A" },
        handIn: false,
      }),
      saveAnswer(world.leo, campaign, aubenas, {
        version: before,
        fields: { [commentField(questions[2]!.id)]: "B" },
        handIn: false,
      }),
    ]);
    expect([a.revision, b.revision].sort()).toEqual([before + 1, before + 2]);
    expect((await answerOf(campaign.id, aubenas.id))?.fields).toMatchObject({
      [commentField(questions[1]!.id)]: "A",
      [commentField(questions[2]!.id)]: "B",
    });
  });
});

describe("a loop", () => {
  it("adopts its own answer, which may differ from its groups", async () => {
    const ardeche = await unit("ardeche");
    await saveAnswer(world.rosa, campaign, ardeche, {
      version: 0,
      fields: avis(overall, "very_unsatisfied"),
      handIn: true,
    });
    const { loops, groups } = await nationalTotals(campaign.id);
    expect(tallyFor(loops, overall).counts).toEqual([0, 0, 0, 1]);
    expect(tallyFor(groups, overall).counts).toEqual([1, 0, 2, 0]);
    await expect(
      saveAnswer(world.dario, campaign, ardeche, { version: 0, fields: {}, handIn: true }),
    ).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await expect(
      saveAnswer(world.nour, campaign, ardeche, { version: 0, fields: {}, handIn: true }),
    ).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });
});

describe("closing a review", () => {
  it("is refused without the mandate", async () => {
    await expect(closeCampaign(world.rosa, campaign)).rejects.toMatchObject({ code: "boucle.forbidden" });
  });

  it("freezes every answer, in the database too, and can be repeated", async () => {
    await closeCampaign(world.ada, campaign);
    const { closedAt } = await campaignById(campaign.id);
    await closeCampaign(world.ada, campaign);
    expect((await campaignById(campaign.id)).closedAt).toEqual(closedAt);
    const aubenas = await unit("aubenas-centre");
    await expect(
      saveAnswer(world.nour, campaign, aubenas, {
        version: 9,
        fields: avis(overall, "very_positive"),
        handIn: true,
      }),
    ).rejects.toMatchObject({
      code: "reviews.closed",
    });
    await expect(reopenAnswer(world.nour, campaign, aubenas)).rejects.toMatchObject({
      code: "reviews.closed",
    });
    await expect(
      db.execute(sql`update answer set minority_view = 'x' where campaign_id = ${campaign.id}`),
    ).rejects.toMatchObject({
      cause: { code: "BO004" },
    });
  });

  it("happens by itself: past its date a review takes no answer", async () => {
    const other = await review("Bilan express");
    const valence = (await askedUnit(other.id, "valence"))!;
    const later = new Date(other.closesAt.getTime() + 1);
    await expect(
      saveAnswer(
        world.victor,
        other,
        valence,
        { version: 0, fields: avis(overall, "very_positive"), handIn: true },
        later,
      ),
    ).rejects.toMatchObject({ code: "reviews.closed" });
    await expect(
      saveAnswer(world.victor, other, valence, { version: 0, fields: {}, handIn: true }, soon(-2)),
    ).rejects.toMatchObject({ code: "reviews.notOpenYet" });
  });
});
