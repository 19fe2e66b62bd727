import { sql } from "drizzle-orm";
import { faultsIf, known, lines } from "./common.ts";
import type { Kind } from "./kind.ts";

/** People: found by their identifier, or by their address together with their name. An address alone is not a person. */
export const peopleKind: Kind = {
  table: "person",
  // That somebody is said not to be another is no use made of them.
  parts: ["person_email", "age", "two_people"],
  needed: ["given_name", "family_name"],
  defaults: { language: "fr" },

  find: (slice) => sql`
    select l.n, coalesce(known.id, alike.id) as thing_id, null::uuid as person_id, null::uuid as unit_id, l.external,
      ${faultsIf([
        { when: sql`known.id is null and alike.matches > 1`, field: "id", code: "personAmbiguous" },
        { when: sql`l.external is null`, field: "id", code: "noIdentity" },
      ])} as faults
    from ${lines(slice)} l
    left join lateral (select ${known(slice, "people", "person", sql`l.external`)} as id) known on true
    left join lateral (
      select count(*)::int as matches, case when count(*) = 1 then (array_agg(p.id))[1] end as id
      from (
        select distinct p.id from person_email e join person p on p.id = e.person_id
        where e.address = l.given->>'email' and p.search_name = l.given->>'_search'
          -- Whom this source already calls otherwise is somebody else.
          and not exists (select from external_id o where o.source = ${slice.batch.source} and o.kind = 'people'
            and o.thing_id = p.id and o.external <> l.external and o.external not like '~%' and l.external not like '~%')
        limit 2
      ) p
    ) alike on known.id is null`,

  facts: (id) => sql`(
    select jsonb_strip_nulls(jsonb_build_object(
      'given_name', p.given_name, 'family_name', p.family_name, 'gender', p.gender, 'place', p.place_id,
      'language', p.language, 'public_name', p.public_name,
      'email', (select (array_agg(e.address order by e.id))[1] from person_email e where e.person_id = p.id and e.main),
      'born_on', (select to_char(a.born_on, 'YYYY-MM-DD') from age a where a.person_id = p.id)
    )) from person p where p.id = ${id})`,

  create: (slice) => [
    sql`insert into person (id, given_name, family_name, public_name, gender, place_id, language, search_name)
        select fresh_id, after->>'given_name', after->>'family_name', after->>'public_name', (after->>'gender')::gender,
          after->>'place', coalesce(after->>'language', 'fr'), given->>'_search'
        from ${lines(slice)} l where fate = 'create'`,
    sql`insert into person_email (id, person_id, address)
        select made_id(), fresh_id, after->>'email' from ${lines(slice)} l where fate = 'create' and after ? 'email'`,
    sql`insert into age (person_id, born_on)
        select fresh_id, (after->>'born_on')::date from ${lines(slice)} l where fate = 'create' and after ? 'born_on'`,
  ],

  write: (slice, column, which) => {
    const facts = sql.raw(column);
    return [
      sql`update person p set given_name = l.${facts}->>'given_name', family_name = l.${facts}->>'family_name',
            public_name = l.${facts}->>'public_name', gender = (l.${facts}->>'gender')::gender,
            place_id = l.${facts}->>'place', language = l.${facts}->>'language',
            search_name = case when (p.given_name, p.family_name) is distinct from (l.${facts}->>'given_name', l.${facts}->>'family_name')
              then coalesce(case when ${column} = 'after' then l.given->>'_search' end, l.given->>'_search_before', p.search_name)
              else p.search_name end
          from ${lines(slice)} l where p.id = l.thing_id and ${which}`,
      sql`update person_email e set address = l.${facts}->>'email', verified_at = null
          from ${lines(slice)} l
          where e.person_id = l.thing_id and e.id = (select (array_agg(o.id order by o.id))[1] from person_email o where o.person_id = l.thing_id and o.main)
            and l.${facts} ? 'email' and e.address <> l.${facts}->>'email' and ${which}`,
      sql`delete from person_email e using ${lines(slice)} l
          where e.person_id = l.thing_id and e.main and not l.${facts} ? 'email' and ${which}`,
      sql`insert into person_email (id, person_id, address)
          select made_id(), l.thing_id, l.${facts}->>'email' from ${lines(slice)} l
          where l.${facts} ? 'email' and ${which}
            and not exists (select from person_email e where e.person_id = l.thing_id and e.main)`,
      sql`insert into age (person_id, born_on)
          select l.thing_id, (l.${facts}->>'born_on')::date from ${lines(slice)} l where l.${facts} ? 'born_on' and ${which}
          on conflict (person_id) do update set born_on = excluded.born_on`,
      sql`delete from age a using ${lines(slice)} l
          where a.person_id = l.thing_id and not l.${facts} ? 'born_on' and ${which}`,
    ];
  },
};
