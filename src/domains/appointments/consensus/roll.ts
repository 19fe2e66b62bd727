import { type SQL, sql } from "drizzle-orm";
import type { ConsensusRule } from "#domains/kinds/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, inForceAt, type Reader, row, rows, run, type Transaction } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";

/** The largest roll of a consensus: beyond, agreement is sought in other ways. */
export const maxAsked = 5000;

/** Writes down who is asked: those whom the rule concerns at this instant. Answers how many they are. */
export function writeRoll(
  tx: Transaction,
  consensusId: string,
  unit: Unit,
  asked: ConsensusRule["asked"],
  now: Date,
): Promise<number> {
  return run(
    tx,
    sql`insert into consensus_asked (consensus_id, person_id, by)
        select distinct on (person_id) ${consensusId}::uuid, person_id, by from (${concerned(unit, asked, now)}) c
        order by person_id, by limit ${maxAsked + 1}`,
  );
}

/** Whether someone on the roll is still what they were asked as: a mandate that has ended no longer speaks. */
export async function isStillAsked(
  reader: Reader,
  consensusId: string,
  unit: Unit,
  asked: ConsensusRule["asked"],
  personId: string,
  now: Date,
): Promise<boolean> {
  const found = await row(
    reader,
    sql`select 1 from consensus_asked a
        where a.consensus_id = ${consensusId} and a.person_id = ${personId}
          and exists (select from (${concerned(unit, asked, now)}) c where c.person_id = a.person_id)`,
  );
  return found !== null;
}

/**
 * Those whom a rule concerns: who holds a mandate in the unit, who is a member of it, by right or not, and for `both`
 * also who holds a mandate right under it (a loop: the facilitators of its groups), except for the movement itself.
 */
function concerned(unit: Unit, asked: ConsensusRule["asked"], now: Date): SQL {
  const inForce = inForceAt("m", now);
  const mandates = sql`select m.person_id, 'mandate'::concerned_by as by from mandate m where m.unit_id = ${unit.id} and ${inForce}`;
  const members = sql`select person_id, 'member'::concerned_by as by from membership m
    where unit_id = ${unit.id} and ${inForceAt("m", now, "started_at", "ended_at")}`;
  const below = sql`select m.person_id, 'below'::concerned_by as by from mandate m
    join unit b on b.id = m.unit_id and b.parent_id = ${unit.id} and b.closed_at is null where ${inForce}`;
  if (asked === "mandates") return mandates;
  if (asked === "members") return members;
  if (unit.parentId === null) return sql`${mandates} union all ${members}`;
  return sql`${mandates} union all ${members} union all ${below}`;
}

/**
 * The consensuses of a unit in which someone is on the roll, named or the third party. Each page checks whether they
 * still are what they were asked as.
 */
export async function concernedInOf(actor: Actor, unitId: string): Promise<Set<string>> {
  if (!actor.personId) return new Set();
  const found = await rows<{ id: string }>(
    db,
    sql`select c.id from consensus c where c.unit_id = ${unitId} and (
          exists (select from consensus_asked a where a.consensus_id = c.id and a.person_id = ${actor.personId})
          or exists (select from consensus_current p join consensus_named n on n.proposal_id = p.id
            where p.consensus_id = c.id and n.person_id = ${actor.personId})
          or exists (select from consensus_third_party h
            where h.consensus_id = c.id and h.person_id = ${actor.personId} and h.declined_at is null)
        ) order by c.opened_at desc limit 200`,
  );
  return new Set(found.map(({ id }) => id));
}
