import { resolve } from "node:path";
import { bringFile, thingKinds, writeOut } from "#domains/lists/index.ts";
import { loadFrance, territoryIsLoaded } from "#domains/territory/index.ts";
import { migrate } from "#platform/database/index.ts";
import { allRefusals, Refusal } from "#platform/errors/index.ts";
import { translator } from "#platform/language/index.ts";
import { withDatabase } from "./commands.ts";

/** Brings a list in from a file, checked only or applied; says what became of its lines. */
export function importList(
  file: string,
  options: { kind: string; source: string; mapping?: string; dryRun?: boolean },
): Promise<void> {
  return saying(() =>
    withDatabase(async (url) => {
      await migrate(url);
      if (!(await territoryIsLoaded())) await loadFrance();
      const { kind, source, dryRun } = options;
      const columns = options.mapping?.split(",").map((key) => key.trim() || null);
      const { batch, errors } = await bringFile(path(file), { kind, source, columns, dryRun });
      if (batch.failure) throw new Error(sayFailure(batch.failure));
      console.log(`${batch.state}: /administration/arrivee/${batch.id}`);
      console.log(
        `columns: ${batch.header.map((head, n) => `${head}=${batch.columns[n] ?? "-"}`).join(", ")}`,
      );
      for (const [fate, count] of Object.entries(batch.figures)) console.log(`${fate.padEnd(8)} ${count}`);
      for (const { n, faults } of errors)
        console.log(
          `line ${n}: ${faults.map(({ field, code, value }) => [field, code, value].filter(Boolean).join(" ")).join("; ")}`,
        );
    }),
  );
}

/** Writes lists of the whole movement to a file. */
export function exportLists(file: string, options: { kind?: string[]; format: string }): Promise<void> {
  return saying(() =>
    withDatabase(async () => {
      if (options.format !== "csv" && options.format !== "xlsx") throw new Error("The format is csv or xlsx");
      const wanted = options.kind ?? [...thingKinds];
      const unknown = wanted.find((kind) => !(thingKinds as readonly string[]).includes(kind));
      if (unknown) throw new Error(`There is no list called ${unknown}: ${thingKinds.join(", ")}`);
      const kinds = await writeOut(path(file), { kinds: wanted, format: options.format });
      console.log(`${path(file)}: ${kinds.join(", ")}`);
    }),
  );
}

const inEnglish = translator({ language: "en", vocabulary: {} });

function sayFailure({ code, values }: { code: string; values: Record<string, string | number> }): string {
  const refusal = allRefusals().get(code);
  return refusal ? inEnglish.say(refusal.message, values) : code;
}

// `boucle` works in the program's folder; paths are from where it was called.
const path = (file: string) => resolve(process.env.BOUCLE_CALLED_FROM ?? ".", file);

/** What cannot be done ends the command with a sentence and code 1, without a trace of calls. */
async function saying(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) console.error(inEnglish.say(error.said, error.values));
    else if ((error as { code?: string }).code && (error as { code?: string }).code !== "ENOENT") throw error;
    else console.error((error as Error).message);
    process.exitCode = 1;
  }
}
