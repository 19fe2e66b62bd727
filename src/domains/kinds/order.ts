import { sql } from "drizzle-orm";
import { inForceAt, rows, run } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { verbs } from "./verbs.ts";
import { momentOfKinds, type Table } from "./versions.ts";

/**
 * Puts a kind at a place among those in force, counted from 0: lists, pages and the org chart follow that order. It is
 * how things are shown, not a rule: it bears no date, and holds for every version. Asking it again changes nothing.
 * @throws {Refusal} without `organisation.configure` over the movement; `notFound`.
 */
export async function placeKind(
  actor: Actor,
  over: Ground,
  table: Table,
  key: string,
  place: number,
): Promise<void> {
  const placing = table === "unit_kind" ? verbs.placeUnitKind : verbs.placeMandateKind;
  await placing(actor, { id: key, over }, async (tx) => {
    const now = await momentOfKinds(tx);
    const name = sql.identifier(table);
    const found = await rows<{ key: string }>(
      tx,
      sql`select key from ${name} k where ${inForceAt("k", now, "valid_from", "valid_to")}
          order by position, key`,
    );
    const others = found.map((kind) => kind.key).filter((one) => one !== key);
    if (others.length === found.length) throw refuse.notFound();
    const order = others.toSpliced(Math.min(Math.max(0, place), others.length), 0, key);
    await run(
      tx,
      sql`update ${name} k set position = o.place - 1
          from unnest(${sql.param(order)}::text[]) with ordinality as o(key, place)
          where o.key = k.key and k.position <> o.place - 1`,
    );
  });
}
