import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why a kind of unit or of mandate cannot become what was asked. */
export const refuseKind = defineRefusals("organisation.kinds", {
  stale: { status: 409, fr: "Quelqu’un a changé ce type entre-temps. Les deux versions sont montrées ; enregistrez à nouveau pour garder la vôtre.", en: "Someone changed this kind in the meantime. Both versions are shown; save again to keep yours." },
  notToCome: { status: 422, field: "from", fr: "Un changement commence maintenant ou à une date future.", en: "A change begins now or on a future date." },
  tooFar: { status: 422, field: "from", fr: "C’est trop loin : dix ans au plus.", en: "That is too far: ten years at most." },
  taken: { status: 409, field: "singular", fr: "Un type porte déjà ce nom.", en: "A kind already has this name." },
  wordless: { status: 422, field: "singular", fr: "Ce nom doit contenir au moins une lettre.", en: "This name must contain at least one letter." },
  unknownUnitKind: { status: 422, field: "unitKinds", fr: "Type de structure inconnu à cette date : {names}.", en: "Unknown kind of unit on that date: {names}." },
  unknownMandateKind: { status: 422, fr: "Mandat inconnu à cette date, ou qui ne se tient pas là : {names}.", en: "Unknown mandate on that date, or not held there: {names}." },
  unknownPower: { status: 422, fr: "Le logiciel ne connaît pas ce pouvoir : {names}.", en: "The program does not know this power: {names}." },
  holdsRoot: { status: 422, field: "contains", fr: "Le mouvement contient tout le reste : rien ne peut le contenir.", en: "The movement contains everything else: nothing can contain it." },
  stillContained: { status: 409, field: "contains", fr: "Des structures s’y trouvent encore : {names}. Déplacez-les ou fermez-les d’abord.", en: "It still contains units: {names}. Move or close them first." },
  stillMembers: { status: 409, field: "hasMembers", fr: "Des personnes en sont encore membres : ce type doit garder des membres.", en: "Some people are still members: this kind must keep having members." },
  membersToJoin: { status: 422, field: "joining", fr: "On ne peut rejoindre qu’une structure qui a des membres.", en: "Only units that have members can be joined." },
  pairSeats: { status: 422, field: "seats", fr: "Un binôme a deux places : laissez ce nombre vide, ou indiquez deux.", en: "A pair has two seats: leave the number empty, or enter two." },
  pairCollege: { status: 422, field: "college", fr: "Un binôme a déjà sa règle de parité : retirez l’autre.", en: "A pair already has its own parity rule: remove the other one." },
  badCollege: {
    status: 422,
    field: "college",
    fr: "Cette règle de parité est impossible : une parité stricte demande un nombre pair de places, un binôme en demande deux, et il faut dire quels mandats comptent.",
    en: "This parity rule is impossible: strict parity requires an even number of seats, a pair requires two, and the rule must say which mandates count.",
  },
  badNumber: { status: 422, fr: "Indiquez un nombre entier, un ou plus, ou laissez vide.", en: "Enter a whole number, one or more, or leave empty." },
  seatsBelow: { status: 409, field: "seats", fr: "Plus de personnes tiennent déjà ce mandat : {names}. Mettez d’abord fin à des mandats.", en: "More people already hold this mandate: {names}. End some mandates first." },
  stillHeld: { status: 409, fr: "Des mandats y sont encore tenus : {names}. Mettez-y fin d’abord.", en: "Mandates are still held there: {names}. End them first." },
  stillStanding: { status: 409, fr: "Des structures de ce type sont encore ouvertes : {names}. Fermez-les d’abord.", en: "Units of this kind are still open: {names}. Close them first." },
  stillNamed: { status: 409, fr: "D’autres règles y font encore référence : {names}. Changez-les d’abord.", en: "Other rules still refer to it: {names}. Change them first." },
  badConsensus: { status: 422, field: "days", fr: "Un consensus dure de 1 à 365 jours ; si le silence ne vaut pas consentement, dites quelle part doit s’être exprimée.", en: "A consensus lasts 1 to 365 days; if silence does not count as consent, say what share must have spoken." },
  badLabel: { status: 422, field: "labelFr", fr: "Il faut un nom, de 80 caractères au plus.", en: "A mandate needs a name, 80 characters at most." },
  badTraining: { status: 422, fr: "Chaque formation a un nom, de 120 caractères au plus, et n’est demandée qu’une fois.", en: "Each training has a name, 120 characters at most, and is required only once." },
  noMeans: { status: 422, field: "means", fr: "Il faut au moins une façon de donner ce mandat.", en: "There must be at least one way to give this mandate." },
  lastKey: { status: 409, fr: "Plus personne ne pourrait régler les types : laissez ce pouvoir à un mandat que quelqu’un tient sur le mouvement.", en: "Nobody would be able to configure kinds any more: keep this power in a mandate that someone holds over the movement." },
  nothingPlanned: { status: 409, fr: "Rien n’est prévu pour ce type.", en: "Nothing is planned for this kind." },
  idTaken: { status: 409, ...words.formReused },
});
