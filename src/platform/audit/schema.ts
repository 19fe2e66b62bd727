import { index, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, table } from "#platform/database/columns.ts";

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
