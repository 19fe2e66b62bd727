-- What people belong to, and hold, because of what they are: kept true by the database itself (§25, annex).

-- Members by right come and go with what gives the right; whoever joined by themselves is a member once at a time.
drop index membership_open;
--> statement-breakpoint
create unique index membership_open on membership (unit_id, person_id) where ended_at is null and right_id is null;
--> statement-breakpoint
create index unit_version_kind on unit_version (kind);
--> statement-breakpoint
create index membership_by_right on membership (unit_id) where right_id is not null;
--> statement-breakpoint
-- What a right gives makes way, within the statement itself, for the same mandate held otherwise.
alter table mandate drop constraint mandate_once;
--> statement-breakpoint
alter table mandate add constraint mandate_once exclude using gist (
  kind_key with =, unit_id with =, person_id with =, (coalesce(title, '')) with =, tstzrange(starts_at, ends_at) with &&
) where (right_id is null);
--> statement-breakpoint
alter table belonging_right add constraint belonging_right_once
  exclude using gist (key with =, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
alter table office add constraint office_forwards check (ends_on is null or ends_on >= starts_on);
--> statement-breakpoint
alter table right_declined add constraint declined_forwards check (taken_back_at is null or taken_back_at >= declined_at);
--> statement-breakpoint
create unique index right_declined_open on right_declined (person_id, right_key, unit_id) where taken_back_at is null;
--> statement-breakpoint
-- What each unit was, from when to when. Before the first thing known of it, it is taken as it was then: a list brings
-- in mandates that began before the unit was written here. Nothing of it remains after it is closed.
create view unit_span as
  select v.unit_id, v.kind, v.parent_id, v.place_id, s.during
  from unit_version v
  join unit u on u.id = v.unit_id
  cross join lateral (
    select case when v.valid_from > u.created_at then v.valid_from end as since, least(v.valid_to, u.closed_at) as until
  ) at
  -- Never asked of bounds the wrong way round, wherever a planner moves it.
  cross join lateral (
    select case when at.since is null or at.until is null or at.since < at.until
      then tstzrange(at.since, at.until) else 'empty' end as during
  ) s
  where not isempty(s.during);
--> statement-breakpoint
-- The rules, read: from whom, where to, what they give, from when to when. A public office is a source named office:mp.
create view right_rule as
  select r.id, r.key, r.position, r.may_decline, r.gives_kind, tstzrange(r.valid_from, r.valid_to) as during,
    r.source->>'from' as source_from,
    case r.source->>'from'
      when 'mandate' then array(select jsonb_array_elements_text(r.source->'kinds'))
      else array(select 'office:' || jsonb_array_elements_text(r.source->'offices'))
    end as sources,
    case r.source->>'from'
      when 'mandate' then array(select jsonb_array_elements_text(r.source->'unitKinds'))
      else '{}'
    end as unit_kinds,
    coalesce((r.source->>'certifiedOnly')::boolean, false) as certified_only,
    r.target->>'to' as target_to, r.target->>'unitKind' as target_kind, (r.target->>'unitId')::uuid as target_unit
  from belonging_right r
  where r.valid_to is null or r.valid_to > r.valid_from;
--> statement-breakpoint
-- The zone in which days begin for the movement.
create function movement_zone() returns text language sql stable as $$
  select coalesce(
    (select value #>> '{}' from movement_setting
      where key = 'zone' and valid_from <= now() and (valid_to is null or valid_to > now())),
    'Europe/Paris')
$$;
--> statement-breakpoint
-- A UUID of version 7, as the program makes them, for rows that the database writes by itself.
create function made_id() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;
--> statement-breakpoint
-- A place and those that it lies in, as far as they are known.
create view place_within as
  select p.id as place_id, within.id as within_id
  from place p
  cross join lateral (
    select distinct id from unnest(array[p.id, p.commune_id, p.department_id, p.region_id]) as id where id is not null
  ) within;
--> statement-breakpoint
-- What these people are given by right, and when: the source's time, within that of the rule, of the certification where
-- the rule asks for one, of the units on the way and of the one it leads to, without what the person declined.
-- `kind_key` is null for membership. A mandate given by right may give another in turn; `because_id` is what began it.
create function rights_of(persons uuid[])
  returns table (person_id uuid, kind_key text, unit_id uuid, during tstzrange, right_id uuid, right_position integer, because_id uuid)
  language plpgsql stable set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  return query
  with recursive
  who as materialized (select distinct id as person_id from unnest(persons) as id),
  rule as materialized (select * from right_rule),
  rule_source as materialized (
    select rule.*, source, source_from = 'office' and target_to in ('unit', 'kind') as anywhere
    from rule cross join lateral unnest(sources) as source
  ),
  own as materialized (
    select m.person_id, m.kind_key as held, m.unit_id, m.unit_id::text as ground,
      tstzrange(m.starts_at, m.ends_at) as during, m.id as because_id
    from who join mandate m on m.person_id = who.person_id
    where m.right_id is null and (m.ends_at is null or m.ends_at > m.starts_at)
      and m.kind_key in (select source from rule_source)
    union all
    select o.person_id, 'office:' || o.kind, null, o.place_id,
      tstzrange(o.starts_on::timestamp at time zone movement_zone(), (o.ends_on + 1)::timestamp at time zone movement_zone()),
      o.id
    from who join office o on o.person_id = who.person_id
  ),
  start as materialized (
    select unit_id from own where unit_id is not null
    union
    -- Where a right gives a mandate that gives another right.
    select u.id from rule giver
    join unit u on u.kind = giver.target_kind or u.id = giver.target_unit
    where giver.gives_kind in (select source from rule_source)
  ),
  up as (
    select s.unit_id as start_id, x.kind as start_kind, x.unit_id, x.kind, x.parent_id, x.during
    from start s cross join lateral (select * from unit_span x where x.unit_id = s.unit_id offset 0) x
    union all
    select up.start_id, up.start_kind, x.unit_id, x.kind, x.parent_id, up.during * x.during
    from up cross join lateral (
      select * from unit_span x where x.unit_id = up.parent_id and x.during && up.during offset 0
    ) x
  ),
  certified as materialized (
    select c.unit_id, range_agg(tstzrange(c.starts_at, c.ends_at)) as during
    from certification c where c.unit_id in (select unit_id from start) group by c.unit_id
  ),
  -- Units to which a rule leads whatever the ground: one, or those of a kind.
  target as materialized (
    select rule.id as right_id, x.unit_id, x.place_id, x.during
    from rule
    cross join lateral (
      select * from unit_span x where x.kind = rule.target_kind and rule.target_to in ('kind', 'place') offset 0
    ) x
    union all
    select rule.id, x.unit_id, x.place_id, x.during
    from rule
    cross join lateral (select * from unit_span x where x.unit_id = rule.target_unit and rule.target_to = 'unit' offset 0) x
  ),
  -- Where each ground leads by each rule.
  path as (
    select rule.id as right_id, up.start_id::text as ground, up.start_id, up.unit_id, rule.during * up.during as during,
      rule.certified_only
    from rule join up on up.kind = rule.target_kind and (rule.unit_kinds = '{}' or up.start_kind = any (rule.unit_kinds))
    where rule.source_from = 'mandate' and rule.target_to = 'above'
    union all
    select rule.id, up.start_id::text, up.start_id, x.unit_id, rule.during * up.during * x.during, rule.certified_only
    from rule
    join up on up.unit_id = up.start_id and (rule.unit_kinds = '{}' or up.start_kind = any (rule.unit_kinds))
    join target x on x.right_id = rule.id
    where rule.source_from = 'mandate' and rule.target_to in ('unit', 'kind')
    union all
    select rule.id, o.ground, null, x.unit_id, rule.during * x.during, false
    from rule
    cross join (select distinct ground from own where unit_id is null and ground is not null) o
    join lateral (
      select o.ground as place_id union select within_id from place_within w where w.place_id = o.ground
    ) around on true
    join target x on x.right_id = rule.id and (x.place_id = around.place_id or x.unit_id in (
      select c.unit_id from unit_place c where c.place_id = around.place_id))
    where rule.source_from = 'office' and rule.target_to = 'place'
    union all
    select rule.id, '*', null, x.unit_id, rule.during * x.during, false
    from rule
    join target x on x.right_id = rule.id
    where rule.source_from = 'office' and rule.target_to in ('unit', 'kind')
  ),
  lead as materialized (
    select path.right_id, path.ground, path.unit_id, piece as during
    from path
    left join certified c on c.unit_id = path.start_id
    cross join lateral unnest(
      case when path.certified_only then tstzmultirange(path.during) * coalesce(c.during, '{}') else tstzmultirange(path.during) end
    ) as piece
  ),
  declined as materialized (
    select d.person_id, d.right_key, d.unit_id, range_agg(tstzrange(d.declined_at, d.taken_back_at)) as during
    from who join right_declined d on d.person_id = who.person_id
    group by 1, 2, 3
  ),
  held as (
    select own.person_id, own.held, own.unit_id, own.ground, own.during, own.because_id, null::uuid as right_id,
      null::integer as position
    from own
    union
    select h.person_id, coalesce(r.gives_kind, ''), l.unit_id, l.unit_id::text, piece, h.because_id, r.id, r.position
    from held h
    join rule_source r on r.source = h.held
    join lead l on l.right_id = r.id and l.ground = case when r.anywhere then '*' else h.ground end and l.during && h.during
    left join declined d
      on r.may_decline and d.person_id = h.person_id and d.right_key = r.key and d.unit_id = l.unit_id
    cross join lateral unnest(tstzmultirange(l.during * h.during) - coalesce(d.during, '{}')) as piece
  )
  select held.person_id, nullif(held.held, ''), held.unit_id, held.during, held.right_id, held.position, held.because_id
  from held where held.right_id is not null;
end $$;
--> statement-breakpoint
-- What stands in the tables for these people: rights that touch or overlap are one stay, under the first that began it;
-- whoever holds the same by themselves holds it once.
create function rights_due(persons uuid[])
  returns table (person_id uuid, kind_key text, unit_id uuid, starts_at timestamptz, ends_at timestamptz, right_id uuid, because_id uuid)
  language plpgsql stable set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  return query
  with given as materialized (select * from rights_of(persons)),
  taken as materialized (
    select g.person_id, g.kind_key, g.unit_id, range_agg(g.during) as during from given g group by 1, 2, 3
  ),
  own as materialized (
    select m.person_id, null::text as kind_key, m.unit_id, range_agg(tstzrange(m.started_at, m.ended_at)) as during
    from membership m
    where m.person_id = any (persons) and m.right_id is null and (m.ended_at is null or m.ended_at > m.started_at)
    group by 1, 3
    union all
    select m.person_id, m.kind_key, m.unit_id, range_agg(tstzrange(m.starts_at, m.ends_at))
    from mandate m
    where m.person_id = any (persons) and m.right_id is null and (m.ends_at is null or m.ends_at > m.starts_at)
    group by 1, 2, 3
  ),
  stay as (
    select t.person_id, t.kind_key, t.unit_id, piece as during
    from taken t
    left join own o on o.person_id = t.person_id and o.unit_id = t.unit_id and coalesce(o.kind_key, '') = coalesce(t.kind_key, '')
    cross join lateral unnest(t.during - coalesce(o.during, '{}')) as piece
  )
  select distinct on (s.person_id, s.kind_key, s.unit_id, s.during)
    s.person_id, s.kind_key, s.unit_id, lower(s.during), upper(s.during), g.right_id, g.because_id
  from stay s
  join given g on g.person_id = s.person_id and g.unit_id = s.unit_id
    and coalesce(g.kind_key, '') = coalesce(s.kind_key, '') and g.during && s.during
  order by s.person_id, s.kind_key, s.unit_id, s.during, greatest(lower(g.during), lower(s.during)), g.right_position, g.because_id;
end $$;
--> statement-breakpoint
-- Everyone whom a right concerns or concerned.
create function rights_everyone() returns uuid[] language sql stable as $$
  select array(
    select person_id from mandate
      where right_id is not null or kind_key in (select unnest(sources) from right_rule)
    union select person_id from office
    union select person_id from membership where right_id is not null
  )
$$;
--> statement-breakpoint
-- Writes what the rules give to these people (null: to everyone), changing only what differs. It is called by triggers
-- within each transaction that changes a mandate, an office, a certification, a unit, a rule or a refusal, so that what
-- it writes is always true and needs no clock: rows bear when they begin and end.
create function keep_rights(persons uuid[] default null) returns void language plpgsql as $$
#variable_conflict use_column
declare void uuid[];
begin
  if current_setting('boucle.keeping_rights', true) = 'on' then return; end if;
  if persons is null then persons := rights_everyone(); end if;
  if cardinality(persons) = 0 then return; end if;
  -- Two who change what concerns one person take turns; the statement below then sees what the first one wrote.
  perform from person p where p.id = any (persons) order by p.id for no key update;
  perform set_config('boucle.keeping_rights', 'on', true);
  with due as materialized (select * from rights_due(persons)),
  there as materialized (
    select m.id, m.person_id, null::text as kind_key, m.unit_id, m.started_at as starts_at, m.ended_at as ends_at
    from membership m where m.right_id is not null and m.person_id = any (persons)
    union all
    select m.id, m.person_id, m.kind_key, m.unit_id, m.starts_at, m.ends_at
    from mandate m where m.right_id is not null and m.person_id = any (persons)
  ),
  -- A row goes on as the first stay that it overlaps, so that a mandate keeps its id while its dates move.
  kept as materialized (
    select distinct on (person_id, kind_key, unit_id, starts_at) * from (
      select distinct on (t.id) t.id, t.starts_at as began_at, d.*
      from there t
      join due d on d.person_id = t.person_id and d.unit_id = t.unit_id and coalesce(d.kind_key, '') = coalesce(t.kind_key, '')
        and tstzrange(d.starts_at, d.ends_at) && tstzrange(t.starts_at, t.ends_at)
      order by t.id, d.starts_at
    ) first
    order by person_id, kind_key, unit_id, starts_at, began_at
  ),
  left_out as materialized (select t.id, t.kind_key from there t where not exists (select from kept k where k.id = t.id)),
  fresh as materialized (
    select d.* from due d
    where not exists (select from kept k where k.person_id = d.person_id and k.unit_id = d.unit_id
      and coalesce(k.kind_key, '') = coalesce(d.kind_key, '') and k.starts_at = d.starts_at)
  ),
  members_gone as (
    delete from membership m using left_out l where m.id = l.id and l.kind_key is null
  ),
  members_changed as (
    update membership m set started_at = k.starts_at, ended_at = k.ends_at, right_id = k.right_id, because_id = k.because_id
    from kept k
    where m.id = k.id and k.kind_key is null
      and (m.started_at, m.ended_at, m.right_id, m.because_id) is distinct from (k.starts_at, k.ends_at, k.right_id, k.because_id)
  ),
  members_come as (
    insert into membership (id, unit_id, person_id, started_at, ended_at, right_id, because_id)
    select made_id(), f.unit_id, f.person_id, f.starts_at, f.ends_at, f.right_id, f.because_id
    from fresh f where f.kind_key is null
  ),
  -- Something may hang on a mandate: it is made void here, and removed below where nothing does.
  mandates_gone as (
    update mandate m set ends_at = m.starts_at, end_reason = 'right_lost' from left_out l
    where m.id = l.id and l.kind_key is not null
    returning m.id
  ),
  mandates_changed as (
    update mandate m set starts_at = k.starts_at, ends_at = k.ends_at, right_id = k.right_id, because_id = k.because_id,
      end_reason = case when k.ends_at is not null then 'right_lost'::mandate_end end
    from kept k
    where m.id = k.id and k.kind_key is not null
      and (m.starts_at, m.ends_at, m.right_id, m.because_id) is distinct from (k.starts_at, k.ends_at, k.right_id, k.because_id)
  ),
  mandates_come as (
    insert into mandate (id, kind_key, unit_id, person_id, starts_at, ends_at, means, rule_id, right_id, because_id, end_reason)
    select made_id(), f.kind_key, f.unit_id, f.person_id, f.starts_at, f.ends_at, 'by_right',
      (select k.id from mandate_kind k
        where k.key = f.kind_key and k.valid_from <= greatest(f.starts_at, now()) and (k.valid_to is null or k.valid_to > greatest(f.starts_at, now()))),
      f.right_id, f.because_id, case when f.ends_at is not null then 'right_lost'::mandate_end end
    from fresh f where f.kind_key is not null
  )
  select array(select id from mandates_gone) into void;
  if cardinality(void) > 0 then
    begin
      delete from mandate m where m.id = any (void);
    exception when foreign_key_violation then
      null; -- what hangs on one of them keeps it, without a day in force
    end;
  end if;
  perform set_config('boucle.keeping_rights', 'off', true);
end $$;
--> statement-breakpoint
-- Those who change people's own situation share this lock; those who change the ground under everybody (rules, units,
-- certifications) take it alone, so that neither computes on what the other is about to change.
create function rights_share() returns boolean language plpgsql as $$
begin
  if current_setting('boucle.keeping_rights', true) = 'on' then return false; end if;
  perform pg_advisory_xact_lock_shared(7201510);
  return exists (select from belonging_right);
end $$;
--> statement-breakpoint
create function rights_follow_mandates() returns trigger language plpgsql as $$
declare persons uuid[];
begin
  if not rights_share() then return null; end if;
  if tg_op = 'UPDATE' then
    persons := array(
      with kinds as (select unnest(sources) as key from right_rule union select gives_kind from right_rule)
      select person.id from changed n join before o on o.id = n.id
      cross join lateral (values (n.person_id), (o.person_id)) person (id)
      where (n.person_id, n.kind_key, n.unit_id, n.starts_at, n.ends_at, n.right_id) is distinct from
          (o.person_id, o.kind_key, o.unit_id, o.starts_at, o.ends_at, o.right_id)
        and (o.right_id is not null or n.kind_key in (select key from kinds) or o.kind_key in (select key from kinds))
      group by person.id);
  else
    persons := array(
      with kinds as (select unnest(sources) as key from right_rule union select gives_kind from right_rule)
      select distinct n.person_id from changed n
      where n.right_id is not null or n.kind_key in (select key from kinds));
  end if;
  perform keep_rights(persons);
  return null;
end $$;
--> statement-breakpoint
create trigger rights_follow_insert after insert on mandate
  referencing new table as changed for each statement execute function rights_follow_mandates();
--> statement-breakpoint
create trigger rights_follow_update after update on mandate
  referencing old table as before new table as changed for each statement execute function rights_follow_mandates();
--> statement-breakpoint
create trigger rights_follow_delete after delete on mandate
  referencing old table as changed for each statement execute function rights_follow_mandates();
--> statement-breakpoint
-- Only of those who may also be there by right does a membership matter here.
create function rights_follow_memberships() returns trigger language plpgsql as $$
declare
  persons uuid[];
  kinds text[];
  units uuid[];
  sources text[];
begin
  if not rights_share() then return null; end if;
  select array_agg(distinct target_kind), array_agg(distinct target_unit), array_agg(distinct source)
    into kinds, units, sources
    from right_rule cross join lateral unnest(right_rule.sources) as source where gives_kind is null;
  if tg_op = 'UPDATE' then
    persons := array(
      select person.id from changed n join before o on o.id = n.id
      cross join lateral (values (n.person_id, n.unit_id), (o.person_id, o.unit_id)) person (id, unit_id)
      where (n.person_id, n.unit_id, n.started_at, n.ended_at, n.right_id) is distinct from
          (o.person_id, o.unit_id, o.started_at, o.ended_at, o.right_id)
        and (o.right_id is not null or (
          exists (select from unit u where u.id = person.unit_id and (u.kind = any (kinds) or u.id = any (units)))
          and (exists (select from mandate m where m.person_id = person.id and m.kind_key = any (sources))
            or exists (select from office o where o.person_id = person.id))))
      group by person.id);
  else
    persons := array(
      select distinct n.person_id from changed n
      where n.right_id is not null or (
        exists (select from unit u where u.id = n.unit_id and (u.kind = any (kinds) or u.id = any (units)))
        and (exists (select from mandate m where m.person_id = n.person_id and m.kind_key = any (sources))
          or exists (select from office o where o.person_id = n.person_id))));
  end if;
  perform keep_rights(persons);
  return null;
end $$;
--> statement-breakpoint
create trigger rights_follow_insert after insert on membership
  referencing new table as changed for each statement execute function rights_follow_memberships();
--> statement-breakpoint
create trigger rights_follow_update after update on membership
  referencing old table as before new table as changed for each statement execute function rights_follow_memberships();
--> statement-breakpoint
create trigger rights_follow_delete after delete on membership
  referencing old table as changed for each statement execute function rights_follow_memberships();
--> statement-breakpoint
create function rights_follow_people() returns trigger language plpgsql as $$
begin
  if not rights_share() then return null; end if;
  if tg_op = 'UPDATE' then
    perform keep_rights(array(select person_id from changed union select person_id from before));
  else
    perform keep_rights(array(select distinct person_id from changed));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger rights_follow_insert after insert on office
  referencing new table as changed for each statement execute function rights_follow_people();
--> statement-breakpoint
create trigger rights_follow_update after update on office
  referencing old table as before new table as changed for each statement execute function rights_follow_people();
--> statement-breakpoint
create trigger rights_follow_delete after delete on office
  referencing old table as changed for each statement execute function rights_follow_people();
--> statement-breakpoint
create trigger rights_follow_insert after insert on right_declined
  referencing new table as changed for each statement execute function rights_follow_people();
--> statement-breakpoint
create trigger rights_follow_update after update on right_declined
  referencing old table as before new table as changed for each statement execute function rights_follow_people();
--> statement-breakpoint
create trigger rights_follow_delete after delete on right_declined
  referencing old table as changed for each statement execute function rights_follow_people();
--> statement-breakpoint
-- Everyone whom a change of these units may concern: by what they hold there or below, by where they are by right, by
-- the places that the units cover, and by rules that lead to every unit of their kind.
create function rights_around(units uuid[], places text[]) returns uuid[] language sql stable as $$
  select array(
    select m.person_id from unit u join mandate m on m.unit_id = u.id
      where u.lineage && units and m.kind_key in (select unnest(sources) from right_rule)
    union
    select m.person_id from membership m where m.unit_id = any (units) and m.right_id is not null
    union
    select m.person_id from mandate m where m.unit_id = any (units) and m.right_id is not null
    union
    select o.person_id from office o
      where o.place_id = any (places)
        or exists (select from place_within w where w.place_id = o.place_id and w.within_id = any (places))
    union
    select m.person_id from right_rule r join mandate m on m.kind_key = any (r.sources)
      where (r.target_to = 'kind' and r.target_kind in (select kind from unit where id = any (units))) or r.target_unit = any (units)
    union
    select o.person_id from right_rule r join office o on 'office:' || o.kind = any (r.sources)
      where (r.target_to = 'kind' and r.target_kind in (select kind from unit where id = any (units))) or r.target_unit = any (units)
  )
$$;
--> statement-breakpoint
create function rights_follow_units() returns trigger language plpgsql as $$
declare units uuid[]; places text[];
begin
  if not rights_share() then return null; end if;
  if tg_op = 'INSERT' then
    -- Nobody holds anything yet in a unit that begins: it matters only where a rule leads to its kind or its place.
    select array_agg(n.id), array_agg(n.place_id) filter (where n.place_id is not null) into units, places
    from changed n
    where exists (select from right_rule r where r.target_kind = n.kind
      and (r.target_to = 'kind' or (r.target_to = 'place' and n.place_id is not null)));
  else
    select array_agg(n.id), array_remove(array_agg(n.place_id) || array_agg(o.place_id), null) into units, places
    from changed n join before o on o.id = n.id
    where (n.parent_id, n.closed_at, n.place_id, n.kind) is distinct from (o.parent_id, o.closed_at, o.place_id, o.kind);
  end if;
  if units is null then return null; end if;
  perform pg_advisory_xact_lock(7201510);
  perform keep_rights(rights_around(units, coalesce(places, '{}')));
  return null;
end $$;
--> statement-breakpoint
-- Named so that it comes after whatever writes the history of units.
create trigger zz_rights_follow_insert after insert on unit
  referencing new table as changed for each statement execute function rights_follow_units();
--> statement-breakpoint
create trigger zz_rights_follow_update after update on unit
  referencing old table as before new table as changed for each statement execute function rights_follow_units();
--> statement-breakpoint
create function rights_follow_ground() returns trigger language plpgsql as $$
begin
  -- A change of a unit that writes its history is followed as such.
  if tg_table_name = 'unit_version' and pg_trigger_depth() > 1 then return null; end if;
  if not rights_share() then return null; end if;
  perform pg_advisory_xact_lock(7201510);
  if tg_table_name = 'unit_place' then
    perform keep_rights(rights_around(array(select unit_id from changed), array(select place_id from changed)));
  else
    perform keep_rights(rights_around(array(select unit_id from changed), '{}'));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger rights_follow_insert after insert on unit_place
  referencing new table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create trigger rights_follow_delete after delete on unit_place
  referencing old table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create trigger rights_follow_update after update on unit_place
  referencing new table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create trigger rights_follow_insert after insert on certification
  referencing new table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create trigger rights_follow_update after update on certification
  referencing new table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create trigger rights_follow_delete after delete on certification
  referencing old table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
-- The past of a unit may be set right by itself.
create trigger rights_follow_insert after insert on unit_version
  referencing new table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create trigger rights_follow_update after update on unit_version
  referencing new table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create trigger rights_follow_delete after delete on unit_version
  referencing old table as changed for each statement execute function rights_follow_ground();
--> statement-breakpoint
create function rights_follow_rules() returns trigger language plpgsql as $$
begin
  if current_setting('boucle.keeping_rights', true) = 'on' then return null; end if;
  perform pg_advisory_xact_lock(7201510);
  perform keep_rights();
  return null;
end $$;
--> statement-breakpoint
create trigger rights_follow after insert or update or delete on belonging_right
  for each statement execute function rights_follow_rules();
--> statement-breakpoint
-- A movement founded before these rules existed begins with them today.
insert into belonging_right (id, key, label, source, target, gives_kind, may_decline, position)
select made_id(), r.key, r.label::jsonb, r.source::jsonb, r.target::jsonb, r.gives_kind, r.may_decline, r.position
from (values
  ('animators_in_loop',
    '{"fr": "Les animateur·rices des groupes certifiés sont membres de leur boucle", "en": "Animators of certified groups are members of their loop"}',
    '{"from": "mandate", "kinds": ["animator"], "unitKinds": ["group"], "certifiedOnly": true}',
    '{"to": "above", "unitKind": "loop"}', null, true, 0),
  ('mps_in_loop',
    '{"fr": "Les député·es sont membres de la boucle de leur circonscription", "en": "MPs are members of the loop of their constituency"}',
    '{"from": "office", "offices": ["mp"]}',
    '{"to": "place", "unitKind": "loop"}', null, true, 1),
  ('leads_in_coordination',
    '{"fr": "Les responsables d’espace siègent à la coordination", "en": "Space leads sit in the coordination"}',
    '{"from": "mandate", "kinds": ["space_lead"], "unitKinds": ["space"], "certifiedOnly": false}',
    '{"to": "kind", "unitKind": "coordination"}', 'coordination_member', false, 2)
) as r (key, label, source, target, gives_kind, may_decline, position)
where exists (select from unit);
