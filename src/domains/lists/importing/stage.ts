import { sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import { kindsInForce } from "#domains/units/index.ts";
import { db, isId, newId, rows } from "#platform/database/index.ts";
import { inflect, languages, searchable } from "#platform/language/index.ts";
import { limits, openTable } from "#platform/spreadsheets/index.ts";
import { refuseLists } from "../refusals.ts";
import type { Batch } from "./batch.ts";
import { withFile } from "./file.ts";
import { filled } from "./look.ts";
import { loadPlaces, type Places } from "./places.ts";
import { progress } from "./progress.ts";
import { type Setting, understand } from "./reading.ts";
import { formsOf } from "./words.ts";

const together = 5000;

/** Reads every line of a list, understands its cells and lays it beside the movement. Answers how many there are. */
export async function stage(batch: Batch): Promise<number> {
  await db.execute(sql`delete from arrival_line where batch_id = ${batch.id}`);
  const setting = await settingOf(batch);
  return withFile(batch.id, async (path) => {
    const table = await openTable(path);
    try {
      let count = 0;
      let header = true;
      let waiting: Staged[] = [];
      for await (const { line, cells } of filled(table)) {
        if (header) {
          header = false;
          continue;
        }
        if (++count > limits.lines) throw refuseLists.tooManyLines({ limit: limits.lines });
        const understood = understand(setting, cells);
        waiting.push({
          n: line,
          cells: cells.map(storable),
          fresh_id: freshId(batch, understood.external),
          ...understood,
        });
        if (waiting.length < together) continue;
        await write(batch, waiting);
        await progress(batch.id, count);
        waiting = [];
      }
      await write(batch, waiting);
      return count;
    } finally {
      await table.close();
    }
  });
}

// What comes from another installation of this program keeps its own id: there and here it is the same.
function freshId(batch: Batch, external: string | null): string {
  return batch.source === "boucle" && isId(external) ? external : newId();
}

type Staged = { n: number; cells: string[]; fresh_id: string } & ReturnType<typeof understand>;

// PostgreSQL holds no NUL, and JSON no lone surrogate.
const storable = (cell: string) => cell.toWellFormed().replaceAll("\u0000", "");

async function write(batch: Batch, lines: readonly Staged[]): Promise<void> {
  if (lines.length === 0) return;
  await db.execute(
    sql`insert into arrival_line (batch_id, n, cells, given, external, fresh_id, faults)
        select ${batch.id}::uuid, n, cells, given, external, fresh_id, faults
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as line (n int, cells jsonb, given jsonb, external text, fresh_id uuid, faults jsonb)`,
  );
}

/** What is needed to understand the cells of a batch: kinds by their names, places, the zone of days. */
async function settingOf(batch: Batch): Promise<Setting> {
  const { zone } = await movement();
  const placed = batch.columns.some((key) => key === "place" || key === "postcode");
  return {
    kind: batch.kind,
    columns: batch.columns,
    zone,
    date1904: batch.format?.date1904 ?? false,
    places: placed ? await loadPlaces() : nowhere,
    unitKinds: await unitKindWords(),
    mandateKinds: await mandateKindWords(),
  };
}

const nowhere: Places = () => ({ fault: "placeUnknown" });

async function unitKindWords(): Promise<Map<string, string>> {
  const { vocabulary } = await movement();
  const words = new Map<string, string>();
  for (const { key } of await kindsInForce()) {
    words.set(key, key);
    words.set(searchable(key), key);
    for (const language of languages) {
      const term = vocabulary[language][key];
      if (!term) continue;
      for (const form of ["singular", "plural"])
        for (const spelling of formsOf(inflect(term, form, language))) words.set(spelling, key);
    }
  }
  return words;
}

async function mandateKindWords(): Promise<Map<string, string>> {
  const found = await rows<{ key: string; fr: string; en: string }>(
    db,
    sql`select key, label->>'fr' as fr, label->>'en' as en from mandate_kind_now`,
  );
  const words = new Map<string, string>();
  for (const { fr, en, key } of found)
    for (const spelling of [...formsOf(fr), ...formsOf(en)])
      if (!words.has(spelling)) words.set(spelling, key);
  for (const { key } of found) {
    words.set(key, key);
    words.set(searchable(key), key);
  }
  return words;
}
