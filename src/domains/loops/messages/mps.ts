import { defineMessages } from "#platform/language/index.ts";

/** What is said of referent MPs (§25). */
export const m = defineMessages("loops.mps", {
  // powers, tabs, tools
  powerAssign: { fr: "Affecter les député·es référent·es", en: "Assign referent MPs" },
  powerServe: {
    fr: "Répondre à {@loop.le} en tant que député·e référent·e",
    en: "Answer {@loop.le} as its referent MP",
  },
  toolMyLoops: { fr: "Mes {@loop.plural} de député·e", en: "My {@loop.plural} as an MP" },
  toolMyLoopsDetail: {
    fr: "Ce qu’elles vous demandent, et votre disponibilité.",
    en: "What they ask of you, and how available you are.",
  },
  panel: { fr: "Député·e référent·e", en: "Referent MP" },
  toolRegister: { fr: "Député·es du mouvement", en: "MPs of the movement" },
  toolRegisterDetail: {
    fr: "Qui est député·e, où, avec quelle disponibilité pour {@loop.les}.",
    en: "Who is an MP, where, and how available for {@loop.les}.",
  },
  toolAssign: { fr: "Affectation des député·es référent·es", en: "Assignment of referent MPs" },
  toolAssignDetail: {
    fr: "Donner à chaque {@loop.singular} un·e député·e disponible.",
    en: "Give each {@loop.singular} an available MP.",
  },

  // register
  registerTitle: { fr: "Nos député·es", en: "Our MPs" },
  registerLead: {
    fr: "Chaque {@loop.singular} a un·e député·e référent·e, disponible pour répondre à ses demandes.",
    en: "Each {@loop.singular} has a referent MP, available to answer its requests.",
  },
  registerHidden: {
    fr: "Seules apparaissent ici les personnes qui ont choisi un nom public.",
    en: "Only those who chose a public name are shown here.",
  },
  search: { fr: "Nom, département ou {@loop.singular}", en: "Name, department or {@loop.singular}" },
  region: { fr: "Région", en: "Region" },
  everyRegion: { fr: "Toutes", en: "All" },
  filterLoops: { fr: "{@loop.Plural}", en: "{@loop.Plural}" },
  loopsAny: { fr: "Avec ou sans", en: "With or without" },
  loopsWith: { fr: "En a", en: "Has some" },
  loopsWithout: { fr: "N’en a pas", en: "Has none" },
  filterLevel: { fr: "Disponibilité", en: "Availability" },
  everyLevel: { fr: "Toutes", en: "All" },
  found: {
    fr: { one: "{count} député·e", other: "{count} député·es" },
    en: { one: "{count} MP", other: "{count} MPs" },
  },
  nobodyFound: { fr: "Personne ne correspond à cette recherche.", en: "Nobody matches this search." },
  nobodyFoundHelp: {
    fr: "Essayez un autre nom, un autre département.",
    en: "Try another name, another department.",
  },
  nobodyYet: { fr: "Aucun·e député·e n’est encore connu·e.", en: "No MP is known yet." },
  nobodyYetHelp: {
    fr: "Les mandats de député·e se saisissent ou s’importent par l’administration.",
    en: "Seats in parliament are typed in or imported by the administration.",
  },
  constituencyOf: { fr: "{place}, {number}e circonscription", en: "{place}, constituency {number}" },
  constituencyFirst: { fr: "{place}, 1re circonscription", en: "{place}, constituency 1" },
  placeUnknown: { fr: "Circonscription non renseignée", en: "Constituency not given" },
  referentOf: { fr: "Référent·e : {loops}", en: "Referent: {loops}" },
  referentOfNone: { fr: "Référent·e d’aucune {@loop.singular}", en: "Referent of no {@loop.singular}" },

  // availability
  levelAvailable: { fr: "Disponible", en: "Available" },
  levelLimited: { fr: "Disponibilité limitée", en: "Limited availability" },
  levelUnavailable: { fr: "Indisponible", en: "Unavailable" },
  levelSilent: { fr: "N’a rien dit", en: "Has not said" },
  availableHelp: { fr: "Des demandes peuvent arriver chaque mois.", en: "Requests may come every month." },
  limitedHelp: {
    fr: "Compte pour moitié dans le partage des {@loop.plural}.",
    en: "Counts for half when {@loop.plural} are shared out.",
  },
  unavailableHelp: {
    fr: "Aucune {@loop.singular} ne vous sera confiée.",
    en: "You will be given no {@loop.singular}.",
  },
  upTo: {
    fr: { one: "{count} au plus", other: "{count} au plus" },
    en: { one: "at most {count}", other: "at most {count}" },
  },
  until: { fr: "jusqu’au {day}", en: "until {day}" },
  fromTo: { fr: "du {from} au {to}", en: "from {from} to {to}" },
  fromOn: { fr: "à partir du {from}", en: "from {from}" },
  officeTitle: { fr: "Mon mandat parlementaire", en: "My seat in parliament" },
  officeLead: {
    fr: "Dites le temps que vous avez pour {@loop.les} : chacune doit pouvoir compter sur quelqu’un de disponible.",
    en: "Say how much time you have for {@loop.les}: each of them must be able to count on someone available.",
  },
  availabilityTitle: { fr: "Ma disponibilité", en: "My availability" },
  availabilityOf: { fr: "Disponibilité de {name}", en: "Availability of {name}" },
  sayAvailability: { fr: "Dire ma disponibilité", en: "Say my availability" },
  sayForThem: { fr: "Noter une disponibilité", en: "Note an availability" },
  sayForThemHelp: {
    fr: "À noter seulement après en avoir parlé avec la personne.",
    en: "Only to be noted after talking about it with the person.",
  },
  level: { fr: "Pour les {@loop.plural}, je suis", en: "For {@loop.plural}, I am" },
  levelTheirs: { fr: "Pour les {@loop.plural}, la personne est", en: "For {@loop.plural}, the person is" },
  from: { fr: "À partir du", en: "From" },
  to: { fr: "Jusqu’au", en: "Until" },
  toHelp: { fr: "Vide : jusqu’à nouvel ordre.", en: "Empty: until further notice." },
  atMost: { fr: "Au plus, combien de {@loop.plural}", en: "At most, how many {@loop.plural}" },
  atMostHelp: { fr: "De 1 à 10. Vide : comme les autres.", en: "From 1 to 10. Empty: like the others." },
  note: { fr: "Précision", en: "Detail" },
  noteHelp: {
    fr: "Lue par les personnes qui affectent les député·es. Rien de médical ni d’intime.",
    en: "Read by those who assign MPs. Nothing medical or intimate.",
  },
  save: { fr: "Enregistrer", en: "Save" },
  saidDone: { fr: "La disponibilité est notée.", en: "The availability is noted." },
  takeBack: { fr: "Retirer", en: "Take back" },
  takenBack: {
    fr: "Cette disponibilité est retirée : ce qui avait été dit avant vaut à nouveau.",
    en: "This availability is taken back: what had been said before holds again.",
  },
  saidBefore: { fr: "Ce qui a été dit", en: "What was said" },
  saidBeforeHelp: {
    fr: "Pour un même jour, la dernière parole compte.",
    en: "For one day, the last word counts.",
  },
  nothingSaid: { fr: "Rien n’a encore été dit.", en: "Nothing has been said yet." },
  currently: { fr: "Aujourd’hui", en: "Today" },

  // assignment
  assignTitle: { fr: "Affectation des député·es référent·es", en: "Assignment of referent MPs" },
  assignLead: {
    fr: "Un calcul propose un·e député·e disponible pour chaque {@loop.singular}. Rien ne change avant l’adoption.",
    en: "A calculation proposes an available MP for each {@loop.singular}. Nothing changes before it is adopted.",
  },
  openProposal: { fr: "Une proposition est à l’étude", en: "A proposal is under discussion" },
  openProposalText: { fr: "Calculée {when}.", en: "Worked out {when}." },
  readIt: { fr: "La lire", en: "Read it" },
  now: { fr: "Aujourd’hui", en: "Today" },
  figLoops: { fr: "{@loop.plural}", en: "{@loop.plural}" },
  figServed: { fr: "{@loop.plural} servies", en: "{@loop.plural} served" },
  figWithout: { fr: "{@loop.plural} sans personne aujourd’hui", en: "{@loop.plural} with nobody today" },
  figOffered: { fr: "député·es disponibles", en: "MPs available" },
  figSilent: { fr: "n’ont rien dit", en: "have not said" },
  figGreatest: { fr: "{@loop.plural} au plus par personne", en: "{@loop.plural} at most for one person" },
  figKm: { fr: "de distance moyenne", en: "mean distance" },
  figKept: { fr: "inchangées", en: "kept" },
  figChanged: { fr: "changent", en: "changed" },
  figMps: { fr: "député·es référent·es", en: "referent MPs" },
  km: { fr: "{km} km", en: "{km} km" },
  newRun: { fr: "Faire une proposition", en: "Make a proposal" },
  howTitle: { fr: "Comment le choix est fait", en: "How the choice is made" },
  howFirst: {
    fr: "D’abord, servir le plus de {@loop.plural} possible.",
    en: "First, serve as many {@loop.plural} as possible.",
  },
  howSecond: {
    fr: "Ensuite, que la personne la plus chargée le soit le moins possible ; une disponibilité limitée compte pour moitié.",
    en: "Then, that whoever has most has as few as possible; a limited availability counts for half.",
  },
  howThird: {
    fr: "Enfin, le moins de kilomètres : entre chefs-lieux, à vol d’oiseau, plus ce que pèsent les trois réglages ci-dessous.",
    en: "Last, the fewest kilometres: between seats of departments, as the crow flies, plus what the three settings below weigh.",
  },
  howProof: {
    fr: "Le résultat est le meilleur qui existe, et le même calcul donne toujours la même réponse.",
    en: "The result is the best there is, and the same calculation always gives the same answer.",
  },
  ruleKeep: { fr: "Garder ce qui est en place vaut, en km", en: "Keeping what stands is worth, in km" },
  ruleKeepHelp: {
    fr: "Une {@loop.singular} ne change de député·e que pour gagner davantage.",
    en: "A {@loop.singular} changes MP only to gain more than this.",
  },
  ruleShare: {
    fr: "Une {@loop.singular} de plus pour la même personne pèse, en km",
    en: "A further {@loop.singular} for the same person weighs, in km",
  },
  ruleShareHelp: {
    fr: "Plus c’est élevé, mieux le travail est réparti.",
    en: "The higher, the better the work is spread.",
  },
  ruleElsewhere: { fr: "Sortir de la région pèse, en km", en: "Leaving the region weighs, in km" },
  ruleElsewhereHelp: { fr: "Le même département ne pèse rien.", en: "The same department weighs nothing." },
  ruleMost: { fr: "{@loop.Plural} au plus par personne", en: "{@loop.Plural} at most for one person" },
  ruleMostHelp: { fr: "Sauf si la personne en accepte moins.", en: "Unless the person accepts fewer." },
  ruleFarthest: { fr: "Distance à ne pas dépasser, en km", en: "Distance not to be passed, in km" },
  ruleFarthestHelp: { fr: "Vide : pas de limite.", en: "Empty: no limit." },
  ruleSilent: {
    fr: "Compter comme disponibles les député·es qui n’ont rien dit",
    en: "Count MPs who have not said as available",
  },
  propose: { fr: "Calculer une proposition", en: "Work out a proposal" },
  proposed: {
    fr: "La proposition est prête. Rien n’a changé.",
    en: "The proposal is ready. Nothing has changed.",
  },
  history: { fr: "Propositions précédentes", en: "Earlier proposals" },
  noHistory: { fr: "Aucune proposition n’a encore été adoptée.", en: "No proposal has been adopted yet." },
  noHistoryHelp: {
    fr: "La première s’affichera ici une fois adoptée.",
    en: "The first one will show here once adopted.",
  },
  runOf: { fr: "Proposition du {day}", en: "Proposal of {day}" },
  stateProposed: { fr: "À l’étude", en: "Under discussion" },
  stateAdopted: { fr: "Adoptée", en: "Adopted" },
  stateWithdrawn: { fr: "Retirée", en: "Withdrawn" },
  decidedOn: { fr: "Décidée le {day}", en: "Decided on {day}" },
  minutesShown: { fr: "Compte rendu", en: "Minutes" },

  // a run
  runLead: { fr: "Comparée à ce qui est en vigueur.", en: "Compared with what is in force." },
  shortTitle: {
    fr: "Toutes les {@loop.plural} ne peuvent pas être servies",
    en: "Not all {@loop.plural} can be served",
  },
  shortSays: {
    fr: {
      one: "{count} {@loop.singular} pour {places} : {names}.",
      other: "{count} {@loop.plural} pour {places} : {names}.",
    },
    en: {
      one: "{count} {@loop.singular} for {places}: {names}.",
      other: "{count} {@loop.plural} for {places}: {names}.",
    },
  },
  shortSaysMany: {
    fr: {
      one: "{count} {@loop.singular} pour {places}.",
      other: "{count} {@loop.plural} pour {places}.",
    },
    en: { one: "{count} {@loop.singular} for {places}.", other: "{count} {@loop.plural} for {places}." },
  },
  places: {
    fr: { one: "{count} place", other: "{count} places" },
    en: { one: "{count} place", other: "{count} places" },
  },
  shortWhy: {
    fr: {
      one: "Une seule personne disponible peut s’en charger.",
      other: "{count} personnes disponibles peuvent s’en charger, et personne d’autre.",
    },
    en: {
      one: "Only one available person can take them.",
      other: "{count} available people can take them, and nobody else.",
    },
  },
  shortNobody: { fr: "Personne de disponible ne peut s’en charger.", en: "Nobody available can take them." },
  shortMore: {
    fr: {
      one: "Il manque une place. Pour la trouver :",
      other: "Il manque {count} places. Pour les trouver :",
    },
    en: { one: "One place is missing. To find it:", other: "{count} places are missing. To find them:" },
  },
  shortAsk: {
    fr: {
      one: "demander à la personne qui n’a rien dit de sa disponibilité,",
      other: "demander aux {count} personnes qui n’ont rien dit de leur disponibilité,",
    },
    en: {
      one: "ask the person who has not said how available they are,",
      other: "ask the {count} people who have not said how available they are,",
    },
  },
  shortFarther: { fr: "accepter une distance de plus de {km} km,", en: "accept a distance beyond {km} km," },
  shortMost: {
    fr: "accepter plus de {count} {@loop.plural} par personne, si elles en sont d’accord.",
    en: "accept more than {count} {@loop.plural} for one person, if they agree.",
  },
  lines: { fr: "{@loop.Plural} et député·es", en: "{@loop.Plural} and MPs" },
  mapLabel: {
    fr: "Distance entre chaque département et son ou sa député·e référent·e",
    en: "Distance between each department and its referent MP",
  },
  mapOwn: { fr: "Même département", en: "Same department" },
  mapRegion: { fr: "Même région", en: "Same region" },
  mapFar: { fr: "Plus loin", en: "Farther" },
  mapNobody: { fr: "Personne", en: "Nobody" },
  colLoop: { fr: "{@loop.Singular}", en: "{@loop.Singular}" },
  colMp: { fr: "Député·e", en: "MP" },
  colFormer: { fr: "Aujourd’hui", en: "Today" },
  colFormerThen: { fr: "Auparavant", en: "Before" },
  colWay: { fr: "Distance", en: "Distance" },
  colWhy: { fr: "Pourquoi", en: "Why" },
  colHand: { fr: "À la main", en: "By hand" },
  nobody: { fr: "Personne", en: "Nobody" },
  waySame: { fr: "même département", en: "same department" },
  wayRegion: { fr: "{km} km, même région", en: "{km} km, same region" },
  wayElsewhere: { fr: "{km} km", en: "{km} km" },
  wayUnknown: { fr: "inconnue", en: "unknown" },
  whyKept: { fr: "Inchangé", en: "Kept" },
  whyFirst: { fr: "N’avait personne", en: "Had nobody" },
  whyUnavailable: {
    fr: "La personne en place n’est plus disponible",
    en: "Whoever was there is no longer available",
  },
  whyNotMp: { fr: "La personne en place n’est plus députée", en: "Whoever was there is no longer an MP" },
  whyNearer: { fr: "Nettement plus près", en: "Much nearer" },
  whyFairer: { fr: "Pour mieux répartir le travail", en: "To share the work better" },
  whyByHand: { fr: "Choisi à la main", en: "Chosen by hand" },
  whyNobody: { fr: "Plus de place : voir plus haut", en: "No place left: see above" },
  showAll: { fr: "Toutes", en: "All" },
  showChanged: { fr: "Ce qui change", en: "What changes" },
  showWithout: { fr: "Sans personne", en: "With nobody" },
  showByHand: { fr: "À la main", en: "By hand" },
  show: { fr: "Montrer", en: "Show" },
  noLines: { fr: "Aucune {@loop.singular} dans ce cas.", en: "No {@loop.singular} like that." },
  changeByHand: { fr: "Changer", en: "Change" },
  changeTitle: { fr: "Choisir pour {loop}", en: "Choose for {loop}" },
  changeLead: {
    fr: "Les autres {@loop.plural} sont recalculées autour de ce choix.",
    en: "The other {@loop.plural} are worked out again around this choice.",
  },
  choose: { fr: "Député·e", en: "MP" },
  chooseOption: {
    fr: "{name}, {way}, {count} dans la proposition",
    en: "{name}, {way}, {count} in the proposal",
  },
  reason: { fr: "Pourquoi ce choix", en: "Why this choice" },
  reasonHelp: { fr: "Conservé avec la proposition.", en: "Kept with the proposal." },
  chooseSave: { fr: "Fixer ce choix", en: "Settle this choice" },
  letGo: { fr: "Laisser le calcul choisir", en: "Let the calculation choose" },
  chosenByHand: {
    fr: "Le choix est fixé, le reste est recalculé.",
    en: "The choice is settled, the rest worked out again.",
  },
  recalculate: {
    fr: "Recalculer avec la situation d’aujourd’hui",
    en: "Work out again with today’s situation",
  },
  recalculated: { fr: "La proposition est recalculée.", en: "The proposal is worked out again." },
  adoptTitle: { fr: "Adopter", en: "Adopt" },
  adoptLead: {
    fr: "Les mandats de référent·e finissent et commencent ensemble, à l’instant. Les {@loop.plural} et les député·es concerné·es sont prévenu·es.",
    en: "The mandates of referent end and begin together, at once. The {@loop.plural} and MPs concerned are told.",
  },
  adoptDay: { fr: "Jour de la décision", en: "Day of the decision" },
  adoptMinutes: { fr: "Compte rendu de la décision", en: "Minutes of the decision" },
  adoptPartly: {
    fr: "Adopter quand même, des {@loop.plural} restant sans personne, même celles que quelqu’un suivait sans le pouvoir",
    en: "Adopt all the same, with some {@loop.plural} left with nobody, even those that someone followed without being able to",
  },
  adopt: { fr: "Adopter cette affectation", en: "Adopt this assignment" },
  adopted: { fr: "L’affectation est en vigueur.", en: "The assignment is in force." },
  withdraw: { fr: "Retirer la proposition", en: "Withdraw the proposal" },
  withdrawConfirm: {
    fr: "Retirer cette proposition ? Les choix faits à la main seront perdus.",
    en: "Withdraw this proposal? The choices made by hand will be lost.",
  },
  withdrawn: { fr: "La proposition est retirée.", en: "The proposal is withdrawn." },
  toFigures: { fr: "Demandes et réponses", en: "Requests and answers" },

  // a loop and its MP
  loopHas: { fr: "{name} est référent·e {of}.", en: "{name} is the referent MP {of}." },
  loopHasUnnamed: {
    fr: "{@loop.Le} a un·e député·e référent·e, qui n’a pas choisi de nom public.",
    en: "The {@loop.singular} has a referent MP, who chose no public name.",
  },
  electedAt: { fr: "Élu·e : {place}", en: "Elected in {place}" },
  sinceDay: { fr: "Référent·e depuis le {day}", en: "Referent since {day}" },
  loopHasNobody: { fr: "Pas encore de député·e référent·e", en: "No referent MP yet" },
  loopHasNobodyText: {
    fr: "L’affectation nationale en propose pour chaque {@loop.singular}.",
    en: "The national assignment proposes one for each {@loop.singular}.",
  },
  howToAsk: { fr: "Comment demander quelque chose", en: "How to ask for something" },
  howToAskText: {
    fr: "Parlez-en aux référent·es {@loop.de} : ce sont elles et eux qui écrivent au ou à la député·e, pour un événement, une intervention, une visite, un soutien.",
    en: "Talk to the referents {@loop.de}: they are the ones who write to the MP, for an event, a speech, a visit, support.",
  },
  writeToLoop: { fr: "Écrire à {@loop.le}", en: "Write to {@loop.le}" },
  requests: { fr: "Nos demandes", en: "Our requests" },
  requestsPrivate: {
    fr: "Lues par les référent·es {@loop.de} et le ou la député·e, par personne d’autre.",
    en: "Read by the referents {@loop.de} and the MP, and by nobody else.",
  },
  noRequests: { fr: "Aucune demande pour l’instant.", en: "No request so far." },
  noRequestsHelp: {
    fr: "Une demande simple et datée reçoit une réponse plus vite.",
    en: "A simple, dated request gets a faster answer.",
  },
  askTitle: { fr: "Faire une demande", en: "Make a request" },
  subject: { fr: "En quelques mots", en: "In a few words" },
  subjectExample: { fr: "Venir à la réunion publique du 12", en: "Come to the public meeting on the 12th" },
  words: { fr: "La demande", en: "The request" },
  wordsHelp: {
    fr: "Où, quand, avec qui, ce que vous attendez.",
    en: "Where, when, with whom, what you expect.",
  },
  wishedOn: { fr: "Pour quand", en: "For when" },
  ask: { fr: "Envoyer la demande", en: "Send the request" },
  asked: { fr: "La demande est envoyée.", en: "The request is sent." },

  // one request
  requestTitle: { fr: "Demande à la députation", en: "Request to the MP" },
  requestOf: { fr: "Demande {of}", en: "Request {of}" },
  askedOn: { fr: "Demandé", en: "Asked" },
  wishedFor: { fr: "Pour le {day}", en: "For {day}" },
  reqWaiting: { fr: "En attente", en: "Waiting" },
  reqSilent: { fr: "Sans réponse depuis plus de 14 jours", en: "Unanswered for more than 14 days" },
  reqAccepted: { fr: "Acceptée", en: "Accepted" },
  reqDeclined: { fr: "Déclinée", en: "Declined" },
  reqDone: { fr: "Faite", en: "Done" },
  reqWithdrawn: { fr: "Retirée", en: "Withdrawn" },
  what: { fr: "Ce qui est demandé", en: "What is asked" },
  whatBecame: { fr: "Ce qu’il en est", en: "What became of it" },
  answerTitle: { fr: "Répondre", en: "Answer" },
  answerChoice: { fr: "Votre réponse", en: "Your answer" },
  answerAccept: { fr: "J’accepte", en: "I accept" },
  answerDecline: { fr: "Je ne peux pas", en: "I cannot" },
  answerDone: { fr: "C’est fait", en: "It is done" },
  answerWords: { fr: "Quelques mots", en: "A few words" },
  answerWordsHelp: {
    fr: "Nécessaires si vous ne pouvez pas : ils aident à demander autrement.",
    en: "Needed if you cannot: they help to ask otherwise.",
  },
  answer: { fr: "Répondre", en: "Answer" },
  answerSent: { fr: "La réponse est envoyée.", en: "The answer is sent." },
  withdrawRequest: { fr: "Retirer la demande", en: "Take the request back" },
  requestWithdrawn: { fr: "La demande est retirée.", en: "The request is taken back." },

  // my loops
  myLoops: { fr: "Mes {@loop.plural}", en: "My {@loop.plural}" },
  myLoopsLead: { fr: "Celles dont vous êtes député·e référent·e.", en: "Those whose referent MP you are." },
  myLoopsNone: {
    fr: "Vous n’êtes référent·e d’aucune {@loop.singular}.",
    en: "You are the referent of no {@loop.singular}.",
  },
  myLoopsNoneHelp: { fr: "Cette page sert aux député·es référent·es.", en: "This page serves referent MPs." },
  waitingCount: {
    fr: { one: "{count} demande en attente", other: "{count} demandes en attente" },
    en: { one: "{count} request waiting", other: "{count} requests waiting" },
  },
  requestsToMe: { fr: "Demandes reçues", en: "Requests received" },
  noRequestsToMe: { fr: "Aucune demande reçue.", en: "No request received." },
  noRequestsToMeHelp: {
    fr: "Vous serez prévenu·e par courriel à la première.",
    en: "You will be told by mail at the first one.",
  },

  // national figures
  figuresTitle: {
    fr: "Ce qui a été demandé aux député·es, et répondu",
    en: "What was asked of MPs, and answered",
  },
  figuresLead: {
    fr: "Sur douze mois, pour tout le mouvement. Les mots restent entre chaque {@loop.singular} et son ou sa député·e.",
    en: "Over twelve months, for the whole movement. The words stay between each {@loop.singular} and its MP.",
  },
  figAsked: { fr: "demandes", en: "requests" },
  figAnswered: { fr: "ont une réponse", en: "have an answer" },
  figInTime: { fr: "en 14 jours au plus", en: "within 14 days" },
  figAccepted: { fr: "acceptées, à faire", en: "accepted, to be done" },
  figDone: { fr: "faites", en: "done" },
  figDeclined: { fr: "déclinées", en: "declined" },
  figSilence: { fr: "attendent depuis plus de 14 jours", en: "have waited for more than 14 days" },
  figAskers: { fr: "{@loop.plural} ont demandé quelque chose", en: "{@loop.plural} asked something" },
  noFigures: { fr: "Rien n’a été demandé depuis un an.", en: "Nothing was asked in a year." },

  // tasks
  taskAnswer: { fr: "{@loop.Un} attend votre réponse", en: "A {@loop.singular} awaits your answer" },
  taskAnswerAction: { fr: "Répondre", en: "Answer" },
  taskSay: {
    fr: "Dites votre disponibilité pour les {@loop.plural}",
    en: "Say how available you are for {@loop.plural}",
  },
  taskSayDetail: {
    fr: "Sans elle, aucune ne vous sera confiée.",
    en: "Without it, none will be given to you.",
  },
  taskSayAction: { fr: "La dire", en: "Say it" },
  taskSilent: { fr: "Votre député·e référent·e n’a pas répondu", en: "Your referent MP has not answered" },
  taskSilentAction: { fr: "Voir la demande", en: "See the request" },
  taskMeet: {
    fr: "{@loop.Votre} a un·e nouveau·elle député·e référent·e",
    en: "Your {@loop.singular} has a new referent MP",
  },
  taskMeetDetail: {
    fr: "{loop} : prenez contact par une première demande.",
    en: "{loop}: make contact with a first request.",
  },
  taskMeetAction: { fr: "Voir", en: "See" },
  taskAdopt: {
    fr: "Une affectation des député·es est à adopter ou à retirer",
    en: "An assignment of MPs is to be adopted or withdrawn",
  },
  taskAdoptDetail: { fr: "Proposée {when}", en: "Proposed {when}" },

  // letters
  mailSubject: { fr: "Des nouvelles de votre mouvement", en: "News of your movement" },
  mailAssignedMp: {
    fr: "Bonjour {name},\n\nL’affectation des député·es référent·es a été adoptée : les {@loop.plural} dont vous êtes référent·e ont changé.\n\nLes voir : {link}\n",
    en: "Hello {name},\n\nThe assignment of referent MPs was adopted: the {@loop.plural} whose referent you are have changed.\n\nSee them: {link}\n",
  },
  mailAssignedLoop: {
    fr: "Bonjour {name},\n\n{@loop.Votre} a un·e nouveau·elle député·e référent·e.\n\nVoir qui, et comment demander : {link}\n",
    en: "Hello {name},\n\nYour {@loop.singular} has a new referent MP.\n\nSee who, and how to ask: {link}\n",
  },
  mailAsked: {
    fr: "Bonjour {name},\n\n{@loop.Un} vous a écrit. Elle attend une réponse sous 14 jours.\n\nLire et répondre : {link}\n",
    en: "Hello {name},\n\nA {@loop.singular} wrote to you. It expects an answer within 14 days.\n\nRead and answer: {link}\n",
  },
  mailAnswered: {
    fr: "Bonjour {name},\n\nUne demande de {@loop.votre} a reçu une réponse.\n\nLa lire : {link}\n",
    en: "Hello {name},\n\nA request of your {@loop.singular} was answered.\n\nRead it: {link}\n",
  },
  mailSilent: {
    fr: "Bonjour {name},\n\nUne demande attend une réponse depuis plus de 14 jours.\n\nLa voir : {link}\n",
    en: "Hello {name},\n\nA request has waited for an answer for more than 14 days.\n\nSee it: {link}\n",
  },
});
