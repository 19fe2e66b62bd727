import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excessIn, judge, sayingOf } from "./judge.ts";
import { genders, type NonBinary, type ParityRule, type Stated } from "./rule.ts";

const pair: ParityRule = { rule: "pair", seats: 2 };
const of24: ParityRule = { rule: "equal", seats: 24 };
const apart: ParityRule = { rule: "at_most_one_apart", seats: null };
const turns: ParityRule = { rule: "alternation", seats: null };
const equal: ParityRule = { rule: "equal", seats: null };
const [w, m, x, u] = ["woman", "man", "nonbinary", null] as const;
const times = (n: number, stated: Stated): Stated[] => Array.from({ length: n }, () => stated);
const state = (rule: ParityRule, people: Stated[], how: NonBinary = "either") =>
  judge(rule, people, how).state;

describe("a pair", () => {
  it("holds with two people of different gender, waits for the second, and bears no two alike", () => {
    expect([state(pair, []), state(pair, [w]), state(pair, [w, m])]).toEqual([
      "incomplete",
      "incomplete",
      "holds",
    ]);
    expect([state(pair, [w, w]), state(pair, [m, m])]).toEqual(["broken", "broken"]);
    expect(state(pair, [w, m, m])).toBe("broken");
  });

  it("is unproved by someone who states nothing, and never broken by them", () => {
    expect([state(pair, [u]), state(pair, [w, u]), state(pair, [u, u])]).toEqual([
      "incomplete",
      "unproved",
      "unproved",
    ]);
  });

  it("counts non-binary people as the movement says", () => {
    const all = (people: Stated[]) =>
      (["either", "different", "apart"] as const).map((how) => state(pair, people, how));
    expect(all([w, x])).toEqual(["holds", "holds", "holds"]);
    expect(all([x, x])).toEqual(["holds", "broken", "holds"]);
    expect(all([x, w])).toEqual(all([w, x]));
  });

  it("says who may come next", () => {
    expect(judge(pair, [w], "either").welcome).toEqual(["man", "nonbinary"]);
    expect(judge(pair, [], "either").welcome).toEqual(["woman", "man", "nonbinary"]);
    expect(judge(pair, [w, m], "either").welcome).toEqual([]);
  });
});

describe("a college of twenty-four", () => {
  it("is reached at twelve and twelve, in whatever order people come", () => {
    expect(state(of24, [...times(12, w), ...times(12, m)])).toBe("holds");
    fc.assert(
      fc.property(fc.shuffledSubarray([...times(12, w), ...times(12, m)], { minLength: 24 }), (inOrder) => {
        for (let n = 0; n < 24; n++) expect(state(of24, inOrder.slice(0, n))).toBe("incomplete");
        expect(state(of24, inOrder)).toBe("holds");
      }),
    );
  });

  it("bears no thirteenth of one gender, even when seats are free", () => {
    expect(state(of24, times(13, m))).toBe("broken");
    expect(judge(of24, times(12, m), "either").welcome).toEqual(["woman", "nonbinary"]);
  });

  it("takes an odd one out where the number of seats is odd", () => {
    const of5: ParityRule = { rule: "equal", seats: 5 };
    expect(state(of5, [w, w, w, m, m])).toBe("holds");
    expect(state(of5, [w, w, w, w, m])).toBe("broken");
  });
});

describe("other rules", () => {
  it("at most one apart holds at any number", () => {
    expect([state(apart, []), state(apart, [w]), state(apart, [w, m, w])]).toEqual([
      "holds",
      "holds",
      "holds",
    ]);
    expect(state(apart, [w, w])).toBe("broken");
    expect(state(apart, [w, w, x])).toBe("holds");
    expect(state(apart, [w, w, x], "apart")).toBe("broken");
  });

  it("as many, at any number, waits for the one who is missing", () => {
    expect([state(equal, [w, m]), state(equal, [w, m, w]), state(equal, [w, w])]).toEqual([
      "holds",
      "incomplete",
      "broken",
    ]);
  });

  it("alternation wants each newcomer to differ from the one before", () => {
    expect([state(turns, [w, m, w, m]), state(turns, [w, m, m]), state(turns, [])]).toEqual([
      "holds",
      "broken",
      "holds",
    ]);
    expect(state(turns, [w, x, m])).toBe("broken"); // counted as either, they are like one neighbour
    expect(state(turns, [w, x, w])).toBe("holds");
    expect(state(turns, [w, x, m], "different")).toBe("holds");
    expect(state(turns, [w, x, w], "apart")).toBe("broken");
  });
});

const someRule: fc.Arbitrary<ParityRule> = fc.oneof(
  fc.constant(pair),
  fc.record({
    rule: fc.constantFrom("equal" as const, "at_most_one_apart" as const, "alternation" as const),
    seats: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
  }),
);
const how = fc.constantFrom<NonBinary>("either", "different", "apart");
const stating = fc.array(fc.constantFrom(...genders), { maxLength: 7 });
const some = fc.array(fc.constantFrom<Stated>(w, m, x, u), { maxLength: 6 });

/** All that someone who states nothing may be. */
function everyReading(people: readonly Stated[]): Stated[][] {
  return people.reduce<Stated[][]>(
    (all, stated) =>
      all.flatMap((one) => (stated === null ? genders : [stated]).map((gender) => [...one, gender])),
    [[]],
  );
}

/** The fewest to leave, tried one subset after the other. */
function naiveExcess(rule: ParityRule, people: readonly Stated[], nonBinary: NonBinary): number {
  const subsets = Array.from({ length: 1 << people.length }, (_, mask) =>
    people.filter((_who, index) => mask & (1 << index)),
  );
  const fine = subsets.filter((some) => state(rule, some, nonBinary) !== "broken");
  return people.length - Math.max(...fine.map((some) => some.length));
}

describe("any rule", () => {
  it("takes someone who states nothing as not counted, where some are not", () => {
    const turns = { rule: "alternation" as const, seats: null };
    expect(judge(turns, ["woman", null, null, "woman"], "apart").state).toBe("unproved");
    expect(judge(turns, ["woman", "nonbinary", "woman"], "apart").state).toBe("broken");
  });

  it("is broken exactly when somebody is too many, and counts the fewest who are", () => {
    fc.assert(
      fc.property(someRule, stating, how, (rule, people, nonBinary) => {
        const { state, excess } = judge(rule, people, nonBinary);
        expect(state === "broken").toBe(excess > 0);
        expect(excess).toBe(naiveExcess(rule, people, nonBinary));
      }),
    );
  });

  it("is proved only by what everybody states: each reading of the silent agrees, or it is unproved", () => {
    fc.assert(
      fc.property(someRule, some, how, (rule, people, nonBinary) => {
        const states = new Set(everyReading(people).map((reading) => state(rule, reading, nonBinary)));
        const said = state(rule, people, nonBinary);
        if (said !== "unproved" && said !== "broken") expect([...states]).toEqual([said]);
        if (said === "broken") expect([...states]).toEqual(["broken"]);
      }),
    );
  });

  it("is fair: what it says of women it says of men", () => {
    const swap: Record<string, Stated> = { woman: "man", man: "woman", nonbinary: "nonbinary" };
    fc.assert(
      fc.property(someRule, some, how, (rule, people, nonBinary) => {
        const mirrored = people.map((stated) => (stated === null ? null : swap[stated]!));
        const [here, there] = [judge(rule, people, nonBinary), judge(rule, mirrored, nonBinary)];
        expect([here.state, here.excess]).toEqual([there.state, there.excess]);
      }),
    );
  });

  it("grows worse by one person at most, and keeps its word on who is welcome", () => {
    fc.assert(
      fc.property(someRule, some, how, fc.constantFrom(...genders), (rule, people, nonBinary, next) => {
        const now = judge(rule, people, nonBinary);
        const then = excessIn(rule, [...people, next], nonBinary);
        expect(then).toBeLessThanOrEqual(now.excess + 1);
        if (now.welcome.includes(next)) expect(then).toBeLessThanOrEqual(now.excess);
      }),
    );
  });

  it("of fixed seats is not broken by someone who leaves, where all genders count", () => {
    fc.assert(
      fc.property(stating, fc.integer({ min: 1, max: 8 }), fc.nat(), (people, seats, who) => {
        fc.pre(people.length > 0);
        const rule: ParityRule = { rule: "equal", seats };
        const left = people.filter((_, index) => index !== who % people.length);
        for (const nonBinary of ["either", "different"] as const)
          expect(excessIn(rule, left, nonBinary)).toBeLessThanOrEqual(excessIn(rule, people, nonBinary));
      }),
    );
  });

  it("with fixed seats says to anyone nothing but whether it holds and how many are missing", () => {
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 8 }), how, (some, others, seats, nonBinary) => {
        fc.pre(some.length === others.length);
        const rule: ParityRule = { rule: "equal", seats };
        const [one, other] = [some, others].map((people) => sayingOf(judge(rule, people, nonBinary)));
        if (one!.says !== "holds" && other!.says !== "holds") expect(one).toEqual(other);
        expect(JSON.stringify(one)).not.toMatch(/woman|man|nonbinary/);
      }),
    );
  });
});
