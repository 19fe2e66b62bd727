import type { PersonalData } from "#platform/personal/index.ts";

/** What the joining of two installations keeps about people; its lists and its file are those of arrivals. */
export const unionPersonalData: readonly PersonalData[] = [
  {
    table: "installation_union",
    columns: ["choices", "name", "source"],
    purpose: "Savoir qui est la même personne dans deux installations qui se rejoignent",
    basis: "legitimate interest",
    retention: "Tant que le rattachement peut s’annuler, puis cinq ans",
    erasure: "anonymise",
  },
  {
    table: "installation_union",
    columns: ["created_by"],
    purpose: "Savoir qui a décidé un rattachement",
    basis: "legitimate interest",
    retention: "Cinq ans",
    erasure: "keep",
  },
];
