import { sql } from "drizzle-orm";
import { db, listed, type Page } from "#platform/database/index.ts";

/** Two records that may be one human being, and what makes one think so. */
export interface Suspected {
  oneId: string;
  otherId: string;
  oneName: string;
  otherName: string;
  /** Whether the names are the same, accents and case apart; otherwise they resemble each other. */
  sameName: boolean;
  sameAddress: boolean;
  sameBirth: boolean;
  samePlace: boolean;
}

/**
 * A page of suspected duplicates, the surest first, and how many there are. Two of one name agree on an address, a birth
 * date or a commune, or one of them is nothing but a name; two at one address have names that resemble each other or are
 * the same turned round. Two born on different days are not suspected.
 */
export async function suspectedDuplicates(page = 1, perPage = 50): Promise<Page<Suspected>> {
  return listed(
    db,
    sql`with pair as (
          select a.id as one, b.id as other from person a
            join person b on b.search_name = a.search_name and b.id > a.id
          union
          select least(e.person_id, f.person_id), greatest(e.person_id, f.person_id) from person_email e
            join person_email f on f.address = e.address and f.person_id <> e.person_id
            join person a on a.id = e.person_id join person b on b.id = f.person_id
            where similarity(a.search_name, b.search_name) > 0.6
        ), seen as (
          select pair.one, pair.other, a.search_name,
            a.search_name = b.search_name as same_name, a.given_name || ' ' || a.family_name as one_name, b.given_name || ' ' || b.family_name as other_name,
            exists (select from person_email e join person_email f on f.address = e.address
              where e.person_id = a.id and f.person_id = b.id) as same_address,
            coalesce(born.born_on = also.born_on, false) as same_birth,
            coalesce(a.place_id = b.place_id, false) as same_place,
            coalesce(born.born_on <> also.born_on, false) as apart,
            (select count(*) = 0 from person_email e where e.person_id = a.id) and a.place_id is null and born.born_on is null
              or (select count(*) = 0 from person_email e where e.person_id = b.id) and b.place_id is null and also.born_on is null as bare
          from pair join person a on a.id = pair.one join person b on b.id = pair.other
          left join age born on born.person_id = a.id left join age also on also.person_id = b.id
          where not exists (select from two_people t where t.one_id = pair.one and t.other_id = pair.other)
        )
        select one as one_id, other as other_id, one_name, other_name,
          same_name, same_address, same_birth, same_place, count(*) over ()::int as total
        from seen where not apart and (same_address or same_birth or same_place or bare)
        order by same_address desc, same_birth desc, same_place desc, search_name, one, other
        limit ${perPage} offset ${(page - 1) * perPage}`,
  );
}
