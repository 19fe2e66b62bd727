import { defineMessages, words } from "#platform/language/index.ts";

export const m = defineMessages("organisation.trainings", {
  list: {
    title: words.trainings,
    found: { fr: { one: "Qui doit suivre quoi : {count} ligne", other: "Qui doit suivre quoi : {count} lignes" }, en: { one: "Who must complete what: {count} line", other: "Who must complete what: {count} lines" } },
    none: { fr: "Rien à suivre", en: "Nothing to complete" },
    noneHelp: { fr: "Aucun mandat tenu ici ne demande de formation, ou toutes ont été suivies.", en: "No mandate held here requires training, or all of it has been completed." },
    columns: { person: words.person, role: words.mandate, training: words.training, state: { fr: "Où elle en est", en: "Status" } },
  },
  record: {
    title: { fr: "Noter une formation suivie", en: "Record a completed training course" },
    fields: {
      person: { label: { fr: "Personne qui tient un mandat ici", en: "Person who holds a mandate here" }, empty: words.choose },
      email: { label: { fr: "Ou l’adresse d’une autre personne", en: "Or the address of another person" }, help: { fr: "Pour quelqu’un qui n’a pas encore de mandat et doit suivre la formation avant.", en: "For someone who has no mandate yet and must complete the training beforehand." } },
      training: { label: words.training, empty: words.choose },
      followedOn: { label: { fr: "Suivie le", en: "Completed on" } },
      expiresOn: { label: { fr: "Valable jusqu’au", en: "Valid until" }, help: { fr: "Vide si elle n’expire pas.", en: "Empty if it does not expire." } },
    },
    submit: words.note,
    done: { fr: "C’est noté.", en: "Recorded." },
  },
  forget: { submit: words.remove, confirm: { fr: "Retirer cette formation notée ?", en: "Remove this completed training from the record?" }, done: { fr: "C’est retiré.", en: "Removed." } },
  lead: { fr: "Les formations que les mandats demandent, ici et dans les structures qui en dépendent. Chaque consultation est enregistrée.", en: "The training that mandates require, here and in the units below. Each access is logged." },
  power: { fr: "Noter les formations suivies", en: "Record completed training" },
  missing: words.trainingsToFollow,
  training: words.training,
  followed: { fr: "suivie le {day}", en: "completed on {day}" },
  followedUntil: { fr: "suivie le {day}, valable jusqu’au {until}", en: "completed on {day}, valid until {until}" },
  expired: { fr: "a expiré le {day}", en: "expired on {day}" },
  toFollow: { fr: "à suivre", en: "to complete" },
  neededBefore: { fr: "à suivre avant d’être nommé·e", en: "to complete before being appointed" },
  allTrainings: { fr: "Toutes les formations", en: "All training courses" },
  whichOnes: words.whichOnes,
  everything: words.allOfThem,
  missingOnly: { fr: "Celles qui restent à suivre", en: "Those still to complete" },
  noTraining: { fr: "Aucun mandat ne demande de formation. On en ajoute dans les conditions d’un type de mandat.", en: "No mandate requires training. Training is added in the conditions of a kind of mandate." },
});
