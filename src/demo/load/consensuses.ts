import { sql } from "drizzle-orm";
import { type ConsensusRow, type PositionRow, writeConsensus } from "#domains/appointments/index.ts";
import { unitById } from "#domains/units/index.ts";
import type { Transaction } from "#platform/database/index.ts";
import { type ConsensusTold, consensuses } from "../content/consensuses.ts";
import { HOME_LOOP } from "../content/index.ts";
import { aPair, type Ground, holderOf, idsOf, playing, rollOf } from "./ground.ts";

/** Consensuses in every state: at home by name, elsewhere as told, and one of a group. */
export async function writeConsensuses(tx: Transaction, ground: Ground): Promise<void> {
  await atHome(tx, ground);
  for (const told of consensuses) await inALoop(tx, ground, told);
  await inAGroup(tx, ground, "privas-et-ses-villages");
}

/** The pair of the home loop: half of it goes on, half is new; someone objects, the discussion is lively. */
async function atHome(tx: Transaction, ground: Ground): Promise<void> {
  const referent = await playing(tx, "loop_referent");
  const member = await playing(tx, "member");
  const animator = await playing(tx, "animator");
  const delegate = await playing(tx, "delegate");
  const second = await playing(tx, "second_animator");
  const on = ground.dates.at;
  await writeConsensus(tx, {
    ...(await loopOf(tx, ground, HOME_LOOP)),
    openedBy: referent,
    thirdParty: { personId: await playing(tx, "committee_member"), accepts: true },
    proposals: [
      {
        at: on(-6),
        replaces: true,
        words:
          "Le binôme arrive au bout de son mandat. Nous proposons que Djamila continue un an, le temps de passer la carte des groupes, et que Ferdinand rejoigne le binôme, après les deux médiations suivies cet automne.\nChaque canton aurait une permanence par mois.",
        people: [
          { personId: referent, title: "Sud et Cévennes", accepts: true },
          { personId: member, title: "Vallée du Rhône et nord", accepts: null },
        ],
        positions: [
          {
            personId: delegate,
            stance: "objection",
            reason:
              "Trois groupes du plateau n’ont encore vu personne. Si les deux vivent dans la vallée, rien ne changera : il faut dire qui monte, et quand.",
          },
          {
            personId: animator,
            stance: "reservation",
            reason: "Une permanence par mois, c’est beaucoup à deux. Je préférerais une sur deux en visio.",
          },
        ],
      },
    ],
    words: [
      {
        personId: delegate,
        at: on(-4, 19),
        body: "Je lève mon objection si le plateau a ses deux visites d’ici janvier.",
      },
      {
        personId: referent,
        at: on(-3, 20),
        body: "D’accord pour deux visites. Je propose le deuxième samedi de décembre ; qui peut m’emmener ?",
      },
      { personId: second, at: on(-2, 7), body: "Moi, j’ai quatre places au départ d’Aubenas." },
    ],
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
  const words = "Deux personnes de groupes voisins prennent la suite de l’animation pour un an.";
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
        words,
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
