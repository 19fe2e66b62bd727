import { customType } from "drizzle-orm/pg-core";

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Why it is kept who brought lists in or took them out. */
export const toAnswerForIt = {
  purpose: { fr: "Savoir qui a fait entrer ou sortir des listes de personnes, pour en répondre", en: "To know who brought lists of people in or took them out, and answers for it" },
  basis: "legitimateInterest",
} as const;

export const keptWithTheList = {
  with: { fr: "Aussi longtemps que la trace de la liste", en: "As long as the trace of the list" },
} as const;
