import { sql } from "drizzle-orm";
import { faultsIf, faultsOfPerson, known, lines, personNamed } from "./common.ts";
import type { Kind } from "./kind.ts";

/** Public offices that people hold: MPs for a constituency, mayors. */
export const officesKind: Kind = {
  table: "office",
  parts: [],
  needed: ["_office", "_person", "starts_on"],
  defaults: {},

  find: (slice) => sql`
    select l.n, there.id as thing_id, p.id as person_id, null::uuid as unit_id,
      coalesce(l.external, case when p.id is not null and l.given ? '_office' then
        '~' || p.id || ' ' || (l.given->>'_office') || ' ' || coalesce(l.given->>'starts_on', '') end) as external,
      ${faultsIf([
        ...faultsOfPerson,
        {
          when: sql`(l.given->>'ends_on')::date < coalesce((l.given->>'starts_on')::date, there.starts_on)`,
          field: "ends_on",
          code: "backwards",
        },
        {
          when: sql`there.id is not null and p.id is not null and there.person_id <> p.id`,
          field: "id",
          code: "otherMandate",
        },
      ])} as faults
    from ${lines(slice)} l
    left join lateral ${personNamed(slice)} p on l.given ? '_person'
    left join lateral (
      select o.* from office o
      where o.id = ${known(slice, "offices", "office", sql`l.external`)}
        or (l.external is null and o.person_id = p.id and o.kind::text = l.given->>'_office'
          and o.starts_on = (l.given->>'starts_on')::date)
      limit 1
    ) there on true`,

  facts: (id) => sql`(
    select jsonb_strip_nulls(jsonb_build_object(
      'starts_on', to_char(o.starts_on, 'YYYY-MM-DD'), 'ends_on', to_char(o.ends_on, 'YYYY-MM-DD'),
      'place', o.place_id, 'constituency', o.constituency::text
    )) from office o where o.id = ${id})`,

  create: (slice) => [
    sql`insert into office (id, person_id, kind, place_id, constituency, starts_on, ends_on)
        select fresh_id, person_id, (given->>'_office')::office_kind, after->>'place', (after->>'constituency')::int,
          (after->>'starts_on')::date, (after->>'ends_on')::date
        from ${lines(slice)} l where fate = 'create'`,
  ],

  write: (slice, column, which) => {
    const facts = sql.raw(column);
    return [
      sql`update office o set starts_on = (l.${facts}->>'starts_on')::date, ends_on = (l.${facts}->>'ends_on')::date,
            place_id = l.${facts}->>'place', constituency = (l.${facts}->>'constituency')::int
          from ${lines(slice)} l where o.id = l.thing_id and ${which}`,
    ];
  },
};
