import { defineMessages, words } from "#platform/language/index.ts";

export const m = defineMessages("organisation.trainings", {
  list: {
    title: words.trainings,
    found: { fr: { one: "Qui doit suivre quoi : {count} ligne", other: "Qui doit suivre quoi : {count} lignes" }, en: { one: "Who must follow what: {count} line", other: "Who must follow what: {count} lines" } },
    none: { fr: "Rien à suivre", en: "Nothing to follow" },
    noneHelp: { fr: "Aucun mandat tenu ici ne demande de formation, ou toutes ont été suivies.", en: "No mandate held here asks for a training, or all have been followed." },
    columns: { person: words.person, role: words.mandate, training: words.training, state: { fr: "Où elle en est", en: "How it stands" } },
  },
  record: {
    title: { fr: "Noter une formation suivie", en: "Record a training that was followed" },
    fields: {
      person: { label: { fr: "Personne qui tient un mandat ici", en: "Person who holds a mandate here" }, empty: words.choose },
      email: { label: { fr: "Ou l’adresse d’une autre personne", en: "Or the address of another person" }, help: { fr: "Pour quelqu’un qui n’a pas encore de mandat et devra l’avoir suivie avant.", en: "For someone who has no mandate yet, and must have followed it beforehand." } },
      training: { label: words.training, empty: words.choose },
      followedOn: { label: { fr: "Suivie le", en: "Followed on" } },
      expiresOn: { label: { fr: "Vaut jusqu’au", en: "Counts until" }, help: { fr: "Vide si elle vaut pour toujours.", en: "Empty if it counts for good." } },
    },
    submit: { fr: "Noter", en: "Record" },
    done: { fr: "C’est noté.", en: "Recorded." },
  },
  forget: { submit: words.takeBack, confirm: { fr: "Retirer cette formation notée ?", en: "Take this recorded training back?" }, done: { fr: "C’est retiré.", en: "Taken back." } },
  lead: { fr: "Ce que les mandats demandent d’avoir suivi, ici et dans ce qui en dépend. Chaque consultation est enregistrée.", en: "What mandates ask to have followed, here and in what stands below. Each look is recorded." },
  power: { fr: "Noter les formations suivies", en: "Record trainings that were followed" },
  missing: words.trainingsToFollow,
  training: words.training,
  followed: { fr: "suivie le {day}", en: "followed on {day}" },
  followedUntil: { fr: "suivie le {day}, vaut jusqu’au {until}", en: "followed on {day}, counts until {until}" },
  expired: { fr: "a cessé de valoir le {day}", en: "expired on {day}" },
  toFollow: { fr: "à suivre", en: "to follow" },
  neededBefore: { fr: "à suivre avant d’être nommé·e", en: "to be followed before being appointed" },
  allTrainings: { fr: "Toutes les formations", en: "All trainings" },
  whichOnes: words.whichOnes,
  everything: words.allOfThem,
  missingOnly: { fr: "Celles qui restent à suivre", en: "Those still to follow" },
  noTraining: { fr: "Aucun mandat ne demande de formation. On en ajoute dans les conditions d’un mandat.", en: "No mandate asks for a training. They are added in the conditions of a mandate." },
});
