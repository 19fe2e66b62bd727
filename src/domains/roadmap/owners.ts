import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/** Names of the people who answer for a commitment beside its unit, as their public mandate there shows them. */
export async function namedOwners(
  commitmentId: string,
): Promise<{ name: string; role: { fr: string; en: string } }[]> {
  return rows(
    db,
    sql`select distinct on (p.id) p.public_name as name, k.label as role
        from commitment c
        join commitment_owner o on o.commitment_id = c.id
        join person p on p.id = o.person_id
        join mandate_now h on h.person_id = p.id and h.unit_id = c.owner_unit_id
        join mandate_kind_now k on k.key = h.kind_key and k.public
        where c.id = ${commitmentId} and p.public_name is not null order by p.id limit 20`,
  );
}

/** Ids of the people who answer for a commitment. For editors. */
export async function ownerIds(commitmentId: string): Promise<string[]> {
  const found = await rows<{ personId: string }>(
    db,
    sql`select person_id from commitment_owner where commitment_id = ${commitmentId} limit 50`,
  );
  return found.map((owner) => owner.personId);
}

/** Units that can answer for a commitment: national ones first, then loops; by kind and name, at most 400. */
export async function possibleOwners(): Promise<{ id: string; name: string; kind: string }[]> {
  return rows(
    db,
    sql`select id, name, kind from unit where closed_at is null and kind <> 'group'
        order by array_position(array['movement', 'coordination', 'space', 'committee', 'pole', 'network', 'thematic_group', 'loop'], kind),
          search_name limit 400`,
  );
}

export interface UnitChoice {
  slug: string;
  name: string;
}

/** Units that answer for at least one commitment, by name; at most 200. */
export async function ownersInUse(): Promise<UnitChoice[]> {
  return rows(
    db,
    sql`select slug, name from unit
        where id in (select owner_unit_id from commitment where withdrawn_at is null) order by search_name limit 200`,
  );
}

/** Texts that hold at least one commitment, the latest first; at most 50. */
export async function textsInUse(): Promise<{ id: string; title: string }[]> {
  return rows(
    db,
    sql`select id, title from text_document
        where id in (select text_id from commitment where withdrawn_at is null) order by created_at desc limit 50`,
  );
}
