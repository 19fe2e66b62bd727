import { sql } from "drizzle-orm";
import { type ConsensusRow, type PositionRow, writeConsensus } from "#domains/appointments/index.ts";
import { unitById } from "#domains/units/index.ts";
import type { Transaction } from "#platform/database/index.ts";
import { type ConsensusTold, consensuses } from "../content/consensuses.ts";
import { type CastRole, HOME_LOOP } from "../content/index.ts";
import talks from "../content/talks.json" with { type: "json" };
import { aPair, type Ground, holderOf, idsOf, playing, rollOf } from "./ground.ts";

/** Consensuses in every state: at home by name, elsewhere as told, and one of a group. */
export async function writeConsensuses(tx: Transaction, ground: Ground): Promise<void> {
  await atHome(tx, ground);
  for (const told of consensuses) await inALoop(tx, ground, told);
  await inAGroup(tx, ground, "privas-et-ses-villages");
}

/** The pair of the home loop: half of it goes on, half is new; someone objects, the discussion is lively. */
async function atHome(tx: Transaction, ground: Ground): Promise<void> {
  const told = talks.homeConsensus;
  const roles = [
    told.openedBy,
    told.thirdParty,
    ...[...told.people, ...told.positions, ...told.talk].map(([role]) => role),
  ];
  const ids = new Map<unknown, string>();
  for (const role of roles) if (!ids.has(role)) ids.set(role, await playing(tx, role as CastRole));
  const by = (role: unknown) => ({ personId: ids.get(role)! });
  await writeConsensus(tx, {
    ...(await loopOf(tx, ground, HOME_LOOP)),
    openedBy: by(told.openedBy).personId,
    thirdParty: { ...by(told.thirdParty), accepts: true },
    proposals: [
      {
        at: ground.dates.at(told.days),
        replaces: true,
        words: told.words,
        people: (told.people as [CastRole, string, true | null][]).map(([role, title, accepts]) => ({
          ...by(role),
          title,
          accepts,
        })),
        positions: (told.positions as [CastRole, "objection" | "reservation", string][]).map(
          ([role, stance, reason]) => ({ ...by(role), stance, reason }),
        ),
      },
    ],
    words: (told.talk as [CastRole, number, number, string][]).map(([role, days, hour, body]) => ({
      ...by(role),
      at: ground.dates.at(days, hour),
      body,
    })),
  });
}

async function inALoop(tx: Transaction, ground: Ground, told: ConsensusTold): Promise<void> {
  const seen = await loopOf(tx, ground, told.loop);
  const pair = await aPair(tx, seen.unit);
  const roll = await rollOf(tx, seen.unit, 12);
  const on = ground.dates.at;
  const people = pair.map((personId, index) => ({ personId, accepts: !(told.declined && index === 1) }));
  const [first, ...others] = told.proposals.map(({ days, words, says, consent = [0, 0] }) => ({
    at: on(days),
    replaces: true,
    words,
    people,
    positions: [...consents(roll.slice(...consent)), ...(says ? [{ personId: roll[0]!, ...says }] : [])],
  }));
  await writeConsensus(tx, {
    ...seen,
    openedBy: await holderOf(tx, seen.unit, "loop_group_life"),
    thirdParty: told.thirdParty
      ? { personId: await playing(tx, "committee_member"), accepts: true }
      : undefined,
    proposals: [first!, ...others],
    end: told.end && { ...told.end, at: on(told.end.days) },
  });
}

/** In a group silence is not consent: the period is over, and too few have spoken. */
async function inAGroup(tx: Transaction, ground: Ground, slug: string): Promise<void> {
  const unitId = ground.units.get(slug);
  if (!unitId) return;
  const unit = await unitById(unitId, tx);
  const members = await idsOf(
    tx,
    sql`select person_id as id from membership where unit_id = ${unitId} and ended_at is null and started_at < now() - interval '30 days' order by person_id limit 12`,
  );
  const [one, two] = await aPair(tx, (await loopOf(tx, ground, HOME_LOOP)).unit);
  const people = [one, two].map((personId) => ({ personId, accepts: true }));
  await writeConsensus(tx, {
    unit,
    kind: "animator",
    zone: ground.dates.timeZone,
    openedBy: await playing(tx, "administrator"),
    proposals: [
      {
        at: ground.dates.at(-11),
        replaces: true,
        words: talks.groupConsensus,
        people,
        positions: consents(members.slice(0, 1)),
      },
    ],
  });
}

const consents = (people: readonly string[]): PositionRow[] =>
  people.map((personId) => ({ personId, stance: "consent" }));

async function loopOf(
  tx: Transaction,
  { units, dates }: Ground,
  slug: string,
): Promise<Pick<ConsensusRow, "unit" | "kind" | "zone">> {
  const unit = await unitById(units.get(slug)!, tx);
  return { unit, kind: "loop_group_life", zone: dates.timeZone };
}
