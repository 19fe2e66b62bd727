import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { constituenciesAbroad, countryName } from "./france/abroad.ts";
import { editionOfFrance, readFrance } from "./france.ts";

const { places, names } = readFrance();
const byId = new Map(places.map((place) => [place.id, place]));
const ofKind = (kind: string) => places.filter((place) => place.kind === kind);
const namesOf = (id: string) => names.filter(({ placeId }) => placeId === id).map(({ name }) => name);

describe("France, as the adapter reads it", () => {
  it("has thirteen regions in Europe and five overseas, with 101 departments in all", () => {
    expect(ofKind("region")).toHaveLength(18);
    expect(ofKind("region").filter(({ code }) => code < "07")).toHaveLength(5);
    expect(ofKind("department")).toHaveLength(101);
    expect(ofKind("collectivity")).toHaveLength(8);
  });

  it("has its communes, its districts and its eleven constituencies abroad", () => {
    expect(ofKind("commune").length).toBeGreaterThan(34_900);
    expect(ofKind("district")).toHaveLength(20 + 9 + 16);
    expect(ofKind("epci").length).toBeGreaterThan(1_200);
    expect(ofKind("constituency_abroad")).toHaveLength(11);
  });

  it("gives each place one id, and parents that exist", () => {
    expect(byId.size).toBe(places.length);
    const parents = places.flatMap((place) => [
      place.departmentId,
      place.regionId,
      place.epciId,
      place.communeId,
    ]);
    expect(parents.filter((id) => id !== null && !byId.has(id))).toEqual([]);
  });

  it("knows where a commune lies", () => {
    expect(byId.get("commune:07019")).toMatchObject({
      name: "Aubenas",
      departmentId: "departement:07",
      regionId: "region:84",
      epciId: "epci:200073245",
      postcodes: ["07200"],
    });
    expect(byId.get("arrondissement:75120")).toMatchObject({
      communeId: "commune:75056",
      departmentId: "departement:75",
    });
    expect(byId.get("commune:98735")).toMatchObject({ departmentId: "collectivite:987", regionId: null });
  });

  it("leaves no commune of a department without department and region", () => {
    const lost = ofKind("commune").filter(
      ({ departmentId, regionId, code }) => !departmentId || (!regionId && code < "975"),
    );
    expect(lost).toEqual([]);
  });

  it("adds inhabitants up from the communes", () => {
    const sum = (kind: string) =>
      ofKind(kind).reduce((total, { population }) => total + (population ?? 0), 0);
    expect(sum("department") + sum("collectivity")).toBe(sum("commune"));
    expect(sum("commune")).toBeGreaterThan(65_000_000);
  });

  it("remembers the names and codes of communes that merged", () => {
    expect(namesOf("commune:01015")).toContain("Arbignieu");
    expect(ofKind("commune").filter(({ formerCodes, code }) => formerCodes.includes(code))).toEqual([]);
    expect(ofKind("commune").filter(({ formerCodes }) => formerCodes.length > 0).length).toBeGreaterThan(700);
  });

  it("names every place once or more, never twice alike", () => {
    expect(new Set(names.map(({ placeId }) => placeId)).size).toBe(places.length);
    expect(new Set(names.map((name) => `${name.placeId} ${name.searchName}`)).size).toBe(names.length);
    expect(names.filter(({ searchName }) => searchName === "")).toEqual([]);
  });

  it("says the year of the package that is installed", () => {
    const file = createRequire(import.meta.url).resolve("@etalab/decoupage-administratif/package.json");
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    expect(`${2020 + Number.parseInt(version, 10)}-01-01`).toBe(editionOfFrance);
  });
});

describe("constituencies abroad", () => {
  const countries = constituenciesAbroad.flatMap((constituency) => constituency.countries);

  it("share the world without sharing a country", () => {
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries).not.toContain("FR");
    expect(countries.length).toBeGreaterThan(190);
  });

  it("know their countries by name in both languages", () => {
    expect(
      countries.filter((code) => countryName(code, "fr") === code || countryName(code, "en") === code),
    ).toEqual([]);
    expect(namesOf("etranger:07")).toEqual(expect.arrayContaining(["Allemagne", "Germany", "Croatie"]));
  });
});
