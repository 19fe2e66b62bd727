import { eq, sql } from "drizzle-orm";
import { rootUnit } from "#domains/units/index.ts";
import { db, inForceAt, newId, type Reader, rows, type Transaction } from "#platform/database/index.ts";
import { succeed } from "#platform/database/succeed.ts";
import { momentOfChange } from "#platform/database/versioned.ts";
import type { Actor } from "#platform/policy/index.ts";
import { refuseLoops } from "../refusals.ts";
import type { Label } from "../role/states.ts";
import { counterpart } from "../schema.ts";
import { verbs } from "../verbs.ts";

/** Kinds of national unit that may follow a role of the loops. */
export const nationalKinds = ["space", "pole", "committee", "coordination", "network"] as const;

/** A role of the loops with the national unit that follows it, if one does (§26). */
export interface Followed {
  kind: string;
  label: Label;
  /** Null: nobody has been named yet. */
  unit: FollowingUnit | null;
}

interface FollowingUnit {
  id: string;
  slug: string;
  name: string;
  kind: string;
  contactEmail: string | null;
  /** Whether somebody there reads what loops write, by a mandate of the unit or of one above it. */
  reads: boolean;
}

/** Every role that loops ought to have, in their order, each with its national counterpart of today. */
export function followedRoles(reader: Reader = db): Promise<Followed[]> {
  return rows<Followed>(
    reader,
    sql`select k.key as kind, k.label,
          case when u.id is null then null else jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name,
            'kind', u.kind, 'contactEmail', u.contact_email, 'reads', exists (
              select from power_held h where h.power = 'loops.write'
                and h.unit_id = any(u.lineage) and (h.unit_id = u.id or h.reach = 'subtree')
            )) end as unit
        from unit_kind_now uk
        cross join lateral unnest(uk.required_charges) with ordinality as c(kind_key, position)
        join mandate_kind_now k on k.key = c.kind_key
        left join counterpart f on f.kind_key = k.key and ${inForceAt("f", sql`now()`, "valid_from", "valid_to")}
        left join unit u on u.id = f.unit_id and u.closed_at is null
        where uk.key = 'loop'
        order by c.position`,
  );
}

/** Roles that a national unit follows today. */
export async function rolesFollowedBy(unitId: string, reader: Reader = db): Promise<Followed[]> {
  return (await followedRoles(reader)).filter(({ unit }) => unit?.id === unitId);
}

/** The national unit that follows a role today; null when none does. */
export async function counterpartOf(kind: string, reader: Reader = db): Promise<FollowingUnit | null> {
  return (await followedRoles(reader)).find((role) => role.kind === kind)?.unit ?? null;
}

/** Open national units that may follow a role, by kind then name, at most 500. */
export function nationalUnits(
  reader: Reader = db,
): Promise<{ id: string; name: string; kind: string; slug: string }[]> {
  return rows(
    reader,
    sql`select id, name, kind, slug from unit
        where kind = any(${sql.param([...nationalKinds])}::text[]) and closed_at is null
        order by array_position(${sql.param([...nationalKinds])}::text[], kind), search_name limit 500`,
  );
}

/**
 * Says which national unit follows each role from now on; what is not named stays, null ends it. Saying the same again
 * changes nothing; what was true before can still be asked.
 * @throws {Refusal} `forbidden`, `unknownRole`, `notNational`.
 */
export async function nameCounterparts(
  actor: Actor,
  wanted: Readonly<Record<string, string | null>>,
): Promise<void> {
  const root = await rootUnit();
  await verbs.nameCounterparts(actor, { id: root.id, over: root, details: wanted }, async (tx) => {
    const now = await momentOfChange(tx, "loops.counterpart");
    const [roles, units] = [await followedRoles(tx), await nationalUnits(tx)];
    for (const [kind, unitId] of Object.entries(wanted)) {
      const role = roles.find((one) => one.kind === kind);
      if (!role) throw refuseLoops.unknownRole();
      if (unitId !== null && !units.some(({ id }) => id === unitId)) throw refuseLoops.notNational();
      if ((role.unit?.id ?? null) === unitId) continue;
      const next = unitId === null ? null : { kindKey: kind, unitId, decidedBy: actor.personId };
      await succeed(tx, counterpart, eq(counterpart.kindKey, kind), now, next);
    }
  });
}

/** Writes counterparts inside a transaction under way, for a movement that has none yet. */
export async function writeCounterparts(
  tx: Transaction,
  all: readonly { kind: string; unitId: string }[],
  since: Date,
): Promise<void> {
  if (all.length === 0) return;
  await tx
    .insert(counterpart)
    .values(all.map(({ kind, unitId }) => ({ id: newId(), kindKey: kind, unitId, validFrom: since })));
}
