import { defineMessages } from "#platform/language/index.ts";

/** Who answers for what in a unit. */
export const roleWords = defineMessages("organisation.roles", {
  who: { fr: "Qui répond de quoi", en: "Who answers for what" },
  vacant: { fr: "vacant", en: "vacant" },
  filled: { fr: "pourvu", en: "filled" },
  pairHolds: { fr: "binôme paritaire au complet", en: "gender-balanced pair complete" },
  pairMissing: { fr: "il manque une personne au binôme paritaire", en: "one person is missing for a gender-balanced pair" },
  powerAppoint: { fr: "Nommer et mettre fin aux mandats", en: "Appoint and end mandates" },
  mandates: { fr: "Mandats", en: "Mandates" },
  since: { fr: "depuis {day}", en: "since {day}" },
});
