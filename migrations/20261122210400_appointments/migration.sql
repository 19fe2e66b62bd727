-- Rules of appointments that hold whatever writes to the database. Written by hand.

-- The proposal under discussion: the latest of its consensus.
create view consensus_current as
  select distinct on (consensus_id) * from consensus_proposal order by consensus_id, number desc;
--> statement-breakpoint
-- Objections that stand: not lifted by the third party to whom they were confided.
create view consensus_objection as
  select p.proposal_id, p.id as position_id, p.person_id, p.confided
  from consensus_position p
  left join consensus_confided told on told.position_id = p.id
  where p.stance = 'objection' and told.outcome is distinct from 'lifted';
--> statement-breakpoint
-- A consensus is never adopted while an objection stands, nor on anything but its latest proposal.
create function consensus_adoption() returns trigger language plpgsql as $$
begin
  -- Whoever takes a position locks the consensus as well: either waits for the other.
  perform from consensus where id = new.consensus_id for update;
  if not exists (select from consensus_current where id = new.proposal_id and consensus_id = new.consensus_id) then
    raise exception 'only the latest proposal of a consensus ends it' using errcode = 'BO001';
  end if;
  if new.ending = 'adopted' and exists (select from consensus_objection where proposal_id = new.proposal_id) then
    raise exception 'a consensus is not adopted while an objection stands' using errcode = 'BO001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger consensus_adoption before insert on consensus_end
  for each row execute function consensus_adoption();
--> statement-breakpoint
-- Positions are taken on the latest proposal of a consensus under way, by those on its roll.
create function consensus_position_stands() returns trigger language plpgsql as $$
begin
  if exists (select from consensus_proposal p join consensus_end e on e.consensus_id = p.consensus_id where p.id = new.proposal_id) then
    raise exception 'this consensus has ended' using errcode = 'BO001';
  end if;
  if not exists (
    select from consensus_proposal p
    join consensus_asked a on a.consensus_id = p.consensus_id and a.person_id = new.person_id
    where p.id = new.proposal_id
  ) then
    raise exception 'only those on the roll take a position' using errcode = 'BO001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger consensus_position_stands before insert or update of stance, reason on consensus_position
  for each row execute function consensus_position_stands();
--> statement-breakpoint
alter table consensus_position add constraint consensus_position_reason check (
  case when confided then stance = 'objection' and reason = ''
       else stance not in ('objection', 'reservation') or reason <> '' end);
--> statement-breakpoint
alter table consensus_named add constraint consensus_named_answer check (accepted_at is null or declined_at is null);
--> statement-breakpoint
alter table consensus_third_party add constraint consensus_third_answer check (accepted_at is null or declined_at is null);
--> statement-breakpoint
alter table consensus_end add constraint consensus_end_said check (
  case ending when 'withdrawn' then reason <> '' and appointment_id is null else appointment_id is not null end);
--> statement-breakpoint
alter table volunteer_call add constraint volunteer_call_days check (closes_on >= opens_on and seats > 0);
--> statement-breakpoint
alter table candidacy_decision add constraint candidacy_decision_said check (
  case fate when 'declined' then words <> '' when 'proposed' then consensus_id is not null else appointment_id is not null end);
