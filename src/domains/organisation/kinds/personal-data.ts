import type { PersonalData } from "#platform/personal/index.ts";

const history = "Pour l’histoire du mouvement";

/** What kinds, lent powers and trainings hold about people. */
export const kindsPersonalData: readonly PersonalData[] = [
  ...(["unit_kind", "mandate_kind"] as const).map((table) => ({
    table,
    columns: ["decided_by"],
    purpose: "Savoir qui a réglé les types de structures et de mandats, pour en répondre",
    basis: "legitimate interest" as const,
    retention: history,
    erasure: "anonymise" as const,
  })),
  {
    table: "delegation",
    columns: ["person_id", "power", "starts_at", "ends_at", "revoked_at", "reason"],
    purpose: "Savoir qui exerce un pouvoir confié par quelqu’un d’autre, jusqu’à quand et pourquoi",
    basis: "membership",
    retention: "Le temps du mandat dont le pouvoir vient, puis cinq ans",
    erasure: "delete",
  },
  {
    table: "qualification",
    columns: ["person_id", "training", "followed_on", "expires_on", "recorded_by"],
    purpose: "Savoir qui a suivi les formations que les mandats demandent",
    basis: "membership",
    retention: "Tant que la personne est membre, puis deux ans",
    erasure: "delete",
  },
];
