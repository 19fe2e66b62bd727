import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("arrival.joining", {
  title: { fr: "Joindre une autre installation", en: "Join another installation" },
  lead: {
    fr: "{@loop.Un} qui avait commencé de son côté arrive ici avec ses groupes, ses membres et ses mandats.",
    en: "{@loop.Un} that had started alone arrives here with its groups, members and mandates.",
  },
  toolDetail: {
    fr: "Reprendre l’export complet d’une installation qui rejoint celle-ci, après un essai à blanc.",
    en: "Take over the whole export of an installation that joins this one, after a dry run.",
  },
  upload: { fr: "Commencer", en: "Begin" },
  name: { fr: "Nom de l’installation", en: "Name of the installation" },
  nameExample: { fr: "Boucle de la Drôme, 2025", en: "Loop of Drôme, 2025" },
  choose: { fr: "Choisissez", en: "Choose" },
  where: { fr: "La structure qu’elle rejoint", en: "The unit that it joins" },
  file: { fr: "Son export", en: "Its export" },
  fileHelp: {
    fr: "L’archive que donne « Export » là-bas, avec les cinq listes. 20 Mo au plus.",
    en: "The archive that “Export” gives there, with the five lists. 20 MB at most.",
  },
  read: { fr: "Lire, sans rien écrire", en: "Read, without writing anything" },
  received: { fr: "L’export est lu. Rien n’est écrit.", en: "The export is read. Nothing is written." },
  none: {
    fr: "Aucune installation n’a encore rejoint celle-ci",
    en: "No installation has joined this one yet",
  },
  noneHelp: {
    fr: "Le guide « Quitter les tableurs » dit comment s’y préparer.",
    en: "The guide “Leaving spreadsheets” says how to prepare.",
  },
  prepared: { fr: "Essai à blanc", en: "Dry run" },
  applying: { fr: "En cours", en: "Under way" },
  applied: { fr: "Repris", en: "Taken over" },
  undoing: { fr: "Annulation en cours", en: "Being undone" },
  undone: { fr: "Annulé", en: "Undone" },
  failed: { fr: "Arrêté en chemin : {reason}", en: "Stopped on the way: {reason}" },
  failedUnknown: {
    fr: "le programme n’a pas pu ; l’administrateur·rice de la machine en a la trace",
    en: "the program could not; whoever runs the machine has the trace",
  },
  archiveGone: { fr: "L’archive a été effacée", en: "The archive was erased" },
  archiveGoneHelp: {
    fr: "Elle n’est gardée que 30 jours. Envoyez un nouvel export pour reprendre.",
    en: "It is kept for 30 days only. Send a new export to go on.",
  },
  leftOut: {
    fr: {
      one: "{count} mandat de leur mouvement lui-même, comme l’administration, n’est pas repris : donnez-le ici s’il le faut.",
      other:
        "{count} mandats de leur mouvement lui-même, comme l’administration, ne sont pas repris : donnez-les ici s’il le faut.",
    },
    en: {
      one: "{count} mandate of their movement itself, such as administration, is not taken over: give it here if needed.",
      other:
        "{count} mandates of their movement itself, such as administration, are not taken over: give them here if needed.",
    },
  },
  unitsSame: { fr: "structures déjà là", en: "units here already" },
  unitsFresh: { fr: "structures nouvelles", en: "new units" },
  peopleSame: { fr: "personnes déjà là", en: "people here already" },
  peopleFresh: { fr: "personnes nouvelles", en: "new people" },
  memberships: { fr: "participations", en: "memberships" },
  mandates: { fr: "mandats", en: "mandates" },
  unitsTitle: { fr: "Leurs structures", en: "Their units" },
  unitsLead: {
    fr: "Chacune est ici une structure nouvelle, ou la même que l’une des nôtres : dites laquelle quand le nom a changé.",
    en: "Each is a new unit here, or the same as one of ours: say which when the name changed.",
  },
  isNew: { fr: "nouvelle ici", en: "new here" },
  isSame: { fr: "la même que « {name} »", en: "the same as “{name}”" },
  peopleTitle: { fr: "Une même adresse, deux noms", en: "One address, two names" },
  peopleLead: {
    fr: "La même personne sous un autre nom, ou deux personnes qui partagent une boîte.",
    en: "The same person under another name, or two people who share a mailbox.",
  },
  person: { fr: "« {theirs} » là-bas, « {ours} » ici", en: "“{theirs}” there, “{ours}” here" },
  same: { fr: "Une seule personne", en: "One person" },
  apart: { fr: "Deux personnes", en: "Two people" },
  chargesTitle: { fr: "Des charges pourvues des deux côtés", en: "Charges filled on both sides" },
  charge: {
    fr: {
      one: "{charge}, {unit} : {theirs} là-bas, {ours} ici, pour {count} place",
      other: "{charge}, {unit} : {theirs} là-bas, {ours} ici, pour {count} places",
    },
    en: {
      one: "{charge}, {unit}: {theirs} there, {ours} here, for {count} seat",
      other: "{charge}, {unit}: {theirs} there, {ours} here, for {count} seats",
    },
  },
  keepOurs: { fr: "Garder les nôtres", en: "Keep ours" },
  keepOursHelp: { fr: "Les leurs ne sont pas repris.", en: "Theirs are not taken over." },
  keepBoth: { fr: "Reprendre tout, et régler ensuite", en: "Take all over, and settle afterwards" },
  keepBothHelp: {
    fr: "La règle est signalée comme rompue jusqu’à ce que l’on tranche.",
    en: "The rule is reported as broken until someone decides.",
  },
  decide: { fr: "Enregistrer ces choix", en: "Save these choices" },
  decided: { fr: "C’est noté. Rien n’est encore écrit.", en: "Noted. Nothing is written yet." },
  apply: { fr: "Rattacher", en: "Join" },
  applyConfirm: {
    fr: "Reprendre ces listes maintenant ? Cela peut s’annuler pendant 30 jours.",
    en: "Take these lists over now? It can be undone for 30 days.",
  },
  asked: { fr: "C’est en route. Cette page dit où l’on en est.", en: "On its way. This page says how far." },
  undo: { fr: "Annuler ce rattachement", en: "Undo this union" },
  undoConfirm: {
    fr: "Annuler ? Ce que personne n’a touché depuis disparaît, le reste demeure.",
    en: "Undo? What nobody touched since goes, the rest stays.",
  },
  lists: { fr: "Ce que chaque liste est devenue", en: "What each list became" },
  listCreated: {
    fr: { one: "{count} ligne créée", other: "{count} lignes créées" },
    en: { one: "{count} line created", other: "{count} lines created" },
  },
  listKnown: { fr: "{count} déjà là", en: "{count} here already" },
  listErrors: { fr: "{count} en erreur, à lire", en: "{count} in error, to be read" },
  noMail: {
    fr: "Personne n’est prévenu : les invitations partent quand vous le décidez.",
    en: "Nobody is told: invitations leave when you decide.",
  },
});
