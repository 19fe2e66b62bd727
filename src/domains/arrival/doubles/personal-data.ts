import type { PersonalData } from "#platform/personal/index.ts";

/** What the merging of doubles keeps about people. */
export const doublesPersonalData: readonly PersonalData[] = [
  {
    table: "two_people",
    columns: ["one_id", "other_id", "decided_by"],
    purpose: "Ne pas proposer à nouveau de réunir deux personnes différentes",
    basis: "legitimate interest",
    retention: "Tant que les deux fiches existent",
    erasure: "delete",
  },
  {
    table: "person_merge",
    columns: ["kept_id", "gone_id", "merged_by", "reason"],
    purpose: "Savoir où mène une fiche qui a été réunie à une autre",
    basis: "legitimate interest",
    retention: "Tant que la fiche gardée existe",
    erasure: "delete",
  },
];
