import { typeset } from "./typography.ts";

/** The example movement: invented, social and ecological, in French. Its cell is the group. */
export const MOVEMENT = {
  slug: "mouvement",
  name: typeset("L'Embellie"),
  slogan: typeset("Ce que vous dites doit revenir."),
} as const;
