-- What is in force at this very instant, said once. Each view is inlined into the query that reads it.
create view mandate_now as
  select * from mandate where starts_at <= now() and (ends_at is null or ends_at > now());
--> statement-breakpoint
create view member_now as
  select * from membership where started_at <= now() and (ended_at is null or ended_at > now());
--> statement-breakpoint
-- Powers in somebody's hands: of their own mandates, those by right included, then lent to them by the holder of one. A
-- power lent (`delegation_id`) ends with the mandate that gives it and with the power itself; a closed unit gives none.
create view power_held as
  select m.person_id, g.power, g.reach, m.unit_id, m.kind_key, m.id as mandate_id, m.starts_at,
    null::uuid as delegation_id
  from mandate_now m
  join unit u on u.id = m.unit_id and u.closed_at is null
  join mandate_kind_now k on k.key = m.kind_key
  cross join lateral jsonb_to_recordset(k.powers) as g(power text, reach text)
  union all
  select d.person_id, g.power, g.reach, m.unit_id, m.kind_key, m.id, d.starts_at, d.id
  from delegation d
  join mandate_now m on m.id = d.mandate_id
  join unit u on u.id = m.unit_id and u.closed_at is null
  join mandate_kind_now k on k.key = m.kind_key
  cross join lateral jsonb_to_recordset(k.powers) as g(power text, reach text)
  where d.revoked_at is null and d.starts_at <= now() and d.ends_at > now() and g.power = d.power;
--> statement-breakpoint
-- How to write to a person: their address in use, one whatever happens, and what a letter calls them. Without an address
-- they are not there.
create view contact as
  select p.id as person_id, e.address, p.language, p.given_name, p.given_name || ' ' || p.family_name as name
  from person p
  join lateral (
    select x.address from person_email x where x.person_id = p.id and x.main order by x.id limit 1
  ) e on true;
