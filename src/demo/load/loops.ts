import { sql } from "drizzle-orm";
import { writeCounterparts, writeExchanges } from "#domains/loops/index.ts";
import {
  countPairs,
  type MatterKind,
  matterKinds,
  pairRole,
  writeMatters,
  writeReview,
} from "#domains/pairs/index.ts";
import { newId, rows, run, type Transaction } from "#platform/database/index.ts";
import { addDays, type DemoDates, HOME_LOOP, instantOn, seededRandom, yearOf } from "../content/index.ts";
import type { UnitIds } from "./units.ts";

/** Which space follows which role of the loops; the pole that trains stewards follows theirs. */
const followers: [kind: string, unit: string][] = [
  [pairRole, "vie-des-groupes"],
  ["loop_material", "pole-materiel"],
  ["loop_treasury", "vie-des-groupes"],
  ["loop_struggles", "luttes"],
  ["loop_unitary", "alliances"],
  ["loop_stewarding", "pole-service-d-ordre"],
  ["loop_training", "education-populaire"],
  ["loop_mp", "intergroupe-parlementaire"],
];

/** Liaison MPs have a story of their own. */
const ownRoles = followers.map(([kind]) => kind).filter((kind) => kind !== "loop_mp");

interface Role {
  id: string;
  loopId: string;
  loop: string;
  kind: string;
  personId: string;
}

/**
 * Loops as they live: roles in every state, who follows them nationally, what they write to each other, what their
 * pairs handle, and the review of the pairs that last year's assembly read.
 */
export async function writeLoops(
  tx: Transaction,
  { units, dates }: { units: UnitIds; dates: DemoDates },
): Promise<void> {
  const roles = await rolesHeld(tx);
  await varyRoles(tx, roles, dates);
  await writeCounterparts(
    tx,
    followers.flatMap(([kind, slug]) => (units.has(slug) ? [{ kind, unitId: units.get(slug)! }] : [])),
    new Date(instantOn(dates.earlierAssembly, 9)),
  );
  await writeAllMatters(tx, roles, dates);
  await writeConversations(tx, units, roles, dates);
  const lastYear = yearOf(dates.today) - 1;
  const publishedAt = new Date(instantOn(`${lastYear}-12-05`, 17));
  await writeReview(tx, {
    year: lastYear,
    figures: await countPairs(tx, lastYear, publishedAt),
    publishedAt,
  });
}

function rolesHeld(tx: Transaction): Promise<Role[]> {
  return rows<Role>(
    tx,
    sql`select m.id, u.id as loop_id, u.slug as loop, m.kind_key as kind, m.person_id
        from mandate m join unit u on u.id = m.unit_id and u.kind = 'loop'
        where m.kind_key = any(${sql.param(ownRoles)}::text[])
          and m.ends_at is null and m.appointment_id is null and m.starts_at <= now()
        order by u.slug, m.kind_key, m.id`,
  );
}

/** Pairs named over two years, by consensus or not, trained or not; terms that end soon; people who have left. */
async function varyRoles(tx: Transaction, roles: readonly Role[], { today }: DemoDates): Promise<void> {
  const random = seededRandom("loops");
  const trained: { personId: string; training: string; on: string }[] = [];
  const changed: { id: string; from: string; to: string | null; means: string }[] = [];
  for (const held of groupsOf(roles)) {
    const [{ kind, loop }] = held as [Role];
    const home = loop === HOME_LOOP;
    const means = kind === pairRole && (home || random.chance(0.7)) ? "consensus" : "nomination";
    const days = random.between(60, 700);
    const from = addDays(today, -days);
    const fate = home ? (homeFates[kind] ?? "stays") : fateOf(random.next());
    for (const [index, { id, personId }] of held.entries()) {
      const leaves = fate === "left" && index === held.length - 1;
      const soon = fate === "ends";
      const to = leaves
        ? addDays(today, -random.between(20, home ? 59 : Math.min(days - 1, 400)))
        : soon
          ? addDays(today, random.between(12, 55))
          : null;
      changed.push({ id, from, to, means });
      const training = trainings[kind];
      if (training && (kind === pairRole && home ? true : random.chance(0.72)))
        trained.push({ personId, training, on: addDays(from, 45) > today ? today : addDays(from, 45) });
    }
  }
  await run(
    tx,
    sql`update mandate m set starts_at = c.starts, ends_at = c.ends, means = c.means::appointment_means
        from unnest(${sql.param(changed.map(({ id }) => id))}::uuid[],
          ${sql.param(changed.map(({ from }) => instantOn(from, 18)))}::timestamptz[],
          ${sql.param(changed.map(({ to }) => to && instantOn(to, 18)))}::timestamptz[],
          ${sql.param(changed.map(({ means }) => means))}::text[]) as c(id, starts, ends, means)
        where m.id = c.id`,
  );
  await run(
    tx,
    sql`insert into qualification (id, person_id, training, followed_on)
        select t.id, t.person_id, t.training, t.followed_on
        from unnest(${sql.param(trained.map(() => newId()))}::uuid[],
          ${sql.param(trained.map(({ personId }) => personId))}::uuid[],
          ${sql.param(trained.map(({ training }) => training))}::text[],
          ${sql.param(trained.map(({ on }) => on))}::date[]) as t(id, person_id, training, followed_on)
        where not exists (select from qualification q where q.person_id = t.person_id and q.training = t.training)`,
  );
}

const trainings: Record<string, string> = {
  [pairRole]: "vie-des-groupes",
  loop_stewarding: "service-d-ordre",
};

type Fate = "stays" | "ends" | "left";

/** At home one term ends, one role is vacant and one pair is incomplete. */
const homeFates: Record<string, Fate> = {
  loop_treasury: "ends",
  loop_stewarding: "left",
  loop_struggles: "left",
};

function fateOf(drawn: number): Fate {
  return drawn < 0.07 ? "ends" : drawn < 0.16 ? "left" : "stays";
}

/** Those who hold one role of one loop together. */
function groupsOf(roles: readonly Role[]): Role[][] {
  return [...Map.groupBy(roles, ({ loopId, kind }) => `${loopId} ${kind}`).values()];
}

/** What pairs handled last year and this year, by kind and dates. */
async function writeAllMatters(tx: Transaction, roles: readonly Role[], { today }: DemoDates): Promise<void> {
  const random = seededRandom("matters");
  const pairs = groupsOf(roles.filter(({ kind }) => kind === pairRole));
  const invented = pairs.flatMap(([first]) => {
    const { loop, loopId, personId } = first!;
    const count = loop === HOME_LOOP ? 0 : random.between(0, 5);
    return Array.from({ length: count }, () => {
      const openedOn = addDays(today, -random.between(5, 640));
      const over = addDays(openedOn, random.between(8, 90));
      return {
        id: newId(),
        loopId,
        kind: random.weighted(matterWeights),
        openedOn,
        closedOn: over > today ? null : over,
        recordedBy: personId,
      };
    });
  });
  const home = pairs.find(([first]) => first!.loop === HOME_LOOP)?.[0];
  const told = home
    ? homeMatters.map(([kind, label, opened, closed]) => ({
        id: newId(),
        loopId: home.loopId,
        kind,
        label,
        openedOn: addDays(today, -opened),
        closedOn: closed === null ? null : addDays(today, -closed),
        recordedBy: home.personId,
      }))
    : [];
  await writeMatters(tx, [...invented, ...told]);
}

const matterWeights = matterKinds.map((kind): readonly [MatterKind, number] => [
  kind,
  kind === "map" ? 6 : kind === "passed_on" ? 1 : 3,
]);

const homeMatters: [kind: MatterKind, label: string, opened: number, closed: number | null][] = [
  ["difficulty", "deux marchés le même matin", 12, null],
  ["mediation", "partage d’une salle entre voisins", 64, 21],
  ["map", "tour du plateau", 96, 90],
  ["welcome", "un groupe qui débute au nord", 40, null],
  ["map", "relevé de rentrée", 410, 401],
];

/** Conversations of the home loop with the space of its pair, and a letter of that space to all loops. */
async function writeConversations(
  tx: Transaction,
  units: UnitIds,
  roles: readonly Role[],
  { today }: DemoDates,
): Promise<void> {
  const spaceId = units.get("vie-des-groupes");
  const lead = spaceId ? await leadOf(tx, spaceId) : null;
  const pair = roles.filter(({ loop, kind }) => loop === HOME_LOOP && kind === pairRole);
  const [home] = pair;
  if (!spaceId || !lead || !home) return;
  const at = (daysAgo: number, hour: number) => new Date(instantOn(addDays(today, -daysAgo), hour));
  const told = at(1, 20);
  const one = { id: newId(), loopId: home.loopId, kindKey: pairRole, spaceId };
  const map = {
    ...one,
    subject: "Relire la carte des groupes",
    startedBy: home.personId,
    startedAt: at(9, 19),
  };
  const word = (
    exchangeId: string,
    side: "loop" | "space",
    authorId: string,
    body: string,
    saidAt: Date,
  ) => ({
    id: newId(),
    exchangeId,
    side,
    authorId,
    body,
    saidAt,
    toldAt: told,
  });
  const batchId = newId();
  const everywhere = groupsOf(roles.filter(({ kind }) => kind === pairRole)).map(([first]) => ({
    id: newId(),
    loopId: first!.loopId,
    kindKey: pairRole,
    spaceId,
    subject: "Journée des binômes : trois dates au choix",
    startedBy: lead,
    startedAt: at(3, 9),
    batchId,
  }));
  const invitation =
    "Bonjour à toutes et tous,\n\nNous préparons une journée pour les binômes : premiers pas de médiation le matin, cartes des groupes l’après-midi. Dites-nous laquelle des trois dates vous irait : le deuxième samedi de janvier, le dernier, ou le premier de février.";
  await writeExchanges(
    tx,
    [map, ...everywhere],
    [
      word(
        map.id,
        "loop",
        home.personId,
        "Deux groupes du plateau se réunissent désormais ensemble. Faut-il les montrer comme un seul sur la carte, ou garder les deux le temps qu’ils en décident ?",
        at(9, 19),
      ),
      word(
        map.id,
        "space",
        lead,
        "Gardez les deux tant qu’ils n’ont pas décidé : c’est leur choix, pas celui de la carte. Nous pouvons relire avec vous ce qu’ils proposent.",
        at(7, 11),
      ),
      word(
        map.id,
        "loop",
        home.personId,
        "Merci. Ils se voient dans dix jours, nous reviendrons vers vous.",
        at(6, 21),
      ),
      ...everywhere.map(({ id }) => word(id, "space", lead, invitation, at(3, 9))),
    ],
  );
}

async function leadOf(tx: Transaction, spaceId: string): Promise<string | null> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select m.person_id as id from mandate m join person p on p.id = m.person_id
        where m.unit_id = ${spaceId} and m.kind_key = 'space_lead' and m.ends_at is null
        order by m.starts_at, p.search_name limit 1`,
  );
  return found[0]?.id ?? null;
}
