import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { type Actor, groundsOf, system } from "#platform/policy/index.ts";
import type { Unit } from "./unit.ts";

export interface Candidate {
  id: string;
  slug: string;
  name: string;
  kind: string;
  above: string | null;
}

/**
 * Units that could take in what leaves another: open, managed by the actor, outside of the unit itself, by name, at
 * most 20. `holding`: their kind may contain these kinds; `like`: of this kind.
 */
export function candidatesFor(
  actor: Actor,
  leaving: Unit,
  { q, holding = [], like = "" }: { q: string; holding?: readonly string[]; like?: string },
): Promise<Candidate[]> {
  const { units, subtrees } = groundsOf(actor, "organisation.manage");
  const name = searchable(q);
  return rows(
    db,
    sql`select u.id, u.slug, u.name, u.kind, above.name as above
        from unit u join unit_kind_now k on k.key = u.kind left join unit above on above.id = u.parent_id
        where u.closed_at is null and not u.lineage @> array[${leaving.id}]::uuid[]
          and (${actor === system} or u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
          and k.contains @> ${sql.param([...holding])}::text[] and (${like} = '' or u.kind = ${like})
          and (${name} = '' or u.search_name like '%' || ${name} || '%')
        order by u.search_name, u.id limit 20`,
  );
}
