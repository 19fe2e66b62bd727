import { index, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/declare.ts";

/** Who did what to which subject, when and by which power. Identifiers only: nothing here names a person. */
export const auditEntry = table(
  "audit_entry",
  {
    id: id(),
    at: createdAt(),
    /** Null: the program itself, or a visitor. */
    actorId: uuid(),
    verb: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    unitId: uuid(),
    power: text(),
    mandateId: uuid(),
    details: jsonb().$type<Record<string, string | number | boolean | null>>(),
  },
  (entry) => [index().on(entry.subjectKind, entry.subjectId), index().on(entry.actorId, entry.at)],
);

personal(auditEntry, {
  columns: ["actorId", "subjectId", "mandateId", "details"],
  purpose: { fr: "Savoir qui a fait quoi, quand et par quel mandat ; aucun nom n’y figure", en: "To know who did what, when and under which mandate; it contains no names" },
  basis: "legitimateInterest",
  keep: "history",
  erase: {
    keep: { fr: "Ce journal ne contient que des identifiants ; après l’effacement, celui de la personne ne mène plus à rien", en: "This log holds only identifiers; once the person is erased, theirs leads nowhere" },
  },
});
