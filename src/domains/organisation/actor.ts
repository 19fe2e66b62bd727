import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import { type Actor, type Grant, visitor } from "#platform/policy/index.ts";

interface Found {
  person_id: string;
  given_name: string;
  grants: Grant[];
  member_of: string[];
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

async function load(which: ReturnType<typeof sql>): Promise<Actor> {
  const found = await row<Found>(
    db,
    sql`select p.id as person_id, p.given_name,
          coalesce((
            select jsonb_agg(jsonb_build_object('power', given.power, 'reach', given.reach, 'unitId', m.unit_id, 'mandateId', m.id))
            from (
              select id, unit_id, kind_key from mandate
              where person_id = p.id and starts_at <= now() and (ends_at is null or ends_at > now())
                and not exists (select from unit u where u.id = unit_id and u.closed_at is not null)
              order by starts_at, id limit ${most}
            ) m
            join mandate_kind_now k on k.key = m.kind_key
            cross join lateral jsonb_to_recordset(k.powers) as given(power text, reach text)
          ), '[]') as grants,
          array(select unit_id::text from membership where person_id = p.id and ended_at is null order by started_at, id limit ${most}) as member_of
        from person p where ${which}`,
  );
  if (!found) return visitor;
  return {
    personId: found.person_id,
    name: found.given_name,
    grants: found.grants,
    memberOf: found.member_of,
  };
}
