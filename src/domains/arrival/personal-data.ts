import type { PersonalData } from "#platform/personal/index.ts";

const lists = {
  purpose:
    "Reprendre les listes que le mouvement tenait ailleurs, montrer ce qu’elles deviendront, pouvoir les annuler",
  basis: "legitimate interest",
  retention: "30 jours après l’arrivée de la liste",
  erasure: "delete",
} as const;
const deeds = {
  purpose: "Savoir qui a fait entrer ou sortir des listes de personnes, pour en répondre",
  basis: "legitimate interest",
  retention: "Aussi longtemps que la trace de la liste ; un an pour ce qui est sorti",
  erasure: "anonymise",
} as const;

/** Personal data that arrivals hold: lists on their way in, files on their way out, identifiers of other tools. */
export const arrivalPersonalData: readonly PersonalData[] = [
  {
    table: "external_id",
    columns: ["source", "kind", "external", "thing_id"],
    purpose:
      "Reconnaître une personne ou une structure quand la liste d’un autre outil revient, sans créer de double",
    basis: "legitimate interest",
    retention: "Tant que la personne ou la structure est connue du mouvement",
    erasure: "delete",
  },
  {
    table: "arrival_line",
    columns: [
      "cells",
      "given",
      "external",
      "fate",
      "faults",
      "before",
      "after",
      "thing_id",
      "person_id",
      "fresh_id",
    ],
    ...lists,
  },
  { table: "arrival_chunk", columns: ["bytes"], ...lists },
  { table: "arrival_batch", columns: ["sample", "header", "file_name"], ...lists },
  { table: "arrival_batch", columns: ["created_by", "applied_by", "undone_by"], ...deeds },
  { table: "arrival_mapping", columns: ["made_by"], ...deeds },
  { table: "arrival_export", columns: ["made_by", "reason", "mark"], ...deeds },
  {
    table: "arrival_export_chunk",
    columns: ["bytes"],
    purpose: "Remettre à qui en a le pouvoir la liste demandée, avec une raison",
    basis: "legitimate interest",
    retention: "24 heures",
    erasure: "delete",
  },
];
