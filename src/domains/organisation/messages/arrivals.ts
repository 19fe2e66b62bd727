import { defineMessages } from "#platform/language/index.ts";

/** Arrivals and departures between two dates, as the annex tells them. */
export const a = defineMessages("organisation.arrivals", {
  title: { fr: "Arrivées et départs", en: "Arrivals and departures" },
  lead: {
    fr: "Qui est venu·e, qui est parti·e, qui a changé de place entre deux dates.",
    en: "Who came, who left, who changed place between two dates.",
  },
  national: { fr: "Organisation nationale", en: "National organisation" },
  unit: { fr: "Structure", en: "Unit" },
  from: { fr: "Du", en: "From" },
  to: { fr: "Au", en: "To" },
  show: { fr: "Afficher", en: "Show" },
  between: { fr: "{unit}, du {from} au {to}", en: "{unit}, from {from} to {to}" },
  cameLabel: { fr: { one: "arrivée", other: "arrivées" }, en: { one: "arrival", other: "arrivals" } },
  leftLabel: { fr: { one: "départ", other: "départs" }, en: { one: "departure", other: "departures" } },
  movedLabel: {
    fr: { one: "changement de place", other: "changements de place" },
    en: { one: "change of place", other: "changes of place" },
  },
  came: { fr: "arrivée", en: "arrival" },
  left: { fr: "départ", en: "departure" },
  moved: { fr: "autre place", en: "new place" },
  named: { fr: "Les noms publics", en: "Public names" },
  namedHelp: {
    fr: "Seules sont nommées les personnes qui tiennent aujourd’hui un mandat public et ont choisi de l’être. Les autres sont comptées.",
    en: "Only those who hold a public mandate today and chose to be named are. The others are counted.",
  },
  nobody: {
    fr: "Personne n’a changé de place entre ces dates",
    en: "Nobody changed place between these dates",
  },
  nobodyHelp: { fr: "Élargissez les dates.", en: "Widen the dates." },
  noNames: { fr: "Aucun nom public parmi ces changements.", en: "No public name among these changes." },
  others: {
    fr: "Mandats qui ne sont pas publics : {came} et {left}.",
    en: "Mandates that are not public: {came} and {left}.",
  },
  othersCame: {
    fr: { one: "{count} arrivée", other: "{count} arrivées" },
    en: { one: "{count} arrival", other: "{count} arrivals" },
  },
  othersLeft: {
    fr: { one: "{count} départ", other: "{count} départs" },
    en: { one: "{count} departure", other: "{count} departures" },
  },
  fewCame: { fr: "moins de 5 arrivées", en: "fewer than 5 arrivals" },
  fewLeft: { fr: "moins de 5 départs", en: "fewer than 5 departures" },
  byUnit: { fr: "Structure par structure", en: "Unit by unit" },
  download: { fr: "Tableau (CSV)", en: "Table (CSV)" },
  wrongDates: {
    fr: "Ces dates ne conviennent pas : voici l’année écoulée.",
    en: "These dates do not fit: here is the past year.",
  },
  unknownUnit: {
    fr: "Cette structure n’existe pas : voici l’organisation nationale.",
    en: "There is no such unit: here is the national organisation.",
  },
  whatColumn: { fr: "Quoi", en: "What" },
  nameColumn: { fr: "Nom public", en: "Public name" },
  beforeColumn: { fr: "Avant", en: "Before" },
  afterColumn: { fr: "Après", en: "After" },
});
