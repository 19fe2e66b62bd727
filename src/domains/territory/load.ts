import { sql } from "drizzle-orm";
import { db, row, type Transaction } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { editionOfFrance, readFrance, type Territory } from "./france.ts";
import { verbs } from "./verbs.ts";

/** What a load changed: places new or altered, and places that ended with the edition. */
export interface Loaded {
  changed: number;
  ended: number;
}

/**
 * Brings the places of France to the installed edition, in one transaction of about three seconds. Safe to repeat:
 * a second load changes nothing. A place that the edition no longer holds is kept and ends on its first day;
 * a name given up stays as a former name, so that old lists still find their place.
 */
export async function loadFrance(actor: Actor = system): Promise<Loaded> {
  return load(readFrance(), editionOfFrance, actor);
}

/** Loads any edition of a territory; {@link loadFrance} is the one that an installation calls. */
export async function load(
  { places, names }: Territory,
  edition: string,
  actor: Actor = system,
): Promise<Loaded> {
  return db.transaction(async (tx) => {
    const changed = await putPlaces(tx, JSON.stringify(places), edition);
    await putNames(tx, JSON.stringify(names));
    const ended = await endOthers(tx, JSON.stringify(places.map(({ id }) => id)), edition);
    if (changed + ended > 0) {
      await settle(tx);
      const details = { edition, changed, ended };
      await verbs.load.record(tx, actor, { id: "france", details });
    }
    return { changed, ended };
  });
}

/** Whether an edition has been loaded at all. */
export async function territoryIsLoaded(): Promise<boolean> {
  return (await row(db, sql`select 1 from place limit 1`)) !== null;
}

const placeColumns = sql.raw(
  "kind, code, name, department_id, region_id, epci_id, commune_id, population, postcodes, former_codes",
);

async function putPlaces(tx: Transaction, places: string, edition: string): Promise<number> {
  const put = await row<{ count: number }>(
    tx,
    sql`with put as (
    insert into place (id, ${placeColumns}, valid_from)
    select id, kind, code, name, "departmentId", "regionId", "epciId", "communeId", population, postcodes, "formerCodes",
           case when exists (select from place) then ${edition}::date end
    from json_to_recordset(${places}::json) as given (
      id text, kind text, code text, name text, "departmentId" text, "regionId" text, "epciId" text, "communeId" text,
      population integer, postcodes text[], "formerCodes" text[]
    )
    on conflict (id) do update
    set (${placeColumns}, valid_to) = row (
      excluded.kind, excluded.code, excluded.name, excluded.department_id, excluded.region_id, excluded.epci_id,
      excluded.commune_id, excluded.population, excluded.postcodes, excluded.former_codes, null
    )
    where (place.kind, place.code, place.name, place.department_id, place.region_id, place.epci_id,
           place.commune_id, place.population, place.postcodes, place.former_codes, place.valid_to)
      is distinct from (excluded.kind, excluded.code, excluded.name, excluded.department_id, excluded.region_id,
           excluded.epci_id, excluded.commune_id, excluded.population, excluded.postcodes, excluded.former_codes, null)
    returning 1
  ) select count(*)::int from put`,
  );
  return put!.count;
}

async function putNames(tx: Transaction, names: string): Promise<void> {
  await tx.execute(sql`
    with given as materialized (
      select * from json_to_recordset(${names}::json) as given ("placeId" text, name text, "searchName" text, kind text)
    ),
    put as (
      insert into place_name (place_id, name, search_name, kind)
      select "placeId", name, "searchName", kind from given
      on conflict (place_id, search_name) do update set name = excluded.name, kind = excluded.kind
      where (place_name.name, place_name.kind) is distinct from (excluded.name, excluded.kind)
    )
    update place_name set kind = 'former'
    where kind = 'official' and place_id in (select "placeId" from given)
      and not exists (select from given where "placeId" = place_id and "searchName" = search_name)`);
}

async function endOthers(tx: Transaction, ids: string, edition: string): Promise<number> {
  const ended = await row<{ count: number }>(
    tx,
    sql`with ended as (
    update place set valid_to = ${edition}
    where valid_to is null and (valid_from is null or valid_from < ${edition})
      and id not in (select json_array_elements_text(${ids}::json))
    returning 1
  ) select count(*)::int from ended`,
  );
  return ended!.count;
}

/** Lets the next search be fast at once, rather than after PostgreSQL's own housekeeping. */
async function settle(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    select gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
    where indrelid in ('place'::regclass, 'place_name'::regclass) and relam = (select oid from pg_am where amname = 'gin')`);
  await tx.execute(sql`analyze place, place_name`);
}
