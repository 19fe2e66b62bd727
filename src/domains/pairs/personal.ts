import type { PersonalData } from "#platform/personal/index.ts";

/** What the pairs keep of people: who noted, counted and published. Matters are noted without a name. */
export const pairData: readonly PersonalData[] = [
  {
    table: "handled_matter",
    columns: ["label", "recorded_by"],
    purpose: "Compter ce que suit un binôme, pour le bilan annuel ; quelques mots neutres, sans nom",
    basis: "membership",
    retention: "Les mots sont effacés deux ans après le règlement ; les comptes restent",
    erasure: "anonymise",
  },
  {
    table: "pair_review",
    columns: ["counted_by", "published_by"],
    purpose: "Savoir qui a compté et publié le bilan des binômes",
    basis: "legitimate interest",
    retention: "Pour l’histoire du mouvement",
    erasure: "anonymise",
  },
];
