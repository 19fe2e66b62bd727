import { defineMessages, words } from "#platform/language/index.ts";

/** What the verbs, the tasks and the mails of the reviews say. Pages have their own, in `pages/messages.ts`. */
export const m = defineMessages("reviews", {
  loopsSayOf: { fr: "Avis des boucles sur {commitment}", en: "What loops say of {commitment}" },
  tooLong: words.tooLong,
  noSuchAppraisal: { fr: "Choisissez l’un des quatre avis.", en: "Choose one of the four appraisals." },
  overallNeeded: { fr: "Choisissez un avis d’ensemble.", en: "Choose an overall appraisal." },
  reminderSubject: { fr: "Un rappel de votre mouvement", en: "A reminder from your movement" },
  reminderBody: {
    fr: "Bonjour {name},\n\n{unit|Le} n’a pas encore remis sa réponse : « {title} ».\nElle est attendue avant le {deadline}.\n\nPour répondre : {link}\n\nSi la réponse existe sur papier, vous pouvez la recopier vous-même ou la transmettre {@loop.au}.",
    en: "Hello {name},\n\n{unit} has not handed in its answer yet: “{title}”.\nIt is due by {deadline}.\n\nTo answer: {link}\n\nIf the answer exists on paper, you can type it in yourself or pass it on {@loop.au}.",
  },
  panel: { fr: "{@review.Singular}", en: "{@review.Singular}" },
  taskGroup: { fr: "{@group.Votre} n’a pas encore répondu {@review.au}", en: "{@group.Votre} has not answered {@review.le} yet" },
  taskLoop: { fr: "{@loop.Votre} n’a pas encore adopté son avis", en: "{@loop.Votre} has not adopted its opinion yet" },
  taskQuestions: { fr: { one: "{unit} · {count} question, à plusieurs", other: "{unit} · l’avis d’ensemble suffit ; {count} questions pour aller plus loin" }, en: { one: "{unit} · {count} question, together", other: "{unit} · an overall appraisal is enough; {count} questions to go further" } },
  taskGroups: { fr: { one: "{unit} · {count} {@group.singular} sur {asked} a répondu", other: "{unit} · {count} {@group.plural} sur {asked} ont répondu" }, en: { one: "{unit} · {count} {@group.singular} of {asked} has answered", other: "{unit} · {count} {@group.plural} of {asked} have answered" } },
  taskAnswer: { fr: "Répondre avec {@group.le}", en: "Answer with {@group.le}" },
  taskResume: { fr: "Continuer le brouillon", en: "Continue the draft" },
  taskConsolidate: { fr: "Voir les réponses et adopter un avis", en: "See the answers and adopt an opinion" },
  powerAnswer: { fr: "Répondre aux bilans pour sa structure", en: "Answer reviews on behalf of one’s unit" },
  powerConsolidate: { fr: "Consolider les réponses {@group.des} et saisir leurs réponses papier", en: "Consolidate the {@group.plural}’ answers and enter their paper answers" },
  powerRemind: { fr: "Relancer les structures qui n’ont pas répondu", en: "Remind units that have not answered" },
  powerManage: { fr: "Ouvrir, prolonger et clore les bilans", en: "Open, extend and close reviews" },
});
