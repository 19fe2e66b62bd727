import { defineMessages } from "#platform/language/index.ts";

export const electionWords = defineMessages("organisation.election", {
  title: { fr: "L’élection", en: "The election" },
  couldVote: { fr: "Pouvaient voter", en: "Could vote" },
  voted: { fr: "Ont voté", en: "Voted" },
  candidates: { fr: "Candidatures", en: "Candidates" },
  name: { fr: "Nom", en: "Name" },
  votes: { fr: "Voix", en: "Votes" },
  outcome: { fr: "Résultat", en: "Result" },
  elected: { fr: "Élu·e", en: "Elected" },
  notElected: { fr: "Non élu·e", en: "Not elected" },
  unnamed: { fr: "Personne effacée", en: "Person erased" },
  few: { fr: "Moins de cinq personnes ont voté : les voix ne sont pas gardées.", en: "Fewer than five people voted: votes are not kept." },
});
