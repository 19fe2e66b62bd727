/** A page to measure, and what the bare server beside it does for the same bytes. */
export interface Case {
  name: string;
  /** Address; a function makes it from the place where the measured people are. */
  path: (place: Place) => string;
  /** Who asks, by the role bar; null for a visitor. */
  role: string | null;
  /** The main query of the page, which the bare server runs prepared for each request. */
  query: string;
  values: (place: Place) => unknown[];
}

/** Ids of the example that the pages and queries speak of. */
export interface Place {
  textId: string;
  versionId: string;
  groupId: string;
  groupSlug: string;
  loopId: string;
  loopSlug: string;
  campaignId: string;
  campaignSlug: string;
  personId: string;
}

/** One row with everything of {@link Place}. The group is the one whose animator the role bar plays. */
export const placeQuery = `
  select t.id as "textId", p.version_id as "versionId", g.id as "groupId", g.slug as "groupSlug",
    g.parent_id as "loopId", l.slug as "loopSlug", c.id as "campaignId", c.slug as "campaignSlug", m.person_id as "personId"
  from (
    select version_id from text_publication where in_force_from <= now() order by in_force_from desc limit 1
  ) p
  join text_version v on v.id = p.version_id
  join text_document t on t.id = v.text_id
  cross join (
    select * from campaign where opens_at <= now() and id not in (select campaign_id from campaign_closure)
    order by opens_at desc limit 1
  ) c
  cross join (select * from unit where slug = 'aubenas-centre') g
  join unit l on l.id = g.parent_id
  join mandate m on m.unit_id = g.id and m.kind_key = 'animator' and m.ends_at is null
  join person on person.id = m.person_id and person.given_name = 'Inès'
  limit 1`;

export const cases: readonly Case[] = [
  {
    name: "Home",
    path: () => "/",
    role: null,
    query:
      "select block_id, owner_unit_id, status, progress, late, silent from commitment_standing where text_id = $1",
    values: ({ textId }) => [textId],
  },
  {
    name: "Roadmap, whole text",
    path: () => "/feuille-de-route",
    role: null,
    query: "select * from version_block where version_id = $1 order by position limit 2000",
    values: ({ versionId }) => [versionId],
  },
  {
    name: "Group",
    path: ({ groupSlug }) => `/unites/${groupSlug}`,
    role: null,
    query:
      "select u.*, (select count(*) from membership where unit_id = u.id and ended_at is null) from unit u where slug = $1",
    values: ({ groupSlug }) => [groupSlug],
  },
  {
    name: "Directory of groups",
    path: () => "/groupes",
    role: null,
    query: `select g.slug, g.name, p.name as place, l.name as loop, g.meeting
      from (select * from unit where kind = 'group' and closed_at is null order by search_name limit 40) g
      join unit l on l.id = g.parent_id left join place p on p.id = g.place_id order by g.search_name`,
    values: () => [],
  },
  {
    name: "Group, its mandates (signed in)",
    path: ({ groupSlug }) => `/unites/${groupSlug}/mandats`,
    role: "administrator",
    query: `select k.key, k.label, m.starts_at, m.ends_at, p.public_name
      from mandate_now m join mandate_kind k on k.key = m.kind_key and k.valid_from <= now() and (k.valid_to is null or k.valid_to > now())
      join person p on p.id = m.person_id
      where m.unit_id = $1`,
    values: ({ groupId }) => [groupId],
  },
  {
    name: "Loop",
    path: ({ loopSlug }) => `/unites/${loopSlug}`,
    role: null,
    query: `select g.slug, g.name, p.name as place from unit g left join place p on p.id = g.place_id
      where g.parent_id = $1 and g.kind = 'group' and g.closed_at is null order by g.search_name limit 40`,
    values: ({ loopId }) => [loopId],
  },
  {
    name: "Loops, a chart by region",
    path: () => "/boucles",
    role: null,
    query: `select l.slug, l.name, r.name as region from unit l left join place p on p.id = l.place_id
      left join place r on r.id = p.region_id where l.kind = 'loop' and l.closed_at is null order by l.search_name limit 500`,
    values: () => [],
  },
  {
    name: "Board of vacant roles",
    path: () => "/charges-a-pourvoir",
    role: null,
    query: `select u.slug, c.kind_key, count(m.id)::int as held
      from unit u cross join lateral (select unnest(required_charges) as kind_key from unit_kind
        where key = u.kind and valid_from <= now() and (valid_to is null or valid_to > now())) c
      left join mandate_now m on m.unit_id = u.id and m.kind_key = c.kind_key
      where u.kind = 'loop' and u.closed_at is null group by u.slug, c.kind_key`,
    values: () => [],
  },
  {
    name: "Org chart",
    path: () => "/nous",
    role: null,
    query: `select v.slug, v.name, v.kind, m.kind_key, p.public_name from unit_version v
      left join mandate_now m on m.unit_id = v.unit_id
      left join person p on p.id = m.person_id
      where v.valid_from <= now() and (v.valid_to is null or v.valid_to > now()) and v.kind not in ('group', 'loop')`,
    values: () => [],
  },
  {
    name: "Directory of all units",
    path: () => "/structures",
    role: null,
    query: `select u.slug, u.name, u.kind, above.name as above
      from (select * from unit where closed_at is null order by search_name, id limit 40) u
      left join unit above on above.id = u.parent_id order by u.search_name, u.id`,
    values: () => [],
  },
  {
    name: "My movement (signed in)",
    path: () => "/mon-mouvement",
    role: "animator",
    query: `select u.slug, u.name, m.kind_key from mandate_now m join unit u on u.id = m.unit_id
      where m.person_id = $1`,
    values: ({ personId }) => [personId],
  },
  {
    name: "Answer to a review (signed in)",
    path: ({ campaignSlug, groupSlug }) => `/bilans/${campaignSlug}/reponses/${groupSlug}`,
    role: "animator",
    query: `select q.id, q.kind, q.position, i.appraisal, i.comment
      from question q
      left join answer a on a.campaign_id = q.campaign_id and a.unit_id = $2
      left join answer_item i on i.answer_id = a.id and i.question_id = q.id
      where q.campaign_id = $1 order by q.position`,
    values: ({ campaignId, groupId }) => [campaignId, groupId],
  },
];
