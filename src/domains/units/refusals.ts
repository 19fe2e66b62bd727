import { defineRefusals } from "#platform/errors/index.ts";

/** Why the organisation says no. */
export const refuseOrganisation = defineRefusals("organisation", {
  unknownKind: { status: 422, fr: "Ce type de structure n’existe pas.", en: "There is no such kind of unit." },
  misplaced: { status: 422, fr: "Cette structure ne peut pas être placée là.", en: "This unit cannot be placed there." },
  closed: { status: 409, fr: "Cette structure est fermée.", en: "This unit is closed." },
  unknownMandate: { status: 422, fr: "Ce mandat n’existe pas dans cette structure.", en: "There is no such mandate in this unit." },
  backwards: { status: 422, fr: "La fin du mandat précède son début.", en: "The mandate ends before it starts." },
  alreadyHeld: { status: 409, fr: "Cette personne tient déjà ce mandat ici.", en: "This person already holds this mandate here." },
  idTaken: { status: 409, fr: "Ce formulaire a déjà servi à autre chose. Rechargez la page.", en: "This form has already served for something else. Reload the page." },
  slugTaken: { status: 409, fr: "Cette adresse est déjà prise.", en: "This address is already taken." },
  stalePresentation: { status: 409, fr: "Quelqu’un a changé cette présentation entre-temps. Ce qui est en place est rappelé sous chaque réponse ; enregistrez à nouveau pour le remplacer.", en: "Someone changed this presentation in the meantime. What stands is recalled under each answer; save again to replace it." },
});
