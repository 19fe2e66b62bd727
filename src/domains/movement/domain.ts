import type { Domain } from "#platform/manifest/index.ts";

/** The movement's own settings and words. Its pages are on the highest floor, in `desk`. */
export const movementDomain: Domain = {
  name: "movement",
  personalData: [
    {
      table: "movement_setting",
      columns: ["decided_by"],
      purpose: "Savoir qui a réglé le mouvement, pour en répondre",
      basis: "legitimate interest",
      retention: "Pour l’histoire du mouvement",
      erasure: "anonymise",
    },
    {
      table: "rewording",
      columns: ["decided_by"],
      purpose: "Savoir qui a changé une phrase du logiciel, pour en répondre",
      basis: "legitimate interest",
      retention: "Aussi longtemps que la phrase",
      erasure: "anonymise",
    },
  ],
};
