-- What an arrival that is taken back made, and nobody touched, was never there: its units leave no history. Anything
-- else of the history of a unit is never rewritten.
create or replace function unit_change_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.decided_by is null and to_jsonb(new) - 'decided_by' = to_jsonb(old) - 'decided_by' then
    return new;
  end if;
  if tg_op = 'DELETE' and current_setting('boucle.taking_back', true) = 'on' then
    return old;
  end if;
  raise exception 'the history of a unit is never rewritten' using errcode = 'BO010';
end $$;
--> statement-breakpoint
-- Identifiers of other tools: a word, never empty.
alter table external_id add constraint external_id_says_something check (external <> '' and source <> '');
--> statement-breakpoint
alter table arrival_batch add constraint arrival_applied_is_dated
  check (state not in ('applied', 'undone') or applied_at is not null);
--> statement-breakpoint
alter table arrival_export add constraint arrival_export_has_a_reason check (reason <> '');
--> statement-breakpoint
-- Each line is written once and judged twice: room in its page spares half a million entries of indexes.
alter table arrival_line set (fillfactor = 40);
--> statement-breakpoint
-- Lists name units: half a million lines look for them.
create index unit_by_name on unit (search_name) where closed_at is null;
