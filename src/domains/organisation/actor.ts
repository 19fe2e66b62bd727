import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import { type Actor, type Grant, visitor } from "#platform/policy/index.ts";

interface Found {
  personId: string;
  givenName: string;
  grants: Grant[];
  memberOf: string[];
}

// Nobody holds so many; whoever would is still answered at each request.
const most = 200;

/** Who acts behind an account, with the powers of the mandates in force at this very instant. */
export function actorOf(accountId: string): Promise<Actor> {
  return load(sql`p.id = (select person_id from person_account where account_id = ${accountId})`);
}

/** A person as an actor, for commands and tests that act in their name. */
export function actorOfPerson(personId: string): Promise<Actor> {
  return load(sql`p.id = ${personId}`);
}

/** A mandate, in an open unit, at this very instant. */
const inForce = sql`m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
  and not exists (select from unit u where u.id = m.unit_id and u.closed_at is not null)`;

/**
 * What a person's own mandates give, then what others lent them of theirs: a power lent ends with the mandate that gives
 * it, and with the power itself. Either way the grant names that mandate.
 */
const given = sql`
  select m.id, m.unit_id, g.power, g.reach, 0 as lent from (
    select m.id, m.unit_id, m.kind_key from mandate m
    where m.person_id = p.id and ${inForce} order by m.starts_at, m.id limit ${most}
  ) m
  join mandate_kind_now k on k.key = m.kind_key
  cross join lateral jsonb_to_recordset(k.powers) as g(power text, reach text)
  union all
  select m.id, m.unit_id, g.power, g.reach, 1 from (
    select d.mandate_id, d.power from delegation d
    where d.person_id = p.id and d.revoked_at is null and d.starts_at <= now() and d.ends_at > now()
    order by d.starts_at, d.id limit ${most}
  ) d
  join mandate m on m.id = d.mandate_id and ${inForce}
  join mandate_kind_now k on k.key = m.kind_key
  cross join lateral jsonb_to_recordset(k.powers) as g(power text, reach text)
  where g.power = d.power`;

async function load(which: ReturnType<typeof sql>): Promise<Actor> {
  const found = await row<Found>(
    db,
    sql`select p.id as person_id, p.given_name,
          coalesce((
            select jsonb_agg(jsonb_build_object('power', power, 'reach', reach, 'unitId', unit_id, 'mandateId', id)
              order by lent, id)
            from (${given}) given
          ), '[]') as grants,
          array(select unit_id::text from membership where person_id = p.id and started_at <= now() and (ended_at is null or ended_at > now()) order by started_at, id limit ${most}) as member_of
        from person p where ${which}`,
  );
  if (!found) return visitor;
  return {
    personId: found.personId,
    name: found.givenName,
    grants: found.grants,
    memberOf: found.memberOf,
  };
}
