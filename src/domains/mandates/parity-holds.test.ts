import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { mandateKind } from "#domains/kinds/index.ts";
import { insertUnit, type Unit } from "#domains/units/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { appoint, cancelMandate, enactSteps, endMandate, parityOf } from "./index.ts";
import { enactPlan } from "./plan/enact.ts";
import { addStep, draftPlan } from "./plan/prepare.ts";

const world = aWorld();
const day = 86_400_000;

type Deed =
  | { do: "appoint"; who: number; from: number; days: number }
  | { do: "end"; which: number; in: number }
  | { do: "cancel"; which: number }
  | { do: "replace"; which: number; who: number; from: number; days: number }
  | { do: "swap"; which: number; who: number }
  | { do: "plan"; which: number; who: number; other: number };

const who = fc.nat({ max: 7 });
const which = fc.nat({ max: 5 });
const from = fc.nat({ max: 3 });
const days = fc.integer({ min: 1, max: 5 });
const someDeed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant("appoint" as const), who, from, days }), weight: 3 },
  fc.record({ do: fc.constant("end" as const), which, in: from }),
  fc.record({ do: fc.constant("cancel" as const), which }),
  fc.record({ do: fc.constant("replace" as const), which, who, from, days }),
  fc.record({ do: fc.constant("swap" as const), which, who }),
  fc.record({ do: fc.constant("plan" as const), which, who, other: who }),
);

/** Every rule, with what it blocks: appointments and endings, so that nothing may break it at any instant. */
const rules = {
  pair: { pair: true, college: null, seats: null, pairBlocks: ["appointment", "ending"] as const },
  equal: college("equal", 4),
  apart: college("at_most_one_apart", null),
  alternation: college("alternation", null),
};

function college(rule: "equal" | "at_most_one_apart" | "alternation", seats: number | null) {
  const blocks: ("appointment" | "ending")[] = ["appointment", "ending"];
  return { pair: false, seats, college: { rule, seats, of: [], blocks } };
}

it.each(Object.keys(rules) as (keyof typeof rules)[])(
  "whatever is appointed, ended, cancelled, replaced or planned, the rule « %s » is broken at no instant",
  { timeout: 120_000 },
  async (name) => {
    const { pairBlocks, ...rest } = { pairBlocks: [] as ("appointment" | "ending")[], ...rules[name] };
    await db
      .update(mandateKind)
      .set({ ...rest, pairBlocks: [...pairBlocks] })
      .where(eq(mandateKind.key, "animator"));
    const people = await cast();
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(someDeed, { minLength: 4, maxLength: 10 }), async (deeds) => {
        const here = await place();
        for (const deed of deeds) {
          done += (await tried(() => carry(here, people, deed))) ? 1 : 0;
          await expectUnbroken(here);
        }
      }),
      { numRuns: 12 },
    );
    expect(done).toBeGreaterThan(12);
  },
);

function place(): Promise<Unit> {
  const group = { id: newId(), kind: "group", name: `Groupe ${newId()}`, parentId: world.ardeche.id };
  return db.transaction((tx) => insertUnit(tx, group));
}

async function cast(): Promise<string[]> {
  const all = ["woman", "man", "woman", "man", "woman", "man", "nonbinary", "woman"] as const;
  const people: string[] = [];
  for (const gender of all) people.push((await someone("Ines", gender, null)).personId!);
  await run(db, sql`update person set gender = null where id = ${people[7]}`);
  return people;
}

async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function carry(here: Unit, people: string[], deed: Deed): Promise<unknown> {
  const in_ = (n: number) => new Date(Date.now() + n * day);
  const held = await rows<{ id: string }>(
    db,
    sql`select id from mandate where unit_id = ${here.id} and (ends_at is null or ends_at > now()) order by starts_at, id`,
  );
  const chosen = "which" in deed ? held[deed.which % Math.max(1, held.length)]?.id : undefined;
  const person = (index: number) => people[index]!;
  switch (deed.do) {
    case "appoint": {
      const dates = { startsAt: deed.from ? in_(deed.from) : undefined, endsAt: in_(deed.from + deed.days) };
      return appoint(world.ada, here, { kind: "animator", personId: person(deed.who), ...dates });
    }
    case "end":
      return chosen && endMandate(world.ada, here, chosen, { at: in_(deed.in) });
    case "cancel":
      return chosen && cancelMandate(world.ada, here, chosen);
    case "replace": {
      const startsAt = deed.from ? in_(deed.from) : undefined;
      const what = {
        kind: "animator",
        personId: person(deed.who),
        startsAt,
        endsAt: in_(deed.from + deed.days),
      };
      return chosen && appoint(world.ada, here, { ...what, substituteForId: chosen });
    }
    case "swap": {
      const come = { appoint: { kind: "animator", personId: person(deed.who) }, unitId: here.id };
      const steps = chosen ? [{ end: chosen, reason: "replaced" as const }, come] : [come];
      return db.transaction((tx) => enactSteps(tx, world.ada, { over: here, steps, means: "nomination" }));
    }
    case "plan": {
      const words = { title: "Ensemble", means: "nomination" as const, minutes: "", takesEffectAt: in_(1) };
      const id = await draftPlan(world.ada, here, words);
      if (chosen) await addStep(world.ada, here, id, { endsMandateId: chosen });
      for (const one of new Set([deed.who, deed.other]))
        await addStep(world.ada, here, id, { unitId: here.id, kind: "animator", personId: person(one) });
      return enactPlan(world.ada, here, id);
    }
  }
}

/** At every instant from now on at which someone comes or goes. */
async function expectUnbroken(here: Unit): Promise<void> {
  const moments = await rows<{ at: Date }>(
    db,
    sql`select distinct at from (
          select now() as at
          union select starts_at from mandate where unit_id = ${here.id}
          union select ends_at from mandate where unit_id = ${here.id}
        ) moments where at >= now()`,
  );
  for (const { at } of moments) {
    const [standing] = await parityOf(db, here.id, at);
    expect(standing?.judgement.state, `at ${at.toISOString()}`).not.toBe("broken");
  }
  const twice = await row(
    db,
    sql`select 1 from mandate a join mandate b on a.id < b.id and a.unit_id = b.unit_id and a.person_id = b.person_id
        where a.unit_id = ${here.id} and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`,
  );
  expect(twice).toBeNull();
}
