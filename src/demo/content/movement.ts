import { typeset } from "./typography.ts";

/** The example movement: invented, social and ecological, in French. Its cell is the group. */
export const MOVEMENT = {
  slug: "mouvement",
  name: typeset("L'Embellie"),
  /** With the preposition: « la feuille de route de l’Embellie ». */
  of: typeset("de l'Embellie"),
  slogan: typeset("Ce que vous dites doit revenir."),
  mission: typeset(
    "L'Embellie réunit des groupes de quartier, de village et d'étude qui veulent vivre bien sans que personne paie pour les autres, ni les gens, ni la terre.",
  ),
  contactEmail: "bonjour@example.org",
  phone: "01 99 00 12 40",
  address: typeset("12 rue des Tilleuls-Imaginaires"),
  /** The accent of the design sketches, light theme. */
  accent: "oklch(0.47 0.2 268)",
} as const;
