import type { PersonalData } from "#platform/personal/index.ts";

const authorship = {
  purpose: "Savoir qui a rédigé ou publié, pour en répondre devant le mouvement",
  basis: "legitimate interest",
  retention: "Aussi longtemps que le texte",
  erasure: "anonymise",
} as const;

/** Personal data that texts hold: who wrote, and the people whom an imported file names. */
export const textsPersonalData: readonly PersonalData[] = [
  { table: "text_version", columns: ["created_by"], ...authorship },
  { table: "text_publication", columns: ["published_by"], ...authorship },
  { table: "version_block", columns: ["edited_by"], ...authorship },
  { table: "block_removal", columns: ["removed_by"], ...authorship },
  {
    table: "text_import",
    columns: ["source", "reading", "file_name", "created_by"],
    purpose: "Montrer un fichier avant d’en faire un texte ; il peut nommer des responsables",
    basis: "legitimate interest",
    retention: "90 jours sans confirmation, un an sinon",
    erasure: "delete",
  },
  {
    table: "import_proposal",
    columns: ["name", "details", "decided_by"],
    purpose: "Proposer les structures et responsables qu’une annexe nomme, chacun confirmé à part",
    basis: "legitimate interest",
    retention: "Avec l’import dont elles viennent, un an au plus",
    erasure: "delete",
  },
];
