import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { mandate } from "#domains/mandates/index.ts";
import { writeSettings } from "#domains/movement/index.ts";
import type { Gender } from "#domains/people/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { aWorld, someone } from "../../../../tests/support/world.ts";
import { countStates, type RoleState, requiredRoles } from "./states.ts";

const world = aWorld();
const now = new Date("2026-06-15T12:00:00Z");
const day = 86_400_000;
const inDays = (days: number) => new Date(now.getTime() + days * day);

interface Held {
  gender: Gender | null;
  from: number;
  /** Days from now; null: without an end. */
  to: number | null;
  trained?: boolean;
}

/** Writes mandates as they are in the database, whatever verbs would say of them. */
async function hold(kind: string, ...all: Held[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { gender, from, to, trained } of all) {
    const { personId } = await someone("Alix", gender ?? "woman", null);
    await run(db, sql`update person set gender = ${gender} where id = ${personId}`);
    const id = newId();
    await db.insert(mandate).values({
      id,
      kindKey: kind,
      unitId: world.drome.id,
      personId: personId!,
      startsAt: inDays(from),
      endsAt: to === null ? null : inDays(to),
      means: "nomination",
    });
    if (trained)
      await run(
        db,
        sql`insert into qualification (id, person_id, training, followed_on)
            values (${newId()}, ${personId}, 'vie-des-groupes', '2026-01-10'), (${newId()}, ${personId}, 'service-d-ordre', '2026-01-10')`,
      );
    ids.push(id);
  }
  return ids;
}

const role = async (kind: string) =>
  (await requiredRoles({ unitId: world.drome.id }, now)).find((one) => one.kind === kind)!;
const stateOf = async (kind: string) => (await role(kind)).state;

afterEach(() => run(db, sql`delete from mandate where unit_id = ${world.drome.id}`));

describe("a required role", () => {
  it("is vacant when nobody holds it, and says since when", async () => {
    await hold("loop_treasury", { gender: "woman", from: -200, to: -30 });
    expect(await role("loop_treasury")).toMatchObject({
      state: "vacant",
      held: 0,
      vacantSince: inDays(-30),
    });
    expect((await role("loop_material")).vacantSince).toBeNull();
  });

  it("is filled by one person, unless it is a pair", async () => {
    await hold("loop_treasury", { gender: null, from: -5, to: null });
    await hold("loop_struggles", { gender: "man", from: -5, to: null });
    expect([await stateOf("loop_treasury"), await stateOf("loop_struggles")]).toEqual(["filled", "half"]);
  });

  it.each<[string, (Gender | null)[], RoleState]>([
    ["a woman and a man", ["woman", "man"], "filled"],
    ["two women", ["woman", "woman"], "half"],
    ["a woman and someone who states no gender", ["woman", null], "half"],
    ["a man and a non-binary person", ["man", "nonbinary"], "filled"],
    ["two non-binary people, as the movement's rule is at first", ["nonbinary", "nonbinary"], "filled"],
    ["three people, two of them alike", ["woman", "woman", "man"], "filled"],
  ])("held by %s is as the rule of the pair says", async (_, genders, state) => {
    await hold("loop_unitary", ...genders.map((gender) => ({ gender, from: -5, to: null })));
    expect(await stateOf("loop_unitary")).toBe(state);
  });

  it("follows the movement's own rule for non-binary people", async () => {
    await db.transaction((tx) => writeSettings(tx, { parityNonBinary: "different" }, null));
    await hold(
      "loop_unitary",
      { gender: "nonbinary", from: -5, to: null },
      { gender: "nonbinary", from: -5, to: null },
    );
    const found = await requiredRoles({ unitId: world.drome.id }, new Date());
    await db.transaction((tx) => writeSettings(tx, { parityNonBinary: "either" }, null));
    expect(found.find(({ kind }) => kind === "loop_unitary")?.state).toBe("half");
  });

  it("ends soon when its term does and nobody follows", async () => {
    await hold("loop_treasury", { gender: "man", from: -400, to: 30 });
    expect(await role("loop_treasury")).toMatchObject({ state: "ending", endsAt: inDays(30) });
    await hold("loop_treasury", { gender: "woman", from: 30, to: null });
    expect(await role("loop_treasury")).toMatchObject({ state: "filled", endsAt: null });
  });

  it("does not end soon in sixty-one days", async () => {
    await hold("loop_treasury", { gender: "man", from: -400, to: 61 });
    expect(await stateOf("loop_treasury")).toBe("filled");
  });

  it("misses a training until all who hold it have followed it", async () => {
    await hold(
      "loop_group_life",
      { gender: "woman", from: -5, to: null, trained: true },
      { gender: "man", from: -5, to: null },
    );
    expect(await stateOf("loop_group_life")).toBe("untrained");
    await run(db, sql`delete from mandate where unit_id = ${world.drome.id}`);
    await hold("loop_stewarding", { gender: "woman", from: -5, to: null, trained: true });
    expect(await stateOf("loop_stewarding")).toBe("filled");
  });

  it("is filled by the person who stands in for its holder", async () => {
    const [held] = await hold("loop_treasury", { gender: "man", from: -400, to: 30 });
    const [substitute] = await hold("loop_treasury", { gender: "woman", from: -1, to: 10 });
    await run(db, sql`update mandate set substitute_for_id = ${held} where id = ${substitute}`);
    expect(await role("loop_treasury")).toMatchObject({ state: "ending", held: 1 });
  });

  it("holds when its rule was set aside, for as long as it was", async () => {
    const [first] = await hold(
      "loop_struggles",
      { gender: "man", from: -5, to: null },
      { gender: "man", from: -5, to: null },
    );
    await run(
      db,
      sql`insert into parity_waiver (id, unit_id, kind_key, rule_id, "of", subject_id, reason, granted_at)
          values (${newId()}, ${world.drome.id}, 'loop_struggles', ${newId()}, 'appointment', ${first}, 'Aucune autre candidature', ${inDays(-2)})`,
    );
    expect(await stateOf("loop_struggles")).toBe("filled");
    await run(db, sql`delete from parity_waiver`);
  });

  it("is asked of any kind of unit that requires it, and of closed units no more", async () => {
    const groups = await requiredRoles({ unitKind: "group" });
    expect(groups.map(({ unitName, state }) => [unitName, state])).toEqual([
      ["Aubenas centre", "filled"],
      ["Privas", "vacant"],
      ["Valence", "half"],
    ]);
    await run(db, sql`update unit set closed_at = now() where id = ${world.privas.id}`);
    expect((await requiredRoles({ unitKind: "group" })).map(({ unitName }) => unitName)).not.toContain(
      "Privas",
    );
    await run(db, sql`update unit set closed_at = null where id = ${world.privas.id}`);
  });
});

const someoneHolding = fc.record({
  gender: fc.constantFrom<Gender | null>("woman", "man", "nonbinary", null),
  from: fc.integer({ min: -200, max: 100 }),
  lasts: fc.option(fc.integer({ min: 1, max: 250 }), { nil: null }),
  trained: fc.boolean(),
});

/** The same by counting in the simplest way. */
function recount(pair: boolean, asksTraining: boolean, all: Held[]): RoleState {
  const at = (when: number) => all.filter(({ from, to }) => from <= when && (to === null || to > when));
  const full = (held: Held[]) => {
    if (!pair) return held.length >= 1;
    const couples = held.flatMap((a, i) => held.slice(i + 1).map((b) => [a.gender, b.gender]));
    return couples.some(([a, b]) => a === "nonbinary" || b === "nonbinary" || (a && b && a !== b));
  };
  if (at(0).length === 0) return "vacant";
  if (!full(at(0))) return "half";
  if (!full(at(60))) return "ending";
  return asksTraining && at(0).some(({ trained }) => !trained) ? "untrained" : "filled";
}

describe("the states of all roles", () => {
  it("equal a naive recount, no matter who holds what", async () => {
    const kinds = [
      ["loop_group_life", true, true],
      ["loop_stewarding", false, true],
      ["loop_material", false, false],
      ["loop_struggles", true, false],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(kinds.length - 1), someoneHolding), { maxLength: 9 }),
        async (drawn) => {
          await run(db, sql`delete from mandate where unit_id = ${world.drome.id}`);
          const held = drawn.map(([index, { lasts, ...one }]) => ({
            kind: kinds[index]![0],
            ...one,
            to: lasts === null ? null : one.from + lasts,
          }));
          for (const { kind, ...one } of held) await hold(kind, one);
          const found = await requiredRoles({ unitKind: "loop" }, now);
          for (const [kind, pair, trainings] of kinds) {
            const expected = recount(
              pair,
              trainings,
              held.filter((one) => one.kind === kind),
            );
            const here = found.find((one) => one.unitId === world.drome.id && one.kind === kind);
            expect([kind, here?.state]).toEqual([kind, expected]);
          }
          const counts = countStates(found);
          expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(16);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
