import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("territory", {
  placesFor: { fr: "Lieux pour « {query} »", en: "Places for “{query}”" },
  region: { fr: "Région", en: "Region" },
  department: { fr: "Département {code}", en: "Department {code}" },
  collectivity: { fr: "Collectivité d’outre-mer", en: "Overseas collectivity" },
  epci: { fr: "Intercommunalité", en: "Group of communes" },
  constituencyAbroad: { fr: "Circonscription {number} de l’étranger", en: "Constituency abroad {number}" },
  inhabitants: { fr: { one: "{count} habitant·e", other: "{count} habitant·es" }, en: { one: "{count} inhabitant", other: "{count} inhabitants" } },
  postcodeRange: { fr: "{first} à {last}", en: "{first} to {last}" },
  nothingAsked: { fr: "Où êtes-vous ?", en: "Where are you?" },
  howToAsk: { fr: "Tapez une commune, un code postal, un département ou un pays.", en: "Type a commune, a postcode, a department or a country." },
  nothingFound: { fr: "Aucun lieu ne répond à « {query} »", en: "No place answers to “{query}”" },
  tryAgain: { fr: "Vérifiez l’orthographe, ou essayez le code postal.", en: "Check the spelling, or try the postcode." },
  mapCredit: { fr: "Contours : d’après MapSVG (CC BY 4.0) et Natural Earth.", en: "Outlines: after MapSVG (CC BY 4.0) and Natural Earth." },
});
