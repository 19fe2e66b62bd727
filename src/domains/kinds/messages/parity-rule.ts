import { defineMessages, words } from "#platform/language/index.ts";

/** Words of the page of the movement’s own rule of parity. */
export const parityWords = defineMessages("organisation.parity-rule", {
  title: { fr: "Règle de parité du mouvement", en: "The movement’s rule of parity" },
  lead: { fr: "Un binôme, une coordination, un comité : la parité se vérifie avec le genre que chaque personne déclare, que personne d’autre ne voit.", en: "A pair, a coordination, a committee: parity is checked with the gender that each person states, which nobody else sees." },
  submit: words.save,
  done: words.saved,
  fields: { how: { label: { fr: "Comment comptent les personnes non binaires ?", en: "How do non-binary people count?" }, help: { fr: "Le changement vaut tout de suite, pour les nominations à venir. Les mandats en cours restent.", en: "The change holds at once, for appointments to come. Mandates in force stay." } } },
  either: { fr: "D’un côté ou de l’autre", en: "On either side" },
  eitherHelp: {
    fr: "Elles comptent de la façon qui permet à la règle de tenir. Un binôme d’une femme et d’une personne non binaire est paritaire, un binôme de deux personnes non binaires aussi.",
    en: "They count in whichever way lets the rule hold. A pair of a woman and a non-binary person is balanced, and so is a pair of two non-binary people.",
  },
  different: { fr: "Comme un genre à part entière", en: "As a gender of its own" },
  differentHelp: {
    fr: "Elles diffèrent des femmes comme des hommes. Un binôme d’une femme et d’une personne non binaire est paritaire ; deux personnes non binaires ne forment pas un binôme paritaire.",
    en: "They differ from women and from men alike. A pair of a woman and a non-binary person is balanced; two non-binary people do not make a balanced pair.",
  },
  apart: { fr: "Elles ne sont pas comptées", en: "They are not counted" },
  apartHelp: { fr: "La règle porte sur les autres personnes : dans un collège, autant de femmes que d’hommes parmi elles.", en: "The rule is about the others: in a college, as many women as men among them." },
  unstated: { fr: "Qui ne déclare rien ne rompt jamais une règle, mais on ne peut pas non plus dire alors qu’elle tient. Personne n’est tenu de le dire.", en: "People who state nothing never break a rule, but the rule cannot be shown to hold either. Nobody has to answer." },
  where: { fr: "Les règles elles-mêmes se choisissent pour chaque type de structure et de mandat.", en: "The rules themselves are chosen for each kind of unit and of mandate." },
});
