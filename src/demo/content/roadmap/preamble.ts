import { heading, paragraph } from "./block.ts";

/** Where the roadmap in force comes from: §1–3. */
export const preamble = [
  heading("origin", "D'où nous partons"),
  paragraph(
    "review",
    "Au printemps, dans des salles des fêtes, des arrière-cuisines et des visios du mardi soir, les groupes ont relu une à une les promesses de l'année passée. Ils ont dit ce qui avait été tenu, ce qui ne l'avait pas été et ce qui leur avait manqué.",
  ),
  paragraph(
    "review-result",
    "Sur nos 109 boucles, 99 ont rendu une appréciation : 33 la disent très positive, 63 plutôt positive, 3 plutôt insatisfaite, aucune très insatisfaite. {++Dix boucles n'ont rien rendu : leur silence compte aussi, et nous irons les voir.++} Appréciations et commentaires sont publiés boucle par boucle, sans nommer personne.",
  ),
  paragraph(
    "promise",
    "De ces réponses et de plus de mille contributions, nous tirons trois axes et seize objectifs pour un an. **Chaque engagement de ce texte porte un nom d'espace et une date, et revient devant les groupes à l'assemblée suivante.** Ce qui n'aura pas pu être tenu sera dit, avec la raison.",
  ),
];
