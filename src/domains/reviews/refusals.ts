import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why the reviews say no. */
export const refuseReview = defineRefusals("reviews", {
  closed: { status: 409, fr: "Ce bilan est clos : les réponses ne changent plus.", en: "This review is closed: answers no longer change." },
  notOpenYet: { status: 409, fr: "Ce bilan n’est pas encore ouvert.", en: "This review is not open yet." },
  overallMissing: { status: 422, fr: "L’avis d’ensemble est nécessaire pour remettre la réponse.", en: "The overall appraisal is needed to hand the answer in." },
  backwards: { status: 422, field: "closesAt", fr: "La clôture doit suivre l’ouverture, et l’assemblée ne peut pas précéder la clôture.", en: "The closing must follow the opening, and the assembly cannot come before the closing." },
  alreadyOver: { status: 422, field: "closesAt", fr: "La clôture doit être à venir.", en: "The closing must be in the future." },
  underWay: { status: 409, fr: "Le bilan a commencé : seule sa clôture peut être reportée.", en: "The review has begun: only its closing date can be postponed." },
  idTaken: { status: 409, ...words.formReused },
  groupsOwnHand: { status: 409, fr: "{@group.Ce} écrit lui-même sa réponse : elle ne peut pas être saisie à sa place.", en: "This {@group.singular} writes its own answer: it cannot be entered for it." },
  met: { status: 409, fr: "Vous avez écrit en même temps que quelqu’un d’autre.", en: "You and someone else wrote at the same time." },
  nothingToReopen: { status: 409, fr: "Cette réponse n’est pas remise : elle est déjà un brouillon.", en: "This answer has not been handed in: it is already a draft." },
});
