import { sql } from "drizzle-orm";
import { instant, mandateKind, means, words } from "./cells.ts";
import { begin, begins, column, end, ends } from "./facts.ts";
import { field, id, personField, unitField } from "./field.ts";
import type { Kind } from "./kind.ts";
import {
  faultsIf,
  faultsOfPerson,
  faultsOfUnit,
  known,
  lines,
  openUnder,
  personNamed,
  unitNamed,
} from "./naming.ts";

/**
 * Who holds which mandate where. Lists say what is so in reality: what the rules of seats, pairs and parity would have
 * refused is taken over and said; what cannot be true at all is an error.
 */
export const mandatesKind: Kind = {
  table: "mandate",
  parts: [],
  fields: [
    id("id mandat,mandate id"),
    field(
      "mandate",
      mandateKind,
      "type,kind,fonction,charge,role,responsabilite,type de mandat,mandate kind",
      { needed: true, told: sql`it.kind_key` },
    ),
    unitField,
    personField,
    field("title", words, "titre,libelle,precision", { max: 120 }),
    field("starts_on", instant, "debut,depuis,date de debut,start,start date,since,from", {
      fact: begin("starts_at"),
    }),
    field("ends_on", instant, "fin,date de fin,jusqu a,end,end date,until,to", { fact: end("ends_at") }),
    field("means", means, "designation,nomination,mode,means,how", {
      fact: column("means", means.type, () => sql`'nomination'`),
    }),
  ],
  examples: [
    "M1;Animateur·rice;G0701;1001;;01/09/2023;;consensus",
    "M2;Référent·e trésorerie;B07;1002;;01/02/2024;31/01/2026;nomination",
  ],

  find: (slice) => {
    const start = begins(sql`l.given->>'starts_on'`, slice.zone);
    const finish = ends(sql`l.given->>'ends_on'`, slice.zone);
    return sql`
      select l.n, there.id as thing_id, p.id as person_id, u.id as unit_id, l.external,
        ${faultsIf(sql`
          ${faultsOfPerson}, ${faultsOfUnit},
          ('mandate', 'mandateElsewhere', n.id is not null and k.key is not null and not (n.kind = any (k.unit_kinds))),
          ('unit', 'unitClosed', n.closed_at is not null and (${finish} is null or ${finish} > n.closed_at)),
          ('ends_on', 'backwards', ${finish} <= coalesce(${start}, there.starts_at, now())),
          ('id', 'otherMandate', there.id is not null and l.external is not null
            and (there.person_id, there.unit_id, there.kind_key) is distinct from
              (coalesce(p.id, there.person_id), coalesce(u.id, there.unit_id), coalesce(l.given->>'_mandate', there.kind_key))),
          ('person', 'alreadyHeld', clash.id is not null),
          ('starts_on', 'startAssumed', there.id is null and p.matches = 1 and n.id is not null
            and l.given ? '_mandate' and not l.given ? 'starts_on')`)} as faults
      from ${lines(slice)} l
      left join mandate_kind_now k on k.key = l.given->>'_mandate'
      left join lateral ${personNamed(slice)} p on l.given ? '_person'
      left join lateral ${unitNamed(slice, "_unit", sql`(k.key is null or q.kind = any (k.unit_kinds))`)} u on l.given ? '_unit'
      left join unit n on n.id = u.id and u.matches = 1
      left join lateral (
        select m.* from mandate m
        where m.id = ${known(slice, "mandates", "mandate", sql`l.external`)}
          or (l.external is null and m.person_id = p.id and m.unit_id = u.id and m.kind_key = l.given->>'_mandate'
            and m.right_id is null and coalesce(m.title, '') = coalesce(l.given->>'title', '')
            and (m.starts_at = ${start} or (not l.given ? 'starts_on' and (m.ends_at is null or m.ends_at > now()))))
        order by m.starts_at desc limit 1
      ) there on true
      left join lateral (
        select o.id from mandate o
        where o.person_id = p.id and o.unit_id = u.id and o.kind_key = l.given->>'_mandate' and o.id is distinct from there.id
          and tstzrange(o.starts_at, o.ends_at) && case when ${finish} <= coalesce(${start}, there.starts_at, now()) then 'empty'::tstzrange
            else tstzrange(coalesce(${start}, there.starts_at, now()), coalesce(${finish}, there.ends_at)) end
          and (not l.given ? 'title' or o.title = l.given->>'title')
        limit 1
      ) clash on true`;
  },

  contradictions: (slice) => {
    const span = sql`tstzrange(coalesce(${begins(sql`given->>'starts_on'`, slice.zone)}, now()), ${ends(sql`given->>'ends_on'`, slice.zone)})`;
    const held = sql`select n, person_id, unit_id, given->>'_mandate' as kind, given->>'title' as title, thing_id, ${span} as during
      from arrival_line where batch_id = ${slice.batch.id} and fate in ('create', 'update', 'same') and person_id is not null and unit_id is not null`;
    return sql`
      with held as materialized (${held}),
      today as (
        select person_id, unit_id, kind from held where during @> now()
        union
        select m.person_id, m.unit_id, m.kind_key from mandate_now m
        where m.right_id is null
          and (m.unit_id, m.kind_key) in (select unit_id, kind from held)
          and m.id not in (select thing_id from held where thing_id is not null)
      ),
      filled as (
        select t.unit_id, t.kind, count(*)::int as holders, k.seats, k.pair,
          count(*) filter (where p.gender = 'woman') as women, count(*) filter (where p.gender = 'man') as men
        from today t join person p on p.id = t.person_id join mandate_kind_now k on k.key = t.kind
        group by t.unit_id, t.kind, k.seats, k.pair
      )
      select b.n, 'alreadyHeld' as code, 'person' as field, min(a.n)::text as value, false as warning
      from held a join held b using (person_id, unit_id, kind)
      where a.n < b.n and a.during && b.during and (b.title is null or a.title = b.title)
      group by b.n
      union all
      select h.n, 'seatsTaken', 'mandate', f.seats::text, true
      from held h join filled f using (unit_id, kind) where f.seats is not null and f.holders > f.seats and h.during @> now()
      union all
      select h.n, 'parityBroken', 'mandate', null, true
      from held h join filled f using (unit_id, kind)
      where f.pair and (f.holders > 2 or (f.holders = 2 and (f.women = 2 or f.men = 2))) and h.during @> now()`;
  },

  made: ({ batch }) => ({
    kind_key: sql`l.given->>'_mandate'`,
    unit_id: sql`l.unit_id`,
    person_id: sql`l.person_id`,
    appointed_by: sql`${batch.appliedBy}::uuid`,
    rule_id: sql`(select k.id from mandate_kind_now k where k.key = l.given->>'_mandate')`,
  }),
  under: (over) =>
    sql`it.right_id is null and (it.ends_at is null or it.ends_at > it.starts_at) and ${openUnder(over)}`,
};
