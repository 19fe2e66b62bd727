import { date, index, integer, jsonb, pgEnum, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { unit } from "#domains/units/index.ts";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import type { PairFigures } from "./figures.ts";

/** What a group-life pair handles (§28), by kind alone: conflicts themselves stand nowhere here. */
export const matterKind = pgEnum("matter_kind", [
  "difficulty",
  "mediation",
  "passed_on",
  "map",
  "welcome",
  "other",
]);

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
    openedOn: date({ mode: "string" }).notNull(),
    closedOn: date({ mode: "string" }),
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
