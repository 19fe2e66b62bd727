import type { Language, Term, Vocabulary } from "#platform/language/index.ts";

const f = (singular: string, plural: string): Term => ({
  singular,
  plural,
  gender: "feminine",
});
const m = (singular: string, plural: string): Term => ({
  singular,
  plural,
  gender: "masculine",
});
const e = (singular: string, plural: string): Term => ({ singular, plural });

/** The words of the field (see the glossary), until the movement says its own. */
export const standardVocabulary: Record<Language, Vocabulary> = {
  fr: {
    movement: m("mouvement", "mouvements"),
    member: m("membre", "membres"),
    group: m("groupe", "groupes"),
    loop: f("boucle", "boucles"),
    space: m("espace", "espaces"),
    pole: m("pôle", "pôles"),
    committee: m("comité", "comités"),
    coordination: f("coordination", "coordinations"),
    network: m("réseau", "réseaux"),
    thematic_group: m("groupe thématique", "groupes thématiques"),
    assembly: f("assemblée", "assemblées"),
    roadmap: f("feuille de route", "feuilles de route"),
    axis: m("axe", "axes"),
    objective: m("objectif", "objectifs"),
    review: m("bilan", "bilans"),
    contribution: f("contribution", "contributions"),
    commitment: m("engagement", "engagements"),
  },
  en: {
    movement: e("movement", "movements"),
    member: e("member", "members"),
    group: e("group", "groups"),
    loop: e("loop", "loops"),
    space: e("space", "spaces"),
    pole: e("pole", "poles"),
    committee: e("committee", "committees"),
    coordination: e("coordination", "coordinations"),
    network: e("network", "networks"),
    thematic_group: e("thematic group", "thematic groups"),
    assembly: e("assembly", "assemblies"),
    roadmap: e("roadmap", "roadmaps"),
    axis: e("axis", "axes"),
    objective: e("objective", "objectives"),
    review: e("review", "reviews"),
    contribution: e("contribution", "contributions"),
    commitment: e("commitment", "commitments"),
  },
};
