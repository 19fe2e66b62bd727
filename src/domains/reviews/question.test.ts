import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { lastWords, writeCommitments, writeUpdates } from "#domains/roadmap/index.ts";
import { writeText } from "#domains/texts/index.ts";
import { insertUnit } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { appraisalField } from "./answer/fields.ts";
import { askedUnit, openCampaign, questionsOf, saveAnswer } from "./index.ts";
import { bySpace, writeQuestions } from "./question.ts";

const world = aWorld();
const ids = { own: newId(), pole: newId(), coordination: newId(), withdrawn: newId() };
let textId: string;

const review = (title: string) =>
  openCampaign(world.ada, {
    id: newId(),
    title,
    assemblyOn: "2099-06-14",
    opensAt: new Date(Date.now() - 1000),
    closesAt: new Date("2099-06-01"),
    zone: "Europe/Paris",
    textId,
  });

beforeAll(async () => {
  await db.transaction(async (tx) => {
    const pole = await insertUnit(tx, {
      id: newId(),
      kind: "pole",
      name: "Formation",
      parentId: world.lifeSpace.id,
    });
    const { text, blockIds } = await writeText(tx, {
      title: "Feuille de route d’essai",
      kind: "roadmap",
      unitId: world.root.id,
      blocks: [{ kind: "paragraph", content: "Chaque boucle aura un lieu." }],
      published: { inForceFrom: "2020-01-01" },
    });
    textId = text.id;
    const promise = (id: string, title: string, ownerUnitId: string, withdrawnAt: Date | null = null) => ({
      ...{
        id,
        title,
        ownerUnitId,
        withdrawnAt,
        textId,
        blockId: blockIds[0]!,
        sentence: "Chaque boucle aura un lieu.",
      },
    });
    await writeCommitments(tx, [
      promise(ids.own, "Un lieu par boucle", world.lifeSpace.id),
      promise(ids.pole, "Un stage par région", pole.id),
      promise(ids.coordination, "Un rendez-vous par mois", world.root.id),
      promise(ids.withdrawn, "Abandonné", world.lifeSpace.id, new Date()),
    ]);
    const word = { commitmentId: ids.own, body: "La moitié est faite.", status: "under_way" as const };
    await writeUpdates(tx, [
      { ...word, progress: 50, madeAt: new Date("2026-03-01") },
      { ...word, progress: 80, madeAt: new Date("2026-09-01"), body: "Presque." },
    ]);
  });
});

describe("the questions of a review", () => {
  it("bring back each commitment that stands, under the space that answers for it", async () => {
    const { spaces, others } = bySpace(await questionsOf((await review("Retour")).id));
    const said = spaces.map(({ question, commitments }) => [
      question.space?.name,
      commitments.map((one) => one.commitment?.title),
    ]);
    expect(said).toEqual([
      ["Programme", []],
      ["Vie du mouvement", ["Un lieu par boucle", "Un stage par région"]],
    ]);
    expect(others.map(({ commitment }) => commitment?.title)).toEqual(["Un rendez-vous par mois"]);
  });

  it("keep their identity when they are written again, and those already answered stay", async () => {
    const campaign = await review("Encore");
    const before = await questionsOf(campaign.id);
    const judged = before.find(({ commitment }) => commitment?.id === ids.pole)!;
    const aubenas = (await askedUnit(campaign.id, "aubenas-centre"))!;
    const fields = { [appraisalField(judged.id)]: "rather_unsatisfied" };
    await saveAnswer(world.nour, campaign, aubenas, { version: 0, fields, handIn: false });
    await db.execute(
      sql`update commitment set withdrawn_at = now() where id in (${ids.pole}, ${ids.coordination})`,
    );
    await db.transaction((tx) => writeQuestions(tx, campaign.id, world.root.id, textId));
    const after = await questionsOf(campaign.id);
    expect(after.map(({ id }) => id).sort()).toEqual(
      before
        .filter(({ commitment }) => commitment?.id !== ids.coordination)
        .map(({ id }) => id)
        .sort(),
    );
    expect(after.find(({ id }) => id === judged.id)?.commitment?.withdrawn).toBe(true);
  });
});

describe("the word of who carries a commitment", () => {
  it("is the last one given before the review ended", async () => {
    expect((await lastWords([ids.own], new Date("2026-06-01"))).get(ids.own)).toMatchObject({ progress: 50 });
    expect((await lastWords([ids.own], new Date("2026-10-01"))).get(ids.own)).toMatchObject({
      body: "Presque.",
    });
    expect((await lastWords([ids.pole, ids.own], new Date("2026-01-01"))).size).toBe(0);
    expect((await lastWords([], new Date())).size).toBe(0);
  });
});
