import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("organisation.units", {
  powerAccept: { fr: "Répondre à qui demande à rejoindre", en: "Answer those who ask to join" },

  // The frame
  history: { fr: "Histoire", en: "History" },
  overview: { fr: "La structure", en: "The unit" },
  plansTab: { fr: "Plans", en: "Plans" },
  historyMoves: {
    fr: "Qui est arrivé, parti ou a changé de place ici",
    en: "Who came, left or changed place here",
  },
  closedSince: { fr: "Fermée depuis le {day}", en: "Closed since {day}" },
  closedBy: {
    fr: "Cette structure n’agit plus et ne se rejoint plus.",
    en: "This unit no longer acts and cannot be joined.",
  },
  closedMerged: { fr: "Elle a rejoint une autre structure :", en: "It joined another unit:" },
  closedChildren: {
    fr: "Ce qui en dépendait relève désormais de :",
    en: "What stood under it now stands under:",
  },
  closedReason: { fr: "Motif : {reason}", en: "Reason: {reason}" },
  contactLine: { fr: "Écrire", en: "Write to us" },
  coversLine: { fr: "Couvre", en: "Covers" },
  inPlace: { fr: "Où", en: "Where" },
  all: { fr: "Tout voir : {count}", en: "See all: {count}" },

  // Joining
  joinFree: { fr: "Rejoindre", en: "Join" },
  joinGroup: { fr: "Rejoindre ce groupe", en: "Join this group" },
  leaveUnit: { fr: "Quitter", en: "Leave" },
  leaveGroup: { fr: "Quitter ce groupe", en: "Leave this group" },
  leaveConfirm: { fr: "Voulez-vous vraiment partir ?", en: "Do you really want to leave?" },
  byRight: {
    fr: "Vous en êtes membre de droit, par un mandat ou une fonction. Ce droit se décline depuis votre page « Pourquoi j’en fais partie ».",
    en: "You are a member by right, through a mandate or an office. That right is declined from your page “Why I belong”.",
  },
  joinCondition: { fr: "Pour nous rejoindre", en: "To join us" },
  askTitle: { fr: "Demander à rejoindre", en: "Ask to join" },
  askLead: {
    fr: "Votre demande est lue par les responsables de la structure ; la réponse vous arrive par e-mail.",
    en: "Those in charge read your request; the answer comes by e-mail.",
  },
  askWords: { fr: "Quelques mots sur vous", en: "A few words about you" },
  askWordsHelp: {
    fr: "Ce que vous aimeriez y faire, ce que vous savez faire. Lu par les responsables seulement.",
    en: "What you would like to do there, what you can do. Read by those in charge only.",
  },
  ask: { fr: "Envoyer la demande", en: "Send the request" },
  asked: {
    fr: "Votre demande est partie. La réponse vous arrivera par e-mail.",
    en: "Your request is sent. The answer will come by e-mail.",
  },
  waiting: {
    fr: "Votre demande du {day} attend une réponse.",
    en: "Your request of {day} awaits an answer.",
  },
  withdraw: { fr: "Retirer ma demande", en: "Take my request back" },
  withdrawn: { fr: "Votre demande est retirée.", en: "Your request is taken back." },
  declined: {
    fr: "Votre demande n’a pas été acceptée : {reason}",
    en: "Your request was not accepted: {reason}",
  },

  // Requests, on the other side
  requests: { fr: "Demandes", en: "Requests" },
  requestsTitle: { fr: "Demandes pour nous rejoindre", en: "Requests to join us" },
  requestsLead: {
    fr: "Ces noms et ces mots vous sont confiés pour répondre. Chaque consultation est enregistrée.",
    en: "These names and words are entrusted to you so that you answer. Each look is recorded.",
  },
  requestsNone: { fr: "Aucune demande n’attend", en: "No request is waiting" },
  requestsNoneHelp: {
    fr: "Les personnes qui veulent vous rejoindre le demandent depuis votre page de présentation.",
    en: "People who want to join you ask from your presentation page.",
  },
  requestsPast: { fr: "Déjà répondu", en: "Answered already" },
  accept: { fr: "Accepter", en: "Accept" },
  accepted: {
    fr: "C’est fait : la personne est membre, et prévenue.",
    en: "Done: the person is a member and is told.",
  },
  decline: { fr: "Ne pas accepter", en: "Do not accept" },
  declineReason: { fr: "Ce qui sera dit à la personne", en: "What the person will be told" },
  declinedDone: { fr: "La réponse est envoyée.", en: "The answer is sent." },
  stateAccepted: { fr: "acceptée", en: "accepted" },
  stateDeclined: { fr: "non acceptée", en: "not accepted" },
  askedOn: { fr: "demandé le {day}", en: "asked on {day}" },
  taskRequests: {
    fr: {
      one: "Une personne demande à rejoindre « {unit} »",
      other: "{count} personnes demandent à rejoindre « {unit} »",
    },
    en: { one: "One person asks to join “{unit}”", other: "{count} people ask to join “{unit}”" },
  },
  taskRequestsDetail: {
    fr: "La plus ancienne demande date du {day}.",
    en: "The oldest request is of {day}.",
  },
  taskRequestsAction: { fr: "Répondre", en: "Answer" },
  taskAccepted: { fr: "Bienvenue dans « {unit} »", en: "Welcome to “{unit}”" },
  taskAcceptedDetail: { fr: "Votre demande a été acceptée.", en: "Your request was accepted." },
  taskDeclined: { fr: "« {unit} » vous a répondu", en: "“{unit}” has answered you" },
  taskDeclinedDetail: {
    fr: "Votre demande n’a pas été acceptée ; le motif est sur sa page.",
    en: "Your request was not accepted; the reason is on its page.",
  },
  taskAnsweredAction: { fr: "Voir", en: "See" },
  mailAskedSubject: { fr: "Une demande vous attend", en: "A request is waiting for you" },
  mailAsked: {
    fr: "Bonjour,\n\nUne personne demande à rejoindre « {unit} ». Vous pouvez lui répondre ici :\n{link}\n",
    en: "Hello,\n\nSomeone asks to join “{unit}”. You can answer here:\n{link}\n",
  },
  mailAnsweredSubject: { fr: "Une réponse à votre demande", en: "An answer to your request" },
  mailAccepted: {
    fr: "Bonjour,\n\nVotre demande est acceptée : bienvenue dans « {unit} ».\n{link}\n",
    en: "Hello,\n\nYour request is accepted: welcome to “{unit}”.\n{link}\n",
  },
  mailDeclined: {
    fr: "Bonjour,\n\nVotre demande pour « {unit} » n’a pas été acceptée. Voici ce qui nous est dit :\n\n{reason}\n\n{link}\n",
    en: "Hello,\n\nYour request for “{unit}” was not accepted. This is what we are told:\n\n{reason}\n\n{link}\n",
  },
  mailLapsed: {
    fr: "Bonjour,\n\nVous aviez demandé à rejoindre « {unit} ». Cette structure vient de fermer, et votre demande s’arrête avec elle. Sa page dit pourquoi ; vous pouvez en rejoindre une autre :\n{link}\n",
    en: "Hello,\n\nYou had asked to join “{unit}”. This unit has just closed, and your request ends with it. Its page says why; you may join another one:\n{link}\n",
  },

  // Members
  members: { fr: "Membres", en: "Members" },
  membersOf: {
    fr: { one: "{count} membre", other: "{count} membres" },
    en: { one: "{count} member", other: "{count} members" },
  },
  membersLead: {
    fr: "Cette liste est réservée aux mandats qui en ont besoin. Chaque consultation est enregistrée.",
    en: "This list is kept for the mandates that need it. Each look at it is recorded.",
  },
  membersSearch: { fr: "Chercher un nom", en: "Search for a name" },
  membersNone: { fr: "Personne ne correspond", en: "Nobody matches" },
  membersNoneHelp: { fr: "Essayez une partie du nom seulement.", en: "Try only a part of the name." },
  membersAll: { fr: "Voir toute la liste", en: "See the whole list" },
  rightShort: { fr: "de droit", en: "by right" },

  // History
  historyLead: {
    fr: "Ce qui a été décidé de cette structure, et quand. Rien n’en est effacé.",
    en: "What was decided about this unit, and when. None of it is erased.",
  },
  historyDay: { fr: "Telle qu’elle était le", en: "As it was on" },
  historyShow: { fr: "Voir ce jour-là", en: "See that day" },
  historyThen: { fr: "Au {day}", en: "On {day}" },
  historyNotThere: {
    fr: "Ce jour-là, elle n’existait pas encore ou elle était fermée.",
    en: "On that day it did not exist yet, or it was closed.",
  },
  historyUnder: { fr: "Elle dépendait de", en: "It stood under" },
  historyHeld: { fr: "Elle contenait", en: "It held" },
  wrongDay: {
    fr: "Cette date ne se lit pas : écrivez-la comme 2025-06-14.",
    en: "This date cannot be read: write it like 2025-06-14.",
  },
  stepFounded: { fr: "Création", en: "Founded" },
  stepRenamed: { fr: "« {from} » devient « {to} »", en: "“{from}” becomes “{to}”" },
  stepAddress: { fr: "Nouvelle adresse de page", en: "New address of the page" },
  stepMoved: { fr: "Passe sous « {other} »", en: "Now under “{other}”" },
  stepMergedInto: { fr: "Rejoint « {other} »", en: "Merges into “{other}”" },
  stepMergedHere: { fr: "« {other} » la rejoint", en: "“{other}” merges into it" },
  stepSplit: { fr: "« {other} » s’en détache", en: "“{other}” splits off" },
  stepClosed: { fr: "Fermeture", en: "Closed" },
  stepReopened: { fr: "Réouverture", en: "Reopened" },
  reopenIt: { fr: "Rouvrir « {other} »", en: "Reopen “{other}”" },

  // Managing
  lifeTitle: { fr: "La vie de la structure", en: "The life of the unit" },
  backToManage: { fr: "Retour à la gestion", en: "Back to managing" },
  slug: { fr: "Adresse de la page", en: "Address of the page" },
  slugHelp: {
    fr: "Lettres, chiffres et tirets. L’ancienne adresse continuera de mener ici.",
    en: "Letters, digits and hyphens. The old address will still lead here.",
  },
  contactEmail: { fr: "Adresse e-mail de contact", en: "E-mail address to write to" },
  contactShown: { fr: "Montrée à tout le monde.", en: "Shown to anyone." },
  contactHidden: {
    fr: "Gardée pour le mouvement : elle n’est sur aucune page.",
    en: "Kept for the movement: it is on no page.",
  },
  joinConditionField: { fr: "Ce qu’il faut pour rejoindre", en: "What it takes to join" },
  joinConditionHelp: { fr: "Laissez vide si rien n’est demandé.", en: "Leave empty if nothing is asked." },
  renameReason: { fr: "Si le nom change : pourquoi", en: "If the name changes: why" },
  reason: { fr: "Pourquoi", en: "Why" },
  reasonHelp: {
    fr: "Ce motif sera public, dans l’histoire de la structure. N’y nommez personne.",
    en: "This reason will be public, in the history of the unit. Name nobody in it.",
  },
  searchUnit: { fr: "Chercher une structure par son nom", en: "Search for a unit by name" },
  noCandidate: { fr: "Aucune structure ne convient", en: "No unit fits" },
  noCandidateHelp: {
    fr: "Il faut une structure ouverte, d’un type qui le permet. Essayez une partie du nom.",
    en: "It takes an open unit of a kind that allows it. Try a part of the name.",
  },
  choose: { fr: "Choisir", en: "Choose" },
  chooseAnother: { fr: "Choisir une autre structure", en: "Choose another unit" },
  whatHappens: { fr: "Ce qui va se passer", en: "What will happen" },
  confirm: { fr: "Confirmer", en: "Confirm" },

  move: { fr: "Déplacer", en: "Move" },
  moveDetail: {
    fr: "La placer sous une autre structure, avec tout ce qu’elle contient.",
    en: "Put it under another unit, with all that it holds.",
  },
  moveTo: { fr: "Sous quelle structure ?", en: "Under which unit?" },
  moveEffect: {
    fr: "« {unit} » dépendra de « {to} », et non plus de « {from} ».",
    en: "“{unit}” will stand under “{to}”, no longer under “{from}”.",
  },
  moveBelow: {
    fr: {
      one: "La structure qu’elle contient suit.",
      other: "Les {count} structures qu’elle contient suivent.",
    },
    en: { one: "The unit that it holds follows.", other: "The {count} units that it holds follow." },
  },
  movePowers: {
    fr: "Les mandats d’au-dessus qui portent sur elle changent aussitôt : ceux de « {from} » n’y peuvent plus rien, ceux de « {to} » y peuvent.",
    en: "Mandates above it change at once: those of “{from}” have no power over it any more, those of “{to}” do.",
  },
  moved: { fr: "C’est fait : la structure a changé de place.", en: "Done: the unit has changed places." },

  merge: { fr: "Fusionner", en: "Merge" },
  mergeDetail: {
    fr: "La réunir à une autre du même type, qui reste.",
    en: "Join it to another of the same kind, which stays.",
  },
  mergeInto: { fr: "Avec quelle structure ?", en: "With which unit?" },
  mergeEffect: {
    fr: "« {unit} » ferme et rejoint « {to} », qui reste.",
    en: "“{unit}” closes and joins “{to}”, which stays.",
  },
  mergeMembers: {
    fr: { one: "Un membre passe dans « {to} ».", other: "{count} membres passent dans « {to} »." },
    en: { one: "One member passes to “{to}”.", other: "{count} members pass to “{to}”." },
  },
  mergeFew: {
    fr: "Ses membres, moins de cinq, passent dans « {to} ».",
    en: "Its members, fewer than five, pass to “{to}”.",
  },
  mergeChildren: {
    fr: { one: "Une structure passe sous « {to} ».", other: "{count} structures passent sous « {to} »." },
    en: { one: "One unit passes under “{to}”.", other: "{count} units pass under “{to}”." },
  },
  mergeAddress: {
    fr: "L’adresse de sa page mènera à « {to} ».",
    en: "The address of its page will lead to “{to}”.",
  },
  mergeCommitments: { fr: "Ses engagements passent à « {to} ».", en: "Its commitments pass to “{to}”." },
  merged: { fr: "C’est fait : les deux structures n’en font qu’une.", en: "Done: the two units are one." },
  endMandatesEffect: {
    fr: { one: "Un mandat y est en cours ou à venir.", other: "{count} mandats y sont en cours ou à venir." },
    en: {
      one: "One mandate is held there or about to be.",
      other: "{count} mandates are held there or about to be.",
    },
  },
  endMandates: { fr: "Mettre fin à ces mandats en même temps", en: "End these mandates at the same time" },

  split: { fr: "Scinder", en: "Split" },
  splitDetail: {
    fr: "Faire naître à côté d’elle une structure du même type.",
    en: "Make a unit of the same kind beside it.",
  },
  splitName: { fr: "Nom de la nouvelle structure", en: "Name of the new unit" },
  splitEffect: {
    fr: "Une nouvelle structure naît sous « {above} ». Celle-ci garde son nom, son adresse et ses mandats.",
    en: "A new unit is made under “{above}”. This one keeps its name, its address and its mandates.",
  },
  splitMembers: { fr: "Qui passe dans la nouvelle structure ?", en: "Who passes to the new unit?" },
  splitMembersHelp: { fr: "{most} personnes au plus en une fois.", en: "{most} people at most at once." },
  splitMembersHidden: {
    fr: "Vous ne voyez pas la liste des membres : chacun·e rejoindra la nouvelle structure de son côté.",
    en: "You may not see the list of members: each will join the new unit by themselves.",
  },
  splitChildren: {
    fr: "Quelles structures passent sous la nouvelle ?",
    en: "Which units pass under the new one?",
  },
  splitDone: { fr: "C’est fait : la nouvelle structure existe.", en: "Done: the new unit exists." },

  close: { fr: "Fermer", en: "Close" },
  closeDetail: {
    fr: "Elle n’agit plus ; sa page reste, avec son histoire.",
    en: "It no longer acts; its page stays, with its history.",
  },
  closeEffect: {
    fr: "« {unit} » ferme maintenant. On pourra la rouvrir.",
    en: "“{unit}” closes now. It can be reopened.",
  },
  closeMembers: {
    fr: { one: "Son membre ne l’est plus.", other: "Ses {count} membres ne le sont plus." },
    en: { one: "Its member is one no longer.", other: "Its {count} members are no longer members." },
  },
  closeFew: {
    fr: "Ses membres, moins de cinq, ne le sont plus.",
    en: "Its members, fewer than five, are no longer members.",
  },
  closeChildren: {
    fr: {
      one: "Une structure ouverte en dépend : où va-t-elle ?",
      other: "{count} structures ouvertes en dépendent : où vont-elles ?",
    },
    en: {
      one: "One open unit stands under it: where does it go?",
      other: "{count} open units stand under it: where do they go?",
    },
  },
  closeChildrenTo: {
    fr: "Ce qu’elle contient passe sous « {to} ».",
    en: "What it holds passes under “{to}”.",
  },
  closed: { fr: "C’est fait : la structure est fermée.", en: "Done: the unit is closed." },
  reopen: { fr: "Rouvrir", en: "Reopen" },
  reopenDetail: { fr: "Elle reprend sa place et son adresse.", en: "It takes its place and address again." },
  reopenEffect: {
    fr: "« {unit} » rouvre sous « {above} », à son adresse. Ses membres et ses mandats ne reviennent pas d’eux-mêmes.",
    en: "“{unit}” reopens under “{above}”, at its address. Its members and mandates do not come back by themselves.",
  },
  reopened: { fr: "C’est fait : la structure est ouverte.", en: "Done: the unit is open." },

  places: { fr: "Circonscriptions de l’étranger", en: "Constituencies abroad" },
  placesLabel: { fr: "Celles qu’elle couvre", en: "Those that it covers" },
  placesSaved: { fr: "C’est enregistré.", en: "Saved." },
  placesSave: { fr: "Enregistrer les circonscriptions", en: "Save the constituencies" },

  certification: { fr: "Certification", en: "Certification" },
  certifiedSince: { fr: "Certifiée depuis le {day}.", en: "Certified since {day}." },
  notCertified: { fr: "Elle n’est pas certifiée.", en: "It is not certified." },
  certify: { fr: "Certifier", en: "Certify" },
  certified: { fr: "La structure est certifiée.", en: "The unit is certified." },
  endCertification: { fr: "Mettre fin à la certification", en: "End the certification" },
  certificationEnded: { fr: "La certification a pris fin.", en: "The certification has ended." },

  // The list of all units
  seeLoops: {
    fr: "{@loop.Les}, département par département",
    en: "{@loop.Plural}, department by department",
  },
  seeVacancies: { fr: "Là où il manque quelqu’un", en: "Where somebody is missing" },
  seeStructures: { fr: "Toutes les structures du mouvement", en: "All units of the movement" },
  structures: { fr: "Toutes les structures", en: "All units" },
  structuresLead: {
    fr: "Boucles, groupes, espaces, pôles, comités, réseaux : tout ce dont le mouvement est fait.",
    en: "Loops, groups, spaces, poles, committees, networks: all that the movement is made of.",
  },
  structuresSearch: { fr: "Nom de la structure", en: "Name of the unit" },
  structuresFound: {
    fr: { one: "{count} structure", other: "{count} structures" },
    en: { one: "{count} unit", other: "{count} units" },
  },
  structuresNone: { fr: "Aucune structure ne correspond", en: "No unit matches" },
  structuresNoneHelp: {
    fr: "Essayez une partie du nom, ou retirez un filtre.",
    en: "Try a part of the name, or remove a filter.",
  },
  kind: { fr: "Type", en: "Kind" },
  allKinds: { fr: "Tous", en: "All" },
  sort: { fr: "Trier par", en: "Sort by" },
  sortName: { fr: "nom", en: "name" },
  sortNewest: { fr: "plus récentes d’abord", en: "newest first" },
  sortOldest: { fr: "plus anciennes d’abord", en: "oldest first" },
  day: { fr: "À la date du", en: "On the day of" },
  asOf: { fr: "Telles qu’elles étaient le {day}.", en: "As they were on {day}." },
});
