import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConsensusRule } from "#domains/kinds/index.ts";
import { endOfPeriod } from "./consensus/proposal.ts";
import { type Facts, publishable, standingOf } from "./consensus/standing.ts";

type Stance = "consent" | "reservation" | "objection" | "abstention";
type Deed =
  | { deed: "says"; who: number; stance: Stance }
  | { deed: "lifts"; who: number }
  | { deed: "accepts" | "declines"; who: number }
  | { deed: "amends" }
  | { deed: "waits"; days: number }
  | { deed: "adopts" };

describe("the period of a consensus", () => {
  it("ends at the last minute of a day of the movement, though UTC is a day behind when it begins", () => {
    const begun = new Date("2026-06-14T22:30:00Z"); // 0:30 on the 15th in Paris
    expect(endOfPeriod(begun, 14, "Europe/Paris")).toEqual(new Date("2026-06-29T21:59:00Z"));
    expect(endOfPeriod(begun, 14, "UTC")).toEqual(new Date("2026-06-28T23:59:00Z"));
  });

  it("keeps its last minute over the change of clocks and the end of a year", () => {
    const ends = (from: string, days: number) => endOfPeriod(new Date(from), days, "Europe/Paris");
    expect(ends("2026-10-20T22:30:00Z", 7)).toEqual(new Date("2026-10-28T22:59:00Z"));
    expect(ends("2027-03-26T23:30:00Z", 2)).toEqual(new Date("2027-03-29T21:59:00Z"));
    expect(ends("2026-12-31T22:30:00Z", 1)).toEqual(new Date("2027-01-01T22:59:00Z"));
  });
});

/** What most stories come to: the proposed say yes, time passes, someone tries. */
const ending: Deed[] = [
  { deed: "accepts", who: 0 },
  { deed: "accepts", who: 1 },
  { deed: "waits", days: 10 },
  { deed: "adopts" },
];

const people = 6;
const who = fc.integer({ min: 0, max: people - 1 });
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      deed: fc.constant("says" as const),
      who,
      stance: fc.constantFrom<Stance>(
        "consent",
        "consent",
        "consent",
        "reservation",
        "objection",
        "abstention",
      ),
    }),
  },
  fc.record({ deed: fc.constant("lifts" as const), who }),
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constantFrom("accepts" as const, "declines" as const),
      who: fc.integer({ min: 0, max: 1 }),
    }),
  },
  fc.record({ deed: fc.constant("amends" as const) }),
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constant("waits" as const), days: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant("adopts" as const) }) },
);
const rules: fc.Arbitrary<ConsensusRule> = fc.record({
  days: fc.integer({ min: 1, max: 10 }),
  silenceIsConsent: fc.boolean(),
  asked: fc.constant("both" as const),
  quorum: fc.constantFrom(0, 30, 50, 100),
});

/** A consensus told as a story, without any of the program: what is true of it is recounted from its whole history. */
function play(rule: ConsensusRule, story: Deed[], facts: (now: History) => Facts): History[] {
  let now: History = { day: 0, endsOn: rule.days, said: new Map(), lifted: new Set(), yes: new Set() };
  const adopted: History[] = [];
  for (const step of story) {
    if (step.deed === "waits") now = { ...now, day: now.day + step.days };
    if (step.deed === "amends")
      now = { ...now, endsOn: now.day + rule.days, said: new Map(), lifted: new Set() };
    if (step.deed === "accepts") now = { ...now, yes: new Set([...now.yes, step.who]) };
    if (step.deed === "declines")
      now = { ...now, yes: new Set([...now.yes].filter((one) => one !== step.who)) };
    if (step.deed === "lifts" && now.said.get(step.who) === "objection")
      now = { ...now, lifted: new Set([...now.lifted, step.who]) };
    if (step.deed === "says" && now.day < now.endsOn)
      now = {
        ...now,
        said: new Map([...now.said, [step.who, step.stance]]),
        lifted: new Set([...now.lifted].filter((one) => one !== step.who)),
      };
    if (step.deed === "adopts" && standingOf(facts(now)) === "adoptable") {
      adopted.push(now);
      break;
    }
  }
  return adopted;
}

interface History {
  day: number;
  endsOn: number;
  said: Map<number, Stance>;
  lifted: Set<number>;
  yes: Set<number>;
}

const countOf = (now: History, stance: Stance) =>
  [...now.said.values()].filter((one) => one === stance).length;

const factsOf =
  (rule: ConsensusRule) =>
  (now: History): Facts => ({
    rule,
    ended: false,
    over: now.day >= now.endsOn,
    asked: people,
    spoken: now.said.size,
    consents: countOf(now, "consent"),
    objections: countOf(now, "objection") - now.lifted.size,
    named: 2,
    accepted: now.yes.size,
  });

describe("a consensus, whatever happens in it", () => {
  it("is adopted only if no objection stands, everybody proposed accepts, and its rule is met", () => {
    let adoptions = 0;
    fc.assert(
      fc.property(rules, fc.array(deeds, { minLength: 5, maxLength: 60 }), (rule, story) => {
        for (const then of play(rule, [...story, ...ending], factsOf(rule))) {
          adoptions++;
          const standing = [...then.said].filter(
            ([one, stance]) => stance === "objection" && !then.lifted.has(one),
          );
          expect(standing).toEqual([]);
          expect([...then.yes].sort()).toEqual([0, 1]);
          const everybody = [0, 1, 2, 3, 4, 5].every((one) => then.said.get(one) === "consent");
          const over = then.day >= then.endsOn;
          const enough = then.said.size / people >= rule.quorum / 100 && countOf(then, "consent") > 0;
          expect(everybody || (over && (rule.silenceIsConsent || enough))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(adoptions).toBeGreaterThan(50);
  });

  it("is held back by one objection, whatever else is true", () => {
    fc.assert(
      fc.property(rules, fc.boolean(), fc.integer({ min: 1, max: 5 }), (rule, over, objections) => {
        const facts = { rule, ended: false, over, asked: 6, spoken: 6, consents: 6 - objections, objections };
        expect(standingOf({ ...facts, named: 2, accepted: 2 })).toBe("objected");
      }),
    );
  });
});

describe("counts of a consensus", () => {
  it("are not told under five asked, nor where a small one could be worked out", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (asked, a, b) => {
        const [consents, spoken] = [Math.min(a, b), Math.max(a, b)];
        const told = publishable({ asked, spoken, consents });
        if (asked < 5) expect(told).toEqual({ spoken: null, consents: null });
        const small = (n: number) => n > 0 && n < 5;
        if (told.spoken !== null) expect(small(told.spoken)).toBe(false);
        if (told.consents !== null && told.spoken !== null)
          expect(small(told.consents) || small(told.spoken - told.consents)).toBe(false);
      }),
    );
    expect(publishable({ asked: 40, spoken: 20, consents: 20 })).toEqual({ spoken: 20, consents: 20 });
    expect(publishable({ asked: 40, spoken: 20, consents: 18 })).toEqual({ spoken: 20, consents: null });
  });
});
