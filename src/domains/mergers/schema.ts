import { integer, jsonb, pgEnum, text, uuid } from "drizzle-orm/pg-core";
import type { ThingKind } from "#domains/lists/index.ts";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";

export const mergerState = pgEnum("union_state", ["prepared", "applying", "applied", "undoing", "undone"]);

/** What someone decided where two installations say different things. */
export interface MergerChoices {
  /** Their unit → ours, or null for one that is founded here. */
  units: Record<string, string | null>;
  /** Their person → whether they are the one here who has the same address. */
  people: Record<string, "same" | "apart">;
  /** Roles that both have filled: ours stand alone, or both are held and the rule is reported. */
  mandates: "ours" | "both";
}

/** Another installation joins this one under one of its units: a loop that had started alone. */
export const installationMerger = table("installation_union", {
  id: id(),
  name: text().notNull(),
  /** The source under which their identifiers are known here. */
  source: text().notNull(),
  unitId: uuid()
    .notNull()
    .references(() => unit.id),
  state: mergerState().notNull().default("prepared"),
  /** Bytes of the archive. */
  size: integer().notNull(),
  choices: jsonb().$type<MergerChoices>().notNull(),
  /** The list that each kind became, once it is under way. */
  batches: jsonb().$type<Partial<Record<ThingKind, string>>>().notNull().default({}),
  /** Why the last step stopped: a code of the closed list. */
  failure: text(),
  createdBy: uuid(),
  createdAt: createdAt(),
  appliedAt: instant(),
  undoneAt: instant(),
});

personal(installationMerger, {
  columns: ["choices", "name", "source"],
  purpose: { fr: "Savoir qui est la même personne dans deux installations qui se rejoignent", en: "To know who is the same person in two installations that merge" },
  basis: "legitimateInterest",
  keep: { years: 5, after: "createdAt", since: { fr: "la fusion", en: "the merger" }, how: "delete" },
  erase: {
    keep: { fr: "Ces choix permettent d’annuler un rattachement ; ils disparaissent à leur échéance", en: "These choices let a merger be undone; they go when their time is over" },
  },
});

personal(installationMerger, {
  columns: ["createdBy"],
  purpose: { fr: "Savoir qui a décidé une fusion", en: "To know who decided a merger" },
  basis: "legitimateInterest",
  keep: { with: { fr: "Autant que la fusion", en: "As long as the merger" } },
  erase: "anonymise",
});
