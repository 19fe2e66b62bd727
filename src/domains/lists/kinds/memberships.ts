import { sql } from "drizzle-orm";
import { instant } from "./cells.ts";
import { begin, begins, end, ends } from "./facts.ts";
import { field, personField, unitField } from "./field.ts";
import type { Kind } from "./kind.ts";
import {
  faultsIf,
  faultsOfPerson,
  faultsOfUnit,
  lines,
  openUnder,
  personNamed,
  unitNamed,
} from "./naming.ts";

/** Who belongs to which unit, and since when. One open membership per person and unit; those by right are left alone. */
export const membershipsKind: Kind = {
  table: "membership",
  parts: [],
  fields: [
    personField,
    unitField,
    field("started_on", instant, "depuis,debut,start,date d entree,date d adhesion,since,joined on,arrivee", {
      fact: begin("started_at"),
    }),
    field("ended_on", instant, "fin,end,date de sortie,jusqu a,until,left on,depart", {
      fact: end("ended_at"),
    }),
  ],
  examples: ["1001;G0701;01/09/2022;", "idriss.marchevert@example.org;Aubenas exemple;15/01/2023;30/06/2024"],

  find: (slice) => {
    const start = begins(sql`l.given->>'started_on'`, slice.zone);
    const finish = ends(sql`l.given->>'ended_on'`, slice.zone);
    return sql`
      select l.n, there.id as thing_id, p.id as person_id, u.id as unit_id,
        case when p.id is null or u.id is null then l.external
          else '~' || p.id || ' ' || u.id || ' ' || case when l.given ? 'ended_on' then coalesce(l.given->>'started_on', '') else 'open' end
        end as external,
        ${faultsIf(sql`
          ${faultsOfPerson}, ${faultsOfUnit},
          ('unit', 'unitClosed', not l.given ? 'ended_on' and n.closed_at is not null),
          ('unit', 'noMembers', k.has_members is false),
          ('ended_on', 'backwards', ${finish} < coalesce(${start}, there.started_at)),
          ('started_on', 'tooEarly', ${start} > now() + interval '1 day')`)} as faults
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

  made: () => ({ unit_id: sql`l.unit_id`, person_id: sql`l.person_id` }),
  under: (over) => sql`it.right_id is null and ${openUnder(over)}`,
};
