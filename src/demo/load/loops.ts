import { sql } from "drizzle-orm";
import { writeCounterparts } from "#domains/loops/index.ts";
import { pairRole } from "#domains/pairs/index.ts";
import { newId, rows, run, type Transaction } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";
import { clock, type DemoDates, HOME_LOOP, seededRandom } from "../content/index.ts";
import { writeConversations } from "./exchanges.ts";
import type { Ground } from "./ground.ts";
import { writePairs } from "./pairs.ts";

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

/** A role of a loop that someone holds. */
export interface Role {
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
export async function writeLoops(tx: Transaction, ground: Ground): Promise<void> {
  const { units, dates } = ground;
  const roles = await rolesHeld(tx);
  await varyRoles(tx, roles, dates);
  await writeCounterparts(
    tx,
    followers.flatMap(([kind, slug]) => (units.has(slug) ? [{ kind, unitId: units.get(slug)! }] : [])),
    clock(dates.earlierAssembly, 9),
  );
  const held = groupsOf(roles);
  await writePairs(tx, held, dates);
  await writeConversations(tx, ground, held);
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
async function varyRoles(tx: Transaction, roles: readonly Role[], dates: DemoDates): Promise<void> {
  const random = seededRandom("loops");
  const trained: { personId: string; training: string; on: Day }[] = [];
  const changed: { id: string; from: Day; to: Day | null; means: string }[] = [];
  for (const held of groupsOf(roles)) {
    const [{ kind, loop }] = held as [Role];
    const home = loop === HOME_LOOP;
    const means = kind === pairRole && (home || random.chance(0.7)) ? "consensus" : "nomination";
    const days = random.between(60, 700);
    const from = dates.day(-days);
    const fate = home ? (homeFates[kind] ?? "stays") : fateOf(random.next());
    for (const [index, { id, personId }] of held.entries()) {
      const leaves = fate === "left" && index === held.length - 1;
      const soon = fate === "ends";
      const to = leaves
        ? dates.day(-random.between(20, home ? 59 : Math.min(days - 1, 400)))
        : soon
          ? dates.day(random.between(12, 55))
          : null;
      changed.push({ id, from, to, means });
      const training = trainings[kind];
      if (training && (kind === pairRole && home ? true : random.chance(0.72)))
        trained.push({ personId, training, on: dates.day(Math.min(0, 45 - days)) });
    }
  }
  await run(
    tx,
    sql`update mandate m set starts_at = c.starts, ends_at = c.ends, means = c.means::appointment_means
        from unnest(${sql.param(changed.map(({ id }) => id))}::uuid[],
          ${sql.param(changed.map(({ from }) => clock(from, 18)))}::timestamptz[],
          ${sql.param(changed.map(({ to }) => to && clock(to, 18)))}::timestamptz[],
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
