import { defineMessages } from "#platform/language/index.ts";

export const m = defineMessages("loops.counterparts", {
  tab: { fr: "Interlocuteurs", en: "Counterparts" },
  tabLoops: { fr: "{@loop.Plural}", en: "{@loop.Plural}" },
  lead: {
    fr: "Pour chaque charge, l’espace national qui la suit et à qui écrire.",
    en: "For each charge, the national space that follows it and whom to write to.",
  },
  nobody: { fr: "Aucun espace ne suit encore cette charge.", en: "No space follows this charge yet." },
  ledBy: { fr: "Responsables", en: "Leads" },
  noPublicName: {
    fr: "Ses responsables n’ont pas choisi de nom public.",
    en: "Its leads have not chosen a public name.",
  },
  nobodyReads: {
    fr: "Personne n’y lit encore les messages {@loop.des} : écrivez à son adresse de contact.",
    en: "Nobody there reads the messages {@loop.des} yet: write to its contact address.",
  },
  write: { fr: "Écrire", en: "Write" },
  mail: { fr: "Adresse de contact", en: "Contact address" },
  exchangesHere: {
    fr: { one: "{count} échange", other: "{count} échanges" },
    en: { one: "{count} exchange", other: "{count} exchanges" },
  },
  noCharges: { fr: "Aucune charge n’est requise ici", en: "No charge is required here" },
  noChargesHelp: {
    fr: "Les charges requises se décident pour chaque type de structure, dans l’administration.",
    en: "Required charges are decided for each kind of unit, in the administration.",
  },
  followed: {
    fr: "{count} sur {all} {@loop.plural} ont quelqu’un à cette charge",
    en: "{count} of {all} {@loop.plural} have somebody in this charge",
  },
  spaceLead: {
    fr: "Les charges que cette structure suit dans {@loop.les}, et où elles sont tenues.",
    en: "The charges that this unit follows in {@loop.les}, and where they are held.",
  },
  chargePick: { fr: "Charges suivies", en: "Charges followed" },
  writeToAll: { fr: "Écrire à toutes {@loop.les}", en: "Write to all {@loop.les}" },
  state: { fr: "État", en: "State" },
  allStates: { fr: "Tous les états", en: "All states" },
  show: { fr: "Afficher", en: "Show" },
  noneInState: { fr: "Aucun résultat", en: "Nothing found" },
  noneInStateHelp: { fr: "Choisissez un autre état.", en: "Choose another state." },
  nobodyFollowed: { fr: "Aucune charge n’est suivie ici", en: "No charge is followed here" },
  nobodyFollowedHelp: {
    fr: "L’administration dit quel espace suit chaque charge {@loop.ds}.",
    en: "The administration says which space follows each charge of {@loop.les}.",
  },
  administration: { fr: "Administration", en: "Administration" },
  follows: { fr: "Ce que nous suivons", en: "What we follow" },
  adminTitle: { fr: "Interlocuteurs des charges", en: "Counterparts of the charges" },
  adminLead: {
    fr: "Pour chaque charge {@loop.des}, l’espace, le pôle ou le comité qui la suit nationalement (les deux se voient et s’écrivent).",
    en: "For each charge {@loop.des}, the space, pole or committee that follows it nationally (both see and write to each other).",
  },
  adminDetail: {
    fr: "Dire quel espace suit chaque charge.",
    en: "Say which space follows each charge.",
  },
  none: { fr: "Personne pour l’instant", en: "Nobody for now" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "C’est enregistré.", en: "Saved." },
  kindSpaces: { fr: "{@space.Plural}", en: "{@space.Plural}" },
  kindPoles: { fr: "{@pole.Plural}", en: "{@pole.Plural}" },
  kindCommittees: { fr: "{@committee.Plural}", en: "{@committee.Plural}" },
  kindOthers: { fr: "Autres", en: "Others" },
  dated: {
    fr: "Le changement vaut à partir de maintenant ; ce qui valait avant reste connu, et les échanges commencés continuent.",
    en: "A change holds from now on; what held before stays known, and exchanges under way go on.",
  },
});
