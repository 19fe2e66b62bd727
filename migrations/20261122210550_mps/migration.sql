-- What MPs and loops may write is bounded, whatever writes it. Written by hand.
alter table mp_availability add constraint mp_availability_in_order check (until_on is null or until_on >= from_on);
--> statement-breakpoint
alter table mp_availability add constraint mp_availability_is_bounded
  check ((at_most is null or at_most between 1 and 10) and char_length(note) <= 500);
--> statement-breakpoint
alter table mp_run add constraint mp_run_settled_once
  check ((state = 'proposed') = (settled_at is null) and (state <> 'adopted' or decided_on is not null));
--> statement-breakpoint
alter table mp_run_line add constraint mp_run_line_says_why
  check ((not pinned or person_id is null or pin_reason <> '') and char_length(pin_reason) <= 500);
--> statement-breakpoint
alter table mp_request add constraint mp_request_is_bounded
  check (char_length(subject) between 1 and 160 and char_length(words) between 1 and 3000);
--> statement-breakpoint
alter table mp_request_step add constraint mp_request_step_is_bounded
  check (char_length(words) <= 3000 and state <> 'waiting' and (state <> 'declined' or words <> ''));
--> statement-breakpoint
-- One proposal is under discussion at a time: two of them would each forget the other's changes.
create unique index mp_run_one_proposed on mp_run ((true)) where state = 'proposed';
--> statement-breakpoint
create index mp_request_waiting on mp_request (asked_at) where state = 'waiting';
--> statement-breakpoint
-- What was adopted or withdrawn stays as it was; only that people were told is added, and erased people leave it. It
-- goes as a whole after five years.
create function keep_settled_mp_run() returns trigger language plpgsql as $$
begin
  if old.state = 'proposed' then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' and old.settled_at < now() - interval '5 years' then
    return old;
  end if;
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'told_at' - 'made_by' - 'settled_by')
      = (to_jsonb(old) - 'told_at' - 'made_by' - 'settled_by') then
    return new;
  end if;
  raise exception 'A settled assignment of MPs does not change';
end $$;
--> statement-breakpoint
create trigger keep_settled_mp_run before update or delete on mp_run
  for each row execute function keep_settled_mp_run();
--> statement-breakpoint
create function keep_settled_mp_run_line() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from mp_run where id = old.run_id) then
    return old;
  end if;
  if (select state from mp_run where id = coalesce(new.run_id, old.run_id)) = 'proposed' then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'person_id' - 'former_id' - 'pinned_by')
      = (to_jsonb(old) - 'person_id' - 'former_id' - 'pinned_by')
    and (new.person_id is null or new.person_id = old.person_id)
    and (new.former_id is null or new.former_id = old.former_id) then
    return new;
  end if;
  raise exception 'A settled assignment of MPs does not change';
end $$;
--> statement-breakpoint
create trigger keep_settled_mp_run_line before insert or update or delete on mp_run_line
  for each row execute function keep_settled_mp_run_line();
--> statement-breakpoint
-- A movement founded before loops could ask lets its referent MPs answer.
update mandate_kind set powers = powers || '[{"power": "loops.serve", "reach": "unit"}]'::jsonb
where key = 'loop_mp' and not powers @> '[{"power": "loops.serve"}]';
--> statement-breakpoint
-- A loop has one referent MP (§25), unless loops have several today: then the movement decides.
update mandate_kind set seats = 1
where key = 'loop_mp' and seats is null and not pair and college is null and not exists (
  select from mandate where kind_key = 'loop_mp' and substitute_for_id is null and (ends_at is null or ends_at > now())
  group by unit_id having count(*) > 1);
