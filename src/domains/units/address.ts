import { eq, sql } from "drizzle-orm";
import { db, row, type Transaction } from "#platform/database/index.ts";
import { Moved, refuse } from "#platform/errors/index.ts";
import { refuseOrganisation } from "./refusals.ts";
import { unit, unitRedirect } from "./schema.ts";
import type { Unit } from "./unit.ts";

/**
 * A unit by its address. Units are public. An address that it had, or that of a unit merged into it, leads to the one
 * that it has now.
 * @throws {Refusal} `notFound`. @throws {Moved} for an old address, which the program answers by the new one.
 */
export async function unitBySlug(slug: string, kind?: string): Promise<Unit> {
  const [led, found] = await Promise.all([whereLeads(slug), unitAtAddress(slug)]);
  if (led && led.slug !== slug) throw new Moved(slug, led.slug);
  if (!found || (kind && found.kind !== kind)) throw refuse.notFound();
  return found;
}

/** The unit that has an address itself, even if it has merged into another since. */
export async function unitAtAddress(slug: string): Promise<Unit | null> {
  const [found] = await db.select().from(unit).where(eq(unit.slug, slug));
  return found ?? null;
}

/** Where an old address leads in the end; null for one that nobody left. */
function whereLeads(slug: string): Promise<{ slug: string } | null> {
  return row(
    db,
    sql`with recursive led as (
          select u.slug, 1 as step from unit_redirect r join unit u on u.id = r.unit_id where r.slug = ${slug}
          union all
          select u.slug, step + 1 from led join unit_redirect r on r.slug = led.slug join unit u on u.id = r.unit_id
          where step < 50
        ) select slug from led order by step desc limit 1`,
  );
}

// Two who want the same address take turns: the second sees what the first was given.
async function lockAddress(tx: Transaction, slug: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`unit.slug ${slug}`}, 0))`);
}

/** An address that no other unit has or had: the one wanted, or the next with a number. @throws {Refusal} `slugTaken`. */
export async function freeSlug(tx: Transaction, wanted: string, id: string): Promise<string> {
  await lockAddress(tx, wanted);
  const found = await row<{ slug: string }>(
    tx,
    sql`select s.slug from (select case n when 0 then ${wanted} else ${wanted} || '-' || (n + 1) end as slug, n
          from generate_series(0, 500) n) s
        where not exists (select from unit u where u.slug = s.slug and u.id <> ${id})
          and not exists (select from unit_redirect r where r.slug = s.slug and r.unit_id <> ${id})
        order by s.n limit 1`,
  );
  if (!found) throw refuseOrganisation.slugTaken();
  return found.slug;
}

/** Takes this very address for a unit, and makes the one that it leaves lead to it. @throws {Refusal} `slugTaken`, `closed`. */
export async function changeAddress(tx: Transaction, of: Unit, wanted: string): Promise<void> {
  if (wanted === of.slug) return;
  // The address of a unit that merged leads elsewhere, and must not be lost.
  if (of.closedAt) throw refuseOrganisation.closed();
  if ((await freeSlug(tx, wanted, of.id)) !== wanted) throw refuseOrganisation.slugTaken();
  await tx.delete(unitRedirect).where(eq(unitRedirect.slug, wanted));
  await tx.insert(unitRedirect).values({ slug: of.slug, unitId: of.id });
}
