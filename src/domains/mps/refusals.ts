import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why liaison MPs, their assignment or their answers say no. */
export const refuseMps = defineRefusals("mps", {
  notAnMp: { status: 422, fr: "Cette personne n’est pas députée aujourd’hui.", en: "This person is not an MP today." },
  backwards: { status: 422, field: "untilOn", fr: "Le dernier jour précède le premier.", en: "The last day comes before the first." },
  idTaken: { status: 409, ...words.formReused },
  underDiscussion: { status: 409, fr: "Une proposition est déjà à l’étude : adoptez-la ou retirez-la d’abord.", en: "A proposal is already under discussion: adopt it or withdraw it first." },
  settled: { status: 409, fr: "Cette proposition a été adoptée ou retirée : elle ne peut plus changer.", en: "This proposal was adopted or withdrawn: it can no longer change." },
  changedMeanwhile: { status: 409, fr: "Quelqu’un a changé cette proposition entre-temps. Relisez-la avant de continuer.", en: "Someone changed this proposal in the meantime. Read it again before continuing." },
  notAvailable: { status: 422, field: "personId", fr: "Cette personne n’est pas disponible aujourd’hui : elle ne peut pas être choisie.", en: "This person is not available today: they cannot be chosen." },
  tooManyByHand: { status: 422, field: "personId", fr: "Cette personne aurait plus de {@loop.plural} qu’elle n’en accepte.", en: "This person would have more {@loop.plural} than they accept." },
  staleLoop: { status: 409, fr: "Des {@loop.plural} ont été ouvertes ou fermées depuis le calcul. Recalculez avant d’adopter.", en: "Some {@loop.plural} have been opened or closed since the calculation. Recalculate before adopting." },
  staleMandate: { status: 409, fr: "Quelqu’un a été nommé ou a quitté son mandat dans {@loop.le} {loop} depuis le calcul. Recalculez avant d’adopter.", en: "Someone was appointed or left their mandate in the {@loop.singular} {loop} since the calculation. Recalculate before adopting." },
  staleMp: { status: 409, fr: "La disponibilité {name|de} a changé depuis le calcul. Recalculez avant d’adopter.", en: "The availability of {name} changed since the calculation. Recalculate before adopting." },
  someWithout: { status: 422, field: "partly", fr: "Des {@loop.plural} n’ont personne : confirmez que vous adoptez quand même.", en: "Some {@loop.plural} have nobody: confirm that you are adopting anyway." },
  ahead: { status: 422, field: "decidedOn", ...words.notYet },
  noMp: { status: 409, fr: "{@loop.Le} n’a pas de député·e référent·e aujourd’hui : personne ne recevrait la demande.", en: "The {@loop.singular} has no liaison MP today: nobody would receive the request." },
  past: { status: 422, field: "wishedOn", fr: "Ce jour est passé : choisissez une date future, ou n’en indiquez pas.", en: "This day is past: choose a future one, or none." },
  answered: { status: 409, fr: "Cette demande ne peut plus recevoir cette réponse.", en: "This request can no longer be given this answer." },
  reasonMissing: { status: 422, field: "words", fr: "Dites en quelques mots pourquoi.", en: "Say why in a few words." },
});
