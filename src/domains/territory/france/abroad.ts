import listed from "./abroad.json" with { type: "json" };

/** One of the eleven constituencies in which French people who live abroad elect a member of parliament. */
interface ConstituencyAbroad {
  code: string;
  fr: string;
  en: string;
  /** Latitude and longitude of a large city in its middle. */
  at: readonly [number, number];
  /** ISO 3166 codes of its countries; their names come from Unicode in either language. */
  countries: string[];
}

/** Composition: code électoral, annexe, tableau n° 1 ter. The names of the areas are ours. */
export const constituenciesAbroad: ConstituencyAbroad[] = listed.map(({ at, countries, ...one }) => ({
  ...one,
  at: at as [number, number],
  countries: countries.split(" "),
}));

const names = {
  fr: new Intl.DisplayNames("fr", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
};

/** The name of a country in one language, from its ISO 3166 code. */
export function countryName(country: string, language: "fr" | "en"): string {
  return names[language].of(country) ?? country;
}
