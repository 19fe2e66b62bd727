import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, db, disconnect, rows } from "#platform/database/index.ts";
import { type FreshDatabase, freshDatabase } from "../../../tests/support/database.ts";
import { editionOfFrance, readFrance } from "./france.ts";
import { load, loadFrance, territoryIsLoaded } from "./load.ts";
import { constituenciesAbroad, placeById, placesById, regions } from "./place.ts";
import { searchPlaces } from "./search.ts";

let fresh: FreshDatabase;
const france = readFrance();
const idsFor = async (query: string, options = {}) =>
  (await searchPlaces(query, options)).map(({ id }) => id);

beforeAll(async () => {
  fresh = await freshDatabase();
  connect(fresh.url);
  expect(await territoryIsLoaded()).toBe(false);
  await loadFrance();
});
afterAll(async () => {
  await disconnect();
  await fresh.drop();
});

describe("loading France", () => {
  it("is safe to repeat: the second time changes nothing and records nothing", async () => {
    expect(await territoryIsLoaded()).toBe(true);
    expect(await loadFrance()).toEqual({ changed: 0, ended: 0 });
    const deeds = await rows(db, sql`select verb, details ->> 'edition' as edition from audit_entry`);
    expect(deeds).toEqual([{ verb: "territory.load", edition: editionOfFrance }]);
  });
});

describe("searching for a place", () => {
  it.each([
    ["aubenas", "commune:07019"],
    ["AUBENÀS", "commune:07019"],
    ["st etienne", "commune:42218"],
    ["l hay les roses", "commune:94038"],
    ["havre", "commune:76351"],
    ["Paris 13ème", "arrondissement:75113"],
    ["75011", "arrondissement:75111"],
    ["07200", "commune:07019"],
    ["07", "departement:07"],
    ["2a", "departement:2A"],
    ["2A004", "commune:2A004"],
    ["974", "departement:974"],
    ["la reunion", "departement:974"],
    ["Arbignieu", "commune:01015"],
    ["01025", "commune:01025"],
    ["200073245", "epci:200073245"],
    ["pays basque", "epci:200067106"],
    ["Allemagne", "etranger:07"],
    ["germany", "etranger:07"],
    ["papeete", "commune:98735"],
    ["bordaux", "commune:33063"],
    ["marseile", "commune:13055"],
    ["Saint-Denis 974", "commune:97411"],
    ["07200 Aubenas", "commune:07019"],
  ])("« %s » finds %s first", async (query, id) => {
    expect((await idsFor(query))[0]).toBe(id);
  });

  it("ranks the exact name, then its beginning, then a word inside it", async () => {
    const found = await idsFor("aubenas", { kinds: ["commune"] });
    expect(found[0]).toBe("commune:07019");
    expect(found.indexOf("commune:04012")).toBeLessThan(found.indexOf("commune:07229"));
  });

  it("puts the populous first among namesakes, unless a department is named", async () => {
    expect((await idsFor("saint denis"))[0]).toBe("commune:97411");
    expect((await idsFor("Saint-Denis (93)"))[0]).toBe("commune:93066");
  });

  it("tells the department, and the name that matched when the place has another", async () => {
    const [arboys] = await searchPlaces("arbignieu");
    expect(arboys).toMatchObject({ name: "Arboys en Bugey", matched: "Arbignieu", departmentName: "Ain" });
    const [aubenas] = await searchPlaces("aubenas");
    expect(aubenas).toMatchObject({
      matched: null,
      departmentName: "Ardèche",
      population: expect.any(Number),
    });
  });

  it("gives only the kinds asked for, and twenty at most", async () => {
    const found = await searchPlaces("saint", { kinds: ["commune"], limit: 500 });
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["commune"]));
    expect(found).toHaveLength(20);
    expect(await searchPlaces("saint", { limit: 3 })).toHaveLength(3);
  });

  it.each(["", "  ", "%", "_", "\0", "zzzzzzzz", "99999", "北京"])(
    "gives no place for « %s »",
    async (query) => {
      expect(await searchPlaces(query)).toEqual([]);
    },
  );

  it("takes a hostile query for an odd name", async () => {
    expect(await searchPlaces("'; drop table place; --".repeat(50))).toEqual(expect.any(Array));
    expect(await regions()).toHaveLength(18);
  });
});

describe("places by where they lie", () => {
  it("are listed: regions by name, constituencies abroad by number", async () => {
    expect((await regions())[0]!.name).toBe("Auvergne-Rhône-Alpes");
    expect((await constituenciesAbroad()).map(({ code }) => code)[10]).toBe("11");
  });

  it("are null or left out when unknown", async () => {
    expect(await placeById("commune:00000")).toBeNull();
    expect(await placesById(["commune:07019", "commune:00000"])).toHaveLength(1);
    expect(await placesById([])).toEqual([]);
  });
});

describe("a new edition", () => {
  const edition = "2020-06-01"; // past: what it brings and ends shows today
  const ending = "commune:07119";

  beforeAll(async () => {
    const places = france.places
      .filter(({ id }) => id !== ending)
      .map((place) => (place.id === "commune:07019" ? { ...place, name: "Aubenas-en-Vivarais" } : place));
    const names = france.names
      .filter(({ placeId }) => placeId !== ending)
      .map((name) =>
        name.placeId === "commune:07019"
          ? { ...name, name: "Aubenas-en-Vivarais", searchName: "aubenas en vivarais" }
          : name,
      );
    const born = {
      ...places.find(({ id }) => id === "commune:07019")!,
      id: "commune:07999",
      code: "07999",
      name: "Neuveville",
    };
    const bornName = {
      placeId: born.id,
      name: born.name,
      searchName: "neuveville",
      kind: "official" as const,
    };
    expect(await load({ places: [...places, born], names: [...names, bornName] }, edition)).toEqual({
      changed: 2,
      ended: 1,
    });
  });

  it("ends the places it no longer holds, without losing them", async () => {
    expect(await placeById(ending)).toMatchObject({ validTo: edition });
    expect(await idsFor("07119")).not.toContain(ending);
  });

  it("begins the places that it brings", async () => {
    expect(await placeById("commune:07999")).toMatchObject({ validFrom: edition });
    expect((await idsFor("neuveville"))[0]).toBe("commune:07999");
  });

  it("keeps a name given up as a former one", async () => {
    expect((await searchPlaces("aubenas")).find(({ id }) => id === "commune:07019")).toMatchObject({
      name: "Aubenas-en-Vivarais",
      matched: "Aubenas",
    });
  });

  it("takes an ended place back when a later edition holds it again", async () => {
    const { changed } = await loadFrance();
    expect(changed).toBe(2);
    expect(await placeById(ending)).toMatchObject({ validTo: null });
    expect((await searchPlaces("aubenas"))[0]).toMatchObject({ id: "commune:07019", matched: null });
  });
});
