-- Units remember what they were. Written by hand.

-- A movement that stands already: what its units are today is what they have been since they were made.
insert into unit_version (id, unit_id, kind, slug, name, name_of, search_name, parent_id, place_id, valid_from, valid_to)
select gen_random_uuid(), id, kind, slug, name, name_of, search_name, parent_id, place_id,
  created_at, case when closed_at is not null then greatest(closed_at, created_at) end
from unit;
--> statement-breakpoint
insert into unit_change (id, unit_id, kind, details, at)
select gen_random_uuid(), id, 'founded', jsonb_build_object('kind', kind, 'name', name, 'nameOf', name_of, 'slug', slug,
  'parentId', parent_id, 'placeId', place_id), created_at
from unit;
--> statement-breakpoint
insert into unit_change (id, unit_id, kind, at)
select gen_random_uuid(), id, 'closed', greatest(closed_at, created_at) from unit where closed_at is not null;
--> statement-breakpoint
-- When what is done is done: now, or the moment that a loader of what happened long ago says for its transaction.
create function deed_moment() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('boucle.moment', true), '')::timestamptz, now())
$$;
--> statement-breakpoint
alter table unit_version add constraint unit_version_once
  exclude using gist (unit_id with =, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
-- One version for each state, from the instant of the change to the next; a closed unit has no version in force.
-- Two who change a unit one after the other may have begun in the other order: no version ends before it begins.
create function unit_remembers() returns trigger language plpgsql as $$
declare
  present unit_version%rowtype;
  moment timestamptz := deed_moment();
begin
  if tg_op = 'INSERT' then
    insert into unit_version (id, unit_id, kind, slug, name, name_of, search_name, parent_id, place_id, valid_from, valid_to)
    values (gen_random_uuid(), new.id, new.kind, new.slug, new.name, new.name_of, new.search_name, new.parent_id,
      new.place_id, new.created_at, case when new.closed_at is not null then greatest(new.closed_at, new.created_at) end);
    return null;
  end if;
  select * into present from unit_version where unit_id = new.id and valid_to is null;
  if new.closed_at is not null then
    update unit_version set valid_to = greatest(new.closed_at, valid_from) where id = present.id;
    return null;
  end if;
  if present.id is null then
    select greatest(moment, max(valid_to)) into moment from unit_version where unit_id = new.id;
  else
    moment := greatest(moment, present.valid_from);
  end if;
  if moment = present.valid_from then
    update unit_version set kind = new.kind, slug = new.slug, name = new.name, name_of = new.name_of,
      search_name = new.search_name, parent_id = new.parent_id, place_id = new.place_id
    where id = present.id;
    return null;
  end if;
  update unit_version set valid_to = moment where id = present.id;
  insert into unit_version (id, unit_id, kind, slug, name, name_of, search_name, parent_id, place_id, valid_from)
  values (gen_random_uuid(), new.id, new.kind, new.slug, new.name, new.name_of, new.search_name, new.parent_id,
    new.place_id, moment);
  return null;
end $$;
--> statement-breakpoint
create trigger unit_remembers_founding after insert on unit for each row execute function unit_remembers();
--> statement-breakpoint
create trigger unit_remembers after update on unit for each row
  when ((old.kind, old.slug, old.name, old.name_of, old.search_name, old.parent_id, old.place_id, old.closed_at)
    is distinct from (new.kind, new.slug, new.name, new.name_of, new.search_name, new.parent_id, new.place_id, new.closed_at))
  execute function unit_remembers();
--> statement-breakpoint
-- The life of a unit is never rewritten; erasing a person takes their mark off it.
create function unit_change_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.decided_by is null and to_jsonb(new) - 'decided_by' = to_jsonb(old) - 'decided_by' then
    return new;
  end if;
  raise exception 'the history of a unit is never rewritten' using errcode = 'BO010';
end $$;
--> statement-breakpoint
create trigger unit_change_is_kept before update or delete on unit_change
  for each row execute function unit_change_is_kept();
--> statement-breakpoint
-- Someone asks once at a time to join a unit; a decision says what it is, and a refusal why.
create unique index join_request_open on join_request (unit_id, person_id)
  where decided_at is null and withdrawn_at is null;
--> statement-breakpoint
alter table join_request add constraint join_request_decided check (
  (accepted is null) = (decided_at is null) and (accepted is not false or coalesce(reason, '') <> '')
);
--> statement-breakpoint
alter table certification add constraint certification_forwards check (ends_at is null or ends_at >= starts_at);
--> statement-breakpoint
alter table certification add constraint certification_once
  exclude using gist (unit_id with =, tstzrange(starts_at, ends_at) with &&);
--> statement-breakpoint
-- The address of a group to write to is on no page: its members are reached through the movement.
update unit_kind set shows = array_remove(shows, 'contact') where key = 'group';
