-- Words that stand are never rewritten, except by the erasure of a person and by the nightly retention, which say so
-- in their transaction.
create function erasing() returns boolean language sql stable as $$
  select coalesce(current_setting('boucle.erasing', true), '') = 'on'
$$;
--> statement-breakpoint
create or replace trigger words_are_kept before update on contribution
  for each row when (not erasing()) execute function words_are_kept();
--> statement-breakpoint
create or replace trigger word_is_kept before update on commitment_update
  for each row when (not erasing()) execute function word_is_kept();
--> statement-breakpoint
create or replace trigger publication_stands before update or delete on text_publication
  for each row when (not erasing()) execute function publication_stands();
--> statement-breakpoint
create or replace trigger published_version_is_final before update or delete on text_version
  for each row when (not erasing()) execute function published_version_is_final();
--> statement-breakpoint
create or replace trigger published_is_final before insert or update or delete on version_block
  for each row when (not erasing()) execute function published_is_final();
--> statement-breakpoint
create or replace trigger outcome_is_kept before update or delete on outcome
  for each row when (not erasing()) execute function outcome_is_kept();
--> statement-breakpoint
create or replace trigger unit_change_is_kept before update or delete on unit_change
  for each row when (not erasing()) execute function unit_change_is_kept();
--> statement-breakpoint
create or replace trigger keep_published_pair_review before update or delete on pair_review
  for each row when (not erasing()) execute function keep_published_pair_review();
--> statement-breakpoint
create or replace trigger keep_settled_mp_run before update or delete on mp_run
  for each row when (not erasing()) execute function keep_settled_mp_run();
--> statement-breakpoint
create or replace trigger keep_settled_mp_run_line before insert or update or delete on mp_run_line
  for each row when (not erasing()) execute function keep_settled_mp_run_line();
--> statement-breakpoint
create or replace trigger closed_is_frozen before insert or update or delete on answer
  for each row when (not erasing()) execute function closed_is_frozen();
--> statement-breakpoint
create or replace trigger closed_is_frozen before insert or update or delete on answer_item
  for each row when (not erasing()) execute function closed_is_frozen();
