import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeText } from "#domains/texts/index.ts";
import { db, newId, rows } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { type Decision, decideTogether, type FateState, writeContributions } from "./index.ts";

const world = aWorld();
const size = 7;

type Step = { of: number[]; what: "merge" | "retain" | "answer"; into: number };

const steps = fc.array(
  fc.record({
    of: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }),
    what: fc.constantFrom("merge", "merge", "retain", "answer"),
    into: fc.nat(size - 1),
  }) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 12 },
);

interface Found {
  id: string;
  state: FateState;
  carrier: string;
  target: string | null;
  carrierState: FateState;
}

describe("whatever editors decide, in any order", () => {
  it("merges go in no circle, and every contribution has exactly one outcome: that of where it ends", async () => {
    const blockId = newId();
    const blocks = [{ kind: "paragraph" as const, number: "1", content: "Un.", blockId }];
    await db.transaction((tx) =>
      writeText(tx, { title: "Texte", kind: "roadmap", unitId: world.root.id, blocks }),
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const ids = await someContributions();
        for (const step of all) await attemptStep(step, ids, blockId);
        expect(faultsAmong(await fatesOf(ids))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

async function someContributions(): Promise<string[]> {
  const ids = Array.from({ length: size }, () => newId());
  const all = ids.map((id, index) => ({ id, unitId: world.aubenas.id, body: `Voix ${index}` }));
  await db.transaction((tx) => writeContributions(tx, all));
  return ids;
}

async function attemptStep({ of, what, into }: Step, ids: string[], blockId: string): Promise<void> {
  const decision: Decision =
    what === "merge"
      ? { kind: "merged", mergedIntoId: ids[into]! }
      : what === "retain"
        ? { kind: "retained", blockId }
        : { kind: "answered", reason: "Voici." };
  const chosen = of.map((index) => ids[index]!);
  await decideTogether(world.edwige, chosen, decision).catch((error) => {
    if (!(error instanceof Refusal) || error.code !== "voice.intoItself") throw error;
  });
}

function fatesOf(ids: string[]): Promise<Found[]> {
  return rows<Found>(
    db,
    sql`select f.contribution_id as id, f.state, f.carrier_id as carrier, f.merged_into_id as target, g.state as carrier_state
        from contribution_fate f join contribution_fate g on g.contribution_id = f.carrier_id
        where f.contribution_id = any(${sql.param(ids)}::uuid[])`,
  );
}

/** What breaks the rule: a missing or doubled row, a chain that goes round, an outcome that is not the carrier's. */
function faultsAmong(found: Found[]): string[] {
  const targets = new Map(found.map(({ id, target }) => [id, target]));
  const faults = found.length === size && targets.size === size ? [] : ["not one row each"];
  for (const { id, target, carrier, state, carrierState } of found) {
    let at = id;
    for (let walked = 0; targets.get(at) && walked <= size; walked++) at = targets.get(at)!;
    if (targets.get(at)) faults.push("a circle");
    if (at !== carrier) faults.push("another carrier");
    const expected = target && carrierState === "waiting" ? "merged" : carrierState;
    if (state !== expected) faults.push(`${state} instead of ${expected}`);
  }
  return faults;
}
