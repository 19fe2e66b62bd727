-- A charge has one counterpart at a time.
alter table counterpart add constraint counterpart_one_at_a_time
  exclude using gist (kind_key with =, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
alter table counterpart add constraint counterpart_lasts check (valid_to is null or valid_to > valid_from);
--> statement-breakpoint
alter table exchange add constraint exchange_has_subject check (char_length(subject) between 1 and 160);
--> statement-breakpoint
alter table exchange_word add constraint exchange_word_is_bounded check (char_length(body) between 1 and 5000);
--> statement-breakpoint
alter table handled_matter add constraint handled_matter_label_is_short check (char_length(label) <= 80);
--> statement-breakpoint
alter table handled_matter add constraint handled_matter_closes_after check (closed_on is null or closed_on >= opened_on);
--> statement-breakpoint
-- What was published for the assembly is what it read: neither the figures nor the date move any more. Only the marks
-- of erased people may still be taken off.
create function keep_published_pair_review() returns trigger language plpgsql as $$
begin
  if old.published_at is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and new.year = old.year and new.figures = old.figures and new.counted_at = old.counted_at
    and new.published_at = old.published_at
    and (new.counted_by is null or new.counted_by = old.counted_by)
    and (new.published_by is null or new.published_by = old.published_by) then
    return new;
  end if;
  raise exception 'A published review of the pairs does not change';
end $$;
--> statement-breakpoint
create trigger keep_published_pair_review before update or delete on pair_review
  for each row execute function keep_published_pair_review();
--> statement-breakpoint
-- Unread words are sought by who has not said them; words not told yet are few.
create index exchange_word_untold on exchange_word (exchange_id) where told_at is null;
--> statement-breakpoint
-- A movement founded before the yearly review existed lets those who edit its roadmap prepare it.
update mandate_kind set powers = powers || '[{"power": "loops.review-measure", "reach": "subtree"}]'::jsonb
where key = 'editor' and not powers @> '[{"power": "loops.review-measure"}]';
