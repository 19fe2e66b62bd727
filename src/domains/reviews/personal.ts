import type { PersonalData } from "#platform/personal/index.ts";

/** What the reviews keep of people: who wrote for a unit. Answers themselves are a unit's, and name nobody. */
export const reviewData: readonly PersonalData[] = [
  {
    table: "answer",
    columns: ["started_by", "edited_by", "submitted_by"],
    purpose: "Savoir qui a écrit et remis la réponse au nom de sa structure",
    basis: "membership",
    retention: "Deux ans après la clôture du bilan",
    erasure: "anonymise",
  },
  {
    table: "answer",
    columns: ["minority_view"],
    purpose: "Faire remonter l’avis minoritaire d’une structure, sans nom",
    basis: "membership",
    retention: "Pour l’histoire du mouvement",
    erasure: "keep",
  },
  {
    table: "answer_item",
    columns: ["comment"],
    purpose: "Faire remonter ce qu’une structure dit de la feuille de route, sans nom",
    basis: "membership",
    retention: "Pour l’histoire du mouvement",
    erasure: "keep",
  },
  {
    table: "answer_past",
    columns: ["fields"],
    purpose: "Fusionner deux modifications faites en même temps",
    basis: "legitimate interest",
    retention: "Jusqu’à la clôture du bilan",
    erasure: "keep",
  },
  {
    table: "reminder",
    columns: ["sent_by"],
    purpose: "Savoir qui a relancé une structure, et ne pas la relancer deux fois le même jour",
    basis: "legitimate interest",
    retention: "Deux ans après la clôture du bilan",
    erasure: "anonymise",
  },
  {
    table: "campaign",
    columns: ["created_by"],
    purpose: "Savoir qui a ouvert le bilan",
    basis: "legitimate interest",
    retention: "Cinq ans",
    erasure: "anonymise",
  },
  {
    table: "campaign_closure",
    columns: ["closed_by"],
    purpose: "Savoir qui a clos le bilan",
    basis: "legitimate interest",
    retention: "Cinq ans",
    erasure: "anonymise",
  },
];
