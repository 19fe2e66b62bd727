import { boolean, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, table, validity } from "#platform/database/columns.ts";
import type { Wording } from "#platform/language/messages.ts";
import { personal } from "#platform/personal/index.ts";

/** A setting of the movement (name, accent, language…), dated: what was true on a day can be asked. */
export const movementSetting = table("movement_setting", {
  id: id(),
  key: text().notNull(),
  value: jsonb().notNull(),
  decidedBy: uuid(),
  ...validity(),
});

/** A word of the movement in one language, with what grammar asks of it. */
export const term = table("term", {
  id: id(),
  key: text().notNull(),
  language: text().notNull(),
  singular: text().notNull(),
  plural: text().notNull(),
  feminine: boolean().notNull().default(false),
  /** Null: decided from the word itself. */
  elision: boolean(),
  ...validity(),
});

/** A sentence of the program as this movement says it. */
export const rewording = table(
  "rewording",
  {
    id: id(),
    key: text().notNull(),
    language: text().notNull(),
    wording: jsonb().$type<Wording>().notNull(),
    decidedBy: uuid(),
  },
  (r) => [uniqueIndex().on(r.key, r.language)],
);

personal(movementSetting, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a modifié les réglages du mouvement, et doit en répondre", en: "To know who changed the movement’s settings, and is accountable for it" },
  basis: "legitimateInterest",
  keep: "history",
  erase: "anonymise",
});

personal(rewording, {
  columns: ["decidedBy"],
  purpose: { fr: "Savoir qui a modifié une phrase du logiciel, et doit en répondre", en: "To know who reworded the program, and is accountable for it" },
  basis: "legitimateInterest",
  keep: { with: { fr: "Aussi longtemps que la phrase", en: "As long as the wording" } },
  erase: "anonymise",
});
