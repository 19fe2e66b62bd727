import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why the group-life pairs and their yearly review say no. */
export const refusePairs = defineRefusals("pairs", {
  closed: { status: 409, ...words.unitClosed },
  idTaken: { status: 409, ...words.formReused },
  backwards: { status: 422, field: "closedOn", ...words.endsBeforeStart },
  ahead: { status: 422, ...words.notYet },
  longAgo: { status: 422, field: "openedOn", fr: "Ce jour est trop ancien : cinq ans au plus.", en: "This day is too long ago: five years at most." },
  notThisYear: { status: 422, fr: "Un bilan se prépare pour l’année en cours ou pour la précédente.", en: "A review is prepared for this year or the one before." },
  published: { status: 409, fr: "Ce bilan est publié : ses chiffres ne changent plus.", en: "This review is published: its figures can no longer change." },
});
