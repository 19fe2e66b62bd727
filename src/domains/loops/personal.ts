import type { PersonalData } from "#platform/personal/index.ts";

/** What the loops keep of people: who wrote, who read, who decided. */
export const loopData: readonly PersonalData[] = [
  {
    table: "exchange",
    columns: ["subject", "started_by"],
    purpose: "Suivre ce qu’une boucle et l’espace qui suit une charge s’écrivent",
    basis: "membership",
    retention: "Trois ans après le dernier message",
    erasure: "anonymise",
  },
  {
    table: "exchange_word",
    columns: ["author_id", "body"],
    purpose: "Savoir qui écrit, et au nom de quelle structure",
    basis: "membership",
    retention: "Trois ans après le dernier message de l’échange",
    erasure: "anonymise",
  },
  {
    table: "exchange_reading",
    columns: ["person_id"],
    purpose: "Montrer à chaque personne ce qu’elle n’a pas encore lu",
    basis: "membership",
    retention: "Tant que l’échange est gardé",
    erasure: "delete",
  },
  {
    table: "call_wish",
    columns: ["person_id"],
    purpose: "Savoir qu’un appel à volontaires est demandé, et par combien de personnes",
    basis: "membership",
    retention: "Un an",
    erasure: "delete",
  },
  {
    table: "counterpart",
    columns: ["decided_by"],
    purpose: "Savoir qui a désigné l’espace qui suit une charge",
    basis: "legitimate interest",
    retention: "Cinq ans",
    erasure: "anonymise",
  },
];
