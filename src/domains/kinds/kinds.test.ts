import { desc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movement } from "#domains/movement/index.ts";
import { auditEntry } from "#platform/audit/schema.ts";
import { db, newId } from "#platform/database/index.ts";
import { seenOf } from "#platform/database/versioned.ts";
import { Refusal } from "#platform/errors/index.ts";
import { translator } from "#platform/language/index.ts";
import { visitor } from "#platform/policy/index.ts";
import { aWorld, foundUnit } from "../../../tests/support/world.ts";
import {
  changeMandateKind,
  createMandateKind,
  endMandateKind,
  forgetMandateKindPlan,
  type MandateKindRules,
  mandateCourse,
  mandateKindAsOf,
  mandateKindsAt,
  mandateRulesOf,
  placeMandateKind,
} from "./mandate-kind.ts";
import { mandateKind, unitKind } from "./schema.ts";
import {
  changeUnitKind,
  createUnitKind,
  endUnitKind,
  forgetUnitKindPlan,
  placeUnitKind,
  type UnitKindRules,
  unitCourse,
  unitKindAsOf,
  unitKindsAt,
  unitRulesOf,
} from "./unit-kind.ts";

const world = aWorld();
const declared = ["organisation.appoint", "organisation.configure", "voice.speak"];

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal ? error.code.split(".").at(-1) : String(error)),
  );
const mandateRules = async (
  key: string,
  change: Partial<MandateKindRules> = {},
): Promise<MandateKindRules> => ({
  ...mandateRulesOf((await mandateKindAsOf(key, new Date()))!),
  ...change,
});
const unitRules = async (key: string, change: Partial<UnitKindRules> = {}): Promise<UnitKindRules> => ({
  ...unitRulesOf((await unitKindAsOf(key, new Date()))!),
  ...change,
});
const changeMandate = async (key: string, change: Partial<MandateKindRules>, from?: Date) =>
  changeMandateKind(world.ada, world.root, key, await mandateRules(key, change), { from }, declared);
const changeUnit = async (key: string, change: Partial<UnitKindRules>, from?: Date) =>
  changeUnitKind(world.ada, world.root, key, await unitRules(key, change), { from });
const lastVerb = async () =>
  (await db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1))[0]?.verb;

const plain: UnitKindRules = {
  contains: [],
  hasMembers: true,
  joining: "free",
  requiredRoles: [],
  college: null,
  shows: ["members", "charges"],
};
const antenne = () => ({
  ...plain,
  id: newId(),
  within: ["loop"],
  words: {
    fr: { singular: "antenne", plural: "antennes", gender: "feminine" as const },
    en: null,
  },
});

describe("a kind of unit that the movement adds", () => {
  it("can be created at once where it was said to stand, and is said by its own words", async () => {
    const what = antenne();
    const key = await createUnitKind(world.ada, world.root, what);
    expect(key).toBe("antenne");
    expect(await lastVerb()).toBe("organisation.create-unit-kind");
    expect((await unitKindAsOf("loop", new Date()))?.contains).toEqual(["group", "antenne"]);
    const made = await foundUnit(world.ada, world.ardeche, { kind: "antenne", name: "Vallon" });
    expect(made.kind).toBe("antenne");
    const { vocabulary } = await movement();
    const say = (language: "fr" | "en") => translator({ language, vocabulary: vocabulary[language] });
    expect(say("fr").term("antenne", "de")).toBe("de l’antenne");
    expect(say("en").term("antenne", "les")).toBe("the antennes");
  });

  it("is made once, however often the form is sent, and not under a name that is taken", async () => {
    const what = { ...antenne(), words: { fr: { singular: "cellule", plural: "cellules" }, en: null } };
    const [first, second] = await Promise.all([
      createUnitKind(world.ada, world.root, what),
      createUnitKind(world.ada, world.root, what),
    ]);
    expect(first).toBe(second);
    expect(await refusalOf(createUnitKind(world.ada, world.root, { ...what, id: newId() }))).toBe("taken");
    expect(
      (await unitKindAsOf("loop", new Date()))?.contains.filter((one) => one === "cellule"),
    ).toHaveLength(1);
  });

  it("keeps its own entry in the vocabulary when its name is a word of the field", async () => {
    const words = { fr: { singular: "axis", plural: "axes" }, en: null };
    expect(await createUnitKind(world.ada, world.root, { ...antenne(), words })).toBe("axis_unit");
    expect((await movement()).vocabulary.fr.axis?.singular).toBe("axe");
  });

  it("is refused with words that cannot be said, and leaves nothing behind", async () => {
    const before = await db.select().from(unitKind);
    const named = (singular: string) => ({
      ...antenne(),
      words: { fr: { singular, plural: "x" }, en: null },
    });
    expect(await refusalOf(createUnitKind(world.ada, world.root, named("x".repeat(300))))).toBe("badTerm");
    expect(await refusalOf(createUnitKind(world.ada, world.root, named("{@loop.le}")))).toBe("badTerm");
    expect(await refusalOf(createUnitKind(world.ada, world.root, named("42 🎈")))).toBe("wordless");
    expect(await refusalOf(createUnitKind(world.ada, world.root, named("خلية")))).toBe("wordless");
    expect(await db.select().from(unitKind)).toEqual(before);
  });

  it("may contain itself, but never the movement, and nothing unknown", async () => {
    expect(await refusalOf(changeUnit("pole", { contains: ["pole"] }))).toBe("done");
    expect(await refusalOf(changeUnit("pole", { contains: ["movement"] }))).toBe("holdsRoot");
    expect(await refusalOf(changeUnit("pole", { contains: ["castle"] }))).toBe("unknownUnitKind");
  });

  it("keeps what stands in it, its members, and asks only for roles that are held there", async () => {
    expect(await refusalOf(changeUnit("loop", { contains: [] }))).toBe("stillContained");
    expect(await refusalOf(changeUnit("group", { hasMembers: false, joining: "closed" }))).toBe(
      "stillMembers",
    );
    expect(await refusalOf(changeUnit("space", { hasMembers: false, joining: "free" }))).toBe(
      "membersToJoin",
    );
    expect(await refusalOf(changeUnit("group", { requiredRoles: ["space_lead"] }))).toBe(
      "unknownMandateKind",
    );
    const odd = { rule: "equal" as const, seats: 23, of: ["coordinator"], blocks: [] };
    expect(await refusalOf(changeUnit("coordination", { college: odd }))).toBe("badCollege");
    const nothing = { rule: "equal" as const, seats: 24, of: [], blocks: [] };
    expect(await refusalOf(changeUnit("coordination", { college: nothing }))).toBe("badCollege");
  });

  it("ends only when no unit is of it and no rule names it", async () => {
    expect(await refusalOf(endUnitKind(world.ada, world.root, "group"))).toBe("stillStanding");
    expect(await refusalOf(endUnitKind(world.ada, world.root, "cellule"))).toBe("stillNamed");
    await changeUnit("loop", { contains: ["group", "antenne"] });
    await endUnitKind(world.ada, world.root, "cellule");
    expect(await unitKindAsOf("cellule", new Date())).toBeNull();
    expect(await refusalOf(endUnitKind(world.ada, world.root, "cellule"))).toBe("done");
    expect(await refusalOf(foundUnit(world.ada, world.ardeche, { kind: "cellule", name: "X" }))).toMatch(
      /unknownKind|misplaced/,
    );
    expect(await refusalOf(endUnitKind(world.ada, world.root, "castle"))).toBe("notFound");
  });
});

describe("the order of kinds", () => {
  it("is the administrator's to change, for every version, and asking again changes nothing", async () => {
    const order = async () => (await unitKindsAt(new Date())).map(({ key }) => key);
    const before = await order();
    const put = (who: typeof world.ada, key: string, place: number) =>
      placeUnitKind(who, world.root, key, place);
    for (const _ of [1, 2]) await put(world.ada, "group", 1);
    expect(await order()).toEqual([before[0], "group", ...before.slice(1).filter((key) => key !== "group")]);
    expect(await lastVerb()).toBe("organisation.place-unit-kind");
    await put(world.ada, "group", 9_999);
    expect((await order()).at(-1)).toBe("group");
    expect(await refusalOf(put(world.ada, "castle", 0))).toBe("notFound");
    expect(await refusalOf(put(world.rosa, "group", 0))).toBe("forbidden");
    for (const [place, key] of before.entries()) await put(world.ada, key, place);
    expect(await order()).toEqual(before);
  });
});

describe("a kind of mandate", () => {
  it("is put at a place among the others, by those who configure alone", async () => {
    const order = async () => (await mandateKindsAt(new Date())).map((kind) => kind.key);
    const before = await order();
    await expect(placeMandateKind(visitor, world.root, before[2]!, 0)).rejects.toThrow();
    await placeMandateKind(world.ada, world.root, before[2]!, 0);
    expect(await order()).toEqual([before[2], ...before.toSpliced(2, 1)]);
    await placeMandateKind(world.ada, world.root, before[2]!, 2);
    expect(await order()).toEqual(before);
  });

  it("is created with the powers that the program knows, and no other", async () => {
    const label = { fr: "Référent·e vélo", en: "Bicycle referent" };
    const rules = { ...(await mandateRules("loop_material")), label, pair: false, powers: [] };
    const make = (powers: MandateKindRules["powers"], id = newId()) =>
      createMandateKind(world.ada, world.root, { ...rules, powers, id }, declared);
    expect(await refusalOf(make([{ power: "castle.burn", reach: "unit" }]))).toBe("unknownPower");
    const id = newId();
    const key = await make([{ power: "voice.speak", reach: "unit" }], id);
    expect(key).toBe("referent_e_velo");
    expect(await make([{ power: "voice.speak", reach: "unit" }], id)).toBe(key);
    expect(await lastVerb()).toBe("organisation.create-mandate-kind");
  });

  it.each<[string, Partial<MandateKindRules>]>([
    ["pairSeats", { pair: true, seats: 3 }],
    ["pairCollege", { pair: true, college: { rule: "equal", seats: null, of: [], blocks: [] } }],
    ["badCollege", { pair: false, college: { rule: "equal", seats: 5, of: [], blocks: [] } }],
    ["badNumber", { termMonths: -6 }],
    ["badNumber", { termLimit: 0 }],
    ["badNumber", { seats: 1.5, pair: false }],
    ["badNumber", { conditions: { minAge: -1 } }],
    ["unknownUnitKind", { unitKinds: ["castle"] }],
    ["unknownUnitKind", { unitKinds: [] }],
    ["unknownMandateKind", { incompatible: [{ kind: "king", where: "anywhere" }] }],
    ["noMeans", { means: [] }],
    ["badLabel", { label: { fr: "x".repeat(300), en: "" } }],
    ["badLabel", { label: { fr: " ", en: "" } }],
    ["badConsensus", { consensus: { days: 0, silenceIsConsent: true, asked: "both", quorum: 0 } }],
    ["badConsensus", { consensus: { days: 7, silenceIsConsent: false, asked: "both", quorum: 0 } }],
    ["badTraining", { conditions: { trainings: [{ key: "a", label: { fr: " ", en: "" }, before: true }] } }],
  ])("is refused as %s when it becomes %j", async (code, change) => {
    const before = await db.select().from(mandateKind).where(eq(mandateKind.key, "loop_group_life"));
    expect(await refusalOf(changeMandate("loop_group_life", change))).toBe(code);
    expect(await db.select().from(mandateKind).where(eq(mandateKind.key, "loop_group_life"))).toEqual(before);
  });

  it("keeps the seats of those who hold it, and says where there are too many without naming anyone", async () => {
    const work = changeMandate("animator", { pair: false, seats: 1 });
    await expect(work).rejects.toMatchObject({
      code: "organisation.kinds.seatsBelow",
      values: { names: "Aubenas centre (2)" },
    });
    expect(await refusalOf(changeMandate("animator", { pair: false, seats: 2 }))).toBe("done");
  });

  it("stays where it is held", async () => {
    expect(await refusalOf(changeMandate("animator", { unitKinds: ["loop"] }))).toBe("stillHeld");
    expect(await refusalOf(changeMandate("loop_treasury", { unitKinds: ["group"] }))).toBe("stillNamed");
    expect(await refusalOf(endMandateKind(world.ada, world.root, "animator"))).toBe("stillHeld");
    expect(await refusalOf(endMandateKind(world.ada, world.root, "loop_treasury"))).toBe("stillNamed");
    expect(await refusalOf(endMandateKind(world.ada, world.root, "loop_delegate"))).toBe("done");
    expect(await mandateKindAsOf("loop_delegate", new Date())).toBeNull();
    expect(await mandateKindAsOf("loop_delegate", new Date("2020-01-01"))).toMatchObject({ seats: null });
  });

  it("never takes the last key away, today or on a day to come", async () => {
    const powers = (await mandateRules("administrator")).powers.filter(
      ({ power }) => power !== "organisation.configure",
    );
    expect(await refusalOf(changeMandate("administrator", { powers }))).toBe("lastKey");
    expect(await refusalOf(changeMandate("administrator", { powers }, inDays(30)))).toBe("lastKey");
    await changeMandate("editor", { powers: [{ power: "organisation.configure", reach: "subtree" }] });
    expect(await refusalOf(changeMandate("administrator", { powers }, inDays(30)))).toBe("done");
    expect(await refusalOf(changeMandate("editor", { powers: [] }))).toBe("lastKey");
    await forgetMandateKindPlan(world.ada, world.root, "administrator");
    expect(await refusalOf(changeMandate("editor", { powers: [] }))).toBe("done");
  });
});

describe("a change of a kind", () => {
  it("is the administrator's alone", async () => {
    const rules = await mandateRules("treasurer", { seats: 4 });
    const units = await unitRules("pole", { hasMembers: false });
    for (const who of [visitor, world.nobody, world.nour, world.rosa, world.edwige]) {
      expect(await refusalOf(changeMandateKind(who, world.root, "treasurer", rules, {}, declared))).toMatch(
        /signInFirst|forbidden/,
      );
      expect(await refusalOf(changeUnitKind(who, world.root, "pole", units, {}))).toMatch(
        /signInFirst|forbidden/,
      );
      expect(await refusalOf(endUnitKind(who, world.root, "pole"))).toMatch(/signInFirst|forbidden/);
      expect(await refusalOf(forgetUnitKindPlan(who, world.root, "pole"))).toMatch(/signInFirst|forbidden/);
      expect(await refusalOf(createUnitKind(who, world.root, antenne()))).toMatch(/signInFirst|forbidden/);
    }
    expect((await mandateKindAsOf("treasurer", new Date()))?.seats).toBe(1);
  });

  it("for a day to come leaves today as it is, and takes the place of an earlier plan", async () => {
    await changeMandate("space_task", { termMonths: 12 }, inDays(10));
    await changeMandate("space_task", { termMonths: 18 }, inDays(20));
    const { now, planned } = await mandateCourse("space_task");
    expect([now?.termMonths, planned?.termMonths]).toEqual([null, 18]);
    expect(now?.validTo).toEqual(planned?.validFrom);
    expect((await mandateKindAsOf("space_task", inDays(15)))?.termMonths).toBeNull();
    expect((await mandateKindAsOf("space_task", inDays(25)))?.termMonths).toBe(18);
  });

  it("from now stops where the planned one begins", async () => {
    await changeMandate("space_task", { termMonths: 6 });
    expect((await mandateKindAsOf("space_task", inDays(15)))?.termMonths).toBe(6);
    expect((await mandateKindAsOf("space_task", inDays(25)))?.termMonths).toBe(18);
  });

  it("can be taken back before its day", async () => {
    await forgetMandateKindPlan(world.ada, world.root, "space_task");
    expect((await mandateKindAsOf("space_task", inDays(25)))?.termMonths).toBe(6);
    expect(await refusalOf(forgetMandateKindPlan(world.ada, world.root, "space_task"))).toBe(
      "nothingPlanned",
    );
  });

  it("begins neither yesterday nor in a century", async () => {
    expect(await refusalOf(changeMandate("space_task", { termMonths: 7 }, inDays(-1)))).toBe("notToCome");
    expect(await refusalOf(changeMandate("space_task", { termMonths: 7 }, inDays(36_525)))).toBe("tooFar");
  });

  it("is recorded as what it is", async () => {
    await changeMandate("space_task", { termMonths: 8 }, inDays(5));
    expect(await lastVerb()).toBe("organisation.change-mandate-kind");
    await forgetMandateKindPlan(world.ada, world.root, "space_task");
    expect(await lastVerb()).toBe("organisation.forget-plan-mandate-kind");
    await placeMandateKind(world.ada, world.root, "space_task", 0);
    expect(await lastVerb()).toBe("organisation.place-mandate-kind");
    await endMandateKind(world.ada, world.root, "loop_delegate");
    expect(await lastVerb()).toBe("organisation.end-mandate-kind");
    await changeUnit("network", { joining: "request" }, inDays(5));
    expect(await lastVerb()).toBe("organisation.change-unit-kind");
    await forgetUnitKindPlan(world.ada, world.root, "network");
    expect(await lastVerb()).toBe("organisation.forget-plan-unit-kind");
    await endUnitKind(world.ada, world.root, "cellule");
    expect(await lastVerb()).toBe("organisation.end-unit-kind");
  });

  it("by two people at once is refused to the second, unless both want the same", async () => {
    const seen = seenOf(await mandateCourse("pole_member"));
    const rules = (termMonths: number) => mandateRules("pole_member", { termMonths });
    const [mine, theirs] = [await rules(12), await rules(24)];
    const send = (wanted: MandateKindRules) =>
      refusalOf(changeMandateKind(world.ada, world.root, "pole_member", wanted, { seen }, declared));
    expect([await send(mine), await send(theirs), await send(mine)]).toEqual(["done", "stale", "done"]);
    expect((await mandateCourse("pole_member")).past).toHaveLength(1);
  });

  it("sent by many at the same instant leaves one version in force", async () => {
    const wanted = await Promise.all(
      [1, 2, 3, 4, 5].map((seats) => mandateRules("committee_member", { seats: seats + 20 })),
    );
    await Promise.all(
      wanted.map((rules) =>
        changeMandateKind(world.ada, world.root, "committee_member", rules, {}, declared),
      ),
    );
    const versions = await db.select().from(mandateKind).where(eq(mandateKind.key, "committee_member"));
    expect(versions.filter(({ validTo }) => validTo === null)).toHaveLength(1);
    expect(versions).toHaveLength(6);
  });

  it("brings back a kind that had ended", async () => {
    await changeUnitKind(world.ada, world.root, "cellule", { ...plain, joining: "request" }, {});
    expect((await unitKindAsOf("cellule", new Date()))?.joining).toBe("request");
    expect((await unitCourse("cellule")).past.length).toBeGreaterThan(0);
  });
});

describe("kinds in time", () => {
  type Step = { what: "change" | "end" | "forget"; days: number | null; months: number };
  const step = fc.record({
    what: fc.constantFrom<Step["what"]>("change", "change", "change", "end", "forget"),
    days: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    months: fc.integer({ min: 1, max: 120 }),
  });

  interface Told {
    now: number | null;
    plan: { from: Date; months: number | null } | null;
  }

  /** What a plain list of changes makes of the months of a term: one thing now, one thing planned at most. */
  function replay({ now, plan }: Told, { what, days, months }: Step, from: Date): Told {
    // What has ended cannot end again: nothing is planned then.
    if (what === "end" && now === null && !plan) return { now, plan };
    if (what === "forget") return { now, plan: null };
    const value = what === "end" ? null : months;
    if (days !== null) return { now, plan: { from, months: value } };
    return { now: value, plan: what === "end" ? null : plan };
  }

  it("have one version at most at any instant, and are at any instant what replaying the changes says", async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        const label = { fr: `Essai ${String.fromCharCode(97 + (n % 26))}${n++}`, en: "" };
        const base = { ...(await mandateRules("committee_member")), label, termMonths: 1 };
        const key = await createMandateKind(world.ada, world.root, { ...base, id: newId() }, declared);
        let told: Told = { now: 1, plan: null };
        for (const one of steps) {
          const from = inDays(one.days ?? 0);
          const asked = { from: one.days === null ? null : from };
          const said = await refusalOf(carryOut(key, { ...base, termMonths: one.months }, one, asked));
          if (said !== "done") expect(said).toBe("nothingPlanned");
          else told = replay(told, one, from);
        }
        const versions = await db.select().from(mandateKind).where(eq(mandateKind.key, key));
        const sorted = versions.sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
        for (const [index, version] of sorted.slice(1).entries())
          expect(sorted[index]!.validTo!.getTime()).toBeLessThanOrEqual(version.validFrom.getTime());
        for (const days of [0.001, 1.5, 20.5, 45.5, 61]) {
          const at = inDays(days);
          const expected = told.plan && at >= told.plan.from ? told.plan.months : told.now;
          expect((await mandateKindAsOf(key, at))?.termMonths ?? null).toBe(expected);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  function carryOut(key: string, rules: MandateKindRules, { what }: Step, asked: { from: Date | null }) {
    if (what === "change") return changeMandateKind(world.ada, world.root, key, rules, asked, declared);
    if (what === "end") return endMandateKind(world.ada, world.root, key, asked);
    return forgetMandateKindPlan(world.ada, world.root, key);
  }
});
