import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";

/** A call that someone answers for. */
export interface MyCall {
  id: string;
  label: Said;
  unit: string;
  closesOn: string;
  waiting: number;
}

/** The calls not closed yet for which this person answers, those with candidacies waiting first; at most 20. */
export async function callsAnsweredBy(actor: Actor): Promise<MyCall[]> {
  const held = ["appointments.call", "organisation.appoint"].map((power) => groundsOf(actor, power));
  const units = held.flatMap((grounds) => grounds.units);
  const subtrees = held.flatMap((grounds) => grounds.subtrees);
  if (units.length + subtrees.length === 0) return [];
  return rows<MyCall>(
    db,
    sql`select c.id, k.label, u.name as unit, c.closes_on, counted.waiting
        from volunteer_call c
        join unit u on u.id = c.unit_id
        join mandate_kind_now k on k.key = c.kind_key
        cross join lateral (
          select count(*)::int as waiting from candidacy y
          left join candidacy_decision d on d.candidacy_id = y.id
            and not exists (select from consensus_end e where e.consensus_id = d.consensus_id and e.ending = 'withdrawn')
          where y.call_id = c.id and y.withdrawn_at is null and d.candidacy_id is null
        ) counted
        where (u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
          and not exists (select from volunteer_call_closure x where x.call_id = c.id)
        order by counted.waiting desc, c.closes_on limit 20`,
  );
}
