import { sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { db, type Reader, row } from "#platform/database/index.ts";
import { type Actor, can, groundsOf } from "#platform/policy/index.ts";

export type Side = "loop" | "space";

/**
 * On which side of an exchange `e` the actor stands, as SQL: they hold that very role in that loop, or lead the
 * space that follows it. Null for anyone else: a liaison for another role does not read it, nor does an administrator.
 */
export function sideOf(actor: Actor) {
  const mandates = actor.grants
    .filter(({ power }) => power === "loops.write")
    .map(({ mandateId }) => mandateId);
  const { units, subtrees } = groundsOf(actor, "loops.write");
  return sql`case
    when exists (select from mandate h where h.id = any(${sql.param(mandates)}::uuid[])
      and h.unit_id = e.loop_id and h.kind_key = e.kind_key) then 'loop'
    when exists (select from unit s where s.id = e.space_id and s.kind <> 'loop'
      and (s.id = any(${sql.param(units)}::uuid[]) or s.lineage && ${sql.param(subtrees)}::uuid[])) then 'space'
  end`;
}

/** Exchanges `e` of the units where the actor may write at all, as SQL that indexes answer: {@link sideOf} decides. */
export function withinReach(actor: Actor) {
  const { units, subtrees } = groundsOf(actor, "loops.write");
  return sql`(e.loop_id = any(${sql.param(units)}::uuid[]) or e.space_id = any(array(
    select id from unit where id = any(${sql.param(units)}::uuid[]) or lineage && ${sql.param(subtrees)}::uuid[])))`;
}

/** Whether the actor holds this very role in this loop, with the power to write for it. */
export async function holdsRole(
  actor: Actor,
  loop: Pick<Unit, "id" | "lineage">,
  kind: string,
  reader: Reader = db,
): Promise<boolean> {
  if (!can(actor, "loops.write", loop)) return false;
  return (await rolesHeldIn(actor, loop.id, reader)).includes(kind);
}

/** The roles of a loop for which the actor writes, by the mandates that give them the power. */
export async function rolesHeldIn(actor: Actor, loopId: string, reader: Reader = db): Promise<string[]> {
  const mandates = actor.grants
    .filter(({ power, unitId }) => power === "loops.write" && unitId === loopId)
    .map(({ mandateId }) => mandateId);
  if (mandates.length === 0) return [];
  const found = await row<{ kinds: string[] }>(
    reader,
    sql`select coalesce(array_agg(distinct kind_key), '{}') as kinds from mandate
        where id = any(${sql.param(mandates)}::uuid[]) and unit_id = ${loopId}`,
  );
  return found?.kinds ?? [];
}
