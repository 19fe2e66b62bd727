import { index, integer, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, table } from "#platform/database/columns.ts";
import { personal } from "./declare.ts";

/** An access to other people's personal data: who saw which page about what, and how many people were on it. */
export const sighting = table(
  "sighting",
  {
    id: id(),
    viewerId: uuid().notNull(),
    page: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    count: integer().notNull(),
    at: createdAt(),
  },
  (look) => [index().on(look.subjectKind, look.subjectId, look.at), index().on(look.viewerId, look.at)],
);

/** Someone was erased: identifiers alone, with which a restored backup is erased again before it serves. */
export const erasure = table("erasure", {
  personId: uuid().primaryKey(),
  accountId: text(),
  erasedAt: createdAt(),
  erasedBy: uuid(),
});

personal(sighting, {
  columns: ["viewerId", "subjectId"],
  purpose: { fr: "Savoir qui a consulté les données d’autres personnes", en: "To know who looked at other people’s data" },
  basis: "legitimateInterest",
  keep: { years: 1, after: "at", since: { fr: "la consultation", en: "the data was viewed" }, how: "delete" },
  erase: {
    keep: { fr: "Ce journal ne contient que des identifiants ; après l’effacement, celui de la personne ne mène plus à rien", en: "This log holds only identifiers; once the person is erased, theirs leads nowhere" },
  },
});

personal(erasure, {
  columns: ["personId", "accountId", "erasedBy"],
  purpose: { fr: "Effacer à nouveau une personne si une ancienne sauvegarde est restaurée", en: "To erase a person again if an older backup is restored" },
  basis: "legalDuty",
  keep: "history",
  erase: {
    keep: { fr: "C’est la preuve de l’effacement, sans nom ni adresse", en: "It is the proof of the erasure, with no name or address" },
  },
});
