import { defineRefusals } from "#platform/errors/index.ts";

/** Why the group-life pairs and their yearly review say no. */
export const refusePairs = defineRefusals("pairs", {
  closed: { status: 409, fr: "Cette structure est fermée.", en: "This unit is closed." },
  idTaken: { status: 409, fr: "Ce formulaire a déjà servi à autre chose. Rechargez la page.", en: "This form has already served for something else. Reload the page." },
  backwards: { status: 422, field: "closedOn", fr: "La fin précède le début.", en: "The end comes before the beginning." },
  ahead: { status: 422, fr: "Ce jour n’est pas encore arrivé.", en: "This day has not come yet." },
  longAgo: { status: 422, field: "openedOn", fr: "Ce jour est trop ancien : cinq ans au plus.", en: "This day is too long ago: five years at most." },
  notThisYear: { status: 422, fr: "Un bilan se prépare pour l’année en cours ou pour la précédente.", en: "A review is prepared for this year or the one before." },
  published: { status: 409, fr: "Ce bilan est publié : ses chiffres ne changent plus.", en: "This review is published: its figures no longer change." },
});
