import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A commune of today, as far as groups need it. */
export interface CommuneRecord {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** In ascending order, never empty. */
  readonly postcodes: readonly string[];
  readonly population: number;
}

interface PublishedCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
}

/** Every inhabited commune of the published division of France (INSEE, La Poste), biggest first. Reads 8 MB. */
export function readCommunes(): CommuneRecord[] {
  const path = createRequire(import.meta.url).resolve("@etalab/decoupage-administratif/data/communes.json");
  const published = JSON.parse(readFileSync(path, "utf8")) as readonly PublishedCommune[];
  return published
    .flatMap(asCommune)
    .sort((a, b) => b.population - a.population || a.code.localeCompare(b.code, "en"));
}

function asCommune(published: PublishedCommune): CommuneRecord[] {
  const { code, nom, type, departement, codesPostaux = [], population = 0 } = published;
  if (type !== "commune-actuelle" || !departement || codesPostaux.length === 0 || population === 0) return [];
  return [{ code, name: nom, department: departement, postcodes: codesPostaux, population }];
}
