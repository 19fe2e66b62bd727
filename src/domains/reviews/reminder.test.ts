import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { standardVocabulary } from "#domains/movement/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { translator } from "#platform/language/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import { type Actor, visitor } from "#platform/policy/index.ts";
import { speaking } from "../../../tests/support/speaking.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { appraisalField } from "./answer/fields.ts";
import {
  askedUnit,
  type Campaign,
  campaignById,
  changeDates,
  closeDue,
  openCampaign,
  questionsOf,
  remindGroups,
  remindLoops,
  saveAnswer,
  settleOpened,
  writeCampaign,
} from "./index.ts";
import { reviewTasks } from "./tasks.ts";

const world = aWorld();
const _t = translator({ language: "fr", vocabulary: standardVocabulary.fr });
const origin = "https://example.org";
let campaign: Campaign;

beforeAll(async () => {
  campaign = await openCampaign(world.ada, {
    id: newId(),
    title: "Bilan de rentrée",
    assemblyOn: "2099-06-14" as const,
    opensAt: new Date(Date.now() - 1000),
    closesAt: new Date("2099-06-01T18:00:00Z"),
    zone: "Europe/Paris",
    textId: null,
  });
});

const tasksOf = (actor: Actor) => speaking(() => reviewTasks(actor));

describe("what is expected of someone", () => {
  it("is the answer of each group and loop for which they write", async () => {
    const [task] = await tasksOf(world.nour);
    expect(task).toMatchObject({
      title: "Votre groupe n’a pas encore répondu au bilan",
      href: "/bilans/bilan-de-rentree/reponses/aubenas-centre",
      action: "Répondre avec le groupe",
      due: campaign.closesAt,
      progress: 0,
    });
    expect(await tasksOf(world.rosa)).toMatchObject([
      { title: "Votre boucle n’a pas encore adopté son avis" },
    ]);
    for (const actor of [world.mina, world.ada, visitor]) expect(await tasksOf(actor)).toEqual([]);
  });

  it("is done once the answer is handed in", async () => {
    const valence = (await askedUnit(campaign.id, "valence"))!;
    const [overall] = await questionsOf(campaign.id);
    await saveAnswer(world.victor, campaign, valence, {
      version: 0,
      fields: { [appraisalField(overall!.id)]: "very_positive" },
      handIn: true,
    });
    expect(await tasksOf(world.victor)).toEqual([]);
  });
});

describe("a reminder", () => {
  it("reaches those who hold the pen of each silent group, once a day, with a neutral subject", async () => {
    const before = (await mailbox()).length;
    expect(await remindGroups(world.rosa, campaign, world.ardeche, origin)).toBe(2);
    expect(await remindGroups(world.rosa, campaign, world.ardeche, origin)).toBe(0);
    const letters = (await mailbox()).slice(0, (await mailbox()).length - before);
    expect(letters).toHaveLength(2); // the pair of Aubenas; nobody animates Privas
    expect(letters[0]?.subject).toBe("Un rappel de votre mouvement");
    expect(letters[0]?.body).toContain("https://example.org/bilans/bilan-de-rentree/reponses/aubenas-centre");
    expect(letters[0]?.body).toContain("1er juin 2099 à 20 h 00".replaceAll(" h ", "\u00a0h\u00a0"));
  });

  it("goes out again the next day, and to no group that has answered", async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await remindGroups(world.rosa, campaign, world.ardeche, origin, tomorrow)).toBe(2);
    expect(await remindGroups(world.dario, campaign, world.drome, origin)).toBe(0);
  });

  it("is refused to the referent of another loop, to animators and without a mandate", async () => {
    for (const actor of [world.dario, world.nour, world.mina])
      await expect(remindGroups(actor, campaign, world.ardeche, origin)).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
    await expect(remindLoops(world.rosa, campaign, origin)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    expect(await remindLoops(world.ada, campaign, origin)).toBe(2);
  });

  it("is refused once the review is over", async () => {
    const after = new Date("2099-06-02");
    await expect(remindGroups(world.rosa, campaign, world.ardeche, origin, after)).rejects.toMatchObject({
      code: "reviews.closed",
    });
  });
});

describe("a review to come", () => {
  const coming = {
    title: "À venir",
    assemblyOn: "2099-06-14" as const,
    opensAt: new Date("2099-05-01T06:00:00Z"),
    closesAt: new Date("2099-06-01T18:00:00Z"),
    zone: "Europe/Paris",
    textId: null,
  };

  it("closes by the end of the assembly’s day where the movement is, though UTC still has that day", async () => {
    const closing = (at: string) =>
      openCampaign(world.ada, { ...coming, id: newId(), closesAt: new Date(at) });
    await expect(closing("2099-06-14T21:30:00Z")).resolves.toMatchObject({ title: coming.title });
    await expect(closing("2099-06-14T22:30:00Z")).rejects.toMatchObject({ code: "reviews.backwards" });
  });

  it("can change all its dates; once open, only be put off", async () => {
    const made = await openCampaign(world.ada, { ...coming, id: newId() });
    const opensAt = new Date("2099-05-02T06:00:00Z");
    expect(await changeDates(world.ada, made, { ...coming, opensAt })).toMatchObject({ opensAt });
    await expect(changeDates(world.rosa, made, coming)).rejects.toMatchObject({ code: "boucle.forbidden" });
    const open = { ...campaign, closesAt: new Date("2099-06-03T18:00:00Z") };
    expect(await changeDates(world.ada, campaign, open)).toMatchObject({ closesAt: open.closesAt });
    await expect(changeDates(world.ada, campaign, campaign)).rejects.toMatchObject({
      code: "reviews.underWay",
    });
    await expect(
      changeDates(world.ada, campaign, { ...open, assemblyOn: "2099-01-01" }),
    ).rejects.toMatchObject({ code: "reviews.backwards" });
  });

  it("asks the person who is there when it opens, not when it was prepared", async () => {
    const made = await openCampaign(world.ada, { ...coming, id: newId(), title: "Préparé" });
    expect(made.settledAt).toBeNull();
    await db.execute(sql`update unit set closed_at = now() where id = ${world.privas.id}`);
    const opening = new Date("2099-05-02");
    expect(await db.transaction((tx) => settleOpened(tx, opening))).toBeGreaterThan(0);
    expect(await askedUnit(made.id, "privas")).toBeNull();
    expect(await askedUnit(made.id, "aubenas-centre")).not.toBeNull();
    expect((await campaignById(made.id)).settledAt).toEqual(opening);
  });

  it("closes at its date by a job, once", async () => {
    const id = newId();
    const past = {
      ...coming,
      opensAt: new Date("2020-01-01"),
      closesAt: new Date("2020-02-01"),
      assemblyOn: "2020-03-01" as const,
    };
    await db.transaction((tx) => writeCampaign(tx, { ...past, id, title: "Passé", root: world.root }));
    expect(await closeDue()).toBe(1);
    expect(await closeDue()).toBe(0);
    expect((await campaignById(id)).closedAt).toEqual(past.closesAt);
  });
});

describe("erasing a person", () => {
  it("may take their mark off a frozen answer, and nothing else", async () => {
    const [overall] = await questionsOf(campaign.id);
    const valence = (await askedUnit(campaign.id, "valence"))!;
    expect(overall).toBeDefined();
    await db.execute(sql`insert into campaign_closure (campaign_id) values (${campaign.id})`);
    await db.execute(
      sql`update answer set submitted_by = null, edited_by = null where unit_id = ${valence.id}`,
    );
    await expect(
      db.execute(sql`update answer set submitted_at = null where unit_id = ${valence.id}`),
    ).rejects.toMatchObject({
      cause: { code: "BO004" },
    });
  });
});
