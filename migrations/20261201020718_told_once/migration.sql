-- What was told lately is noted where every letter now looks; redelivery takes minutes, 90 days are plenty. The columns
-- that said it stay for older instances still at work, and go one release later.
insert into letter_said (key, said_at)
select 'voice.decided.tell-who-spoke:' || id, told_at from outcome where told_at > now() - interval '90 days'
union all
select 'appointments.candidacy-decided.tell-candidate:' || candidacy_id || ':', told_at
from candidacy_decision where told_at > now() - interval '90 days'
union all
select 'appointments.consensus-ended.tell-those-concerned:' || consensus_id, told_at
from consensus_end where told_at > now() - interval '90 days'
union all
select 'appointments.proposed.' || name || ':' || consensus_id || ':' || number, told_at
from consensus_proposal, unnest(array['tell-those-concerned', 'tell-those-named', 'tell-third-party']) as name
where told_at > now() - interval '90 days'
union all
select 'loops.said.tell-other-side:' || id, told_at from exchange_word where told_at > now() - interval '90 days'
union all
select distinct on (e.batch_id) 'loops.said.tell-other-side:' || e.batch_id, w.told_at
from exchange_word w join exchange e on e.id = w.exchange_id
where e.batch_id is not null and w.told_at > now() - interval '90 days'
union all
select 'loops.mp-asked.tell-the-mp:' || id, told_at from mp_request where told_at > now() - interval '90 days'
union all
select 'loops.mp-answered.tell-the-loop:' || id, told_at from mp_request_step where told_at > now() - interval '90 days'
union all
select 'loops.mps-assigned.' || name || ':' || id, told_at
from mp_run, unnest(array['tell-loops-and-mps', 'tell-loops']) as name
where told_at > now() - interval '90 days'
union all
select 'organisation.appointed.tell-appointed:' || id, told_at from mandate where told_at > now() - interval '90 days'
union all
select 'organisation.mandate-ended.tell-ended:' || id, end_told_at
from mandate where end_told_at > now() - interval '90 days'
union all
select 'organisation.asked-to-join.tell-who-accepts:' || id, announced_at
from join_request where announced_at > now() - interval '90 days'
union all
select 'organisation.' || event || ':' || id, told_at
from join_request, unnest(array['answered-request.tell-who-asked', 'request-lapsed.tell-who-waited']) as event
where told_at > now() - interval '90 days'
on conflict do nothing;
--> statement-breakpoint
drop index exchange_word_untold;
