import type { place } from "../schema.ts";
import { constituenciesAbroad } from "./abroad.ts";
import type { Commune, Departement, Epci, Region } from "./source.ts";

/** A place as the adapter gives it; its dates of validity are set by the loader. */
export type PlaceRow = Required<Omit<typeof place.$inferInsert, "validFrom" | "validTo">>;

const row = (given: Pick<PlaceRow, "id" | "kind" | "code" | "name"> & Partial<PlaceRow>): PlaceRow => ({
  departmentId: null,
  regionId: null,
  epciId: null,
  communeId: null,
  population: null,
  postcodes: [],
  formerCodes: [],
  ...given,
});

/** Where a commune lies, as ids of places. */
export type Homes = (commune: Commune) => Pick<PlaceRow, "departmentId" | "regionId" | "epciId">;

/** Regions; the overseas collectivities, which the source repeats among them, are left to {@link departmentRows}. */
export function regionRows(regions: Region[], current: Commune[]): PlaceRow[] {
  const population = sumBy(current, ({ region }) => region);
  return regions
    .filter(({ zone }) => zone !== "com")
    .map(({ code, nom }) =>
      row({ id: `region:${code}`, kind: "region", code, name: nom, population: population.get(code) ?? 0 }),
    );
}

/** Departments, and the overseas collectivities that take their place and belong to no region. */
export function departmentRows(departements: Departement[], current: Commune[]): PlaceRow[] {
  const population = sumBy(current, ({ departement }) => departement);
  return departements.map(({ code, nom, zone, region }) => {
    const shared = { code, name: nom, population: population.get(code) ?? 0 };
    return zone === "com"
      ? row({ id: `collectivite:${code}`, kind: "collectivity", ...shared })
      : row({ id: `departement:${code}`, kind: "department", regionId: `region:${region}`, ...shared });
  });
}

/** EPCIs, each under the department where most of its inhabitants live. */
export function epciRows(epcis: Epci[], current: Commune[], homes: Homes): PlaceRow[] {
  const byCode = new Map(current.map((commune) => [commune.code, commune]));
  return epcis.map(({ code, nom, populationMunicipale, membres }) => {
    const members = membres.flatMap(({ code }) => byCode.get(code) ?? []);
    const population = sumBy(members, ({ departement }) => departement);
    const largest = members.reduce((most, other) =>
      population.get(other.departement)! > population.get(most.departement)! ? other : most,
    );
    const { departmentId, regionId } = homes(largest);
    return row({
      id: `epci:${code}`,
      kind: "epci",
      code,
      name: nom,
      departmentId,
      regionId,
      population: populationMunicipale,
    });
  });
}

/** Communes of today, which remember the codes of those they took in. */
export function communeRows(current: Commune[], merged: Commune[], homes: Homes): PlaceRow[] {
  const mergedInto = Map.groupBy(merged, ({ chefLieu }) => chefLieu);
  return current.map((commune) => {
    const codes = new Set([
      ...(commune.anciensCodes ?? []),
      ...(mergedInto.get(commune.code) ?? []).map(({ code }) => code),
    ]);
    codes.delete(commune.code);
    return row({
      id: `commune:${commune.code}`,
      kind: "commune",
      code: commune.code,
      name: commune.nom,
      ...homes(commune),
      population: commune.population ?? null,
      postcodes: commune.codesPostaux ?? [],
      formerCodes: [...codes],
    });
  });
}

/** Arrondissements of Paris, Lyon and Marseille, within their commune. */
export function districtRows(districts: Commune[], homes: Homes): PlaceRow[] {
  return districts.map((district) =>
    row({
      id: `arrondissement:${district.code}`,
      kind: "district",
      code: district.code,
      name: district.nom,
      ...homes(district),
      communeId: `commune:${district.commune}`,
      population: district.population ?? null,
      postcodes: district.codesPostaux ?? [],
    }),
  );
}

/** The eleven constituencies abroad. */
export function abroadRows(): PlaceRow[] {
  return constituenciesAbroad.map(({ code, fr }) =>
    row({ id: `etranger:${code}`, kind: "constituency_abroad", code, name: fr }),
  );
}

function sumBy(communes: Commune[], key: (commune: Commune) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const commune of communes)
    sums.set(key(commune), (sums.get(key(commune)) ?? 0) + (commune.population ?? 0));
  return sums;
}
