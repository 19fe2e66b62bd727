import { defineRefusals } from "#platform/errors/index.ts";
import { words } from "#platform/language/index.ts";

/** Why a kind of unit or of mandate cannot become what was asked. */
export const refuseKind = defineRefusals("organisation.kinds", {
  stale: { status: 409, fr: "Quelqu’un a changé ce type entre-temps. Les deux versions sont montrées ; enregistrez à nouveau pour garder la vôtre.", en: "Someone changed this kind in the meantime. Both versions are shown; save again to keep yours." },
  notToCome: { status: 422, field: "from", fr: "Un changement commence maintenant ou un jour à venir.", en: "A change begins now or on a day to come." },
  tooFar: { status: 422, field: "from", fr: "C’est trop loin : dix ans au plus.", en: "That is too far: ten years at most." },
  taken: { status: 409, field: "singular", fr: "Un type porte déjà ce nom.", en: "A kind already has this name." },
  wordless: { status: 422, field: "singular", fr: "Ce nom ne contient aucune lettre dont faire un repère.", en: "This name has no letter to make a key of." },
  unknownUnitKind: { status: 422, field: "unitKinds", fr: "Type de structure inconnu à cette date : {names}.", en: "Unknown kind of unit on that date: {names}." },
  unknownMandateKind: { status: 422, fr: "Mandat inconnu à cette date, ou qui ne se tient pas là : {names}.", en: "Unknown mandate on that date, or not held there: {names}." },
  unknownPower: { status: 422, fr: "Le logiciel ne connaît pas ce pouvoir : {names}.", en: "The program knows no such power: {names}." },
  holdsRoot: { status: 422, field: "contains", fr: "Le mouvement contient tout le reste : rien ne peut le contenir.", en: "The movement contains all the rest: nothing can contain it." },
  stillContained: { status: 409, field: "contains", fr: "Des structures s’y trouvent encore : {names}. Déplacez-les ou fermez-les d’abord.", en: "Units still stand there: {names}. Move or close them first." },
  stillMembers: { status: 409, field: "hasMembers", fr: "Des personnes en sont encore membres : le type doit continuer d’avoir des membres.", en: "People are still members: the kind must go on having members." },
  membersToJoin: { status: 422, field: "joining", fr: "On ne rejoint que ce qui a des membres.", en: "One can only join what has members." },
  pairSeats: { status: 422, field: "seats", fr: "Un binôme a deux places : laissez le nombre vide, ou mettez deux.", en: "A pair has two seats: leave the number empty, or say two." },
  pairCollege: { status: 422, field: "college", fr: "Un binôme a déjà sa règle de parité : retirez l’autre.", en: "A pair already has its rule of parity: take the other away." },
  badCollege: {
    status: 422,
    field: "college",
    fr: "Cette règle de parité ne tient pas : une parité stricte veut un nombre pair de places, un binôme en veut deux, et il faut dire quels mandats comptent.",
    en: "This rule of parity cannot hold: strict parity takes an even number of seats, a pair takes two, and it must say which mandates count.",
  },
  badNumber: { status: 422, fr: "Un nombre entier à partir de un, ou rien.", en: "A whole number from one up, or nothing." },
  seatsBelow: { status: 409, field: "seats", fr: "Plus de personnes tiennent déjà ce mandat : {names}. Mettez d’abord fin à des mandats.", en: "More people already hold this mandate: {names}. End some mandates first." },
  stillHeld: { status: 409, fr: "Des mandats y sont encore tenus : {names}.", en: "Mandates are still held there: {names}." },
  stillStanding: { status: 409, fr: "Des structures de ce type sont encore ouvertes : {names}.", en: "Units of this kind are still open: {names}." },
  stillNamed: { status: 409, fr: "D’autres règles en parlent encore : {names}.", en: "Other rules still name it: {names}." },
  badConsensus: { status: 422, field: "days", fr: "Un consensus dure de 1 à 365 jours ; si le silence ne vaut pas accord, dites quelle part doit s’être exprimée.", en: "A consensus lasts 1 to 365 days; where silence is not consent, say which share must have spoken." },
  badLabel: { status: 422, field: "labelFr", fr: "Un mandat a un nom, de 80 caractères au plus.", en: "A mandate has a name, of 80 characters at most." },
  badTraining: { status: 422, fr: "Chaque formation a un nom, de 120 caractères au plus, et n’est demandée qu’une fois.", en: "Each training has a name, of 120 characters at most, and is asked for once." },
  noMeans: { status: 422, field: "means", fr: "Il faut au moins une façon de donner ce mandat.", en: "There must be at least one way to give this mandate." },
  lastKey: { status: 409, fr: "Plus personne ne pourrait régler les types : gardez ce pouvoir à un mandat que quelqu’un tient sur le mouvement.", en: "Nobody could configure kinds any more: keep this power for a mandate that someone holds over the movement." },
  nothingPlanned: { status: 409, fr: "Rien n’est prévu pour ce type.", en: "Nothing is planned for this kind." },
  idTaken: { status: 409, ...words.formReused },
});
