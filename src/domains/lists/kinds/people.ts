import { sql } from "drizzle-orm";
import { birth, email, gender, language, place, postcode, words } from "./cells.ts";
import { beside } from "./facts.ts";
import { field, id } from "./field.ts";
import type { Kind } from "./kind.ts";
import { faultsIf, known, lines, livesUnder } from "./naming.ts";

const mainAddress = beside(
  sql`(select (array_agg(e.address order by e.id))[1] from person_email e where e.person_id = it.id and e.main)`,
);
const bornOn = beside(sql`(select a.born_on::text from age a where a.person_id = it.id)`);
const byRight = sql`r.right_id is not null`;

/** People: found by their identifier, or by their address together with their name. An address alone is not a person. */
export const peopleKind: Kind = {
  table: "person",
  parts: ["person_email", "age"],
  fields: [
    id("numero d adherent,adherent,member id,id personne,identifiant personne,person id"),
    field("given_name", words, "prenoms,first name,firstname,forename", { needed: true }),
    field("family_name", words, "nom de famille,nom d usage,last name,lastname,surname", { needed: true }),
    field("email", email, "email,e mail,mail,courriel,adresse mail,adresse electronique", {
      fact: mainAddress,
    }),
    field("gender", gender, "sexe,sex,civilite,title"),
    field("born_on", birth, "ne e le,nee le,ne le,naissance,birthday,born on,date of birth,birthdate", {
      fact: bornOn,
    }),
    field(
      "place",
      place(["commune", "district", "constituency_abroad", "collectivity"]),
      "commune,ville,city,town,code insee,insee,code commune,lieu,adresse ville",
      { column: "place_id" },
    ),
    field("postcode", postcode, "cp,codepostal,zip,zip code,postal code", { as: "place" }),
    field("language", language, "lang,langue parlee"),
    field("public_name", words, "pseudonyme,pseudo,display name"),
  ],
  examples: [
    "1001;Capucine;Aubrevoye;capucine.aubrevoye@example.org;F;14/06/1988;Aubenas;07200;fr;",
    "1002;Idriss;Marchevert;idriss.marchevert@example.org;H;;Privas;07000;fr;",
  ],
  // What people are by right goes with them.
  noUse: { membership: byRight, mandate: byRight },
  named: ["family_name", "given_name"],
  identity: ["_search", "email", "born_on"],
  defaults: { language: "fr" },

  find: (slice) => sql`
    select l.n, coalesce(known.id, alike.id) as thing_id, null::uuid as person_id, null::uuid as unit_id, l.external,
      ${faultsIf(sql`
        ('id', 'personAmbiguous', known.id is null and alike.matches > 1),
        ('id', 'noIdentity', l.external is null)`)} as faults
    from ${lines(slice)} l
    left join lateral (select ${known(slice, "people", "person", sql`l.external`)} as id) known on true
    left join lateral (
      select count(*)::int as matches, case when count(*) = 1 then (array_agg(p.id))[1] end as id
      from (
        select distinct p.id from person_email e join person p on p.id = e.person_id
        where e.address = l.given->>'email' and p.search_name = l.given->>'_search'
          -- A person whom this source already calls otherwise is another one.
          and not exists (select from external_id o where o.source = ${slice.batch.source} and o.kind = 'people'
            and o.thing_id = p.id and o.external <> l.external and o.external not like '~%' and l.external not like '~%')
        limit 2
      ) p
    ) alike on known.id is null`,

  made: () => ({}),
  beside: {
    create: (slice, depth) => [
      sql`insert into person_email (id, person_id, address)
          select made_id(), fresh_id, after->>'email' from ${lines(slice)} l
          where fate = 'create' and depth = ${depth} and after ? 'email'`,
      sql`insert into age (person_id, born_on)
          select fresh_id, (after->>'born_on')::date from ${lines(slice)} l
          where fate = 'create' and depth = ${depth} and after ? 'born_on'`,
    ],
    write: (slice, facts, which) => [
      sql`update person_email e set address = ${facts}->>'email', verified_at = null
          from ${lines(slice)} l
          where e.person_id = l.thing_id and e.id = (select (array_agg(o.id order by o.id))[1] from person_email o where o.person_id = l.thing_id and o.main)
            and ${facts} ? 'email' and e.address <> ${facts}->>'email' and ${which}`,
      sql`delete from person_email e using ${lines(slice)} l
          where e.person_id = l.thing_id and e.main and not ${facts} ? 'email' and ${which}`,
      sql`insert into person_email (id, person_id, address)
          select made_id(), l.thing_id, ${facts}->>'email' from ${lines(slice)} l
          where ${facts} ? 'email' and ${which}
            and not exists (select from person_email e where e.person_id = l.thing_id and e.main)`,
      sql`insert into age (person_id, born_on)
          select l.thing_id, (${facts}->>'born_on')::date from ${lines(slice)} l where ${facts} ? 'born_on' and ${which}
          on conflict (person_id) do update set born_on = excluded.born_on`,
      sql`delete from age a using ${lines(slice)} l
          where a.person_id = l.thing_id and not ${facts} ? 'born_on' and ${which}`,
    ],
  },

  under: (over) =>
    over.parentId === null
      ? sql`true`
      : sql`(${livesUnder(over, sql`it.id`)} or exists (select from mandate m join unit u on u.id = m.unit_id
          where m.person_id = it.id and (m.ends_at is null or m.ends_at > now()) and u.lineage @> array[${over.id}::uuid]))`,
};
