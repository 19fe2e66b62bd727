-- Grows the example to 100,000 people in 10,000 groups, with the open review under way. Names are numbers.

-- Groups, spread over the loops in turn; each takes the commune of a group that is there.
insert into unit (id, kind, slug, name, name_of, parent_id, lineage, place_id, meeting, search_name)
select gen_random_uuid(), 'group', 'groupe-' || n, 'Groupe ' || n, 'du Groupe ' || n, l.id, '{}', l.place_id,
  'Un jeudi sur deux', 'groupe ' || n
from generate_series(1, 10000 - (select count(*) from unit where kind = 'group')) n
join (
  select loop.id, (select place_id from unit where parent_id = loop.id limit 1) as place_id,
    row_number() over (order by slug) - 1 as turn, count(*) over () as turns
  from unit loop where kind = 'loop'
) l on l.turn = n % l.turns;

create temporary table crowd as
select gen_random_uuid() as id, n from generate_series(1, 100000 - (select count(*) from person)) n;

create temporary table place_of_group as
select id, row_number() over (order by search_name) - 1 as turn, count(*) over () as turns from unit where kind = 'group';

-- Every group's turn comes round: how many there are is asked once, so that the joins below can hash.
create temporary table crowd_in_group as
select c.id, c.n, g.id as unit_id, g.turns
from (select *, n % (select max(turns) from place_of_group) as turn from crowd) c join place_of_group g using (turn);
analyze crowd;
analyze place_of_group;
analyze crowd_in_group;

insert into person (id, given_name, family_name, gender, language, search_name)
select id, 'Prénom ' || n, 'Nom ' || n, (array['woman', 'man'])[1 + n % 2]::gender, 'fr', 'nom ' || n || ' prenom ' || n
from crowd;

insert into person_email (id, person_id, address)
select gen_random_uuid(), id, 'personne' || n || '@example.org' from crowd;

insert into membership (id, unit_id, person_id)
select gen_random_uuid(), unit_id, id from crowd_in_group;

-- A pair of animators for each new group.
insert into mandate (id, kind_key, unit_id, person_id, starts_at, means)
select gen_random_uuid(), 'animator', c.unit_id, c.id, now() - interval '1 year', 'consensus'
from crowd_in_group c
where c.n <= 2 * c.turns and not exists (select from mandate m where m.unit_id = c.unit_id and m.kind_key = 'animator');

-- Two groups in three are certified: their animators enter their loops by right, all at once.
insert into certification (id, unit_id, starts_at)
select gen_random_uuid(), g.id, now() - interval '6 months' from place_of_group g
where g.turn % 3 > 0 and not exists (select from certification c where c.unit_id = g.id);

insert into contribution (id, unit_id, body, search_body, created_at)
select gen_random_uuid(), g.id, 'Proposition ' || n || ' du groupe', 'proposition ' || n || ' du groupe',
  now() - n * interval '1 minute'
from (select n, n % (select max(turns) from place_of_group) as turn from generate_series(1, 20000) n) c join place_of_group g using (turn);

-- Every group is asked in the open review, and half of them have answered.
create temporary table open_review as
select id from campaign where opens_at <= now() and id not in (select campaign_id from campaign_closure);

insert into asked (campaign_id, unit_id, level, loop_id)
select r.id, u.id, 'group', u.parent_id from open_review r cross join unit u where u.kind = 'group'
on conflict do nothing;

-- Nothing here is closed: the triggers that freeze closed reviews need not look at each of 270,000 rows.
alter table answer disable trigger closed_is_frozen;
alter table answer_item disable trigger closed_is_frozen;

insert into answer (id, campaign_id, unit_id, level, submitted_at)
select gen_random_uuid(), a.campaign_id, a.unit_id, 'group', now()
from asked a join open_review r on r.id = a.campaign_id join unit u on u.id = a.unit_id
where a.level = 'group' and u.slug like 'groupe-%' and right(u.slug, 1) in ('0', '2', '4', '6', '8')
on conflict do nothing;

insert into answer_item (answer_id, question_id, appraisal)
select a.id, q.id, (array['very_positive', 'rather_positive', 'rather_unsatisfied', 'very_unsatisfied'])[1 + floor(random() * 4)::int]::appraisal
from answer a join open_review r on r.id = a.campaign_id join question q on q.campaign_id = a.campaign_id
where a.submitted_at is not null
on conflict do nothing;

alter table answer enable trigger closed_is_frozen;
alter table answer_item enable trigger closed_is_frozen;

analyze;
