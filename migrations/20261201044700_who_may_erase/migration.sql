-- A movement founded before this power existed gives it to its administrators.
update mandate_kind set powers = powers || '[{"power": "people.erase", "reach": "subtree"}]'::jsonb
where key = 'administrator' and not powers @> '[{"power": "people.erase"}]';
