import { index, jsonb, text } from "drizzle-orm/pg-core";
import { createdAt, id, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/declare.ts";

/** What happened and has not been told yet. Written in the transaction of the verb, emptied by the relay. */
export const outbox = table(
  "outbox",
  {
    id: id(),
    event: text().notNull(),
    data: jsonb().$type<Record<string, string>>().notNull(),
    at: createdAt(),
  },
  (entry) => [index().on(entry.at)],
);

personal(outbox, {
  columns: ["data"],
  purpose: { fr: "Prévenir les autres parties du logiciel de ce qui vient d’arriver, par des identifiants seulement", en: "To tell other parts of the program what has just happened, using identifiers only" },
  basis: "legitimateInterest",
  keep: { with: { fr: "Quelques secondes", en: "A few seconds" } },
  erase: { keep: { fr: "Disparaît en quelques secondes", en: "Deleted within seconds" } },
});
