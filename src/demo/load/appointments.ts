import { sql } from "drizzle-orm";
import {
  type ConsensusRow,
  candidacy,
  candidacyDecision,
  nameTogether,
  type PositionRow,
  volunteerCall,
  volunteerCallClosure,
  writeConsensus,
} from "#domains/appointments/index.ts";
import { type Unit, unitById } from "#domains/organisation/index.ts";
import { newId, row, rows, type Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { addDays, type CastRole, castAs, type DemoDates, HOME_LOOP } from "../content/index.ts";
import type { UnitIds } from "./units.ts";

interface Ground {
  units: UnitIds;
  dates: DemoDates;
}

/** How the example names its people: consensuses in every state, an election recorded, calls with candidacies. */
export async function writeAppointments(tx: Transaction, ground: Ground): Promise<void> {
  await writeConsensuses(tx, ground);
  await writeElection(tx, ground);
  await writeCalls(tx, ground);
}

const evening = (day: string, hour = 18) => new Date(`${day}T${String(hour).padStart(2, "0")}:20:00Z`);

async function writeConsensuses(tx: Transaction, ground: Ground): Promise<void> {
  await atHome(tx, ground);
  await withReservation(tx, ground, "isere");
  await confided(tx, ground, "drome");
  await amended(tx, ground, "gard");
  await adopted(tx, ground, "loire");
  await withdrawn(tx, ground, "vaucluse");
  await inAGroup(tx, ground, "privas-et-ses-villages");
}

/** The pair of the home loop: half of it goes on, half is new; somebody objects, the discussion is lively. */
async function atHome(tx: Transaction, ground: Ground): Promise<void> {
  const referent = await playing(tx, "loop_referent");
  const member = await playing(tx, "member");
  const animator = await playing(tx, "animator");
  const delegate = await playing(tx, "delegate");
  const second = await playing(tx, "second_animator");
  const on = (days: number, hour?: number) => evening(addDays(ground.dates.today, days), hour);
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

async function withReservation(tx: Transaction, ground: Ground, slug: string): Promise<void> {
  const seen = await loopOf(tx, ground, slug);
  const [one, two] = await aPair(tx, seen.unit);
  const roll = await rollOf(tx, seen.unit, 12);
  await writeConsensus(tx, {
    ...seen,
    openedBy: await holderOf(tx, seen.unit, "loop_group_life"),
    proposals: [
      {
        at: evening(addDays(ground.dates.today, -9)),
        replaces: true,
        words: "Deux personnes de groupes voisins, qui ont déjà animé ensemble les réunions de rentrée.",
        people: [
          { personId: one, accepts: true },
          { personId: two, accepts: true },
        ],
        positions: [
          ...consents(roll.slice(1, 9)),
          {
            personId: roll[0]!,
            stance: "reservation",
            reason: "Personne ne vient de la montagne. Qu’au moins une réunion sur quatre s’y tienne.",
          },
        ],
      },
    ],
  });
}

async function confided(tx: Transaction, ground: Ground, slug: string): Promise<void> {
  const seen = await loopOf(tx, ground, slug);
  const [one, two] = await aPair(tx, seen.unit);
  const roll = await rollOf(tx, seen.unit, 8);
  await writeConsensus(tx, {
    ...seen,
    openedBy: await holderOf(tx, seen.unit, "loop_group_life"),
    thirdParty: { personId: await playing(tx, "committee_member"), accepts: true },
    proposals: [
      {
        at: evening(addDays(ground.dates.today, -8)),
        replaces: true,
        words: "Un binôme du nord et du sud du département.",
        people: [
          { personId: one, accepts: true },
          { personId: two, accepts: true },
        ],
        positions: [
          ...consents(roll.slice(1, 6)),
          {
            personId: roll[0]!,
            stance: "objection",
            confided: true,
            reason:
              "J’ai quitté un groupe après une dispute avec l’une de ces personnes. J’aimerais en parler d’abord.",
          },
        ],
      },
    ],
  });
}

async function amended(tx: Transaction, ground: Ground, slug: string): Promise<void> {
  const seen = await loopOf(tx, ground, slug);
  const [one, two] = await aPair(tx, seen.unit);
  const roll = await rollOf(tx, seen.unit, 8);
  const people = [
    { personId: one, accepts: true },
    { personId: two, accepts: true },
  ];
  await writeConsensus(tx, {
    ...seen,
    openedBy: await holderOf(tx, seen.unit, "loop_group_life"),
    proposals: [
      {
        at: evening(addDays(ground.dates.today, -12)),
        replaces: true,
        words: "Un binôme pour deux ans.",
        people,
        positions: [
          {
            personId: roll[0]!,
            stance: "objection",
            reason: "Deux ans sans point d’étape, c’est trop long pour une première fois.",
          },
          ...consents(roll.slice(2, 4)),
        ],
      },
      {
        at: evening(addDays(ground.dates.today, -5)),
        replaces: true,
        words: "Le même binôme, avec un point d’étape devant la boucle au bout de six mois.",
        people,
        positions: consents(roll.slice(0, 3)),
      },
    ],
  });
}

async function adopted(tx: Transaction, ground: Ground, slug: string): Promise<void> {
  const seen = await loopOf(tx, ground, slug);
  const [one, two] = await aPair(tx, seen.unit);
  const roll = await rollOf(tx, seen.unit, 10);
  const at = evening(addDays(ground.dates.today, -30));
  await writeConsensus(tx, {
    ...seen,
    openedBy: await holderOf(tx, seen.unit, "loop_group_life"),
    proposals: [
      {
        at,
        replaces: true,
        words: "Un nouveau binôme, après le départ de la moitié du précédent.",
        people: [
          { personId: one, accepts: true },
          { personId: two, accepts: true },
        ],
        positions: consents(roll.slice(0, 7)),
      },
    ],
    end: {
      at: evening(addDays(ground.dates.today, -14)),
      adopted:
        "La proposition est restée ouverte deux semaines.\n\nAu terme du délai aucune objection ne tenait. Le binôme commence par une tournée des groupes.",
    },
  });
}

async function withdrawn(tx: Transaction, ground: Ground, slug: string): Promise<void> {
  const seen = await loopOf(tx, ground, slug);
  const [one, two] = await aPair(tx, seen.unit);
  const at = evening(addDays(ground.dates.today, -40));
  await writeConsensus(tx, {
    ...seen,
    openedBy: await holderOf(tx, seen.unit, "loop_group_life"),
    proposals: [
      {
        at,
        words: "Un binôme qui commencerait à la rentrée.",
        replaces: true,
        people: [
          { personId: one, accepts: true },
          { personId: two, accepts: false },
        ],
        positions: [],
      },
    ],
    end: {
      at: evening(addDays(ground.dates.today, -33)),
      withdrawn: "L’une des deux personnes change de région pour son travail. Nous reprendrons en janvier.",
    },
  });
}

/** In a group silence is not consent: the period is over, and too few have spoken. */
async function inAGroup(tx: Transaction, ground: Ground, slug: string): Promise<void> {
  const unitId = ground.units.get(slug);
  if (!unitId) return;
  const unit = await unitById(unitId, tx);
  const members = await rows<{ id: string }>(
    tx,
    sql`select person_id as id from membership where unit_id = ${unitId} and ended_at is null and started_at < now() - interval '30 days' order by person_id limit 12`,
  );
  const [one, two] = await aPair(tx, (await loopOf(tx, ground, HOME_LOOP)).unit);
  const words = "Deux personnes de groupes voisins prennent la suite de l’animation pour un an.";
  const people = [
    { personId: one, accepts: true },
    { personId: two, accepts: true },
  ];
  await writeConsensus(tx, {
    unit,
    kind: "animator",
    zone: ground.dates.timeZone,
    openedBy: await playing(tx, "administrator"),
    proposals: [
      {
        at: evening(addDays(ground.dates.today, -11)),
        replaces: true,
        words,
        people,
        positions: consents(members.slice(0, 1).map(({ id }) => id)),
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

/** Whoever plays a role. */
async function playing(tx: Transaction, role: CastRole): Promise<string> {
  const { person } = castAs(role);
  const found = await row<{ id: string }>(
    tx,
    sql`select person_id as id from person_email where address = ${person?.email} limit 1`,
  );
  if (!found) throw new Error(`Nobody plays ${role}`);
  return found.id;
}

async function holderOf(tx: Transaction, unit: Unit, kind: string): Promise<string> {
  const found = await row<{ id: string }>(
    tx,
    sql`select m.person_id as id from mandate m join person p on p.id = m.person_id
        where m.unit_id = ${unit.id} and m.kind_key = ${kind} and (m.ends_at is null or m.ends_at > now()) order by p.search_name limit 1`,
  );
  return found?.id ?? playing(tx, "administrator");
}

/** A woman and a man of the groups there, who hold nothing yet. */
async function aPair(tx: Transaction, unit: Unit): Promise<[string, string]> {
  const free = await rows<{ id: string }>(
    tx,
    sql`select distinct on (p.gender) p.id from person p
        join membership b on b.person_id = p.id and b.ended_at is null
        join unit u on u.id = b.unit_id and ${unit.id}::uuid = any(u.lineage)
        where p.gender in ('woman', 'man') and not exists (select from mandate m where m.person_id = p.id)
          and not exists (select from person_account a where a.person_id = p.id)
          and not exists (select from candidacy c where c.person_id = p.id)
          and not exists (select from consensus_named n where n.person_id = p.id)
        order by p.gender, p.search_name, p.id`,
  );
  return [free[0]!.id, free[1]!.id];
}

/** People whom a loop asks: its own mandates and the animators of its groups. */
async function rollOf(tx: Transaction, unit: Unit, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select p.id from person p where exists (
          select from mandate m join unit u on u.id = m.unit_id
          where m.person_id = p.id and (u.id = ${unit.id} or u.parent_id = ${unit.id})
            and m.starts_at < now() - interval '60 days' and (m.ends_at is null or m.ends_at > now())
        ) order by p.search_name, p.id limit ${most}`,
  );
  return found.map(({ id }) => id);
}

/** The delegates of the home loop, elected by its assembly. */
async function writeElection(tx: Transaction, { units, dates }: Ground): Promise<void> {
  const unit = await unitById(units.get(HOME_LOOP)!, tx);
  const [one, two] = await aPair(tx, unit);
  const people = [
    { personId: one, title: null },
    { personId: two, title: null },
  ];
  await nameTogether(tx, system, unit, "loop_delegate", people, {
    means: "election",
    decidedOn: addDays(dates.today, -45),
    at: evening(addDays(dates.today, -45)),
    minutes: "Vote à main levée, puis à bulletins pour la dernière place.\n\nDeux personnes sont élues.",
    result: {
      couldVote: 48,
      voted: 37,
      choices: 2,
      candidates: [
        { personId: one, name: null, votes: 31, elected: true },
        { personId: two, name: null, votes: 26, elected: true },
        { personId: null, name: "Une troisième personne", votes: 11, elected: false },
      ],
    },
  });
}

interface CallToWrite {
  unit: string;
  kind: string;
  seats: number;
  /** Days from today. */
  opens: number;
  closes: number;
  words: string;
  /** How many stand, beside the cast. */
  stand: number;
  closed?: boolean;
}

const calls: readonly CallToWrite[] = [
  {
    unit: "comite-des-principes",
    kind: "committee_member",
    seats: 2,
    opens: -12,
    closes: 16,
    stand: 5,
    words:
      "Le comité entend les désaccords que la médiation n’a pas réglés. Comptez une soirée par quinzaine et deux week-ends par an, avec une formation au début. Discrétion entière.",
  },
  {
    unit: "comite-d-ecoute-des-violences-sexistes-et-sexuelles",
    kind: "committee_member",
    seats: 3,
    opens: -5,
    closes: 25,
    stand: 3,
    words:
      "Écouter, protéger, décider. Une formation de trois jours précède toute prise de fonction, et personne n’y est jamais seul face à un dossier.",
  },
  {
    unit: "comite-electoral",
    kind: "committee_member",
    seats: 2,
    opens: 6,
    closes: 40,
    stand: 0,
    words: "Relire les comptes rendus d’assemblées communales et répondre aux têtes de liste, à distance.",
  },
  {
    unit: HOME_LOOP,
    kind: "loop_stewarding",
    seats: 1,
    opens: -10,
    closes: 12,
    stand: 2,
    words: "Préparer les rassemblements avec l’équipe déjà formée : une dizaine de dates par an.",
  },
  {
    unit: "isere",
    kind: "loop_training",
    seats: 1,
    opens: -20,
    closes: 4,
    stand: 1,
    words: "Monter quatre soirées de formation dans l’année et recueillir ce que les groupes demandent.",
  },
  {
    unit: "finistere",
    kind: "loop_material",
    seats: 1,
    opens: -3,
    closes: 30,
    stand: 0,
    words: "Tenir le local de Quimper, compter ce qui part et ce qui revient.",
  },
  {
    unit: "nord",
    kind: "loop_struggles",
    seats: 2,
    opens: -8,
    closes: 9,
    stand: 3,
    words: "Passer sur les piquets, tenir à jour le registre des luttes, relayer les caisses de grève.",
  },
  {
    unit: "gironde",
    kind: "loop_unitary",
    seats: 2,
    opens: -45,
    closes: -10,
    stand: 2,
    closed: true,
    words: "Parler avec les associations et les syndicats du département.",
  },
];

const voices = [
  "J’anime un groupe depuis deux ans et j’aime quand les choses sont carrées. Je peux donner deux soirées par mois.",
  "Je viens du milieu associatif : recevoir, écouter, noter, je sais faire. Je débute dans le mouvement et je veux apprendre.",
  "Mon groupe me pousse à me proposer, et plus j’y pense plus j’en ai envie. J’habite loin mais je me déplace facilement.",
  "À la retraite, du temps, une camionnette. Dites-moi par quoi commencer.",
  "J’ai suivi la formation de printemps. Je ne pourrai pas en juillet, le reste de l’année oui.",
];

async function writeCalls(tx: Transaction, ground: Ground): Promise<void> {
  const member = await playing(tx, "member");
  const openedBy = await playing(tx, "administrator");
  for (const call of calls) {
    const unitId = ground.units.get(call.unit);
    if (!unitId) continue;
    const id = newId();
    const { kind: kindKey, seats, words } = call;
    const days = {
      opensOn: addDays(ground.dates.today, call.opens),
      closesOn: addDays(ground.dates.today, call.closes),
    };
    await tx.insert(volunteerCall).values({
      id,
      unitId,
      kindKey,
      seats,
      words,
      ...days,
      zone: ground.dates.timeZone,
      openedBy,
      createdAt: evening(days.opensOn, 7),
    });
    const standing = await volunteers(tx, call.stand);
    if (call.unit === "comite-des-principes" || call.unit === HOME_LOOP) standing.unshift(member);
    await writeCandidacies(tx, id, standing, call, ground, openedBy);
  }
}

async function writeCandidacies(
  tx: Transaction,
  callId: string,
  people: readonly string[],
  call: CallToWrite,
  { dates }: Ground,
  decidedBy: string,
): Promise<void> {
  const at = evening(addDays(dates.today, Math.min(-1, call.opens + 2)));
  for (const [index, personId] of people.entries()) {
    const id = newId();
    const words = voices[index % voices.length]!;
    await tx.insert(candidacy).values({ id, callId, personId, words, stoodAt: at });
    // Somebody has been answered already in the longest lists; everybody in a call that is closed.
    if (!call.closed && !(people.length > 3 && index === people.length - 1)) continue;
    await tx.insert(candidacyDecision).values({
      candidacyId: id,
      fate: "declined",
      words:
        "Merci de vous être proposé·e. Les places sont prises cette fois ; votre groupe cherche aussi de l’aide.",
      decidedBy,
      decidedAt: at,
      toldAt: at,
    });
  }
  if (call.closed)
    await tx
      .insert(volunteerCallClosure)
      .values({ callId, closedBy: decidedBy, closedAt: evening(dates.today, 6) });
}

/** Members who hold nothing and stand nowhere yet. */
async function volunteers(tx: Transaction, many: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select p.id from person p where not exists (select from mandate m where m.person_id = p.id)
          and not exists (select from candidacy c where c.person_id = p.id)
          and not exists (select from consensus_named n where n.person_id = p.id)
          and exists (select from membership b join unit u on u.id = b.unit_id and u.kind = 'group' where b.person_id = p.id)
          order by md5(p.search_name), p.id limit ${many}`,
  );
  return found.map(({ id }) => id);
}
