import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import { outbox } from "#platform/events/schema.ts";
import { type Actor, system, visitor } from "#platform/policy/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { declareVerbs, verbNames } from "./index.ts";
import { auditEntry } from "./schema.ts";

aDatabase();
const ground = { id: newId(), lineage: [] as string[] };
ground.lineage = [newId(), ground.id];
const mandateId = newId();
const nour: Actor = {
  personId: newId(),
  name: "Nour",
  grants: [{ power: "tea.pour", unitId: ground.id, reach: "unit", mandateId }],
  memberOf: [],
};

const verbs = declareVerbs("tea", {
  pour: { on: "cup", needs: "tea.pour" },
  stirWell: { on: "cup" },
});
const entriesOf = (subject: string) => db.select().from(auditEntry).where(eq(auditEntry.subjectId, subject));
const told = async (subject: string) =>
  (await db.select().from(outbox)).filter(({ data }) => data.cup === subject).length;

describe("a verb", () => {
  it("records who did what to what, over which unit, by which power and mandate", async () => {
    const cup = newId();
    const occasion = { id: cup, over: ground, details: { sugar: 2 } };
    expect(await verbs.pour(nour, occasion, async () => "poured")).toBe("poured");
    expect(await entriesOf(cup)).toMatchObject([
      {
        actorId: nour.personId,
        verb: "tea.pour",
        subjectKind: "cup",
        unitId: ground.id,
        power: "tea.pour",
        mandateId,
        details: { sugar: 2 },
      },
    ]);
  });

  it("does nothing and records nothing without its power", async () => {
    const cup = newId();
    let worked = false;
    const work = async () => {
      worked = true;
    };
    await expect(verbs.pour({ ...nour, grants: [] }, { id: cup, over: ground }, work)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await expect(verbs.pour(visitor, { id: cup, over: ground }, work)).rejects.toMatchObject({
      code: "boucle.signInFirst",
    });
    expect([worked, await entriesOf(cup)]).toEqual([false, []]);
  });

  it("leaves nothing behind when its work fails halfway", async () => {
    const cup = newId();
    const work = verbs.pour(nour, { id: cup, over: ground }, async (tx) => {
      await emit(tx, "tea.poured", { cup });
      throw new Error("spilled");
    });
    await expect(work).rejects.toThrow("spilled");
    expect([await entriesOf(cup), await told(cup)]).toEqual([[], 0]);
  });

  it("lands together with its record: what cannot be recorded is not done", async () => {
    const cup = newId();
    const unrecordable = { id: cup, over: ground, details: { sugar: "\u0000" } };
    const work = verbs.pour(nour, unrecordable, (tx) => emit(tx, "tea.poured", { cup }));
    await expect(work).rejects.toThrow();
    expect(await told(cup)).toBe(0);
  });

  it("is recorded as nobody's when the program does it by itself", async () => {
    const cup = newId();
    await verbs.pour(system, { id: cup, over: ground }, async () => {});
    expect(await entriesOf(cup)).toMatchObject([{ actorId: null, power: null, mandateId: null }]);
  });

  it("cannot name a power without the unit over which it is held", async () => {
    const cup = newId();
    const nowhere = verbs.stirWell(visitor, { id: cup, needs: "tea.pour" }, async () => {});
    await expect(nowhere).rejects.toThrow("which unit");
    expect(await entriesOf(cup)).toEqual([]);
  });

  it("may take another power this time than it does at others, or none", async () => {
    const cup = newId();
    await verbs.stirWell(nour, { id: cup, over: ground, needs: "tea.pour" }, async () => {});
    await verbs.stirWell(visitor, { id: cup }, async () => {});
    expect((await entriesOf(cup)).map(({ power }) => power)).toEqual(["tea.pour", null]);
  });

  it("is recorded inside the transaction of another, by the grant that was checked there", async () => {
    const cup = newId();
    await db.transaction((tx) => verbs.pour.record(tx, nour, { id: cup, over: ground }, nour.grants[0]));
    expect(await entriesOf(cup)).toMatchObject([{ verb: "tea.pour", subjectKind: "cup", power: "tea.pour" }]);
  });

  it("has a name that no other has", () => {
    expect(verbNames()).toEqual(expect.arrayContaining(["tea.pour", "tea.stir-well"]));
    expect(() => declareVerbs("tea", { pour: { on: "pot" } })).toThrow("tea.pour");
  });
});
