import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertUnit, type Unit } from "#domains/units/index.ts";
import { db, newId, rows } from "#platform/database/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import {
  type AnswerRow,
  appraisals,
  loopTallies,
  nationalTotals,
  questionsOf,
  type Tallies,
  tallyFor,
  writeAnswers,
  writeCampaign,
} from "./index.ts";

const world = aWorld();

/** A loop of the property: how each of its groups answers each question, and how it answers itself. */
const cell = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const reply = fc.record({
  handedIn: fc.boolean(),
  cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
  comment: fc.boolean(),
});
const loop = fc.record({ own: reply, groups: fc.array(reply, { maxLength: 4 }) });

function naive(answers: AnswerRow[], questionId: string): number[] {
  const given = answers
    .filter(({ submittedAt }) => submittedAt)
    .flatMap(({ items }) => items.filter((item) => item.questionId === questionId));
  return appraisals.map((appraisal) => given.filter((item) => item.appraisal === appraisal).length);
}

describe("consolidation", () => {
  it("equals a naive recount in every loop, and the nation is the sum of its loops", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(loop, { minLength: 1, maxLength: 4 }), async (loops) => {
        await db
          .transaction(async (tx) => {
            const made: { unit: Unit; own: AnswerRow; groups: AnswerRow[] }[] = [];
            const at = new Date();
            const under = (parent: Unit, kind: string) =>
              insertUnit(tx, { id: newId(), kind, name: newId(), parentId: parent.id });
            for (const { own, groups } of loops) {
              const unit = await under(world.root, "loop");
              made.push({ unit, own: { ...draft(unit.id, own, at) }, groups: [] });
              for (const group of groups)
                made.at(-1)!.groups.push(draft((await under(unit, "group")).id, group, at));
            }
            const campaign = await writeCampaign(tx, {
              ...dates,
              id: newId(),
              title: "Loi",
              root: world.root,
            });
            const questions = await questionsOf(campaign.id, tx);
            const filled = (row: AnswerRow) => ({
              ...row,
              items: row.items.map((item, index) => ({ ...item, questionId: questions[index]!.id })),
            });
            const all = made.map((one) => ({
              unit: one.unit,
              own: filled(one.own),
              groups: one.groups.map(filled),
            }));
            await writeAnswers(
              tx,
              campaign.id,
              all.flatMap(({ own, groups }) => [own, ...groups]),
            );
            const counted = await recount(tx, campaign.id);
            for (const { id } of questions) {
              for (const { unit, groups } of all)
                expect(counted(id, "group", unit.id)).toEqual(naive(groups, id));
              expect(counted(id, "group")).toEqual(
                naive(
                  all.flatMap(({ groups }) => groups),
                  id,
                ),
              );
              expect(counted(id, "loop")).toEqual(
                naive(
                  all.map(({ own }) => own),
                  id,
                ),
              );
            }
            throw new Rollback();
          })
          .catch((error) => {
            if (!(error instanceof Rollback)) throw error;
          });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("says the same through its own functions, at both levels", async () => {
    const campaign = await db.transaction((tx) =>
      writeCampaign(tx, { ...dates, id: newId(), title: "Somme", root: world.root }),
    );
    const [overall] = await questionsOf(campaign.id);
    const answer = (unit: Unit, index: number): AnswerRow => ({
      unitId: unit.id,
      submittedAt: new Date(),
      items: [
        { questionId: overall!.id, appraisal: appraisals[index]!, comment: index === 0 ? "Bravo" : "" },
      ],
    });
    const given = [
      answer(world.aubenas, 0),
      answer(world.privas, 2),
      answer(world.valence, 2),
      answer(world.ardeche, 1),
    ];
    await db.transaction((tx) => writeAnswers(tx, campaign.id, given));
    const of = (tallies: Tallies) => tallyFor(tallies, overall!.id);
    const [ardeche, drome, { loops, groups }] = await Promise.all([
      loopTallies(campaign.id, world.ardeche.id),
      loopTallies(campaign.id, world.drome.id),
      nationalTotals(campaign.id),
    ]);
    expect(of(ardeche)).toEqual({ counts: [1, 0, 1, 0], comments: 1 });
    expect(of(drome)).toEqual({ counts: [0, 0, 1, 0], comments: 0 });
    expect(of(groups)).toEqual({ counts: [1, 0, 2, 0], comments: 1 });
    expect(of(loops)).toEqual({ counts: [0, 1, 0, 0], comments: 0 });
  });
});

describe("bulk loading", () => {
  it("writes 400 answers to 12 questions at once, once", async () => {
    const campaign = await db.transaction(async (tx) => {
      for (let n = 0; n < 9; n++)
        await insertUnit(tx, { id: newId(), kind: "space", name: `Espace ${n}`, parentId: world.root.id });
      for (let n = 0; n < 400; n++)
        await insertUnit(tx, { id: newId(), kind: "group", name: newId(), parentId: world.drome.id });
      return writeCampaign(tx, { ...dates, id: newId(), title: "Grand nombre", root: world.root });
    });
    const questions = await questionsOf(campaign.id);
    const units = await rows<{ id: string }>(
      db,
      sql`select unit_id as id from asked where campaign_id = ${campaign.id} and level = 'group'`,
    );
    const items = questions.map(({ id }, index) => ({
      questionId: id,
      appraisal: appraisals[index % 4]!,
      comment: "Un mot",
    }));
    const given = units.map(({ id }) => ({ unitId: id, submittedAt: new Date(), items }));
    for (const _ of [1, 2]) await db.transaction((tx) => writeAnswers(tx, campaign.id, given));
    const [written] = await rows<{ n: number }>(
      db,
      sql`select count(*)::int as n from answer_item i join answer a on a.id = i.answer_id where a.campaign_id = ${campaign.id}`,
    );
    expect(questions).toHaveLength(12);
    expect(written?.n).toBe(units.length * 12);
  });
});

class Rollback extends Error {}

const dates = {
  assemblyOn: "2099-06-14" as const,
  opensAt: new Date("2020-01-01"),
  closesAt: new Date("2099-06-01"),
  zone: "Europe/Paris",
  textId: null,
};

interface Reply {
  handedIn: boolean;
  cells: (number | null)[];
  comment: boolean;
}

function draft(unitId: string, { handedIn, cells, comment }: Reply, at: Date): AnswerRow {
  const items = cells.map((index) => ({
    questionId: "",
    appraisal: index === null ? null : appraisals[index]!,
    comment: comment ? "mot" : "",
  }));
  return { unitId, submittedAt: handedIn ? at : null, items };
}

/** The view, read inside the transaction of the property. */
async function recount(tx: Parameters<Parameters<typeof db.transaction>[0]>[0], campaignId: string) {
  const found = await rows<{ questionId: string; level: string; loopId: string; counts: number[] }>(
    tx,
    sql`select question_id, level, loop_id, array[very_positive, rather_positive, rather_unsatisfied, very_unsatisfied] as counts
        from tally where campaign_id = ${campaignId}`,
  );
  return (questionId: string, level: string, loopId?: string) =>
    found
      .filter(
        (row) => row.questionId === questionId && row.level === level && (!loopId || row.loopId === loopId),
      )
      .reduce((sum, { counts }) => sum.map((n, index) => n + counts[index]!), [0, 0, 0, 0]);
}
