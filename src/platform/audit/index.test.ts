import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import { outbox } from "#platform/events/schema.ts";
import { type Actor, system, visitor } from "#platform/policy/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { act, type Deed } from "./index.ts";
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

const pouring = (subject: string, more: Partial<Deed> = {}): Deed => ({
  verb: "tea.pour",
  subject: ["cup", subject],
  needs: "tea.pour",
  over: ground,
  ...more,
});
const entriesOf = (subject: string) => db.select().from(auditEntry).where(eq(auditEntry.subjectId, subject));
const told = async (subject: string) =>
  (await db.select().from(outbox)).filter(({ data }) => data.cup === subject).length;

describe("a verb", () => {
  it("records who did what to what, over which unit, by which power and mandate", async () => {
    const cup = newId();
    expect(await act(nour, pouring(cup, { details: { sugar: 2 } }), async () => "poured")).toBe("poured");
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
    await expect(act({ ...nour, grants: [] }, pouring(cup), work)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await expect(act(visitor, pouring(cup), work)).rejects.toMatchObject({ code: "boucle.signInFirst" });
    expect([worked, await entriesOf(cup)]).toEqual([false, []]);
  });

  it("leaves nothing behind when its work fails halfway", async () => {
    const cup = newId();
    const work = act(nour, pouring(cup), async (tx) => {
      await emit(tx, "tea.poured", { cup });
      throw new Error("spilled");
    });
    await expect(work).rejects.toThrow("spilled");
    expect([await entriesOf(cup), await told(cup)]).toEqual([[], 0]);
  });

  it("lands together with its record: what cannot be recorded is not done", async () => {
    const cup = newId();
    const unrecordable = pouring(cup, { verb: "tea.pour\u0000" });
    await expect(act(nour, unrecordable, (tx) => emit(tx, "tea.poured", { cup }))).rejects.toThrow();
    expect(await told(cup)).toBe(0);
  });

  it("is recorded as nobody's when the program does it by itself", async () => {
    const cup = newId();
    await act(system, pouring(cup), async () => {});
    expect(await entriesOf(cup)).toMatchObject([{ actorId: null, power: null, mandateId: null }]);
  });

  it("cannot name a power without the unit over which it is held", async () => {
    const cup = newId();
    await expect(act(visitor, pouring(cup, { over: undefined }), async () => {})).rejects.toThrow(
      "which unit",
    );
    expect(await entriesOf(cup)).toEqual([]);
  });
});
