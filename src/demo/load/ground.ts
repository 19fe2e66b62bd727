import { type SQL, sql } from "drizzle-orm";
import { foundMovement } from "#domains/rights/index.ts";
import { atMoment, type Unit } from "#domains/units/index.ts";
import { rows, type Transaction } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";
import {
  type CastRole,
  castAs,
  type DemoDates,
  demoDates,
  type Group,
  generateGroups,
  MOVEMENT,
  readCommunes,
} from "../content/index.ts";
import { writePeople } from "./people.ts";
import { movementBegan, type UnitIds, writeUnits } from "./units.ts";

/** What the rest of the example stands on. */
export interface Ground {
  root: Unit;
  units: UnitIds;
  groups: readonly Group[];
  dates: DemoDates;
}

/** Founds the movement, with its units and its people as they are today. Answers the cast too, who can sign in. */
export async function layGround(tx: Transaction, today: Day): Promise<Ground & { cast: string[] }> {
  const groups = generateGroups(readCommunes(), today);
  const root = await atMoment(tx, movementBegan, () => foundMovement(tx, MOVEMENT.name));
  const units = await writeUnits(tx, root, groups);
  const { cast } = await writePeople(tx, units, groups);
  return { root, units, groups, dates: demoDates(today), cast };
}

/** The ids that a query finds, in its order. */
export async function idsOf(tx: Transaction, query: SQL): Promise<string[]> {
  return (await rows<{ id: string }>(tx, query)).map(({ id }) => id);
}

/** The person who plays a role. */
export async function playing(tx: Transaction, role: CastRole): Promise<string> {
  const { person } = castAs(role);
  const [id] = await idsOf(
    tx,
    sql`select person_id as id from person_email where address = ${person?.email} limit 1`,
  );
  if (!id) throw new Error(`Nobody plays ${role}`);
  return id;
}

/** Who holds a mandate of a unit, or else the administrator. */
export async function holderOf(tx: Transaction, unit: Unit, kind: string): Promise<string> {
  const [id] = await idsOf(
    tx,
    sql`select m.person_id as id from mandate m join person p on p.id = m.person_id
        where m.unit_id = ${unit.id} and m.kind_key = ${kind} and (m.ends_at is null or m.ends_at > now()) order by p.search_name limit 1`,
  );
  return id ?? playing(tx, "administrator");
}

const holdsNothing = sql`not exists (select from mandate m where m.person_id = p.id)`;
const hasNoAccount = sql`not exists (select from person_account a where a.person_id = p.id)`;
const standsNowhere = sql`not exists (select from candidacy c where c.person_id = p.id)
  and not exists (select from consensus_named n where n.person_id = p.id)`;

/** A woman and a man of the groups there, who hold nothing yet. */
export async function aPair(tx: Transaction, unit: Unit): Promise<[string, string]> {
  const free = await idsOf(
    tx,
    sql`select distinct on (p.gender) p.id from person p
        join membership b on b.person_id = p.id and b.ended_at is null
        join unit u on u.id = b.unit_id and ${unit.id}::uuid = any(u.lineage)
        where p.gender in ('woman', 'man') and ${holdsNothing} and ${hasNoAccount} and ${standsNowhere}
        order by p.gender, p.search_name, p.id`,
  );
  return [free[0]!, free[1]!];
}

/** People whom a loop asks: its own mandates and the facilitators of its groups. */
export const rollOf = (tx: Transaction, unit: Unit, most: number): Promise<string[]> =>
  idsOf(
    tx,
    sql`select p.id from person p where exists (
          select from mandate m join unit u on u.id = m.unit_id
          where m.person_id = p.id and (u.id = ${unit.id} or u.parent_id = ${unit.id})
            and m.starts_at < now() - interval '60 days' and (m.ends_at is null or m.ends_at > now())
        ) order by p.search_name, p.id limit ${most}`,
  );

/** Members who hold nothing and have come forward nowhere yet. */
export const volunteers = (tx: Transaction, many: number): Promise<string[]> =>
  idsOf(
    tx,
    sql`select p.id from person p where ${holdsNothing} and ${standsNowhere}
          and exists (select from membership b join unit u on u.id = b.unit_id and u.kind = 'group' where b.person_id = p.id)
        order by md5(p.search_name), p.id limit ${many}`,
  );

/** Members of the groups of a loop who hold nothing, by name: always the same ones. */
export const freePeople = (tx: Transaction, loopId: string, count: number): Promise<string[]> =>
  idsOf(
    tx,
    sql`select p.id from person p
        where exists (select from membership b join unit u on u.id = b.unit_id where b.person_id = p.id and u.parent_id = ${loopId})
          and ${hasNoAccount} and ${holdsNothing}
        order by p.search_name, p.id limit ${count}`,
  );

/** As many women as men of the groups who hold nothing. */
export const evenPeople = (tx: Transaction, count: number): Promise<string[]> =>
  idsOf(
    tx,
    sql`select id from (
          select p.id, p.search_name, row_number() over (partition by p.gender order by p.search_name desc, p.id) as turn
          from person p where p.gender in ('woman', 'man')
            and exists (select from membership b join unit u on u.id = b.unit_id where b.person_id = p.id and u.kind = 'group')
            and ${holdsNothing} and ${hasNoAccount}
        ) found order by turn, id limit ${count}`,
  );
