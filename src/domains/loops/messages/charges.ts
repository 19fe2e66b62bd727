import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("loops.charges", {
  tab: { fr: "Charges", en: "Charges" },
  lead: {
    fr: "Ce dont chacune et chacun répond ici, et où il manque quelqu’un.",
    en: "What each person answers for here, and where somebody is missing.",
  },
  answered: {
    fr: "{count} sur {all} charges pourvues",
    en: "{count} of {all} charges filled",
  },
  none: { fr: "Aucune charge n’est requise ici", en: "No charge is required here" },
  noneHelp: {
    fr: "Les charges requises se décident pour chaque type de structure, dans l’administration.",
    en: "Required charges are decided for each kind of unit, in the administration.",
  },
  vacant: { fr: "vacante", en: "vacant" },
  half: { fr: "binôme incomplet", en: "pair incomplete" },
  ending: { fr: "se termine bientôt", en: "ending soon" },
  untrained: { fr: "formation à suivre", en: "training to follow" },
  filled: { fr: "pourvue", en: "filled" },
  onePerson: { fr: "Il faut une personne.", en: "One person is needed." },
  twoPeople: {
    fr: "Il faut deux personnes, en binôme paritaire.",
    en: "Two people are needed, as a gender-balanced pair.",
  },
  oneMore: {
    fr: "Il faut encore une personne pour un binôme paritaire.",
    en: "One more person is needed for a gender-balanced pair.",
  },
  endsOn: {
    fr: "Un mandat se termine le {day} et personne ne suit encore.",
    en: "A term ends on {day} and nobody follows yet.",
  },
  trainingMissing: {
    fr: "Une formation demandée par la charge reste à suivre.",
    en: "A training that the charge asks for is still to follow.",
  },
  vacantSince: { fr: "Vacante depuis le {day}.", en: "Vacant since {day}." },
  since: { fr: "depuis le {day}", en: "since {day}" },
  until: { fr: "jusqu’au {day}", en: "until {day}" },
  toFollow: { fr: "formation à suivre : {names}", en: "training to follow: {names}" },
  substitute: { fr: "remplace quelqu’un pour un temps", en: "stands in for a time" },
  nomination: { fr: "par nomination", en: "by nomination" },
  consensus: { fr: "au consensus", en: "by consensus" },
  election: { fr: "par élection", en: "by election" },
  by_right: { fr: "de droit", en: "by right" },
  namesLogged: {
    fr: "Vous voyez les noms par votre mandat. Chaque consultation est enregistrée.",
    en: "You see names by your mandate. Each look is recorded.",
  },
  appoint: { fr: "Nommer", en: "Appoint" },
  openConsensus: { fr: "Chercher un consensus", en: "Seek a consensus" },
  openCall: { fr: "Appeler à volontaires", en: "Call for volunteers" },
  volunteer: { fr: "Je suis volontaire", en: "I volunteer" },
  callOpenUntil: { fr: "Un appel est ouvert jusqu’au {day}.", en: "A call is open until {day}." },
  askForCall: { fr: "Demander un appel à volontaires", en: "Ask for a call for volunteers" },
  askedForCall: { fr: "Vous avez demandé un appel.", en: "You asked for a call." },
  wished: {
    fr: "C’est noté : qui peut ouvrir un appel ici le verra.",
    en: "Noted: whoever may open a call here will see it.",
  },
  wishesFew: { fr: "Un appel est demandé.", en: "A call is asked for." },
  wishes: {
    fr: { one: "{count} personne demande un appel.", other: "{count} personnes demandent un appel." },
    en: { one: "{count} person asks for a call.", other: "{count} people ask for a call." },
  },
  counterpart: { fr: "Suivie par {name}", en: "Followed by {name}" },
  actionsFor: { fr: "Pour « {charge} »", en: "For “{charge}”" },
  taskVacant: {
    fr: { one: "{count} charge à pourvoir", other: "{count} charges à pourvoir" },
    en: { one: "{count} charge to fill", other: "{count} charges to fill" },
  },
  taskVacantDetail: {
    fr: "{unit} : chercher un consensus, ouvrir un appel ou nommer.",
    en: "{unit}: seek a consensus, open a call or appoint.",
  },
  taskWished: { fr: "Un appel à volontaires est demandé", en: "A call for volunteers is asked for" },
  taskSee: { fr: "Voir les charges", en: "See the charges" },
});
