import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The shapes of @etalab/decoupage-administratif, as far as we read them. No other file knows its French.
/** Mainland, overseas department (« drom ») or other overseas collectivity (« com »). */
type Zone = "metro" | "drom" | "com";

export interface Region {
  code: string;
  nom: string;
  zone: Zone;
}

export interface Departement extends Region {
  region: string;
}

export interface Epci {
  code: string;
  nom: string;
  populationMunicipale: number;
  membres: { code: string; populationMunicipale: number }[];
}

export interface Commune {
  code: string;
  nom: string;
  type: "commune-actuelle" | "arrondissement-municipal" | "commune-deleguee" | "commune-associee";
  departement: string;
  region: string;
  codesPostaux?: string[];
  population?: number;
  anciensCodes?: string[];
  /** Of a district: its commune. */
  commune?: string;
  /** Of a delegated or associated commune: the commune that took it in. */
  chefLieu?: string;
}

interface Files {
  regions: Region[];
  departements: Departement[];
  epci: Epci[];
  communes: Commune[];
}

const require = createRequire(import.meta.url);

/** Reads one data file of the package from disk: 12 MB in all, never bundled. */
export function read<F extends keyof Files>(file: F): Files[F] {
  const path = require.resolve(`@etalab/decoupage-administratif/data/${file}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Files[F];
}
