import { advance, applyBatch, batchById, bring, mapColumns } from "#domains/lists/index.ts";
import { newId } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";

/** Seconds that each step of an import took, and what became of its lines. */
export interface ImportMeasure {
  lines: number;
  bytes: number;
  receive: number;
  read: number;
  dryRun: number;
  apply: number;
  total: number;
  figures: Record<string, number | undefined>;
}

const given = "Zélie Noé Amina Élouan Capucine Idriss Maëlle Côme Soraya Théodore".split(" ");
const family = "Valgorge Rochecolombe Aubrevoye Marchevert Serrecourt Pradines Tarassenko Bouchareb".split(
  " ",
);

/** A list of invented people, as CSV, some of whose lines are wrong. */
async function* invented(lines: number): AsyncGenerator<Buffer> {
  let text = "Identifiant;Prénom;Nom;E-mail;Genre;Date de naissance;Commune;Code postal;Langue\n";
  for (let n = 1; n <= lines; n++) {
    const bad = n % 997 === 0;
    const mail = bad ? "sans adresse" : `personne.${n}@example.org`;
    const day = `${String((n % 28) + 1).padStart(2, "0")}/${String((n % 12) + 1).padStart(2, "0")}/${1940 + (n % 65)}`;
    text += `${n};${given[n % given.length]};${family[n % family.length]}-${n.toString(36)};${mail};${n % 2 ? "F" : "H"};${day};Aubenas;07200;fr\n`;
    if (text.length > 256_000) {
      yield Buffer.from(text);
      text = "";
    }
  }
  yield Buffer.from(text);
}

/** Brings in a list of so many invented people, dry run and all, on the database connected. For the benchmark. */
export async function measureImport(lines = 500_000): Promise<ImportMeasure> {
  const clock = () => performance.now() / 1000;
  const id = newId();
  const began = clock();
  await bring(system, { id, kind: "people", source: "Mesure", fileName: "mesure.csv" }, invented(lines));
  const received = clock();
  await advance(id);
  const looked = await batchById(system, id);
  const read = clock();
  await mapColumns(system, id, looked.columns);
  await advance(id);
  const checked = clock();
  await applyBatch(system, id);
  await advance(id);
  const applied = clock();
  const batch = await batchById(system, id);
  if (batch.state !== "applied")
    throw new Error(`The import is ${batch.state}: ${JSON.stringify(batch.failure)}`);
  const seconds = (from: number, to: number) => Math.round((to - from) * 10) / 10;
  return {
    lines,
    bytes: batch.size,
    receive: seconds(began, received),
    read: seconds(received, read),
    dryRun: seconds(read, checked),
    apply: seconds(checked, applied),
    total: seconds(began, applied),
    figures: { ...batch.figures },
  };
}
