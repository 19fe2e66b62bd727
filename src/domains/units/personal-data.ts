import type { PersonalData } from "#platform/personal/index.ts";

/** Why the life of units, and asking to belong to one, holds anything of a person. */
export const personalDataOfUnits: readonly PersonalData[] = [
  {
    table: "unit_change",
    columns: ["decided_by", "reason"],
    purpose:
      "Savoir qui a décidé de ce que devient une structure, et pourquoi ; le motif public ne nomme personne",
    basis: "membership",
    retention: "Autant que l’histoire du mouvement ; le nom de qui a décidé n’est montré nulle part",
    erasure: "anonymise",
  },
  {
    table: "certification",
    columns: ["decided_by"],
    purpose: "Savoir qui a certifié un groupe",
    basis: "membership",
    retention: "Autant que l’histoire du groupe",
    erasure: "keep",
  },
  {
    table: "join_request",
    columns: ["person_id", "words", "decided_by", "reason"],
    purpose: "Répondre à qui demande à rejoindre une structure, et lui dire pourquoi",
    basis: "membership",
    retention: "Deux ans après la réponse",
    erasure: "delete",
  },
];
