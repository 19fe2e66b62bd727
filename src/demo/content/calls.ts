import { HOME_LOOP } from "./loops.ts";

/** A call for volunteers of the example, and how many come forward. */
export interface CallToWrite {
  unit: string;
  kind: string;
  seats: number;
  /** Days from today. */
  opens: number;
  closes: number;
  words: string;
  /** How many come forward, beside the cast. */
  stand: number;
  closed?: boolean;
}

export const calls: readonly CallToWrite[] = [
  { unit: "comite-des-principes", kind: "committee_member", seats: 2, opens: -12, closes: 16, stand: 5, words: "Le comité entend les désaccords que la médiation n’a pas réglés. Comptez une soirée par quinzaine et deux week-ends par an, avec une formation au début. Discrétion entière." },
  { unit: "comite-d-ecoute-des-violences-sexistes-et-sexuelles", kind: "committee_member", seats: 3, opens: -5, closes: 25, stand: 3, words: "Écouter, protéger, décider. Une formation de trois jours précède toute prise de fonction, et personne n’y est jamais seul face à un dossier." },
  { unit: "comite-electoral", kind: "committee_member", seats: 2, opens: 6, closes: 40, stand: 0, words: "Relire les comptes rendus d’assemblées communales et répondre aux têtes de liste, à distance." },
  { unit: HOME_LOOP, kind: "loop_stewarding", seats: 1, opens: -10, closes: 12, stand: 2, words: "Préparer les rassemblements avec l’équipe déjà formée : une dizaine de dates par an." },
  { unit: "isere", kind: "loop_training", seats: 1, opens: -20, closes: 4, stand: 1, words: "Monter quatre soirées de formation dans l’année et recueillir ce que les groupes demandent." },
  { unit: "finistere", kind: "loop_material", seats: 1, opens: -3, closes: 30, stand: 0, words: "Tenir le local de Quimper, compter ce qui part et ce qui revient." },
  { unit: "nord", kind: "loop_struggles", seats: 2, opens: -8, closes: 9, stand: 3, words: "Passer sur les piquets, tenir à jour le registre des luttes, relayer les caisses de grève." },
  { unit: "gironde", kind: "loop_unitary", seats: 2, opens: -45, closes: -10, stand: 2, closed: true, words: "Parler avec les associations et les syndicats du département." },
];

/** What those who come forward say about themselves, in turn. */
export const candidacyWords = [
  "J’anime un groupe depuis deux ans et j’aime quand les choses sont carrées. Je peux donner deux soirées par mois.",
  "Je viens du milieu associatif : recevoir, écouter, noter, je sais faire. Je débute dans le mouvement et je veux apprendre.",
  "Mon groupe me pousse à me proposer, et plus j’y pense plus j’en ai envie. J’habite loin mais je me déplace facilement.",
  "À la retraite, du temps, une camionnette. Dites-moi par quoi commencer.",
  "J’ai suivi la formation de printemps. Je ne pourrai pas en juillet, le reste de l’année oui.",
];
