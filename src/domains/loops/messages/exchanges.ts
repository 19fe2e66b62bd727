import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("loops.exchanges", {
  title: { fr: "Échanges", en: "Exchanges" },
  lead: {
    fr: "Ce que {@loop.les} et les espaces qui suivent leurs charges s’écrivent. Seules les personnes qui tiennent la charge et les responsables de l’espace le lisent.",
    en: "What {@loop.les} and the spaces that follow their charges write to each other. Only whoever holds the charge and the leads of the space read it.",
  },
  all: { fr: "Tous", en: "All" },
  unread: { fr: "Non lus", en: "Unread" },
  unreadCount: {
    fr: { one: "{count} non lu", other: "{count} non lus" },
    en: { one: "{count} unread", other: "{count} unread" },
  },
  words: {
    fr: { one: "{count} message", other: "{count} messages" },
    en: { one: "{count} message", other: "{count} messages" },
  },
  batches: { fr: "Écrit à toutes {@loop.les}", en: "Written to all {@loop.les}" },
  batchLoops: {
    fr: { one: "{count} {@loop.singular}", other: "{count} {@loop.plural}" },
    en: { one: "{count} {@loop.singular}", other: "{count} {@loop.plural}" },
  },
  batchAnswered: {
    fr: { one: "{count} réponse", other: "{count} réponses" },
    en: { one: "{count} answer", other: "{count} answers" },
  },
  seeAll: { fr: "Voir tous les échanges", en: "See all exchanges" },
  empty: { fr: "Aucun échange", en: "No exchange" },
  emptyHelp: {
    fr: "Écrivez depuis l’onglet « Interlocuteurs » de votre {@loop.singular}, ou l’onglet « {@loop.Plural} » de votre espace.",
    en: "Write from the “Counterparts” tab of your {@loop.singular}, or the “{@loop.Plural}” tab of your space.",
  },
  emptyUnread: { fr: "Tout est lu", en: "All is read" },
  between: { fr: "{loop} et {space} · {charge}", en: "{loop} and {space} · {charge}" },
  newTitle: { fr: "Écrire", en: "Write" },
  toSpace: {
    fr: "À {space}, au sujet de la charge « {charge} »",
    en: "To {space}, about the charge “{charge}”",
  },
  toLoop: {
    fr: "À qui tient « {charge} » : {loop}",
    en: "To whoever holds “{charge}”: {loop}",
  },
  toAll: {
    fr: {
      one: "À qui tient « {charge} » dans {count} {@loop.singular} : chacune aura son propre échange",
      other: "À qui tient « {charge} » dans {count} {@loop.plural} : chacune aura son propre échange",
    },
    en: {
      one: "To whoever holds “{charge}” in {count} {@loop.singular}: each has an exchange of its own",
      other: "To whoever holds “{charge}” in {count} {@loop.plural}: each has an exchange of its own",
    },
  },
  subject: { fr: "Objet", en: "Subject" },
  subjectHelp: {
    fr: "Quelques mots. L’e-mail qui prévient ne les montre pas.",
    en: "A few words. The mail that tells of it does not show them.",
  },
  body: { fr: "Message", en: "Message" },
  bodyHelp: {
    fr: "N’écrivez rien ici d’un conflit entre personnes ni de violences : ces situations ont leurs propres recours.",
    en: "Write nothing here of a conflict between people or of violence: these have recourses of their own.",
  },
  send: { fr: "Envoyer", en: "Send" },
  answer: { fr: "Répondre", en: "Answer" },
  sent: { fr: "C’est envoyé.", en: "Sent." },
  sentToAll: {
    fr: { one: "C’est envoyé à {count} {@loop.singular}.", other: "C’est envoyé à {count} {@loop.plural}." },
    en: { one: "Sent to {count} {@loop.singular}.", other: "Sent to {count} {@loop.plural}." },
  },
  erased: { fr: "Une personne qui n’est plus là", en: "Someone who is no longer here" },
  you: { fr: "Vous", en: "You" },
  nobodyNow: {
    fr: "Personne ne tient cette charge pour l’instant : votre réponse attendra qu’elle soit pourvue.",
    en: "Nobody holds this charge for now: your answer will wait until it is filled.",
  },
  mailSubject: { fr: "Un message vous attend", en: "A message awaits you" },
  mailBody: {
    fr: "Bonjour {name},\n\nUn message vous attend au sujet d’une charge dont vous vous occupez. Pour le lire et répondre :\n{link}",
    en: "Hello {name},\n\nA message awaits you about a charge that you look after. To read and answer it:\n{link}",
  },
  task: {
    fr: { one: "{count} message à lire", other: "{count} messages à lire" },
    en: { one: "{count} message to read", other: "{count} messages to read" },
  },
  taskDetail: { fr: "{from} · {charge}", en: "{from} · {charge}" },
  taskRead: { fr: "Lire", en: "Read" },
  toolDetail: {
    fr: "Lire et écrire, entre {@loop.les} et les espaces qui suivent leurs charges.",
    en: "Read and write, between {@loop.les} and the spaces that follow their charges.",
  },
  powerWrite: {
    fr: "Écrire entre {@loop.les} et les espaces",
    en: "Write between {@loop.les} and the spaces",
  },
});
