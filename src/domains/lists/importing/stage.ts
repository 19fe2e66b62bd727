import { sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import { kindsInForce } from "#domains/units/index.ts";
import { db, isId, newId, rows } from "#platform/database/index.ts";
import { inflect, languages, searchable } from "#platform/language/index.ts";
import { limits, openTable } from "#platform/spreadsheets/index.ts";
import { today } from "#platform/time/index.ts";
import type { Setting } from "../kinds/cells.ts";
import { fieldOf, kinds } from "../kinds/index.ts";
import { loadPlaces, type Places } from "../kinds/places.ts";
import { formsOf } from "../kinds/words.ts";
import { refuseLists } from "../refusals.ts";
import type { Batch } from "./batch.ts";
import { withFile } from "./file.ts";
import { filled } from "./look.ts";
import { progress } from "./progress.ts";
import { understand } from "./understand.ts";

const together = 5000;

/** Reads every line of a list, understands its cells and lays it beside the movement. Answers how many there are. */
export async function stage(batch: Batch): Promise<number> {
  await db.execute(sql`delete from arrival_line where batch_id = ${batch.id}`);
  const setting = await settingOf(batch);
  const columns = batch.columns.map((key) => (key && fieldOf(batch.kind, key)) || null);
  return withFile(batch.id, async (path) => {
    const table = await openTable(path);
    try {
      let count = -1;
      let waiting: Staged[] = [];
      for await (const { line, cells } of filled(table)) {
        // The first is the head.
        if (++count === 0) continue;
        if (count > limits.lines) throw refuseLists.tooManyLines({ limit: limits.lines });
        const understood = understand(kinds[batch.kind], columns, setting, cells);
        const kept = { n: line, cells: cells.map(storable), fresh_id: freshId(batch, understood.external) };
        waiting.push({ ...kept, ...understood });
        if (waiting.length < together) continue;
        await write(batch, waiting);
        await progress(batch.id, count);
        waiting = [];
      }
      await write(batch, waiting);
      return Math.max(count, 0);
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
    zone,
    today: today(zone),
    date1904: batch.format?.date1904 ?? false,
    places: placed ? await loadPlaces() : nowhere,
    unitKinds: await unitKindWords(),
    mandateKinds: await mandateKindWords(),
  };
}

const nowhere: Places = () => ({ fault: "placeUnknown" });

async function unitKindWords(): Promise<Map<string, string>> {
  const { vocabulary } = await movement();
  return keysByWords(
    (await kindsInForce()).map(({ key }) => {
      const terms = languages.flatMap((language) => {
        const term = vocabulary[language][key];
        return term ? ["singular", "plural"].map((form) => inflect(term, form, language)) : [];
      });
      return { key, words: terms };
    }),
  );
}

async function mandateKindWords(): Promise<Map<string, string>> {
  return keysByWords(
    await rows(db, sql`select key, array[label->>'fr', label->>'en'] as words from mandate_kind_now`),
  );
}

/** Keys of kinds by their own words and by how they are called; a word that two share is that of the first. */
function keysByWords(found: readonly { key: string; words: string[] }[]): Map<string, string> {
  const called = found.flatMap(({ key, words }) =>
    words.flatMap(formsOf).map((form) => [form, key] as const),
  );
  const own = found.flatMap(({ key }) => [[searchable(key), key] as const, [key, key] as const]);
  return new Map([...called.toReversed(), ...own]);
}
