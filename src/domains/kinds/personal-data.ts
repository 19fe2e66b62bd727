import type { PersonalData } from "#platform/personal/index.ts";

const history = "Pour l’histoire du mouvement";

/** What kinds hold about people. */
export const kindsPersonalData: readonly PersonalData[] = [
  ...(["unit_kind", "mandate_kind"] as const).map((table) => ({
    table,
    columns: ["decided_by"],
    purpose: "Savoir qui a réglé les types de structures et de mandats, pour en répondre",
    basis: "legitimate interest" as const,
    retention: history,
    erasure: "anonymise" as const,
  })),
];
