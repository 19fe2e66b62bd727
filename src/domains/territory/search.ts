import { sql } from "drizzle-orm";
import { db, type Reader, rows } from "#platform/database/index.ts";
import type { Place } from "./place.ts";
import { type NameKind, type PlaceKind, placeKinds } from "./schema.ts";
import { understand } from "./search-query.ts";

/** A place that answers a search, with what a person needs to tell it from its namesakes. */
export interface FoundPlace extends Place {
  /** Name of its department or overseas collectivity, unless it is one itself. */
  departmentName: string | null;
  /** The name that matched, when it is neither official nor a short form of it: a merged commune, a country. */
  matched: string | null;
}

interface SearchOptions {
  /** Which kinds of place may come back; all by default. */
  kinds?: readonly PlaceKind[];
  /** At most 20, which is also the default. */
  limit?: number;
  reader?: Reader;
}

/**
 * Places by name, postcode or INSEE code, or their beginnings, as people type them: « st etienne », « 072 »,
 * « Saint-Denis (93) », « paris 13 », « allemagne ». Exact names come first, then beginnings of names, then of
 * words inside them; names that only look alike, when no other answers. The most populous first among equals.
 * Ended places are out.
 * Nothing readable in the query gives an empty list, never an error.
 */
export async function searchPlaces(query: string, options: SearchOptions = {}): Promise<FoundPlace[]> {
  const { kinds = placeKinds, reader = db } = options;
  const limit = Math.max(1, Math.min(20, Math.trunc(options.limit ?? 20)));
  const asked = understand(query);
  const ask: Ask = { kinds: [...kinds], limit, reader };
  if (asked.code) return byCode(asked.code, asked.postcodes, ask);
  if (!asked.name) return [];

  const found = await byName(asked.name, null, ask);
  if (asked.within) add(found, await byName(asked.within.name, asked.within.code, ask));
  if (found.length === 0 && asked.name.length > 3) return byLikeness(asked.name, ask);
  return found.slice(0, limit);
}

interface Ask {
  kinds: PlaceKind[];
  limit: number;
  reader: Reader;
}

function add(found: FoundPlace[], others: FoundPlace[]): void {
  const known = new Set(found.map(({ id }) => id));
  found.push(...others.filter(({ id }) => !known.has(id)));
}

/** Exact name, beginning of it, beginning of one of its words; inside a department or postcode when given. */
function byName(name: string, within: string | null, ask: Ask): Promise<FoundPlace[]> {
  const start = `${name}%`;
  const inner = name.length > 2 ? `% ${start}` : start; // two letters begin words in a third of all names
  const inside = within && sql`and (p.code like ${`${within}%`} or p.postcodes @> array[${within}])`;
  return answer(
    ask,
    sql`select place_id, name, kind,
          case when search_name = ${name} then 0 when search_name like ${start} then 2 else 4 end
            + case when kind in ('former', 'country') then 1 else 0 end as distance
        from place_name where search_name like ${start} or search_name like ${inner}`,
    inside,
  );
}

/** Names that share many of their groups of three letters with the one asked. */
function byLikeness(name: string, ask: Ask): Promise<FoundPlace[]> {
  return answer(
    ask,
    sql`select place_id, name, kind, round((1 - similarity(search_name, ${name}))::numeric, 1) as distance
        from place_name where search_name % ${name}`,
  );
}

/** Codes: departments by theirs, then communes by postcode, by INSEE code of today, of yesterday, or its beginning. */
function byCode(code: string, postcodes: string[], ask: Ask): Promise<FoundPlace[]> {
  const coded: PlaceKind[] = ["department", "collectivity"];
  if (code.length > 1) coded.push("commune", "district", "epci"); // one digit begins thousands of communes
  return answer(
    ask,
    // The planner would read the whole table for `postcodes && array of a hundred`; a join looks each one up.
    sql`select id as place_id, name, 'official' as kind,
          case when code <> ${code} then 5 when kind in ('department', 'collectivity') then 0 else 3 end as distance
        from place where code like ${`${code}%`} and kind = any(${sql.param(coded)})
        union all
        select id, name, 'official', case when kind = 'district' then 1 else 2 end
        from unnest(${sql.param(postcodes)}::text[]) as wanted join place on postcodes @> array[wanted]
        union all
        select id, name, 'official', 4 from place where former_codes @> array[${code}]`,
  );
}

/** Turns hits (place_id, name, kind, distance) into the nearest places in force, each once. */
function answer({ kinds, limit, reader }: Ask, hits: ReturnType<typeof sql>, inside: Fragment = null) {
  const told: NameKind[] = ["former", "country"];
  return rows<FoundPlace>(
    reader,
    // Lateral, or the planner reads every place of the country for the five thousand names in « saint ».
    sql`with hit as (select distinct on (place_id) * from (${hits}) as hits order by place_id, distance)
        select ${columns}, d.name as department_name, case when hit.kind = any(${sql.param(told)}) then hit.name end as matched
        from hit cross join lateral (select * from place where id = hit.place_id limit 1) p left join place d on d.id = p.department_id
        where p.kind = any(${sql.param(kinds)}) and (p.valid_to is null or p.valid_to > (select movement_today()))
          and (p.valid_from is null or p.valid_from <= (select movement_today())) ${inside ?? sql``}
        order by hit.distance + case when p.kind = 'epci' then 1 else 0 end, p.population desc nulls last, array_position(${sql.param(nearestFirst)}::text[], p.kind), p.code
        limit ${limit}`,
  );
}

type Fragment = ReturnType<typeof sql> | null | "";
const nearestFirst = [...placeKinds].reverse();
const columns = sql.raw(`p.id, p.kind, p.code, p.name, p.department_id, p.region_id,
  p.epci_id, p.commune_id, p.population, p.postcodes, p.former_codes,
  p.valid_from::text as valid_from, p.valid_to::text as valid_to`);
