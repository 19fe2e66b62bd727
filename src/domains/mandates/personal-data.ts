import type { PersonalData } from "#platform/personal/index.ts";

/** What records of appointments, plans and waivers hold of people. */
export const mandatePersonalData: readonly PersonalData[] = [
  {
    table: "appointment",
    columns: ["minutes", "result", "recorded_by", "decided_on"],
    purpose:
      "Garder la trace de la façon dont une personne a été nommée ; le compte rendu peut nommer des gens",
    basis: "membership",
    retention: "Le temps du mandat, puis cinq ans pour l’histoire du mouvement",
    erasure: "anonymise",
  },
  {
    table: "plan",
    columns: ["title", "minutes", "made_by", "settled_by"],
    purpose: "Préparer ensemble des nominations et des fins de mandat, et en répondre",
    basis: "membership",
    retention: "Cinq ans après avoir été appliqué ou retiré",
    erasure: "anonymise",
  },
  {
    table: "plan_step",
    columns: ["person_id", "title", "kind_key", "under_id", "substitute_for_id", "ends_mandate_id"],
    purpose: "Savoir qui un plan propose de nommer, et quel mandat il termine",
    basis: "membership",
    retention: "Aussi longtemps que le plan",
    erasure: "delete",
  },
  {
    table: "parity_waiver",
    columns: ["reason", "kind_key", "subject_id", "granted_by"],
    purpose:
      "Dire publiquement quand et pourquoi une règle de parité a été mise de côté, sans nommer personne",
    basis: "legitimate interest",
    retention: "Pour l’histoire du mouvement",
    erasure: "anonymise",
  },
];
