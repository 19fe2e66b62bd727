-- Whom a change of units may concern: also those who hold something in a unit that once was below and has moved since. What
-- followed from its former place is counted again when that place is closed, or changed, as of a day before the move.
create or replace function rights_around(units uuid[], places text[]) returns uuid[] language sql stable as $$
  select array(
    select m.person_id from (
        with recursive below as (
          select id from unit where lineage && units
          union
          select v.unit_id from below join unit_version v on v.parent_id = below.id
        ) select id from below
      ) once join mandate m on m.unit_id = once.id
      where m.kind_key in (select unnest(sources) from right_rule)
    union
    select m.person_id from membership m where m.unit_id = any (units) and m.right_id is not null
    union
    select m.person_id from mandate m where m.unit_id = any (units) and m.right_id is not null
    union
    select o.person_id from office o
      where o.place_id = any (places)
        or exists (select from place_within w where w.place_id = o.place_id and w.within_id = any (places))
    union
    select m.person_id from right_rule r join mandate m on m.kind_key = any (r.sources)
      where (r.target_to = 'kind' and r.target_kind in (select kind from unit where id = any (units))) or r.target_unit = any (units)
    union
    select o.person_id from right_rule r join office o on 'office:' || o.kind = any (r.sources)
      where (r.target_to = 'kind' and r.target_kind in (select kind from unit where id = any (units))) or r.target_unit = any (units)
  )
$$;
