-- A person holds the same charge of a unit once at a time; under different titles, once for each. Where lists wrote one
-- twice, the earlier ends when the later begins, and the last goes on as long as any of them would have.
with timed as (
  select id, starts_at, ends_at,
    max(coalesce(ends_at, 'infinity')) over chain as runs_to,
    lead(starts_at) over chain as next_starts
  from mandate
  where ends_at is null or ends_at > starts_at
  window chain as (partition by kind_key, unit_id, person_id, coalesce(title, '') order by starts_at, id
    rows between unbounded preceding and current row)
)
update mandate m set ends_at = nullif(least(t.runs_to, coalesce(t.next_starts, 'infinity')), 'infinity')
from timed t
where t.id = m.id
  and coalesce(m.ends_at, 'infinity') is distinct from least(t.runs_to, coalesce(t.next_starts, 'infinity'));
--> statement-breakpoint
alter table mandate add constraint mandate_once exclude using gist (
  kind_key with =, unit_id with =, person_id with =, (coalesce(title, '')) with =, tstzrange(starts_at, ends_at) with &&
);
--> statement-breakpoint
-- A replacement always has an end.
alter table mandate add constraint substitute_ends check (substitute_for_id is null or ends_at is not null);
--> statement-breakpoint
alter table mandate add constraint mandate_not_under_itself check (under_id <> id and substitute_for_id <> id);
--> statement-breakpoint
-- What was given before rules were kept with mandates was given under the rule of its day.
update mandate m set rule_id = k.id
from mandate_kind k
where m.rule_id is null and k.key = m.kind_key and k.valid_from <= m.starts_at and (k.valid_to is null or k.valid_to > m.starts_at);
--> statement-breakpoint
create index mandate_appointment on mandate (appointment_id);
--> statement-breakpoint
alter table parity_waiver add constraint waiver_says_why check (length(btrim(reason)) >= 10);
--> statement-breakpoint
-- A record of an appointment stands: a mandate that ends, or another record, follows it.
create function appointment_stands() returns trigger language plpgsql as $$
begin
  if new.unit_id is distinct from old.unit_id or new.means is distinct from old.means
    or new.decided_on is distinct from old.decided_on then
    raise exception 'the record of an appointment is never rewritten' using errcode = 'BO008';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger appointment_stands before update on appointment for each row execute function appointment_stands();
