import { index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

/** What a line of a list may bring. */
export const thingKinds = ["people", "units", "memberships", "mandates", "offices"] as const;
export type ThingKind = (typeof thingKinds)[number];

/**
 * Under which identifier another tool knows something of ours: the source’s name, what it is, its identifier there, and
 * ours. A list that comes again meets the same things by it, and makes no duplicate.
 */
export const externalId = table(
  "external_id",
  {
    id: id(),
    /** The other tool, as a slug: `action-populaire`. `boucle` is any installation of this very program. */
    source: text().notNull(),
    kind: text({ enum: thingKinds }).notNull(),
    /** Its identifier there; begins with `~` where the list had none and the line itself stands for it. */
    external: text().notNull(),
    thingId: uuid().notNull(),
    /** The batch that taught it to us. */
    batchId: uuid(),
    createdAt: createdAt(),
  },
  (known) => [uniqueIndex().on(known.source, known.kind, known.external), index().on(known.kind, known.thingId), index().on(known.batchId)],
);

personal(externalId, {
  columns: ["source", "kind", "external", "thingId"],
  purpose: { fr: "Reconnaître une personne ou une structure quand la liste d’un autre outil revient, sans créer de doublon", en: "To recognise a person or a unit when another tool’s list comes again, without a duplicate" },
  basis: "legitimateInterest",
  keep: "withThePerson",
  erase: "delete",
  whose: { thingId: "person" },
});
