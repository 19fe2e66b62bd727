import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { enrol, foundUnit, type Unit } from "#domains/units/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { adopt } from "./consensus/adoption.ts";
import { openConsensus } from "./consensus/opening.ts";
import { type Stance, stances, takePosition } from "./consensus/position.ts";
import { amend, answerProposal } from "./consensus/proposal.ts";
import { consensusById } from "./consensus/reading.ts";
import { answerAsThirdParty, confidedIn, reportOutcome } from "./consensus/third-party.ts";
import { consensus } from "./schema.ts";

const world = aWorld();
const day = 86_400_000;
let members: Actor[];
let pair: [Actor, Actor];
let third: Actor;

beforeAll(async () => {
  members = [];
  for (const name of ["Un", "Deux", "Trois", "Quatre", "Cinq"])
    members.push(await someone(name, "woman", null));
  pair = [await someone("Zoé", "woman", null), await someone("Max", "man", null)];
  third = await someone("Tierce", "woman", null);
});

const who = fc.integer({ min: 0, max: 4 });
const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("says" as const),
      who,
      stance: fc.constantFrom<Stance>("consent", "consent", "consent", ...stances),
      confided: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant("accepts" as const), who: fc.nat(1), yes: fc.boolean() }),
  },
  fc.record({ does: fc.constant("reports" as const), lifted: fc.boolean() }),
  fc.record({ does: fc.constant("amends" as const) }),
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("waits" as const), days: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("adopts" as const) }) },
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;
type Said = { stance: Stance; confided: boolean; lifted: boolean };

/** What someone who only listened to the story knows of it. */
interface Heard {
  said: Map<number, Said>;
  yes: Set<number>;
  number: number;
  endsAt: Date;
  now: Date;
}

/** Goes through; false when the program says no. Anything but a refusal is a fault of the program. */
async function goes(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error) => {
      if (!(error instanceof Refusal)) throw error;
      return false;
    },
  );
}

async function take(step: Step, id: string, heard: Heard): Promise<boolean> {
  const { number, now } = heard;
  switch (step.does) {
    case "says": {
      const { stance } = step;
      const confided = step.confided && stance === "objection";
      const what = { number, stance, reason: `Parce que ${now.getTime()}`, confided };
      if (await goes(takePosition(members[step.who]!, id, what, now)))
        heard.said.set(step.who, { stance, confided, lifted: false });
      return false;
    }
    case "accepts":
      if (await goes(answerProposal(pair[step.who]!, id, { number, accepts: step.yes })))
        step.yes ? heard.yes.add(step.who) : heard.yes.delete(step.who);
      return false;
    case "reports": {
      const { current } = await consensusById(id);
      for (const told of await confidedIn(db, current.id)) {
        const outcome = step.lifted ? ("lifted" as const) : ("stands" as const);
        await reportOutcome(third, id, told.positionId, { outcome, words: "Vu." });
      }
      for (const said of heard.said.values())
        if (said.confided && said.stance === "objection") said.lifted = step.lifted;
      return false;
    }
    case "amends": {
      const people = pair.map(({ personId }) => ({ personId: personId!, title: `Version ${number}` }));
      await amend(world.ada, id, { id: newId(), number, people, words: "" }, now);
      Object.assign(heard, { said: new Map(), yes: new Set(), number: number + 1 });
      heard.endsAt = (await consensusById(id)).current.endsAt;
      return false;
    }
    case "waits":
      heard.now = new Date(now.getTime() + step.days * day);
      return false;
    default:
      return goes(adopt(world.ada, id, { number, minutes: "" }, now));
  }
}

async function aGroup(): Promise<Unit> {
  const group = await foundUnit(world.ada, world.ardeche, { kind: "group", name: `Groupe ${newId()}` });
  await db.transaction(async (tx) => {
    for (const member of members) await enrol(tx, group.id, member.personId!);
  });
  return group;
}

describe("a consensus through any sequence of what people do", () => {
  it("is adopted only without a standing objection, with every acceptance, and by its rule", async () => {
    let adoptions = 0;
    const rule = fc.record({ silenceIsConsent: fc.boolean(), quorum: fc.constantFrom(20, 60, 100) });
    await fc.assert(
      fc.asyncProperty(rule, fc.array(steps, { minLength: 4, maxLength: 18 }), async (given, story) => {
        const id = newId();
        const people = pair.map(({ personId }) => ({ personId: personId!, title: null }));
        const opening = { id, kind: "animator", people, words: "", thirdPartyId: third.personId };
        await openConsensus(world.ada, await aGroup(), opening);
        const kept = { days: 7, asked: "members" as const, ...given };
        await db.update(consensus).set({ rule: kept }).where(eq(consensus.id, id));
        await answerAsThirdParty(third, id, true);
        const { endsAt } = (await consensusById(id)).current;
        const heard: Heard = { said: new Map(), yes: new Set(), number: 1, endsAt, now: new Date() };
        const ending: Step[] = [
          { does: "accepts", who: 0, yes: true },
          { does: "accepts", who: 1, yes: true },
          { does: "waits", days: 5 },
          { does: "waits", days: 5 },
          { does: "adopts" },
        ];
        let adopted = false;
        for (const step of [...story, ...ending]) {
          adopted = await take(step, id, heard);
          if (adopted) break;
        }
        expect((await consensusById(id)).end !== null).toBe(adopted);
        const said = [...heard.said.values()];
        const objected = said.some(({ stance, lifted }) => stance === "objection" && !lifted);
        const consents = said.filter(({ stance }) => stance === "consent").length;
        const byRule = kept.silenceIsConsent || (consents > 0 && said.length * 100 >= kept.quorum * 5);
        const may =
          !objected && heard.yes.size === 2 && (consents === 5 || (heard.now >= heard.endsAt && byRule));
        // It may be adopted if and only if someone who only listened would say so.
        expect(adopted).toBe(may);
        if (adopted) adoptions++;
        await run(db, sql`delete from mandate where person_id in (${pair[0].personId}, ${pair[1].personId})`);
      }),
      { numRuns: 25, seed: 20261122 },
    );
    expect(adoptions).toBeGreaterThan(3);
  }, 60_000);
});
