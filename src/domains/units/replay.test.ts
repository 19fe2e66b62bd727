import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db, rows } from "#platform/database/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { treeAsOf, type UnitThen } from "./history.ts";
import { present, presentationSeen } from "./presentation.ts";
import { type Replayed, replay } from "./replay.ts";
import { closeUnit, reopenUnit } from "./restructure/close.ts";
import { mergeUnits } from "./restructure/merge.ts";
import { moveUnit } from "./restructure/move.ts";
import { splitUnit } from "./restructure/split.ts";
import { unit } from "./schema.ts";
import { foundUnit, type Unit } from "./unit.ts";

const world = aWorld();

/** Long enough for the next instant of the database to be another one for a clock of milliseconds. */
const later = () => new Promise((resolve) => setTimeout(resolve, 3));
const snapshot = (): Promise<UnitThen[]> =>
  rows(db, sql`select id, kind, slug, name, name_of, parent_id, place_id from unit where closed_at is null`);
const sorted = (tree: Iterable<UnitThen>) => [...tree].sort((a, b) => (a.id < b.id ? -1 : 1));
const log = (until: Date): Promise<Replayed[]> =>
  rows(db, sql`select unit_id, kind, details from unit_change where at <= ${until} order by at, id`);

const verbs = ["found", "rename", "move", "merge", "split", "close", "reopen"] as const;
type Drawn = { verb: (typeof verbs)[number]; a: number; b: number };

/** Does one of the verbs to units chosen by numbers; what is refused changes nothing. */
async function doIt({ verb, a, b }: Drawn): Promise<void> {
  const all = await db.select().from(unit).orderBy(unit.id);
  const [which, other] = [all[a % all.length]!, all[b % all.length]!];
  const reason = "Parce que.";
  const did: Record<Drawn["verb"], () => Promise<unknown>> = {
    found: () => foundUnit(world.ada, which, { kind: b % 2 ? "group" : "loop", name: `Unité ${a}` }),
    rename: () => rename(which, `Nouveau nom ${b}`),
    move: () => moveUnit(world.ada, which, other, { reason }),
    merge: () => mergeUnits(world.ada, which, other, { reason, endMandates: true }),
    split: () => splitUnit(world.ada, which, { reason, name: `Moitié ${b}`, members: [], children: [] }),
    close: () => closeUnit(world.ada, which, { reason, endMandates: true, childrenTo: other }),
    reopen: () => reopenUnit(world.ada, which, { reason }),
  };
  await did[verb]().catch((error: { code?: string }) => {
    if (!error.code?.startsWith("organisation.")) throw error;
  });
}

const rename = (which: Unit, name: string) => {
  const words = { name, nameOf: `de ${name}`, description: "", meeting: "", slug: name };
  return present(world.ada, which, words, presentationSeen(which));
};

describe("the tree at an instant", () => {
  it("is what the versions say, what replaying the steps gives, and what a picture taken then showed", async () => {
    const verb = fc.constantFrom(...verbs);
    const step = fc.record({ verb, a: fc.nat(200), b: fc.nat(200) });
    let pictures = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const taken: { at: Date; tree: UnitThen[] }[] = [];
        for (const one of steps) {
          await doIt(one);
          await later();
          taken.push({ at: new Date(), tree: await snapshot() });
          await later();
        }
        for (const { at, tree } of taken) {
          expect(sorted(await treeAsOf(at))).toEqual(sorted(tree));
          expect(sorted(replay(await log(at)).values())).toEqual(sorted(tree));
          pictures++;
        }
      }),
      { numRuns: 15 },
    );
    expect(pictures).toBeGreaterThan(40);
  }, 60_000);
});
