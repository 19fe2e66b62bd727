import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mandate } from "#domains/mandates/index.ts";
import { type Unit, unit } from "#domains/units/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { countPairs, type PairStanding, pairStandings, sumOf } from "./figures.ts";
import {
  dropMatter,
  matterCounts,
  mattersOf,
  type NewMatter,
  noteMatter,
  pairRole,
  settleMatter,
} from "./matter.ts";
import { countReview, publishReview, reviewOf, reviewsFor } from "./review.ts";

const world = aWorld();
const today = dayFrom();
const ago = (days: number) => dayFrom(-days);
const matter = (more: Partial<NewMatter> = {}): NewMatter => ({
  id: newId(),
  kind: "mediation",
  label: "agenda commun",
  openedOn: ago(10),
  closedOn: null,
  ...more,
});
let tomas: Actor;

beforeAll(async () => {
  tomas = await someone("Tomas", "man", { kind: "loop_treasury", in: world.ardeche });
});

describe("what a pair handles", () => {
  it("is noted, settled and taken back by the pair", async () => {
    const first = matter();
    await noteMatter(world.rosa, world.ardeche, first);
    await noteMatter(world.rosa, world.ardeche, first);
    const second = matter({ kind: "map" });
    await noteMatter(world.rosa, world.ardeche, second);
    await settleMatter(world.rosa, world.ardeche, first.id, today);
    expect(
      (await mattersOf(world.rosa, world.ardeche)).map(({ kind, closedOn }) => [kind, closedOn]),
    ).toEqual([
      ["map", null],
      ["mediation", today],
    ]);
    await dropMatter(world.rosa, world.ardeche, second.id);
    await dropMatter(world.rosa, world.ardeche, second.id);
    expect(await matterCounts(world.ardeche.id, ago(30))).toEqual([
      { kind: "mediation", opened: 1, open: 0 },
    ]);
  });

  it("is not noted once the loop has closed", async () => {
    const closed = { ...world.ardeche, closedAt: new Date() };
    const before = await mattersOf(world.rosa, world.ardeche);
    await expect(noteMatter(world.rosa, closed, matter())).rejects.toMatchObject({ code: "pairs.closed" });
    expect(await mattersOf(world.rosa, world.ardeche)).toEqual(before);
  });

  it("is for its eyes alone: nobody else is told that there is anything", async () => {
    const [held] = await mattersOf(world.rosa, world.ardeche);
    for (const actor of [world.dario, tomas, world.ada, world.sam, world.nour, world.nobody]) {
      await expect(mattersOf(actor, world.ardeche)).rejects.toMatchObject({ code: "boucle.notFound" });
      await expect(noteMatter(actor, world.ardeche, matter())).rejects.toMatchObject({
        code: "boucle.notFound",
      });
      await expect(settleMatter(actor, world.ardeche, held!.id, today)).rejects.toMatchObject({
        code: "boucle.notFound",
      });
      await expect(dropMatter(actor, world.ardeche, held!.id)).rejects.toMatchObject({
        code: "boucle.notFound",
      });
    }
    await expect(settleMatter(world.dario, world.drome, held!.id, today)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
    expect(await mattersOf(world.rosa, world.ardeche)).toHaveLength(1);
  });

  it.each<[string, Partial<NewMatter>, string]>([
    ["to come", { openedOn: "2999-01-01" }, "pairs.ahead"],
    ["settled tomorrow week", { closedOn: "2999-01-01" }, "pairs.ahead"],
    ["of another age", { openedOn: "1990-01-01" }, "pairs.longAgo"],
    ["settled before it began", { closedOn: ago(20) }, "pairs.backwards"],
  ])("is not %s", async (_, more, code) => {
    await expect(noteMatter(world.rosa, world.ardeche, matter(more))).rejects.toMatchObject({ code });
  });

  it("bears an id of its own", async () => {
    const one = matter();
    await noteMatter(world.rosa, world.ardeche, one);
    await expect(noteMatter(world.dario, world.drome, one)).rejects.toMatchObject({ code: "pairs.idTaken" });
    await dropMatter(world.rosa, world.ardeche, one.id);
  });
});

describe("the figures of a year", () => {
  const standing = (more: Partial<PairStanding> = {}): PairStanding => ({
    loopId: newId(),
    region: null,
    held: 2,
    complete: true,
    byConsensus: true,
    trained: true,
    vacantDays: null,
    ...more,
  });

  it("hide what pairs did while fewer than five are complete", () => {
    const four = Array.from({ length: 4 }, () => standing());
    expect(sumOf(four)).toMatchObject({ complete: 4, byConsensus: null, trained: null });
    expect(sumOf([...four, standing({ trained: false })])).toMatchObject({
      complete: 5,
      byConsensus: 5,
      trained: 4,
    });
  });

  it("put every loop in one place, whatever they are", () => {
    const any = fc.record({
      held: fc.nat(3),
      vacantDays: fc.option(fc.nat(2000), { nil: null }),
      complete: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        const all = drawn.map((one) =>
          standing({
            ...one,
            vacantDays: one.held === 0 ? one.vacantDays : null,
            complete: one.held >= 2 && one.complete,
          }),
        );
        const sum = sumOf(all);
        const { never, quarter, year, longer } = sum.vacant;
        expect(sum.begun + never + quarter + year + longer).toBe(sum.loops);
        expect(sum.complete).toBeLessThanOrEqual(sum.begun);
      }),
    );
  });

  it("count the pairs that stand, how they were named and what they have followed", async () => {
    const rene = await someone("René", "man", { kind: pairRole, in: world.ardeche });
    await run(db, sql`update mandate set means = 'consensus' where unit_id = ${world.ardeche.id}`);
    for (const { personId } of [rene, world.rosa])
      await run(
        db,
        sql`insert into qualification (id, person_id, training, followed_on) values (${newId()}, ${personId}, 'vie-des-groupes', '2024-01-10')`,
      );
    const standings = await pairStandings(db, new Date());
    const here = (of: Unit) => standings.find(({ loopId }) => loopId === of.id);
    expect(here(world.ardeche)).toMatchObject({ held: 2, complete: true, byConsensus: true, trained: true });
    expect(here(world.drome)).toMatchObject({ held: 1, complete: false, byConsensus: false, trained: false });
    const before = await pairStandings(db, new Date("2019-06-01"));
    expect(before.map(({ held, vacantDays }) => [held, vacantDays])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it("say since when nobody is named", async () => {
    const loop = newId();
    const { personId } = world.nobody;
    await db.insert(unit).values({
      id: loop,
      kind: "loop",
      slug: "gard",
      name: "Gard",
      nameOf: "du Gard",
      parentId: world.root.id,
      lineage: [loop],
      searchName: "gard",
    });
    await db.insert(mandate).values({
      id: newId(),
      kindKey: pairRole,
      unitId: loop,
      personId: personId!,
      startsAt: new Date("2021-01-01"),
      endsAt: new Date(Date.now() - 120 * 86_400_000),
      means: "consensus",
    });
    const year = new Date().getUTCFullYear();
    expect((await countPairs(db, year)).vacant).toEqual({ never: 0, quarter: 0, year: 1, longer: 0 });
  });

  it("count matters by kind, and hide those of fewer than five loops", async () => {
    const year = new Date().getUTCFullYear();
    const kinds = async () => (await countPairs(db, year)).matters;
    expect((await kinds()).find(({ kind }) => kind === "passed_on")).toEqual({
      kind: "passed_on",
      opened: 0,
      closed: 0,
    });
    const note = async (loopId: string, closedOn: string | null) =>
      run(
        db,
        sql`insert into handled_matter (id, loop_id, kind, opened_on, closed_on)
            values (${newId()}, ${loopId}, 'welcome', ${`${year}-01-01`}, ${closedOn})`,
      );
    for (const loop of [world.ardeche, world.drome]) await note(loop.id, `${year}-01-02`);
    const hidden = (await kinds()).find(({ kind }) => kind === "welcome");
    expect(hidden).toEqual({ kind: "welcome", opened: null, closed: null });
    for (let n = 0; n < 3; n++) {
      const id = newId();
      const of = {
        kind: "loop",
        name: `L${n}`,
        nameOf: `de L${n}`,
        parentId: world.root.id,
        searchName: `l${n}`,
      };
      await db.insert(unit).values({ id, slug: `l${n}`, lineage: [id], ...of });
      await note(id, null);
    }
    expect((await kinds()).find(({ kind }) => kind === "welcome")).toEqual({
      kind: "welcome",
      opened: 5,
      closed: 2,
    });
  });

  it("follow the year month by month, up to the day counted", async () => {
    const year = new Date().getUTCFullYear();
    const { months } = await countPairs(db, year - 1);
    expect(months).toHaveLength(12);
    expect(months.at(-1)?.on).toBe(`${year - 1}-12-31`);
    const now = await countPairs(db, year, new Date(`${year}-03-10T12:00:00Z`));
    expect(now.months.map(({ on }) => on)).toEqual([
      `${year}-01-31`,
      expect.stringMatching(/-02-2[89]$/),
      `${year}-03-10`,
    ]);
  });
});

describe("the review of a year", () => {
  const year = new Date().getUTCFullYear();

  it("is counted and published by the person who prepares it, and by nobody else", async () => {
    for (const actor of [world.rosa, world.sam, world.mina]) {
      await expect(countReview(actor, year)).rejects.toMatchObject({ code: "boucle.forbidden" });
      await expect(publishReview(actor, year)).rejects.toMatchObject({ code: "boucle.forbidden" });
    }
    await countReview(world.edwige, year);
    await countReview(world.ada, year);
    expect(await reviewsFor(world.edwige)).toHaveLength(1);
  });

  it("is not found before it is published", async () => {
    expect(await reviewsFor(world.nobody)).toEqual([]);
    await expect(reviewOf(world.rosa, year)).rejects.toMatchObject({ code: "boucle.notFound" });
    expect((await reviewOf(world.ada, year)).publishedAt).toBeNull();
  });

  it("is frozen once published, whatever happens afterwards", async () => {
    await publishReview(world.edwige, year);
    const before = await reviewOf(world.nobody, year);
    await publishReview(world.ada, year);
    await expect(countReview(world.ada, year)).rejects.toMatchObject({ code: "pairs.published" });
    await run(db, sql`delete from handled_matter`);
    expect(await reviewOf(world.nobody, year)).toEqual(before);
    await expect(run(db, sql`update pair_review set figures = '{}'`)).rejects.toThrow();
    await expect(run(db, sql`delete from pair_review`)).rejects.toThrow();
    await run(db, sql`update pair_review set counted_by = null, published_by = null`);
    expect(await rows(db, sql`select year from pair_review`)).toEqual([{ year }]);
  });

  it("is of this year or the one before", async () => {
    await expect(countReview(world.ada, year - 2)).rejects.toMatchObject({ code: "pairs.notThisYear" });
    await expect(countReview(world.ada, year + 1)).rejects.toMatchObject({ code: "pairs.notThisYear" });
    await expect(publishReview(world.ada, year - 1)).rejects.toMatchObject({ code: "boucle.notFound" });
    expect(await row(db, sql`select 1 from pair_review where year <> ${year}`)).toBeNull();
  });
});
