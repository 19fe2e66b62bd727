import { sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { row, rows, type Transaction } from "#platform/database/index.ts";
import { type CastRole, castAs } from "../content/index.ts";

/** Whoever plays a role. */
export async function playing(tx: Transaction, role: CastRole): Promise<string> {
  const { person } = castAs(role);
  const found = await row<{ id: string }>(
    tx,
    sql`select person_id as id from person_email where address = ${person?.email} limit 1`,
  );
  if (!found) throw new Error(`Nobody plays ${role}`);
  return found.id;
}

/** Who holds a mandate of a unit, or else the administrator. */
export async function holderOf(tx: Transaction, unit: Unit, kind: string): Promise<string> {
  const found = await row<{ id: string }>(
    tx,
    sql`select m.person_id as id from mandate m join person p on p.id = m.person_id
        where m.unit_id = ${unit.id} and m.kind_key = ${kind} and (m.ends_at is null or m.ends_at > now()) order by p.search_name limit 1`,
  );
  return found?.id ?? playing(tx, "administrator");
}

/** A woman and a man of the groups there, who hold nothing yet. */
export async function aPair(tx: Transaction, unit: Unit): Promise<[string, string]> {
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
export async function rollOf(tx: Transaction, unit: Unit, most: number): Promise<string[]> {
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

/** Members who hold nothing and stand nowhere yet. */
export async function volunteers(tx: Transaction, many: number): Promise<string[]> {
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
