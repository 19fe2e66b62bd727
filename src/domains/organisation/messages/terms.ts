import { defineMessages } from "#platform/language/index.ts";

/** Ends of terms: successions, handovers, thanks. */
export const e = defineMessages("organisation.terms", {
  title: { fr: "Échéances des mandats", en: "Terms of mandates" },
  tab: { fr: "Échéances", en: "Terms" },
  lead: {
    fr: "Les mandats qui se terminent dans 90 jours, et ceux qui ont pris fin sans que personne ne suive.",
    en: "Mandates that end within 90 days, and those that ended with nobody to follow.",
  },
  toolDetail: {
    fr: "Mandats qui se terminent bientôt, et qui les suivra",
    en: "Mandates that end soon, and who follows",
  },
  empty: { fr: "Aucune échéance ne correspond", en: "No term matches" },
  emptyHelp: {
    fr: "Rien à préparer ici pour les trois prochains mois, ou le filtre est trop étroit.",
    en: "Nothing to prepare here for the next three months, or the filter is too narrow.",
  },
  state: { fr: "État", en: "State" },
  any: { fr: "Tous", en: "All" },
  everyKind: { fr: "Tous les mandats", en: "All mandates" },
  everywhere: { fr: "Partout", en: "Everywhere" },
  kind: { fr: "Mandat", en: "Mandate" },
  under: { fr: "Territoire ou espace", en: "Territory or space" },
  show: { fr: "Afficher", en: "Show" },
  followed: { fr: "succession prévue", en: "successor planned" },
  overTitle: { fr: "Terminés, personne n’a suivi", en: "Ended, nobody followed" },
  soonTitle: { fr: "Se terminent bientôt", en: "Ending soon" },
  openChoice: { fr: "Sans suite prévue", en: "Nobody to follow" },
  endingChoice: { fr: "Personne n’est prévu", en: "Nobody planned" },
  followedChoice: { fr: "Succession prévue", en: "Successor planned" },
  vacantChoice: { fr: "Terminés sans successeur·e", en: "Ended without successor" },
  found: {
    fr: { one: "{count} échéance", other: "{count} échéances" },
    en: { one: "{count} term", other: "{count} terms" },
  },
  endsOn: { fr: "se termine le {day}", en: "ends on {day}" },
  endedOn: { fr: "a pris fin le {day}", en: "ended on {day}" },
  next: { fr: "ensuite : {name}", en: "then: {name}" },
  handed: { fr: "passation {done} sur {all}", en: "handover {done} of {all}" },
  plan: { fr: "Prévoir la suite", en: "Plan who follows" },
  planTitle: { fr: "Qui prend la suite ?", en: "Who follows?" },
  planLead: {
    fr: "{label}, {unit}. Mandat de {name}, jusqu’au {day}. La personne prévue commencera à cet instant, aux mêmes conditions que toute nomination.",
    en: "{label}, {unit}. Mandate of {name}, until {day}. Whoever is planned starts at that instant, under the same conditions as any appointment.",
  },
  planLeadOver: {
    fr: "{label}, {unit}. Mandat de {name}, terminé le {day}. La personne que vous nommez commence tout de suite, aux mêmes conditions que toute nomination.",
    en: "{label}, {unit}. Mandate of {name}, ended on {day}. Whoever you appoint starts now, under the same conditions as any appointment.",
  },
  planSubmit: { fr: "Prévoir", en: "Plan" },
  planned: { fr: "La succession est prévue.", en: "The succession is planned." },
  personEmail: { fr: "Adresse e-mail de la personne", en: "E-mail address of the person" },
  personHelp: {
    fr: "La personne doit déjà être connue du mouvement. Ce peut être la même, si le mandat se renouvelle.",
    en: "The person must already be known to the movement. It may be the same one, if the mandate is renewed.",
  },
  handover: { fr: "Passation", en: "Handover" },
  handoverLead: {
    fr: "{label}, {unit}. Ce que {holder} transmet ; cochez au fur et à mesure.",
    en: "{label}, {unit}. What {holder} hands over; tick as you go.",
  },
  handoverTo: { fr: "À : {name}", en: "To: {name}" },
  handoverReads: {
    fr: "Seules la personne qui part et celle qui la suit cochent cette liste.",
    en: "Only whoever leaves and whoever follows tick this list.",
  },
  handoverEmpty: { fr: "Rien à transmettre pour l’instant", en: "Nothing to hand over yet" },
  handoverEmptyHelp: {
    fr: "La liste se fait 60 jours avant la fin du mandat, d’après ce que le mouvement demande de transmettre.",
    en: "The list is made 60 days before the mandate ends, from what the movement asks to hand over.",
  },
  handoverWhole: { fr: "Tout est transmis.", en: "Everything is handed over." },
  tickIt: { fr: "C’est transmis", en: "Handed over" },
  untickIt: { fr: "Pas encore", en: "Not yet" },
  done: { fr: "transmis le {day}", en: "handed over on {day}" },
  ticked: { fr: "C’est noté.", en: "Noted." },
  thanks: { fr: "Remerciement", en: "Thanks" },
  thanksLead: { fr: "Mandat : {label}, {unit}.", en: "Mandate: {label}, {unit}." },
  thanksMine: {
    fr: "Ce que l’on vous dit, à la fin de ce mandat",
    en: "What you are told, at the end of this mandate",
  },
  thanksEmpty: { fr: "Personne n’a encore rien écrit", en: "Nobody has written anything yet" },
  thanksEmptyHelp: {
    fr: "Ces mots ne sont lus que par la personne remerciée et par celles et ceux qui nomment ici.",
    en: "These words are read only by whoever is thanked and by those who appoint here.",
  },
  thanksLater: {
    fr: "Vous pourrez remercier à partir du {day}, un mois avant la fin de ce mandat.",
    en: "You can say thanks from {day} on, a month before this mandate ends.",
  },
  thanksNoEnd: {
    fr: "Ce mandat n’a pas de fin : le moment de remercier viendra avec elle.",
    en: "This mandate has no end: the time to say thanks will come with it.",
  },
  thanksField: { fr: "Vos mots", en: "Your words" },
  tooLong: { fr: "C’est trop long.", en: "This is too long." },
  thanksSubmit: { fr: "Remercier", en: "Thank" },
  thanked: { fr: "C’est dit, et bien reçu.", en: "Said, and well received." },
  from: { fr: "{name}, le {day}", en: "{name}, on {day}" },
  sayThanks: { fr: "Remercier", en: "Say thanks" },

  taskHolder: { fr: "Votre mandat se termine le {day}", en: "Your mandate ends on {day}" },
  taskHolderDetail: {
    fr: "{label}, {unit} : préparez la passation.",
    en: "{label}, {unit}: prepare the handover.",
  },
  taskHolderAction: { fr: "Voir la passation", en: "See the handover" },
  taskAppoint: {
    fr: { one: "{count} mandat sans suite prévue", other: "{count} mandats sans suite prévue" },
    en: { one: "{count} mandate with nobody to follow", other: "{count} mandates with nobody to follow" },
  },
  taskAppointDetail: {
    fr: "Ils se terminent dans 90 jours, ou viennent de se terminer.",
    en: "They end within 90 days, or have just ended.",
  },
  taskAppointAction: { fr: "Voir les échéances", en: "See the terms" },
  taskThanks: { fr: "On vous remercie", en: "You are thanked" },
  taskThanksDetail: { fr: "Pour votre mandat : {label}, {unit}.", en: "For your mandate: {label}, {unit}." },
  taskThanksAction: { fr: "Lire", en: "Read" },

  mailSubject: { fr: "Une date à préparer", en: "A date to prepare" },
  mailBody: {
    fr: "Bonjour {name},\n\nVotre mandat se termine dans {days} jours, le {day}. Une liste vous aide à transmettre ce qui doit l’être :\n{link}\n\nMerci pour ce que vous faites.",
    en: "Hello {name},\n\nYour mandate ends in {days} days, on {day}. A list helps you to hand over what must be:\n{link}\n\nThank you for what you do.",
  },
});
