-- A role was called a charge in keys of messages and in what they fill in: words that a movement has changed follow.
update rewording set key = named.new
from (values
  ('arrival.joining.chargesTitle', 'arrival.joining.rolesTitle'),
  ('arrival.joining.charge', 'arrival.joining.role'),
  ('chart.charges', 'chart.roles'),
  ('chart.columnCharge', 'chart.columnRole'),
  ('loops.board.charge', 'loops.board.role'),
  ('loops.board.allCharges', 'loops.board.allRoles'),
  ('loops.board.vacantCharges', 'loops.board.vacantRoles'),
  ('loops.board.halfCharges', 'loops.board.halfRoles'),
  ('loops.board.endingCharges', 'loops.board.endingRoles'),
  ('loops.board.untrainedCharges', 'loops.board.untrainedRoles'),
  ('loops.board.filledCharges', 'loops.board.filledRoles'),
  ('loops.board.byCharge', 'loops.board.byRole'),
  ('loops.counterparts.noCharges', 'loops.counterparts.noRoles'),
  ('loops.counterparts.noChargesHelp', 'loops.counterparts.noRolesHelp'),
  ('loops.counterparts.chargePick', 'loops.counterparts.rolePick'),
  ('organisation.mandates.charge', 'organisation.mandates.role'),
  ('organisation.mandates.chargeExample', 'organisation.mandates.roleExample'),
  ('organisation.trainings.charge', 'organisation.trainings.role'),
  ('organisation.unit-kinds.requiredCharges', 'organisation.unit-kinds.requiredRoles'),
  ('organisation.unit-kinds.noCharges', 'organisation.unit-kinds.noRoles'),
  ('organisation.unit-kinds.showsCharges', 'organisation.unit-kinds.showsRoles'),
  ('mps.referentOf', 'mps.liaisonOf'),
  ('mps.referentOfNone', 'mps.liaisonOfNone')
) as named(old, new)
where rewording.key = named.old;
--> statement-breakpoint
update rewording set wording = replace(wording::text, '{charge}', '{role}')::jsonb
where wording::text like '%{charge}%' and (key like 'loops.%' or key like 'arrival.joining.%');
