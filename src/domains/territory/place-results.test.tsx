import { describe, expect, it } from "vitest";
import { type Language, translator } from "#platform/language/index.ts";
import { html } from "#ui/testing/render.ts";
import { PlaceResults } from "./place-results.tsx";
import type { FoundPlace } from "./search.ts";

const aubenas: FoundPlace = {
  id: "commune:07019",
  kind: "commune",
  code: "07019",
  name: "Aubenas",
  departmentId: "departement:07",
  regionId: "region:84",
  epciId: "epci:200073245",
  communeId: null,
  population: 12_416,
  postcodes: ["07200"],
  formerCodes: [],
  validFrom: null,
  validTo: null,
  departmentName: "Ardèche",
  matched: null,
};
const abroad: FoundPlace = {
  ...aubenas,
  id: "etranger:07",
  kind: "constituency_abroad",
  code: "07",
  name: "Europe centrale et Balkans",
  departmentName: null,
  population: null,
  postcodes: [],
  matched: "Germany",
};
const show = (places: FoundPlace[], query = "a", language: Language = "fr") =>
  html(
    <PlaceResults query={query} places={places} hrefOf={({ id }) => `/groupes?lieu=${id}`} />,
    translator({ language, vocabulary: {} }),
  );

describe("the answers to a search for places", () => {
  it("lead on, and say what tells each from its namesakes", () => {
    const html = show([aubenas]);
    expect(html).toContain('href="/groupes?lieu=commune:07019"');
    expect(html).toMatch(/Ardèche · 07200 · 12.416 habitant·es/);
  });

  it("say by which name a place was found, in the person's language", () => {
    expect(show([abroad], "Germany", "en")).toContain("Germany → Central Europe and Balkans");
    expect(show([abroad], "Germany")).toContain("Europe centrale et Balkans");
  });

  it("give the many postcodes of a city as a range", () => {
    expect(show([{ ...aubenas, postcodes: ["75002", "75001", "75003"] }])).toContain("75001 à 75003");
  });

  it("say what to do when there is nothing, without trusting what was typed", () => {
    expect(show([], "<script>")).toContain("«\u00a0&lt;script>");
    expect(show([], "zzz")).toContain("essayez le code postal");
    expect(show([], "  ")).toContain("Tapez une commune");
  });
});
