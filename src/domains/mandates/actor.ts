import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import { type Actor, type Grant, visitor } from "#platform/policy/index.ts";

interface Found {
  personId: string;
  givenName: string;
  grants: Grant[];
  memberOf: string[];
}

// Nobody holds this many; someone who did would still be answered.
const mostUnits = 200;
const mostPowers = 1000;

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
            select jsonb_agg(jsonb_build_object('power', power, 'reach', reach, 'unitId', unit_id, 'mandateId', mandate_id)
              order by delegation_id nulls first, mandate_id)
            from (
              select * from power_held where person_id = p.id
              order by delegation_id nulls first, starts_at, mandate_id limit ${mostPowers}
            ) held
          ), '[]') as grants,
          array(select unit_id::text from member_now where person_id = p.id order by started_at, id limit ${mostUnits}) as member_of
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
