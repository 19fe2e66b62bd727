-- Rules that hold whatever writes to the database. Written by hand.

-- Dated data: at most one value in force at a time.
alter table movement_setting add constraint movement_setting_once
  exclude using gist (key with =, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
alter table term add constraint term_once
  exclude using gist (key with =, language with =, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
alter table unit_kind add constraint unit_kind_once
  exclude using gist (key with =, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
alter table mandate_kind add constraint mandate_kind_once
  exclude using gist (key with =, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
alter table mandate add constraint mandate_forwards check (ends_at is null or ends_at >= starts_at);
--> statement-breakpoint
-- A person belongs to a unit once at a time.
create unique index membership_open on membership (unit_id, person_id) where ended_at is null;
--> statement-breakpoint
-- There is one movement: one unit without a parent.
create unique index unit_root on unit ((true)) where parent_id is null;
--> statement-breakpoint
-- The lineage of a unit follows its parent, and that of everything under it.
create function unit_lineage() returns trigger language plpgsql as $$
begin
  if new.parent_id is null then
    new.lineage := array[new.id];
  else
    select lineage || new.id into strict new.lineage from unit where id = new.parent_id;
    if new.id = any (new.lineage[1:cardinality(new.lineage) - 1]) then
      raise exception 'a unit cannot stand under itself' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger unit_lineage before insert or update of parent_id on unit
  for each row execute function unit_lineage();
--> statement-breakpoint
create function unit_lineage_below() returns trigger language plpgsql as $$
begin
  update unit set lineage = new.lineage || lineage[array_position(lineage, new.id) + 1 :]
    where id <> new.id and lineage @> array[new.id];
  return null;
end $$;
--> statement-breakpoint
create trigger unit_lineage_below after update of parent_id on unit
  for each row when (old.parent_id is distinct from new.parent_id) execute function unit_lineage_below();
--> statement-breakpoint
-- Published versions never change.
create function published_is_final() returns trigger language plpgsql as $$
declare touched uuid := coalesce(new.version_id, old.version_id);
begin
  if exists (select from text_publication where version_id = touched) then
    raise exception 'a published version never changes' using errcode = 'BO001';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger published_is_final before insert or update or delete on version_block
  for each row execute function published_is_final();
--> statement-breakpoint
-- The words of a contribution are never rewritten.
create function words_are_kept() returns trigger language plpgsql as $$
begin
  if new.body is distinct from old.body then
    raise exception 'the words of a contribution are never rewritten' using errcode = 'BO002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger words_are_kept before update on contribution for each row execute function words_are_kept();
--> statement-breakpoint
-- An owner''s word on a commitment stands: a new one follows it.
create function word_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'an update of a commitment is never changed' using errcode = 'BO003';
end $$;
--> statement-breakpoint
create trigger word_is_kept before update on commitment_update for each row execute function word_is_kept();
--> statement-breakpoint
alter table commitment_update add constraint progress_is_a_percentage check (progress between 0 and 100);
--> statement-breakpoint
alter table campaign add constraint campaign_forwards check (closes_at > opens_at);
--> statement-breakpoint
-- Answers of a closed campaign are frozen.
create function closed_is_frozen() returns trigger language plpgsql as $$
declare of_campaign uuid;
begin
  -- Erasing a person takes their mark off an answer; the answer itself stays as it was.
  if tg_table_name = 'answer' and tg_op = 'UPDATE'
    and to_jsonb(new) - '{started_by,edited_by,submitted_by}'::text[] = to_jsonb(old) - '{started_by,edited_by,submitted_by}'::text[]
  then
    return new;
  end if;
  if tg_table_name = 'answer' then
    of_campaign := coalesce(new.campaign_id, old.campaign_id);
  else
    select campaign_id into of_campaign from answer where id = coalesce(new.answer_id, old.answer_id);
  end if;
  if exists (select from campaign_closure where campaign_id = of_campaign) then
    raise exception 'the campaign is closed' using errcode = 'BO004';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger closed_is_frozen before insert or update or delete on answer
  for each row execute function closed_is_frozen();
--> statement-breakpoint
create trigger closed_is_frozen before insert or update or delete on answer_item
  for each row execute function closed_is_frozen();
--> statement-breakpoint
-- A publication stands: a new version follows it.
create function publication_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a publication is never taken back' using errcode = 'BO005';
end $$;
--> statement-breakpoint
create trigger publication_stands before update or delete on text_publication
  for each row execute function publication_stands();
--> statement-breakpoint
create function published_version_is_final() returns trigger language plpgsql as $$
begin
  if exists (select from text_publication where version_id = old.id) then
    raise exception 'a published version never changes' using errcode = 'BO001';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger published_version_is_final before update or delete on text_version
  for each row execute function published_version_is_final();
--> statement-breakpoint
-- Voice: an outcome says all that its kind needs, and nothing else.
alter table outcome add constraint outcome_is_complete check (
  case kind
    when 'retained' then block_id is not null and text_id is not null and merged_into_id is null
    when 'merged' then merged_into_id is not null and block_id is null
    else block_id is null and merged_into_id is null and reason <> ''
  end
);
--> statement-breakpoint
-- A decision is never rewritten: a later one supersedes it, and those who spoke are told once.
create function outcome_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.contribution_id, new.kind, new.text_id, new.block_id, new.merged_into_id, new.reason, new.decided_at)
      is distinct from (old.id, old.contribution_id, old.kind, old.text_id, old.block_id, old.merged_into_id, old.reason, old.decided_at)
  then
    raise exception 'an outcome is never rewritten' using errcode = 'BO005';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger outcome_is_kept before update or delete on outcome for each row execute function outcome_is_kept();
--> statement-breakpoint
-- The contribution that carries the outcome of this one: the end of the chain of merges.
create function contribution_carrier(start uuid) returns uuid language sql stable as $$
  with recursive walk(at, step) as (
    select start, 0
    union all
    select o.merged_into_id, step + 1
    from walk join outcome o on o.contribution_id = walk.at and o.superseded_at is null and o.kind = 'merged'
    where step < 1000
  )
  select at from walk order by step desc limit 1
$$;
--> statement-breakpoint
-- Merging goes in no circle, even when two people decide at the same time: merges take turns.
create function merges_go_in_no_circle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7201507);
  if contribution_carrier(new.merged_into_id) = new.contribution_id then
    raise exception 'a contribution cannot be merged into itself' using errcode = 'BO006';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger merges_go_in_no_circle before insert on outcome
  for each row when (new.kind = 'merged') execute function merges_go_in_no_circle();
--> statement-breakpoint
create index contribution_words on contribution using gin (to_tsvector('french', search_body));
--> statement-breakpoint
create index contribution_alike on contribution using gin (search_body gin_trgm_ops);
--> statement-breakpoint
-- What became of a contribution is kept beside it, merges followed to their end, since every page about a text asks.
-- It follows each outcome, for the contribution itself and for all that were merged into it.
create function fates_follow() returns trigger language plpgsql as $$
begin
  with recursive touched(id) as (
    select contribution_id from changed
    union
    select o.contribution_id from touched join outcome o on o.merged_into_id = touched.id and o.superseded_at is null
  ), fate as (
    select t.id, carrier.id as carrier_id, final.block_id,
      case when direct.id is null then 'waiting' when final.id is null then 'merged' else final.kind::text end as state
    from touched t
    cross join lateral (select contribution_carrier(t.id) as id) carrier
    left join outcome direct on direct.contribution_id = t.id and direct.superseded_at is null
    left join outcome final on final.contribution_id = carrier.id and final.superseded_at is null
  )
  update contribution c set
    carrier_id = fate.carrier_id,
    settled_block_id = fate.block_id,
    state = case when c.withdrawn_at is not null then 'withdrawn' else fate.state end::contribution_state
  from fate where c.id = fate.id;
  return null;
end $$;
--> statement-breakpoint
create trigger fates_follow_new after insert on outcome
  referencing new table as changed for each statement execute function fates_follow();
--> statement-breakpoint
create trigger fates_follow_superseded after update on outcome
  referencing new table as changed for each statement execute function fates_follow();
--> statement-breakpoint
create function fate_begins() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.carrier_id := new.id;
    new.state := 'waiting';
    new.settled_block_id := null;
  end if;
  if new.withdrawn_at is not null then
    new.state := 'withdrawn';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fate_begins before insert or update of withdrawn_at on contribution
  for each row execute function fate_begins();
--> statement-breakpoint
-- What became of each contribution today: exactly one row for each.
create view contribution_fate as
select
  c.id as contribution_id,
  c.state,
  direct.kind as direct_kind,
  direct.merged_into_id,
  c.carrier_id,
  final.text_id,
  c.settled_block_id as block_id,
  coalesce(final.reason, direct.reason) as reason,
  coalesce(final.decided_at, direct.decided_at) as decided_at
from contribution c
left join outcome direct on direct.contribution_id = c.id and direct.superseded_at is null
left join outcome final on final.contribution_id = c.carrier_id and final.superseded_at is null;
--> statement-breakpoint
-- Roadmap: where each commitment stands today, from its owner's latest word. Withdrawn ones stand nowhere.
create view commitment_standing as
select
  c.id as commitment_id,
  c.text_id,
  c.block_id,
  c.owner_unit_id,
  coalesce(last.status, 'planned') as status,
  coalesce(last.progress, 0) as progress,
  last.value,
  last.body as last_word,
  last.made_at as last_at,
  coalesce(last.status, 'planned') in ('kept', 'abandoned') as finished,
  c.due_on is not null and c.due_on < (now() at time zone 'utc')::date
    and coalesce(last.status, 'planned') not in ('kept', 'abandoned') as late,
  coalesce(last.made_at, c.created_at) < now() - interval '60 days'
    and coalesce(last.status, 'planned') not in ('kept', 'abandoned') as silent,
  floor(extract(epoch from now() - coalesce(last.made_at, c.created_at)) / 86400)::int as quiet_days
from commitment c
left join lateral (
  select status, progress, value, body, made_at from commitment_update u
  where u.commitment_id = c.id order by made_at desc, id desc limit 1
) last on true
where c.withdrawn_at is null;
--> statement-breakpoint
alter table commitment_update add constraint kept_is_whole check (status <> 'kept' or progress = 100);
--> statement-breakpoint
alter table commitment_update add constraint evidence_is_an_address check (evidence_url is null or evidence_url ~ '^https?://');
--> statement-breakpoint
alter table commitment add constraint target_goes_with_indicator check (target is null or (target > 0 and indicator is not null));
--> statement-breakpoint
-- The sentence of a commitment is the text's own: it is not rewritten after it was chosen.
create function sentence_is_kept() returns trigger language plpgsql as $$
begin
  if new.sentence is distinct from old.sentence or new.block_id is distinct from old.block_id then
    raise exception 'the sentence of a commitment is never rewritten' using errcode = 'BO007';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sentence_is_kept before update on commitment for each row execute function sentence_is_kept();
