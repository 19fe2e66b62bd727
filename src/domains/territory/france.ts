import { type NameRow, nameRows } from "./france/names.ts";
import * as rows from "./france/places.ts";
import { read } from "./france/source.ts";

/** Day on which the installed edition of the official code of places (INSEE) came into force. */
export const editionOfFrance = "2026-01-01";

/** Every place of France, overseas and abroad included, with every name by which it is found. */
export interface Territory {
  places: rows.PlaceRow[];
  names: NameRow[];
}

/**
 * The adapter for France: reads the installed edition of @etalab/decoupage-administratif (INSEE, DGCL, La Poste;
 * Licence Ouverte). About 36,000 places; half a second. Another country is another such file.
 */
export function readFrance(): Territory {
  const communes = read("communes");
  const current = communes.filter(({ type }) => type === "commune-actuelle");
  const districts = communes.filter(({ type }) => type === "arrondissement-municipal");
  const merged = communes.filter(({ type }) => type === "commune-deleguee" || type === "commune-associee");
  const departements = read("departements");
  const epcis = read("epci");
  const homes = homesOf(
    new Set(departements.filter(({ zone }) => zone === "com").map(({ code }) => code)),
    new Map(epcis.flatMap(({ code, membres }) => membres.map((member) => [member.code, code]))),
  );
  const places = [
    ...rows.regionRows(read("regions"), current),
    ...rows.departmentRows(departements, current),
    ...rows.epciRows(epcis, current, homes),
    ...rows.communeRows(current, merged, homes),
    ...rows.districtRows(districts, homes),
    ...rows.abroadRows(),
  ];
  return { places, names: nameRows(places, merged) };
}

function homesOf(collectivities: Set<string>, epciByCommune: Map<string, string>): rows.Homes {
  return ({ code, commune, departement, region }) => {
    const epci = epciByCommune.get(commune ?? code);
    const epciId = epci ? `epci:${epci}` : null;
    return collectivities.has(departement)
      ? { departmentId: `collectivite:${departement}`, regionId: null, epciId }
      : { departmentId: `departement:${departement}`, regionId: `region:${region}`, epciId };
  };
}
