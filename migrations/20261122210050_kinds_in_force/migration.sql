-- Kinds as they stand at this instant: a change may have been decided for a day to come.
create view mandate_kind_now as
  select * from mandate_kind where valid_from <= now() and (valid_to is null or valid_to > now());
--> statement-breakpoint
create view unit_kind_now as
  select * from unit_kind where valid_from <= now() and (valid_to is null or valid_to > now());
--> statement-breakpoint
-- A movement founded before these powers existed gives them to those who held the like.
update mandate_kind set powers = powers || (
  select jsonb_agg(jsonb_build_object('power', power, 'reach', 'subtree')) from unnest(array[
    'organisation.configure', 'organisation.waive-parity', 'organisation.accept', 'appointments.open',
    'appointments.call', 'loops.assign-mps', 'loops.review-measure', 'arrival.import', 'arrival.export',
    'arrival.invite', 'arrival.merge'
  ]) power
) where key = 'administrator' and not powers @> '[{"power": "organisation.configure"}]';
--> statement-breakpoint
update mandate_kind set powers = powers || (
  select jsonb_agg(jsonb_build_object('power', power, 'reach', 'subtree'))
  from unnest(array['organisation.accept', 'appointments.open', 'appointments.call', 'loops.write']) power
) where key = 'space_lead' and not powers @> '[{"power": "loops.write"}]';
--> statement-breakpoint
update mandate_kind set powers = powers || (
  select jsonb_agg(jsonb_build_object('power', power, 'reach', 'unit'))
  from unnest(array['organisation.accept', 'organisation.see-members']) power
) where key = 'pole_member' and not powers @> '[{"power": "organisation.accept"}]';
--> statement-breakpoint
update mandate_kind set powers = powers || '[{"power": "loops.write", "reach": "unit"}]'::jsonb
where key in ('loop_group_life', 'loop_material', 'loop_treasury', 'loop_struggles', 'loop_unitary', 'loop_stewarding', 'loop_training')
  and not powers @> '[{"power": "loops.write"}]';
--> statement-breakpoint
update mandate_kind set powers = powers || '[{"power": "appointments.open", "reach": "unit"}, {"power": "appointments.call", "reach": "unit"}]'::jsonb
where key = 'loop_group_life' and not powers @> '[{"power": "appointments.open"}]';
--> statement-breakpoint
update mandate_kind set powers = powers || '[{"power": "organisation.record-training", "reach": "subtree"}]'::jsonb
where key in ('administrator', 'loop_training') and not powers @> '[{"power": "organisation.record-training"}]';
--> statement-breakpoint
update mandate_kind set consensus = '{"days": 14, "silenceIsConsent": true, "asked": "both", "quorum": 0}'::jsonb
where key = 'loop_group_life' and consensus is null;
--> statement-breakpoint
update unit_kind set
  joining = (case when key in ('group', 'network', 'thematic_group') then 'free' when key = 'pole' then 'request' else 'closed' end)::joining,
  has_members = has_members or key = 'loop',
  required_charges = case key
    when 'coordination' then array['coordinator']
    when 'space' then array['space_lead']
    when 'group' then array['animator']
    when 'loop' then array['loop_group_life', 'loop_material', 'loop_treasury', 'loop_struggles', 'loop_unitary', 'loop_stewarding', 'loop_training', 'loop_mp']
    else '{}'
  end,
  college = case key
    when 'coordination' then '{"rule": "equal", "seats": 24, "of": ["coordinator", "coordination_member"], "blocks": ["appointment"]}'::jsonb
  end;
