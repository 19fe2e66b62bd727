import { defineMessages, words } from "#platform/language/index.ts";

/** Words of the page of the movement’s own rule of parity. */
export const parityWords = defineMessages("organisation.parity-rule", {
  title: { fr: "Règle de parité du mouvement", en: "The movement’s parity rule" },
  lead: { fr: "Un binôme, une coordination, un comité : la parité se vérifie d’après le genre que chaque personne déclare, et que personne d’autre ne voit.", en: "A pair, a coordination, a committee: parity is checked against the gender that each person states, which nobody else sees." },
  submit: words.save,
  done: words.saved,
  fields: {
    how: {
      label: { fr: "Comment comptent les personnes non binaires ?", en: "How do non-binary people count?" },
      help: { fr: "Le changement s’applique tout de suite aux nouvelles nominations. Les mandats en cours ne changent pas.", en: "The change applies to new appointments immediately. Current mandates are not affected." },
    },
  },
  either: { fr: "D’un côté ou de l’autre", en: "On either side" },
  eitherHelp: {
    fr: "Elles comptent de la façon qui permet de respecter la règle. Un binôme d’une femme et d’une personne non binaire est paritaire, un binôme de deux personnes non binaires aussi.",
    en: "They count in whichever way allows the rule to be met. A pair made of a woman and a non-binary person meets it, and so does a pair of two non-binary people.",
  },
  different: { fr: "Comme un genre à part entière", en: "As a gender of its own" },
  differentHelp: {
    fr: "Elles comptent comme différentes des femmes et des hommes. Un binôme d’une femme et d’une personne non binaire est paritaire ; deux personnes non binaires ne forment pas un binôme paritaire.",
    en: "They count as different from both women and men. A pair made of a woman and a non-binary person meets the rule; two non-binary people do not.",
  },
  apart: { fr: "Elles ne sont pas comptées", en: "They are not counted" },
  apartHelp: { fr: "La règle porte sur les autres personnes : dans un collège, autant de femmes que d’hommes parmi elles.", en: "The rule applies to the others: in a college, as many women as men among them." },
  unstated: { fr: "Une personne qui ne déclare rien n’enfreint jamais la règle, mais on ne peut pas non plus dire qu’elle est respectée. Personne n’est obligé de répondre.", en: "People who state nothing never break a rule, but the rule cannot be said to be met either. Nobody has to answer." },
  where: { fr: "Les règles elles-mêmes se choisissent pour chaque type de structure et de mandat.", en: "The rules themselves are set for each kind of unit and mandate." },
});
