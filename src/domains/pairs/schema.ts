import { index, integer, jsonb, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { unit } from "#domains/units/index.ts";
import { createdAt, day, id, instant, table } from "#platform/database/columns.ts";
import { personal } from "#platform/personal/index.ts";
import type { PairFigures } from "./figures.ts";

/** What a group-life pair handles (§28), by kind alone: conflicts themselves stand nowhere here. */
export const matterKind = pgEnum("matter_kind", ["difficulty", "mediation", "passed_on", "map", "welcome", "other"]);

/** A matter that the pair of a loop handles: its kind and its dates, counted for the yearly review. Names nobody. */
export const handledMatter = table(
  "handled_matter",
  {
    id: id(),
    loopId: uuid()
      .notNull()
      .references(() => unit.id),
    kind: matterKind().notNull(),
    /** A few neutral words for the pair's own memory; never who is concerned. */
    label: text().notNull().default(""),
    openedOn: day().notNull(),
    closedOn: day(),
    recordedBy: uuid(),
    recordedAt: createdAt(),
  },
  (matter) => [index().on(matter.loopId, matter.openedOn)],
);

/** The yearly review of the measure (§28): figures counted on a day, then published and frozen. */
export const pairReview = table(
  "pair_review",
  {
    id: id(),
    year: integer().notNull(),
    figures: jsonb().$type<PairFigures>().notNull(),
    countedAt: instant().notNull(),
    countedBy: uuid(),
    publishedAt: instant(),
    publishedBy: uuid(),
  },
  (review) => [uniqueIndex().on(review.year)],
);

personal(handledMatter, {
  columns: ["label", "recordedBy"],
  purpose: { fr: "Compter ce que suit un binôme, pour le bilan annuel ; quelques mots neutres, sans nom", en: "To count what a pair handles, for the yearly review; a few neutral words, with no name" },
  basis: "membership",
  keep: {
    years: 2,
    after: "closedOn",
    since: { fr: "le règlement ; les comptes restent", en: "it was settled; the counts stay" },
    how: "clear",
  },
  erase: "anonymise",
});

personal(pairReview, {
  columns: ["countedBy", "publishedBy"],
  purpose: { fr: "Savoir qui a compté et publié le bilan des binômes", en: "To know who counted and published the review of the pairs" },
  basis: "legitimateInterest",
  keep: "history",
  erase: "anonymise",
});
