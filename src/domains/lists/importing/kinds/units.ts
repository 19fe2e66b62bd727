import { sql } from "drizzle-orm";
import { faultsIf, known, lines, unitNamed } from "./common.ts";
import type { Kind } from "./kind.ts";

/**
 * Units: found by their identifier, their address, or their name under the same unit. A list does not move a unit nor
 * changes its kind: that is decided on its page, with a reason.
 */
export const unitsKind: Kind = {
  table: "unit",
  parts: ["unit_version", "unit_change", "unit_redirect"],
  needed: ["_kind", "name"],

  find: (slice) => sql`
    with named as materialized (
      select given->>'_search' as search, min(n) as n, count(*)::int as lines, (array_agg(fresh_id))[1] as fresh_id
      from arrival_line where batch_id = ${slice.batch.id} and given ? '_search' group by 1
    )
    select l.n, coalesce(known.id, alike.id) as thing_id, null::uuid as person_id,
      coalesce(sibling.known_id, sibling.id, case when parent.matches = 1 then parent.id end) as unit_id, l.external,
      ${faultsIf([
        { when: sql`l.external is null`, field: "name", code: "noIdentity" },
        {
          when: sql`l.given ? '_parent' and parent.id is null and sibling.id is null`,
          field: "parent",
          code: "unitUnknown",
          value: sql`l.given->>'_parent'`,
        },
        {
          when: sql`l.given ? '_parent' and sibling.id is null and parent.matches > 1`,
          field: "parent",
          code: "unitAmbiguous",
          value: sql`l.given->>'_parent'`,
        },
        { when: sql`above.closed_at is not null`, field: "parent", code: "unitClosed" },
        {
          when: sql`there.id is null and l.given ? '_kind' and coalesce(above.kind, sibling.kind) is not null and not exists (
            select from unit_kind_now k where k.key = coalesce(above.kind, sibling.kind) and (l.given->>'_kind') = any (k.contains))`,
          field: "parent",
          code: "misplaced",
        },
        {
          when: sql`there.id is not null and l.given ? '_kind' and there.kind <> l.given->>'_kind'`,
          field: "kind",
          code: "otherKind",
        },
        {
          when: sql`there.id is not null and l.given ? '_parent' and there.parent_id is distinct from coalesce(sibling.known_id, parent.id)`,
          field: "parent",
          code: "otherParent",
        },
        { when: sql`there.closed_at is not null`, field: null, code: "unitClosed" },
      ])} as faults
    from ${lines(slice)} l
    -- A unit above that the same list brings: by its identifier there, or by its name when only one has it.
    left join lateral (
      select s.n from arrival_line s where s.batch_id = ${slice.batch.id} and s.external = l.given->>'_parent' and s.n <> l.n
      order by s.n limit 1
    ) by_id on l.given ? '_parent'
    left join named by_name on by_id.n is null and by_name.search = l.given->>'_parent_search' and by_name.lines = 1
      and by_name.fresh_id <> l.fresh_id
    left join lateral (
      select s.fresh_id as id, s.given->>'_kind' as kind, coalesce(${known(slice, "units", "unit", sql`s.external`)}, (
        select case when count(*) = 1 then (array_agg(q.id))[1] end from unit q
        where q.search_name = s.given->>'_search' and q.kind = s.given->>'_kind' and q.closed_at is null)) as known_id
      from arrival_line s
      where s.batch_id = ${slice.batch.id} and s.n = coalesce(by_id.n, by_name.n)
    ) sibling on true
    left join lateral ${unitNamed(slice, "_parent")} parent on l.given ? '_parent' and sibling.id is null
    left join unit above on above.id = case
      when sibling.known_id is not null then sibling.known_id
      when sibling.id is not null then null
      when parent.matches = 1 then parent.id
      when not l.given ? '_parent' then (select id from unit where parent_id is null) end
    left join lateral (select ${known(slice, "units", "unit", sql`l.external`)} as id) known on true
    left join lateral (
      select q.id from unit q where known.id is null and q.parent_id = above.id and q.kind = l.given->>'_kind'
        and q.search_name = l.given->>'_search' and q.closed_at is null limit 1
    ) alike on true
    left join unit there on there.id = coalesce(known.id, alike.id)`,

  facts: (id) => sql`(
    select jsonb_strip_nulls(jsonb_build_object(
      'name', u.name, 'name_of', u.name_of, 'place', u.place_id, 'contact', u.contact_email, 'meeting', u.meeting,
      'description', nullif(u.description, ''), 'join_condition', u.join_condition,
      'founded_on', to_char(u.founded_on, 'YYYY-MM-DD')
    )) from unit u where u.id = ${id})`,

  create: (slice, depth) => [
    sql`insert into unit (id, kind, slug, name, name_of, description, parent_id, lineage, place_id, meeting, contact_email,
          join_condition, founded_on, search_name)
        select fresh_id, given->>'_kind', given->>'_free_slug', after->>'name',
          coalesce(after->>'name_of', 'de ' || (after->>'name')), coalesce(after->>'description', ''),
          coalesce(unit_id, (select id from unit where parent_id is null)), array[fresh_id], after->>'place',
          after->>'meeting', after->>'contact', after->>'join_condition', (after->>'founded_on')::date, given->>'_search'
        from ${lines(slice)} l where fate = 'create' and depth = ${depth}`,
    sql`insert into unit_change (id, unit_id, kind, details, decided_by, reason)
        select made_id(), u.id, 'founded', jsonb_build_object('kind', u.kind, 'name', u.name, 'nameOf', u.name_of,
          'slug', u.slug, 'parentId', u.parent_id, 'placeId', u.place_id), ${slice.batch.appliedBy}::uuid, ''
        from ${lines(slice)} l join unit u on u.id = l.fresh_id where l.fate = 'create' and l.depth = ${depth}`,
  ],

  write: (slice, column, which) => {
    const facts = sql.raw(column);
    const named = sql`(u.name, u.name_of, u.place_id) is distinct from
      (l.${facts}->>'name', l.${facts}->>'name_of', l.${facts}->>'place')`;
    return [
      sql`insert into unit_change (id, unit_id, kind, details, decided_by, reason)
          select made_id(), u.id, 'renamed', jsonb_build_object(
            'from', jsonb_build_object('name', u.name, 'nameOf', u.name_of, 'slug', u.slug, 'placeId', u.place_id),
            'to', jsonb_build_object('name', l.${facts}->>'name', 'nameOf', l.${facts}->>'name_of', 'slug', u.slug,
              'placeId', l.${facts}->>'place')), ${slice.batch.appliedBy}::uuid, ''
          from ${lines(slice)} l join unit u on u.id = l.thing_id where ${which} and ${named}`,
      sql`update unit u set name = l.${facts}->>'name', name_of = l.${facts}->>'name_of', place_id = l.${facts}->>'place',
            contact_email = l.${facts}->>'contact', meeting = l.${facts}->>'meeting',
            description = coalesce(l.${facts}->>'description', ''), join_condition = l.${facts}->>'join_condition',
            founded_on = (l.${facts}->>'founded_on')::date,
            search_name = case when u.name = l.${facts}->>'name' then u.search_name
              else coalesce(case when ${column} = 'after' then l.given->>'_search' end, l.given->>'_search_before', u.search_name) end
          from ${lines(slice)} l where u.id = l.thing_id and ${which}`,
    ];
  },

  clear: (which) => [
    sql`delete from unit_redirect where unit_id in ${which}`,
    sql`delete from unit_version where unit_id in ${which}`,
    sql`delete from unit_change where unit_id in ${which}`,
  ],
};
