import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assignMps, capacityOf, type LoopToServe, type MpOffered } from "./assign.ts";
import { nearnessOf, wayOf } from "./nearness.ts";
import { type AssignmentRules, usualRules } from "./rules.ts";

const regions: Record<string, string> = {
  "07": "84",
  "26": "84",
  "69": "84",
  "13": "93",
  "33": "75",
  "59": "32",
};
const at = (code: string | null) => ({
  placeIds: code ? [`departement:${code}`] : [],
  regionIds: code && regions[code] ? [`region:${regions[code]}`] : [],
});
const loop = (id: string, code: string | null, more: Partial<LoopToServe> = {}): LoopToServe => ({
  id,
  ...at(code),
  inForce: null,
  ...more,
});
const mp = (id: string, code: string | null, more: Partial<MpOffered> = {}): MpOffered => ({
  id,
  ...at(code),
  level: "available",
  atMost: null,
  ...more,
});
const rules = (more: Partial<AssignmentRules> = {}): AssignmentRules => ({ ...usualRules, ...more });
const who = (found: Assignment) => Object.fromEntries(found.chosen.map(({ loopId, mpId }) => [loopId, mpId]));

describe("an assignment of MPs", () => {
  it("gives a loop the MP of its own department, then of its region, then the nearest", () => {
    const mps = [mp("ardèche", "07"), mp("rhône", "69"), mp("gironde", "33")];
    expect(who(assignMps([loop("a", "07")], mps, usualRules))).toEqual({ a: "ardèche" });
    expect(who(assignMps([loop("d", "26")], [mp("gard", "30"), ...mps.slice(1)], usualRules))).toEqual({
      d: "rhône",
    });
    expect(who(assignMps([loop("b", "13")], mps.slice(1), usualRules))).toEqual({ b: "rhône" });
  });

  it("shares the work before it spares the way", () => {
    const found = assignMps(
      [loop("a", "07"), loop("d", "26")],
      [mp("near", "07"), mp("far", "59")],
      usualRules,
    );
    expect(found.limit).toBe(1);
    expect(who(found)).toEqual({ a: "near", d: "far" });
  });

  it("keeps a match that stands unless much is saved", () => {
    const mps = [mp("neighbour", "26"), mp("own", "07"), mp("north", "59")];
    expect(who(assignMps([loop("a", "07", { inForce: "neighbour" })], mps, usualRules))).toEqual({
      a: "neighbour",
    });
    expect(who(assignMps([loop("a", "07", { inForce: "north" })], mps, usualRules))).toEqual({ a: "own" });
  });

  it("counts a limited availability twice, and keeps to what someone said they would take", () => {
    const limited = mp("limited", "07", { level: "limited" });
    const loops = ["07", "26", "69", "13"].map((code) => loop(code, code));
    const found = assignMps(loops, [limited, mp("whole", "33"), mp("one", "59", { atMost: 1 })], usualRules);
    const load = (id: string) => found.chosen.filter(({ mpId }) => mpId === id).length;
    expect([load("limited"), load("whole"), load("one"), found.limit]).toEqual([1, 2, 1, 2]);
    expect(capacityOf(limited, usualRules)).toBe(1);
    expect(capacityOf(limited, rules({ most: 4 }))).toBe(2);
  });

  it("says who cannot be served and why: five loops for four places", () => {
    const loops = ["07", "26", "69", "13", "33"].map((code) => loop(code, code));
    const found = assignMps(loops, [mp("a", "07"), mp("b", "26")], rules({ most: 2 }));
    expect(found.shortages).toEqual([{ loopIds: ["07", "13", "26", "33", "69"], mps: 2, places: 4 }]);
    expect(found.chosen.filter(({ mpId }) => mpId === null)).toHaveLength(1);
  });

  it("tells apart shortages that have nothing to do with each other", () => {
    const loops = [loop("a", "07"), loop("d", "26"), loop("n", "59"), loop("ok", "33")];
    const found = assignMps(loops, [mp("x", "07"), mp("y", "33")], rules({ most: 1, farthest: 100 }));
    expect(found.shortages).toEqual([
      { loopIds: ["a", "d"], mps: 1, places: 1 },
      { loopIds: ["n"], mps: 0, places: 0 },
    ]);
    expect(who(found)).toMatchObject({ n: null, ok: "y" });
  });

  it("holds to what was given by hand, whatever it costs", () => {
    const loops = [loop("a", "07", { pinned: "north" }), loop("d", "26"), loop("r", "69")];
    const found = assignMps(loops, [mp("own", "07"), mp("north", "59")], usualRules);
    expect(who(found)).toEqual({ a: "north", d: "own", r: "own" });
  });

  it("treats all alike where nobody knows where a loop is", () => {
    const found = assignMps([loop("abroad", null)], [mp("b", "33"), mp("a", "59")], usualRules);
    expect(found.chosen).toEqual([{ loopId: "abroad", mpId: "a", nearness: "unknown", km: null }]);
  });

  it("has nothing to do without loops, and serves none without MPs", () => {
    expect(assignMps([], [mp("a", "07")], usualRules).chosen).toEqual([]);
    expect(assignMps([loop("a", "07")], [], usualRules).shortages).toEqual([
      { loopIds: ["a"], mps: 0, places: 0 },
    ]);
  });
});

// --- Laws ---

const codes = ["07", "26", "69", "13", "33", "59", null];
const cases = fc.record({
  loops: fc.array(
    fc.record({
      code: fc.constantFrom(...codes),
      inForce: fc.option(fc.integer({ min: 0, max: 4 })),
      pinned: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 6 }),
    }),
    { maxLength: 5 },
  ),
  mps: fc.array(
    fc.record({
      code: fc.constantFrom(...codes),
      level: fc.constantFrom("available" as const, "available" as const, "limited" as const),
      atMost: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    { maxLength: 4 },
  ),
  rules: fc.record({
    keep: fc.integer({ min: 0, max: 400 }),
    share: fc.integer({ min: 0, max: 300 }),
    elsewhere: fc.integer({ min: 0, max: 300 }),
    most: fc.integer({ min: 1, max: 3 }),
    farthest: fc.option(fc.integer({ min: 50, max: 800 })),
    countSilent: fc.constant(false),
  }),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function built({ loops, mps, rules }: Case) {
  const offered = mps.map(({ code, ...more }, n) => mp(`mp${n}`, code, more));
  const served = loops.map(({ code, inForce, pinned }, n) =>
    loop(`loop${n}`, code, {
      inForce: inForce === null ? null : `mp${inForce}`,
      pinned: pinned !== null && pinned < mps.length ? `mp${pinned}` : null,
    }),
  );
  return { served, offered, rules };
}

/** What an assignment is worth, in the order in which it counts; the smaller the better. */
function worth({ served, offered, rules }: ReturnType<typeof built>, given: (MpOffered | null)[]) {
  const without = given.filter((one) => one === null).length;
  const pinsBroken = served.filter(({ pinned }, n) => pinned && given[n]?.id !== pinned).length;
  const load = (one: MpOffered) => given.filter((other) => other?.id === one.id).length;
  const pins = (one: MpOffered) => served.filter(({ pinned }) => pinned === one.id).length;
  // The least limit under which nobody has more than they may.
  const limit = Array.from({ length: rules.most }, (_, n) => n + 1).find((n) =>
    offered.every((one) => load(one) <= Math.max(capacityOf(one, rules, n), pins(one))),
  );
  const near = served.map((loop, n) => (given[n] ? nearnessOf(loop, given[n]!) : null));
  const tooFar = near.some(
    (one, n) => rules.farthest !== null && (one?.km ?? 0) > rules.farthest && !served[n]!.pinned,
  );
  const ways = near.reduce((sum, one) => sum + (one ? wayOf(one, rules) : 0), 0);
  const kept = served.filter(({ inForce }, n) => inForce !== null && given[n]?.id === inForce).length;
  const loads = offered.reduce((sum, one) => {
    const weight = one.level === "limited" ? 2 : 1;
    return sum + Array.from({ length: load(one) }, (_, n) => weight * (n + 1) - 1).reduce((a, b) => a + b, 0);
  }, 0);
  if (limit === undefined || tooFar) return null;
  const cost = (ways + rules.share * loads - rules.keep * kept) * 1000 - kept;
  return [without, pinsBroken, without > 0 ? 0 : limit, cost] as const;
}

function best(built_: ReturnType<typeof built>, given: (MpOffered | null)[] = []): readonly number[] | null {
  if (given.length === built_.served.length) return worth(built_, given);
  const loop = built_.served[given.length]!;
  const options = built_.offered.filter(({ id }) => !loop.pinned || loop.pinned === id);
  return [...options, null]
    .map((one) => best(built_, [...given, one]))
    .filter((found) => found !== null)
    .reduce<readonly number[] | null>(
      (least, found) => (!least || compare(found, least) < 0 ? found : least),
      null,
    );
}

const compare = (a: readonly number[], b: readonly number[]) =>
  a.map((value, n) => value - b[n]!).find((difference) => difference !== 0) ?? 0;

const choicesOf = ({ served, offered }: ReturnType<typeof built>, found: Assignment) =>
  served.map(({ id }) => {
    const mpId = found.chosen.find(({ loopId }) => loopId === id)!.mpId;
    return offered.find((one) => one.id === mpId) ?? null;
  });

describe("the laws of an assignment", () => {
  it("is as good as the best of all that there are", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const made = built(one);
        const found = assignMps(made.served, made.offered, made.rules);
        const mine = worth(made, choicesOf(made, found));
        expect(mine).not.toBeNull();
        const theirs = best(made)!;
        expect(mine!.slice(0, 2)).toEqual(theirs.slice(0, 2));
        // Who goes without is chosen with the rest: then loads may reach the rules' own limit.
        expect(mine!.slice(2)).toEqual(theirs.slice(2));
      }),
      { numRuns: 400 },
    );
  });

  it("gives every loop one MP or a reason: more loops than places for all who may serve them", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const made = built(one);
        const found = assignMps(made.served, made.offered, made.rules);
        expect(found.chosen).toHaveLength(made.served.length);
        const without = found.chosen.filter(({ mpId }) => mpId === null).map(({ loopId }) => loopId);
        const explained = found.shortages.flatMap(({ loopIds }) => loopIds);
        expect(without.every((id) => explained.includes(id))).toBe(true);
        const missing = found.shortages.reduce(
          (sum, { loopIds, places }) => sum + loopIds.length - places,
          0,
        );
        expect(missing).toBe(without.length);
      }),
      { numRuns: 300 },
    );
  });

  it("put in force, proposes itself; and does so in whatever order it is asked", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const made = built(one);
        const first = assignMps(made.served, made.offered, made.rules);
        const inForce = new Map(first.chosen.map(({ loopId, mpId }) => [loopId, mpId]));
        const next = made.served.map((each) => ({ ...each, inForce: inForce.get(each.id) ?? null }));
        const again = assignMps([...next].reverse(), [...made.offered].reverse(), made.rules);
        if (first.shortages.length === 0) expect(again.chosen).toEqual(first.chosen);
        expect(again.chosen.filter(({ mpId }) => mpId === null).length).toBe(
          first.chosen.filter(({ mpId }) => mpId === null).length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
