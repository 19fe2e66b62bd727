import { sql } from "drizzle-orm";
import {
  begins,
  ends,
  faultsIf,
  faultsOfPerson,
  faultsOfUnit,
  lines,
  personNamed,
  tellBegin,
  tellEnd,
  unitNamed,
} from "./common.ts";
import type { Kind } from "./kind.ts";

/** Who belongs to which unit, and since when. One open membership per person and unit; those by right are left alone. */
export const membershipsKind: Kind = {
  table: "membership",
  parts: [],
  needed: ["_person", "_unit"],

  find: (slice) => {
    const { zone } = slice;
    const start = begins(sql`l.given->>'started_on'`, zone);
    const end = ends(sql`l.given->>'ended_on'`, zone);
    return sql`
      select l.n, there.id as thing_id, p.id as person_id, u.id as unit_id,
        case when p.id is null or u.id is null then l.external
          else '~' || p.id || ' ' || u.id || ' ' || case when l.given ? 'ended_on' then coalesce(l.given->>'started_on', '') else 'open' end
        end as external,
        ${faultsIf([
          ...faultsOfPerson,
          ...faultsOfUnit,
          {
            when: sql`not l.given ? 'ended_on' and n.closed_at is not null`,
            field: "unit",
            code: "unitClosed",
          },
          { when: sql`k.has_members is false`, field: "unit", code: "noMembers" },
          { when: sql`${end} < coalesce(${start}, there.started_at)`, field: "ended_on", code: "backwards" },
          { when: sql`${start} > now() + interval '1 day'`, field: "started_on", code: "tooEarly" },
        ])} as faults
      from ${lines(slice)} l
      left join lateral ${personNamed(slice)} p on l.given ? '_person'
      left join lateral ${unitNamed(slice, "_unit")} u on l.given ? '_unit'
      left join unit n on n.id = u.id and u.matches = 1
      left join unit_kind_now k on k.key = n.kind
      left join lateral (
        select m.id, m.started_at from membership m
        where m.person_id = p.id and m.unit_id = u.id and m.right_id is null
          -- A stay that is over and began otherwise is another one.
          and (m.started_at = ${start} or (m.ended_at is null and not l.given ?& array['started_on', 'ended_on']))
        order by (m.started_at = ${start}) desc nulls last, m.ended_at nulls first limit 1
      ) there on true`;
  },

  facts: (id, zone) => sql`(
    select jsonb_strip_nulls(jsonb_build_object(
      'started_on', ${tellBegin(sql`m.started_at`, zone)}, 'ended_on', ${tellEnd(sql`m.ended_at`, zone)}
    )) from membership m where m.id = ${id})`,

  create: (slice) => [
    sql`insert into membership (id, unit_id, person_id, started_at, ended_at)
        select fresh_id, unit_id, person_id, coalesce(${begins(sql`after->>'started_on'`, slice.zone)}, now()),
          ${ends(sql`after->>'ended_on'`, slice.zone)}
        from ${lines(slice)} l where fate = 'create'`,
  ],

  write: (slice, column, which) => [
    sql`update membership m set started_at = ${begins(sql`l.${sql.raw(column)}->>'started_on'`, slice.zone)},
          ended_at = ${ends(sql`l.${sql.raw(column)}->>'ended_on'`, slice.zone)}
        from ${lines(slice)} l where m.id = l.thing_id and ${which}`,
  ],
};
