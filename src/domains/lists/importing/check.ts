import { eq, type SQL, sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import { db, type Reader, run } from "#platform/database/index.ts";
import { kinds, type Slice } from "../kinds/index.ts";
import { blame } from "../kinds/naming.ts";
import { factsOf } from "../kinds/rows.ts";
import { arrivalBatch } from "../schema.ts";
import { type Batch, figuresOf } from "./batch.ts";
import { chunk, progress, slicesOf } from "./progress.ts";
import { stage } from "./stage.ts";

/**
 * Tells the fate of each line, and writes nothing in the movement: what it would create, what it would change, what is
 * the same, what is wrong and where.
 */
export async function check(batch: Batch): Promise<void> {
  const lines = await stage(batch);
  await db.execute(sql`analyze arrival_line`);
  const { zone } = await movement();
  await judge(db, batch, zone, (done) => progress(batch.id, done, lines));
  await db
    .update(arrivalBatch)
    .set({
      state: "checked",
      figures: await figuresOf(db, batch.id),
      checkedAt: new Date(),
      aliveAt: null,
      done: lines,
      total: lines,
    })
    .where(eq(arrivalBatch.id, batch.id));
}

/** Gives each staged line its fate, as the movement stands for this reader. Safe to repeat. */
export async function judge(
  reader: Reader,
  batch: Batch,
  zone: string,
  tell: (done: number) => Promise<void>,
): Promise<void> {
  const slices = await slicesOf(reader, batch, zone);
  for (const [index, slice] of slices.entries()) {
    await run(reader, found(slice));
    await tell(Math.min((index + 1) * chunk, slice.to));
  }
  await kinds[batch.kind].order?.(reader, batch);
  for (const repeated of repeats(batch)) await run(reader, repeated);
  const whole = { batch, from: 0, to: 2_147_483_647, zone };
  const contradictions = kinds[batch.kind].contradictions?.(whole);
  if (contradictions) await run(reader, blame(batch, contradictions));
}

/** Finds what the lines of a slice are about, compares, and decides. */
function found(slice: Slice): SQL {
  const { batch, zone } = slice;
  const kind = kinds[batch.kind];
  const missing = sql.join(
    kind.fields
      .filter(({ needed }) => needed)
      .map(
        (field) => sql`case when f.thing_id is null and not l.given ? ${field.as}
          and not exists (select from jsonb_array_elements(l.faults) e where e->>'field' = ${field.key} and not e ? 'judged')
          then jsonb_build_array(jsonb_build_object('field', ${field.key}::text, 'code', 'missing', 'judged', true)) else '[]'::jsonb end`,
      ),
    sql` || `,
  );
  const before = kind.named
    ? sql`case when f.thing_id is null then '{}'::jsonb else (select jsonb_build_object('_search_before', s.search_name)
        from ${sql.raw(kind.table)} s where s.id = f.thing_id) end`
    : sql`'{}'::jsonb`;
  return sql`
    with found as materialized (${kind.find(slice)}),
    weighed as (
      select l.n, f.thing_id, f.person_id, f.unit_id, f.external, ${before} as search_before,
        case when f.thing_id is not null then ${factsOf(kind, sql`f.thing_id`, zone)} end as facts,
        (select coalesce(jsonb_object_agg(g.key, g.value), '{}') from jsonb_each(l.given) g where g.key not like '\\_%') as brought,
        -- What the reading of the cells found stays; what an earlier judging found goes.
        jsonb_path_query_array(l.faults, '$[*] ? (!exists(@.judged))') || (select coalesce(jsonb_agg(e || '{"judged": true}'), '[]') from jsonb_array_elements(f.faults) e) || ${missing} as faults
      from found f join arrival_line l on l.batch_id = ${batch.id} and l.n = f.n
    )
    update arrival_line l set thing_id = w.thing_id, person_id = w.person_id, unit_id = w.unit_id, external = w.external,
      given = l.given || w.search_before, faults = w.faults, depth = 0,
      before = w.facts, after = coalesce(w.facts, ${JSON.stringify(kind.defaults ?? {})}::jsonb) || w.brought,
      fate = case
        when exists (select from jsonb_array_elements(w.faults) e where not coalesce((e->>'warning')::boolean, false)) then 'error'
        when w.thing_id is null then 'create'
        when w.facts @> w.brought then 'same'
        else 'update' end
    from weighed w where l.batch_id = ${batch.id} and l.n = w.n`;
}

/** Lines that bear the identifier of an earlier one, or that are about the same thing as an earlier one. */
function repeats(batch: Batch): SQL[] {
  const by = (column: "external" | "thing_id", code: string) =>
    blame(
      batch,
      sql`select n, ${code}::text as code, ${column === "external" && batch.kind !== "memberships" ? "id" : null}::text as field,
            first::text as value, false as warning
          from (
            select n, row_number() over same as turn, min(n) over same as first from arrival_line
            where batch_id = ${batch.id} and ${sql.raw(column)} is not null and (${column}::text = 'external' or fate <> 'error')
            window same as (partition by ${sql.raw(column)} order by n)
          ) numbered where turn > 1`,
    );
  return [by("external", "repeated"), by("thing_id", "sameThing")];
}
