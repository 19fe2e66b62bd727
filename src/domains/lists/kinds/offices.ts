import { sql } from "drizzle-orm";
import { day, number, officeKind, place } from "./cells.ts";
import { field, id, personField } from "./field.ts";
import type { Kind } from "./kind.ts";
import { faultsIf, faultsOfPerson, known, lines, livesUnder, personNamed } from "./naming.ts";

/** Public offices that people hold: MPs for a constituency, mayors. */
export const officesKind: Kind = {
  table: "office",
  parts: [],
  fields: [
    id("id mandat public,office id"),
    field("office", officeKind, "mandat,mandat public,type,kind,charge,mandat electif", {
      needed: true,
      told: sql`it.kind`,
    }),
    personField,
    field(
      "place",
      place(["department", "constituency_abroad", "collectivity", "commune"], "error"),
      "departement,department,territoire,lieu",
      { column: "place_id" },
    ),
    field("constituency", number, "circo,numero de circonscription,n circonscription,constituency number"),
    field("starts_on", day, "debut,depuis,date de debut,start,since,elu le,elected on", { needed: true }),
    field("ends_on", day, "fin,date de fin,end,until"),
  ],
  examples: ["E1;Député·e;1001;Ardèche;3;08/07/2024;"],

  find: (slice) => sql`
    select l.n, there.id as thing_id, p.id as person_id, null::uuid as unit_id,
      coalesce(l.external, case when p.id is not null and l.given ? '_office' then
        '~' || p.id || ' ' || (l.given->>'_office') || ' ' || coalesce(l.given->>'starts_on', '') end) as external,
      ${faultsIf(sql`
        ${faultsOfPerson},
        ('ends_on', 'backwards',
          (l.given->>'ends_on')::date < coalesce((l.given->>'starts_on')::date, there.starts_on)),
        ('id', 'otherMandate', there.id is not null and p.id is not null and there.person_id <> p.id)`)} as faults
    from ${lines(slice)} l
    left join lateral ${personNamed(slice)} p on l.given ? '_person'
    left join lateral (
      select o.* from office o
      where o.id = ${known(slice, "offices", "office", sql`l.external`)}
        or (l.external is null and o.person_id = p.id and o.kind::text = l.given->>'_office'
          and o.starts_on = (l.given->>'starts_on')::date)
      limit 1
    ) there on true`,

  made: () => ({ person_id: sql`l.person_id`, kind: sql`(l.given->>'_office')::office_kind` }),
  under: (over) => (over.parentId === null ? sql`true` : livesUnder(over, sql`it.person_id`)),
};
