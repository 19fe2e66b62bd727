import { sql } from "drizzle-orm";
import { day, email, oneLine, place, postcode, reference, slug, unitKind, words } from "./cells.ts";
import { column } from "./facts.ts";
import { field, id } from "./field.ts";
import type { Kind } from "./kind.ts";
import { faultsIf, known, lines, unitNamed } from "./naming.ts";
import { giveAddresses, orderUnits } from "./unit-order.ts";

/**
 * Units: found by their identifier, their address, or their name under the same unit. A list does not move a unit nor
 * changes its kind: that is decided on its page, with a reason.
 */
export const unitsKind: Kind = {
  table: "unit",
  parts: ["unit_version", "unit_change", "unit_redirect"],
  fields: [
    id("id structure,identifiant structure,unit id,numero du groupe"),
    field("kind", unitKind, "type de structure,categorie,niveau,type de groupe,level,category", {
      needed: true,
      told: sql`it.kind`,
    }),
    field("name", oneLine, "nom,name,intitule,denomination,nom du groupe,group name,groupe", {
      needed: true,
      max: 120,
    }),
    field(
      "parent",
      reference,
      "parent,rattachement,rattache a,rattachee a,sous,boucle,loop,au dessus,parent id,boucle departementale",
      {
        told: sql`(select case when a.parent_id is null then '' else a.id::text end from unit a where a.id = it.parent_id)`,
      },
    ),
    field(
      "place",
      place(["department", "commune", "district", "collectivity", "constituency_abroad", "region"]),
      "commune,ville,lieu,departement,department,territoire,code insee,insee,city",
      { column: "place_id" },
    ),
    field("postcode", postcode, "cp,codepostal,zip", { as: "place" }),
    field("contact", email, "contact,email,e mail,mail,courriel,adresse e mail", { column: "contact_email" }),
    field("meeting", words, "reunion,rendez vous,lieu de reunion,meeting", { max: 300 }),
    field("description", words, "description,a propos,about", {
      max: 2000,
      fact: column("description", "text", () => sql`''`),
    }),
    field("join_condition", words, "condition,conditions", { max: 1000 }),
    field("founded_on", day, "creation,cree le,creee le,fondation,founded,created on"),
    field("name_of", oneLine, "nom avec de", {
      max: 140,
      fact: column("name_of", "text", (facts) => sql`'de ' || (${facts}->>'name')`),
    }),
    field("slug", slug, "slug,adresse,url", { told: sql`it.slug` }),
  ],
  examples: [
    "B07;boucle;Boucle d’exemple;;Ardèche;;boucle@example.org",
    "G0701;groupe;Aubenas exemple;B07;Aubenas;;;Le premier mardi du mois;;;01/03/2021",
  ],
  named: ["name"],
  identity: ["_kind", "_parent", "_search"],
  order: orderUnits,
  prepare: giveAddresses,

  find: (slice) => sql`
    with named as materialized (
      select given->>'_search' as search, min(n) as n, count(*)::int as lines, (array_agg(fresh_id))[1] as fresh_id
      from arrival_line where batch_id = ${slice.batch.id} and given ? '_search' group by 1
    )
    select l.n, coalesce(known.id, alike.id) as thing_id, null::uuid as person_id,
      coalesce(sibling.known_id, sibling.id, case when parent.matches = 1 then parent.id end) as unit_id, l.external,
      ${faultsIf(sql`
        ('name', 'noIdentity', l.external is null),
        ('parent', 'unitUnknown', l.given ? '_parent' and parent.id is null and sibling.id is null),
        ('parent', 'unitAmbiguous', l.given ? '_parent' and sibling.id is null and parent.matches > 1),
        ('parent', 'unitClosed', above.closed_at is not null),
        ('parent', 'misplaced', there.id is null and l.given ? '_kind' and coalesce(above.kind, sibling.kind) is not null
          and not exists (select from unit_kind_now k
            where k.key = coalesce(above.kind, sibling.kind) and (l.given->>'_kind') = any (k.contains))),
        ('kind', 'otherKind', there.id is not null and l.given ? '_kind' and there.kind <> l.given->>'_kind'),
        ('parent', 'otherParent', there.id is not null and l.given ? '_parent'
          and there.parent_id is distinct from coalesce(sibling.known_id, parent.id)),
        (null, 'unitClosed', there.closed_at is not null)`)} as faults
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

  made: () => ({
    kind: sql`l.given->>'_kind'`,
    slug: sql`l.given->>'_free_slug'`,
    parent_id: sql`coalesce(l.unit_id, (select id from unit where parent_id is null))`,
    lineage: sql`array[l.fresh_id]`,
  }),
  beside: {
    create: (slice, depth) => [
      sql`insert into unit_change (id, unit_id, kind, details, decided_by, reason)
          select made_id(), u.id, 'founded', jsonb_build_object('kind', u.kind, 'name', u.name, 'nameOf', u.name_of,
            'slug', u.slug, 'parentId', u.parent_id, 'placeId', u.place_id), ${slice.batch.appliedBy}::uuid, ''
          from ${lines(slice)} l join unit u on u.id = l.fresh_id where l.fate = 'create' and l.depth = ${depth}`,
    ],
    write: (slice, facts, which) => {
      const wanted = sql`${facts}->>'name', ${facts}->>'name_of', ${facts}->>'place'`;
      return [
        sql`insert into unit_change (id, unit_id, kind, details, decided_by, reason)
            select made_id(), u.id, 'renamed', jsonb_build_object(
              'from', jsonb_build_object('name', u.name, 'nameOf', u.name_of, 'slug', u.slug, 'placeId', u.place_id),
              'to', jsonb_build_object('name', ${facts}->>'name', 'nameOf', ${facts}->>'name_of', 'slug', u.slug,
                'placeId', ${facts}->>'place')), ${slice.batch.appliedBy}::uuid, ''
            from ${lines(slice)} l join unit u on u.id = l.thing_id
            where ${which} and (u.name, u.name_of, u.place_id) is distinct from (${wanted})`,
      ];
    },
  },
  clear: (which) => [
    sql`delete from unit_redirect where unit_id in ${which}`,
    sql`delete from unit_version where unit_id in ${which}`,
    sql`delete from unit_change where unit_id in ${which}`,
  ],

  under: (over) =>
    sql`it.parent_id is not null and it.closed_at is null and it.lineage @> array[${over.id}::uuid]`,
};
