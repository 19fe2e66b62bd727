import { defineMessages } from "#platform/language/index.ts";

/** What the pages of the reviews say. */
export const m = defineMessages("reviews.pages", {
  reviews: { fr: "{@review.Plural}", en: "{@review.Plural}" },
  reviewsLead: {
    fr: "Avant chaque assemblée, chaque {@group.singular} puis chaque {@loop.singular} dit comment la feuille de route a été tenue. Les réponses remontent, se consolident et reviennent à qui porte {@commitment.les}.",
    en: "Before each assembly, every {@group.singular} and then every {@loop.singular} says how the roadmap was carried out. Answers go up, are consolidated and come back to those who carry the {@commitment.plural}.",
  },
  noReview: { fr: "Aucun bilan pour l’instant", en: "No review yet" },
  noReviewText: {
    fr: "Le premier s’ouvrira avant la prochaine assemblée.",
    en: "The first will open before the next assembly.",
  },
  newReview: { fr: "Ouvrir un bilan", en: "Open a review" },
  beforeAssembly: { fr: "Bilan avant l’assemblée du {day}", en: "Review before the assembly of {day}" },
  phaseComing: { fr: "à venir", en: "coming" },
  phaseOpen: { fr: "en cours", en: "under way" },
  phaseClosed: { fr: "clos", en: "closed" },
  opensOn: { fr: "Ouvre le {at}, heure de {zone}.", en: "Opens on {at}, {zone} time." },
  closesOn: { fr: "Clôture le {at}, heure de {zone}.", en: "Closes on {at}, {zone} time." },
  closedOn: { fr: "Clos le {at}.", en: "Closed on {at}." },
  daysLeft: {
    fr: { one: "Il reste {count} jour.", other: "Il reste {count} jours." },
    en: { one: "{count} day left.", other: "{count} days left." },
  },
  lastDay: { fr: "Dernier jour : clôture à {at}.", en: "Last day: closes at {at}." },
  loopsOf: {
    fr: { one: "{count} {@loop.singular} sur {asked}", other: "{count} {@loop.plural} sur {asked}" },
    en: { one: "{count} {@loop.singular} of {asked}", other: "{count} {@loop.plural} of {asked}" },
  },
  loopsAnsweredOf: {
    fr: {
      one: "{count} {@loop.singular} sur {asked} a donné son avis",
      other: "{count} {@loop.plural} sur {asked} ont donné leur avis",
    },
    en: {
      one: "{count} {@loop.singular} of {asked} gave its opinion",
      other: "{count} {@loop.plural} of {asked} gave their opinion",
    },
  },
  groupsAnsweredOf: {
    fr: {
      one: "{count} {@group.singular} sur {asked} a répondu",
      other: "{count} {@group.plural} sur {asked} ont répondu",
    },
    en: {
      one: "{count} {@group.singular} of {asked} has answered",
      other: "{count} {@group.plural} of {asked} have answered",
    },
  },
  groupsOf: {
    fr: { one: "{count} {@group.singular} sur {asked}", other: "{count} {@group.plural} sur {asked}" },
    en: { one: "{count} {@group.singular} of {asked}", other: "{count} {@group.plural} of {asked}" },
  },
  participation: { fr: "Participation", en: "Participation" },
  myUnits: { fr: "Ce que vous avez à faire", en: "What you have to do" },
  notAnswered: { fr: "pas encore de réponse", en: "no answer yet" },
  draftBegun: { fr: "brouillon commencé", en: "draft begun" },
  handedIn: { fr: "réponse remise", en: "answer handed in" },
  answerFor: { fr: "Répondre pour {name}", en: "Answer for {name}" },
  adoptFor: { fr: "Adopter l’avis {@loop.de} : {name}", en: "Adopt the {@loop.singular}’s opinion: {name}" },
  answerNow: { fr: "Répondre", en: "Answer" },
  resume: { fr: "Reprendre le brouillon", en: "Go on with the draft" },
  consolidate: {
    fr: "Voir {@group.les} et adopter un avis",
    en: "See the {@group.plural} and adopt an opinion",
  },
  calendar: { fr: "Le calendrier", en: "The calendar" },
  opening: { fr: "Ouverture", en: "Opening" },
  groupsSpeak: {
    fr: "{@group.Les} répondent, puis leur {@loop.singular}",
    en: "{@group.Plural} answer, then their {@loop.singular}",
  },
  closing: { fr: "Clôture : les réponses ne changent plus", en: "Closing: answers no longer change" },
  assembly: { fr: "Assemblée", en: "Assembly" },
  howItWent: { fr: "Ce qu’ont dit {@loop.les}", en: "What the {@loop.plural} said" },
  howItWorks: { fr: "Comment ça marche", en: "How it works" },
  stepGroups: {
    fr: "Chaque {@group.singular} répond : un avis, quelques phrases, ses contributions.",
    en: "Each {@group.singular} answers: an opinion, a few sentences, its contributions.",
  },
  stepLoops: {
    fr: "Chaque {@loop.singular} voit les réponses de ses {@group.plural} réunies et adopte son propre avis.",
    en: "Each {@loop.singular} sees its {@group.plural}’ answers together and adopts its own opinion.",
  },
  stepSpaces: {
    fr: "À la clôture, les totaux sont publics et chaque {@space.singular} lit ce qui lui est dit.",
    en: "At the closing, totals are public and each {@space.singular} reads what it is told.",
  },
  whatIsAsked: { fr: "Ce qui est demandé", en: "What is asked" },
  askedOverall: { fr: "Un avis d’ensemble", en: "An overall opinion" },
  askedSpaces: {
    fr: {
      one: "Un avis sur {count} {@space.singular}",
      other: "Un avis sur chacun des {count} {@space.plural}",
    },
    en: {
      one: "An opinion on {count} {@space.singular}",
      other: "An opinion on each of the {count} {@space.plural}",
    },
  },
  askedCommitments: {
    fr: {
      one: "Un avis sur {count} {@commitment.singular}",
      other: "Un avis sur {count} {@commitment.plural}, à côté de la parole de qui les porte",
    },
    en: {
      one: "An opinion on {count} {@commitment.singular}",
      other: "An opinion on {count} {@commitment.plural}, beside the word of those who carry them",
    },
  },
  seeResults: { fr: "Voir les résultats", en: "See the results" },
  seeParticipation: {
    fr: "Participation {@loop.singular} par {@loop.singular}",
    en: "Participation {@loop.singular} by {@loop.singular}",
  },
  manageReview: { fr: "Dates et clôture", en: "Dates and closing" },

  answerOf: { fr: "La réponse {of}", en: "The answer {of}" },
  answerLead: {
    fr: "À plusieurs, en réunion si possible. Seul l’avis d’ensemble est obligatoire ; le reste peut attendre ou rester vide.",
    en: "Together, in a meeting if you can. Only the overall opinion is required; the rest can wait or stay empty.",
  },
  overall: { fr: "Dans l’ensemble", en: "Overall" },
  overallQuestion: {
    fr: "Comment jugez-vous la mise en œuvre de la feuille de route ?",
    en: "How do you judge the carrying out of the roadmap?",
  },
  spaceQuestion: { fr: "Votre avis sur {name}", en: "Your opinion on {name}" },
  commitmentQuestion: {
    fr: "Où en est {@commitment.ce}, pour vous ?",
    en: "Where does this {@commitment.singular} stand, for you?",
  },
  inWords: { fr: "En quelques phrases", en: "In a few sentences" },
  commitmentsFolded: {
    fr: { one: "{count} {@commitment.singular} à juger", other: "{count} {@commitment.plural} à juger" },
    en: { one: "{count} {@commitment.singular} to judge", other: "{count} {@commitment.plural} to judge" },
  },
  otherCommitments: { fr: "Autres {@commitment.plural}", en: "Other {@commitment.plural}" },
  ownersWord: { fr: "Parole de {name}, {when} :", en: "Word of {name}, {when}:" },
  noWord: {
    fr: "{name} n’a encore rien dit de {@commitment.ce}.",
    en: "{name} has not said anything of this {@commitment.singular} yet.",
  },
  planned: { fr: "prévu", en: "planned" },
  underWay: { fr: "en cours", en: "under way" },
  partly: { fr: "tenu en partie", en: "partly kept" },
  kept: { fr: "tenu", en: "kept" },
  abandoned: { fr: "abandonné", en: "abandoned" },
  withdrawnCommitment: { fr: "retiré depuis", en: "withdrawn since" },
  minorityTitle: { fr: "Avis minoritaire", en: "Minority view" },
  answerContents: { fr: "Les questions", en: "The questions" },
  sendUp: { fr: "Faire remonter", en: "Send up" },
  minority: { fr: "Avis minoritaire, s’il y en a un", en: "Minority view, if there is one" },
  minorityHelp: {
    fr: "Il remonte avec la réponse, tel quel.",
    en: "It goes up with the answer, as it is.",
  },
  handIn: { fr: "Remettre la réponse", en: "Hand the answer in" },
  handInAgain: { fr: "Remettre la réponse modifiée", en: "Hand in the changed answer" },
  saveDraft: { fr: "Enregistrer le brouillon", en: "Save the draft" },
  savedAgo: { fr: "Dernier enregistrement le {at}", en: "Last saved on {at}" },
  draftSaved: {
    fr: "Brouillon enregistré. Il compte quand il est remis.",
    en: "Draft saved. It counts once it is handed in.",
  },
  answerHandedIn: { fr: "Réponse remise. Merci !", en: "Answer handed in. Thank you!" },
  handedInOn: { fr: "Remise le {at}.", en: "Handed in on {at}." },
  changeable: {
    fr: "Elle peut être modifiée et remise à nouveau jusqu’à la clôture.",
    en: "It can be changed and handed in again until the closing.",
  },
  change: { fr: "Modifier la réponse", en: "Change the answer" },
  reopen: { fr: "Repasser en brouillon", en: "Back to a draft" },
  reopened: {
    fr: "La réponse est redevenue un brouillon : elle ne compte plus tant qu’elle n’est pas remise.",
    en: "The answer is a draft again: it no longer counts until it is handed in.",
  },
  noAppraisal: { fr: "sans avis", en: "no opinion" },
  onPaperNow: {
    fr: "Vous saisissez une réponse papier au nom de {@group.ce} : elle sera marquée comme saisie par {@loop.le}, et {@group.le} pourra la reprendre.",
    en: "You are typing a paper answer in this {@group.singular}’s name: it will be marked as typed by the {@loop.singular}, and the {@group.singular} can take it over.",
  },
  enteredByLoop: {
    fr: "Saisie par {@loop.le} d’après une réponse papier.",
    en: "Typed by the {@loop.singular} from a paper answer.",
  },
  groupWritesItself: {
    fr: "{@group.Ce} a commencé sa réponse lui-même. {@loop.Le} la lira quand il l’aura remise.",
    en: "This {@group.singular} has begun its own answer. The {@loop.singular} will read it once it is handed in.",
  },
  notYetHandedIn: {
    fr: "{@group.Ce} n’a pas encore remis sa réponse. Ses membres la liront ici.",
    en: "This {@group.singular} has not handed in its answer yet. Its members will read it here.",
  },
  noAnswerAtAll: {
    fr: "Aucune réponse n’a été remise avant la clôture.",
    en: "No answer was handed in before the closing.",
  },
  tooLate: { fr: "Ce que vous aviez écrit, à copier", en: "What you had written, to copy" },
  contributionTitle: {
    fr: "Ce que {@group.le} veut faire remonter",
    en: "What the {@group.singular} wants to send up",
  },
  contributionHelp: {
    fr: "Une demande, une idée, un problème : une contribution à la fois, dans vos mots. Chacune reçoit une réponse.",
    en: "A request, an idea, a problem: one contribution at a time, in your words. Each gets an answer.",
  },
  contributionSend: { fr: "Envoyer la contribution", en: "Send the contribution" },
  contributionSent: {
    fr: "Contribution envoyée. Vous saurez ce qu’elle devient.",
    en: "Contribution sent. You will be told what becomes of it.",
  },
  contributionsSent: {
    fr: {
      one: "{count} contribution envoyée dans ce bilan",
      other: "{count} contributions envoyées dans ce bilan",
    },
    en: {
      one: "{count} contribution sent in this review",
      other: "{count} contributions sent in this review",
    },
  },

  conflictTitle: { fr: "Vous avez écrit en même temps", en: "You wrote at the same time" },
  conflictLead: {
    fr: "Quelqu’un a enregistré pendant que vous écriviez. Tout ce que vous étiez seul·e à changer est gardé. Reste à choisir, pour ce que vous avez changé tous les deux.",
    en: "Someone saved while you were writing. Everything that only you changed is kept. What both of you changed is left to choose.",
  },
  mine: { fr: "Ce que vous avez écrit", en: "What you wrote" },
  theirs: { fr: "Ce qui est enregistré", en: "What is saved" },
  both: { fr: "Garder les deux, l’un après l’autre", en: "Keep both, one after the other" },
  nothing: { fr: "(rien)", en: "(nothing)" },
  keepChoice: { fr: "Enregistrer ce choix", en: "Save this choice" },
  keepAndHandIn: { fr: "Enregistrer ce choix et remettre", en: "Save this choice and hand in" },

  toLoopOpinion: { fr: "Adopter l’avis {@loop.de}", en: "Adopt the {@loop.singular}’s opinion" },
  overallComments: {
    fr: { one: "{count} commentaire d’ensemble", other: "{count} commentaires d’ensemble" },
    en: { one: "{count} overall comment", other: "{count} overall comments" },
  },
  judgedCommitments: {
    fr: {
      one: "L’avis {@group.des} sur {count} {@commitment.singular}",
      other: "L’avis {@group.des} sur {count} {@commitment.plural}",
    },
    en: {
      one: "The {@group.plural}’ opinion on {count} {@commitment.singular}",
      other: "The {@group.plural}’ opinion on {count} {@commitment.plural}",
    },
  },
  remindOthers: {
    fr: { one: "Relancer {@group.le} qui manque", other: "Relancer les {count} autres" },
    en: { one: "Remind the missing one", other: "Remind the {count} others" },
  },
  reminded: {
    fr: { one: "{count} rappel envoyé.", other: "{count} rappels envoyés." },
    en: { one: "{count} reminder sent.", other: "{count} reminders sent." },
  },
  remindedToday: {
    fr: "Ils ont déjà été relancés aujourd’hui.",
    en: "They have already been reminded today.",
  },
  groupsOpinion: { fr: "L’avis {@group.des}", en: "The {@group.plural}’ opinion" },
  space: { fr: "{@space.Singular}", en: "{@space.Singular}" },
  opinionOfGroups: { fr: "Avis {@group.des}", en: "{@group.Plural}’ opinion" },
  opinionOfLoop: { fr: "{@loop.Le}", en: "The {@loop.singular}" },
  opinionOfLoops: { fr: "Avis {@loop.des}", en: "{@loop.Plural}’ opinion" },
  comments: { fr: "Commentaires", en: "Comments" },
  readComments: { fr: "{count} sur {name}", en: "{count} on {name}" },
  loopOpinion: { fr: "L’avis {@loop.de}", en: "The {@loop.singular}’s opinion" },
  loopOpinionHelp: {
    fr: "Adopté en réunion, il peut différer de celui {@group.des} : la différence reste visible.",
    en: "Adopted in a meeting, it may differ from the {@group.plural}’: the difference stays visible.",
  },
  adopt: { fr: "Adopter l’avis {@loop.de}", en: "Adopt the {@loop.singular}’s opinion" },
  adopted: { fr: "Avis {@loop.de} adopté.", en: "The {@loop.singular}’s opinion is adopted." },
  adoptedOn: { fr: "Adopté le {at}.", en: "Adopted on {at}." },
  spaceBySpace: {
    fr: "Donner aussi un avis {@space.singular} par {@space.singular}",
    en: "Also give an opinion {@space.singular} by {@space.singular}",
  },
  theGroups: { fr: "{@group.Les}", en: "The {@group.plural}" },
  typePaper: { fr: "Saisir une réponse papier", en: "Type a paper answer" },
  paperAnswer: { fr: "Saisir sa réponse papier", en: "Type its paper answer" },
  readAnswer: { fr: "Lire la réponse", en: "Read the answer" },
  remindedOn: { fr: "relancé le {at}", en: "reminded on {at}" },
  byLoop: { fr: "saisie par {@loop.le}", en: "typed by the {@loop.singular}" },
  commitments: { fr: "{@commitment.Plural}", en: "{@commitment.Plural}" },
  commitment: { fr: "{@commitment.Singular}", en: "{@commitment.Singular}" },
  noGroup: { fr: "Pas de réponse à attendre ici", en: "No answer to expect here" },
  noGroupText: {
    fr: "{@loop.Le} donne son avis directement.",
    en: "The {@loop.singular} gives its opinion directly.",
  },
  commentsOn: { fr: "Commentaires : {name}", en: "Comments: {name}" },
  noComment: { fr: "Aucun commentaire pour l’instant", en: "No comment yet" },
  minorityViews: { fr: "Avis minoritaires", en: "Minority views" },

  results: { fr: "Résultats", en: "Results" },
  resultsOpen: {
    fr: "Les résultats seront publics à la clôture. D’ici là, seule la participation est publique.",
    en: "Results will be public at the closing. Until then, only participation is public.",
  },
  resultsRunning: {
    fr: "Totaux provisoires, que vous voyez parce que vous gérez ce bilan.",
    en: "Running totals, which you see because you manage this review.",
  },
  bySpace: { fr: "{@space.Singular} par {@space.singular}", en: "{@space.Singular} by {@space.singular}" },
  byCommitment: {
    fr: "{@commitment.Singular} par {@commitment.singular}",
    en: "{@commitment.Singular} by {@commitment.singular}",
  },
  mapTitle: {
    fr: "L’avis {@loop.des}, département par département",
    en: "The {@loop.plural}’ opinion, department by department",
  },
  mapParticipation: {
    fr: "{@group.Les} qui ont répondu, département par département",
    en: "{@group.Plural} that answered, department by department",
  },
  department: { fr: "Département", en: "Department" },
  loop: { fr: "{@loop.Singular}", en: "{@loop.Singular}" },
  loops: { fr: "{@loop.Plural}", en: "{@loop.Plural}" },
  groups: { fr: "{@group.Plural}", en: "{@group.Plural}" },
  opinion: { fr: "Avis", en: "Opinion" },
  downloadCsv: { fr: "Télécharger les comptes (CSV)", en: "Download the counts (CSV)" },
  loopsThatSaid: {
    fr: { one: "{count} {@loop.singular} : {appraisal}", other: "{count} {@loop.plural} : {appraisal}" },
    en: { one: "{count} {@loop.singular}: {appraisal}", other: "{count} {@loop.plural}: {appraisal}" },
  },
  aboutQuestion: { fr: "À propos de : {name}", en: "About: {name}" },
  toldToSpace: { fr: "{of} : ce qu’on en dit", en: "{of}: what is said of it" },
  spaceClosedToYou: {
    fr: "Les avis seront publics à la clôture du bilan.",
    en: "Opinions will be public when the review closes.",
  },
  quarter1: { fr: "moins d’un quart", en: "under a quarter" },
  quarter2: { fr: "d’un quart à la moitié", en: "a quarter to a half" },
  quarter3: { fr: "de la moitié aux trois quarts", en: "a half to three quarters" },
  quarter4: { fr: "plus des trois quarts", en: "over three quarters" },

  all: { fr: "Tout", en: "All" },
  loopsHaveSaid: {
    fr: {
      one: "{count} {@loop.singular} a donné son avis",
      other: "{count} {@loop.plural} ont donné leur avis",
    },
    en: {
      one: "{count} {@loop.singular} gave its opinion",
      other: "{count} {@loop.plural} gave their opinion",
    },
  },
  outOf: { fr: "{count} sur {asked}", en: "{count} of {asked}" },
  opinionAdopted: { fr: "adopté", en: "adopted" },
  opinionAwaited: { fr: "attendu", en: "awaited" },
  opinionNone: { fr: "pas de réponse", en: "no answer" },
  onlySilent: { fr: "Seulement {@loop.les} sans avis", en: "Only {@loop.plural} without an opinion" },
  commentCount: {
    fr: { one: "{count} commentaire", other: "{count} commentaires" },
    en: { one: "{count} comment", other: "{count} comments" },
  },
  spaceRunning: {
    fr: "Totaux provisoires, que vous voyez parce que vous répondez de {@space.ce} ou gérez ce bilan.",
    en: "Running totals, which you see because you answer for this {@space.singular} or manage this review.",
  },
  mySpaces: { fr: "Ce qui est dit de vos {@space.plural}", en: "What is said of your {@space.plural}" },
  csvLevel: { fr: "Niveau", en: "Level" },
  csvGroupsAsked: { fr: "{@group.Plural} sur la liste", en: "{@group.Plural} asked" },
  csvGroupsAnswered: { fr: "{@group.Plural} avec une réponse", en: "{@group.Plural} that answered" },
  csvLoopAnswered: { fr: "Avis {@loop.de} (1 : adopté)", en: "{@loop.Singular}’s opinion (1: adopted)" },

  newTitle: { fr: "Ouvrir un bilan", en: "Open a review" },
  newLead: {
    fr: "On interroge chaque {@loop.singular} et chaque {@group.singular}. {@commitment.Les} en vigueur deviennent des questions.",
    en: "Every {@loop.singular} and every {@group.singular} will be asked. The {@commitment.plural} in force become questions.",
  },
  fieldTitle: { fr: "Titre", en: "Title" },
  fieldTitleExample: { fr: "Bilan avant l’assemblée de décembre", en: "Review before the December assembly" },
  fieldAssembly: { fr: "Jour de l’assemblée", en: "Day of the assembly" },
  fieldOpens: { fr: "Ouverture", en: "Opening" },
  fieldCloses: { fr: "Clôture", en: "Closing" },
  fieldZone: { fr: "À l’heure de {zone}.", en: "In {zone} time." },
  fieldText: { fr: "Texte dont on fait le bilan", en: "Text that is reviewed" },
  fieldNoText: { fr: "Aucun : seulement {@space.les}", en: "None: {@space.plural} only" },
  badDate: { fr: "Ce n’est pas une date.", en: "This is not a date." },
  create: { fr: "Ouvrir le bilan", en: "Open the review" },
  created: { fr: "Le bilan est prêt.", en: "The review is ready." },
  manageTitle: { fr: "Dates et clôture", en: "Dates and closing" },
  manageComing: {
    fr: "Tout peut encore changer jusqu’à l’ouverture.",
    en: "Everything can still change until the opening.",
  },
  manageOpen: {
    fr: "Le bilan a commencé : la clôture peut être reportée, pas avancée.",
    en: "The review has begun: its closing can be put off, not brought forward.",
  },
  saveDates: { fr: "Enregistrer les dates", en: "Save the dates" },
  datesSaved: { fr: "Dates enregistrées.", en: "Dates saved." },
  closeNow: { fr: "Clore maintenant", en: "Close now" },
  closeNowHelp: {
    fr: "Les réponses remises sont figées pour toujours. Les brouillons ne comptent pas.",
    en: "Answers handed in are frozen for ever. Drafts do not count.",
  },
  closeSure: {
    fr: "Je sais que les réponses ne changeront plus.",
    en: "I know that answers will not change any more.",
  },
  closeUnsure: {
    fr: "Cochez la case : une clôture n’a pas de retour.",
    en: "Tick the box: there is no way back from closing.",
  },
  closeConfirm: {
    fr: "Clore ce bilan ? On ne peut pas le rouvrir.",
    en: "Close this review? It cannot be reopened.",
  },
  closed: { fr: "Le bilan est clos.", en: "The review is closed." },
  remindLoops: { fr: "Relancer {@loop.les} sans avis", en: "Remind the {@loop.plural} without an opinion" },
  search: { fr: "Chercher {@loop.un}", en: "Search for a {@loop.singular}" },
  nobodyFound: { fr: "Rien ne correspond", en: "Nothing matches" },
});
