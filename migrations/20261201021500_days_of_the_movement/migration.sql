-- The day that it is where the movement lives.
create function movement_today() returns date language sql stable as $$
  select (now() at time zone movement_zone())::date
$$;
--> statement-breakpoint
-- A commitment is late once its day has passed there, not in UTC.
create or replace view commitment_standing as
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
  c.due_on is not null and c.due_on < (select movement_today())
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
-- BO005 is a publication taken back; an outcome rewritten is another fault.
create or replace function outcome_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.id, new.contribution_id, new.kind, new.text_id, new.block_id, new.merged_into_id, new.reason, new.decided_at)
      is distinct from (old.id, old.contribution_id, old.kind, old.text_id, old.block_id, old.merged_into_id, old.reason, old.decided_at)
  then
    raise exception 'an outcome is never rewritten' using errcode = 'BO009';
  end if;
  return new;
end $$;
