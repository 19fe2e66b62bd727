import { sql } from "drizzle-orm";
import { placeById } from "#domains/territory/index.ts";
import { db, newId, type Reader, rows } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { hold } from "./change.ts";
import { unitPlace } from "./schema.ts";
import type { Unit } from "./unit.ts";
import { verbs } from "./verbs.ts";

/**
 * Open units of a kind that cover a place: the place itself, the commune of a district, the department or collectivity
 * around it. A loop abroad covers several constituencies. The nearest first, at most 50.
 */
export async function unitsCovering(
  placeId: string,
  kind: string,
): Promise<Pick<Unit, "id" | "slug" | "name" | "kind" | "lineage">[]> {
  const place = await placeById(placeId);
  const around = [placeId, place?.communeId, place?.departmentId].filter((id): id is string => Boolean(id));
  return rows(
    db,
    sql`select u.id, u.slug, u.name, u.kind, u.lineage from unit u
        join (select id as unit_id, place_id from unit where place_id is not null
              union select unit_id, place_id from unit_place) covers on covers.unit_id = u.id
        where u.kind = ${kind} and u.closed_at is null and covers.place_id = any(${sql.param(around)}::text[])
        group by u.id order by min(array_position(${sql.param(around)}::text[], covers.place_id)), u.search_name limit 50`,
  );
}

/** Ids of the places that a unit covers: its own first, then the others; at most 100. */
export async function placesCovered(of: Unit, reader: Reader = db): Promise<string[]> {
  const others = await rows<{ placeId: string }>(
    reader,
    sql`select place_id from unit_place where unit_id = ${of.id} and place_id is distinct from ${of.placeId}
        order by place_id limit 100`,
  );
  return [...(of.placeId ? [of.placeId] : []), ...others.map((other) => other.placeId)];
}

/**
 * Says which places a unit covers beside its own: the constituencies of a loop abroad. Said again it changes nothing.
 * @throws {Refusal} without `organisation.manage` over it.
 */
export async function cover(actor: Actor, which: Unit, placeIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(placeIds)].slice(0, 100);
  const occasion = { id: which.id, over: which, details: { places: placeIds.length } };
  await verbs.cover(actor, occasion, async (tx) => {
    await hold(tx, which.id);
    await tx.execute(
      sql`delete from unit_place where unit_id = ${which.id} and not place_id = any(${sql.param(wanted)}::text[])`,
    );
    if (wanted.length === 0) return;
    const places = wanted.map((placeId) => ({ id: newId(), unitId: which.id, placeId }));
    await tx.insert(unitPlace).values(places).onConflictDoNothing();
  });
}
