import { blocksById, type Placed } from "#domains/texts/index.ts";
import { t } from "#platform/language/index.ts";
import { fates } from "./fates.ts";
import { m } from "./messages.ts";
import type { Contribution, Fate, FateState } from "./reading.ts";

/** Where blocks stand, by id. */
export type Places = ReadonlyMap<string, Placed>;

/** Blocks that some contributions speak of or went to. */
export function blocksNamed(list: readonly Contribution[]): string[] {
  return [...new Set(list.flatMap((one) => [one.blockId, one.fate.blockId]).filter((id) => id !== null))];
}

/** A state in a word or two, beside a figure in its number: « retenue », « 94 retenues ». */
export const sayState = (state: FateState, count = 1): string => t.say(fates[state].word, { count });

/** What became of it, as a sentence: « retenue au § 28 », « non retenue ». */
export function sayFate(fate: Fate, places: Places): string {
  const said =
    fate.state === "retained"
      ? t(m.retainedIn, { where: sayPlace(fate.blockId, places) })
      : sayState(fate.state);
  return fate.mergedIntoId && fate.state !== "merged" ? t(m.withOthers, { said }) : said;
}

/** A block in a few words: « § 28 », « objectif 5 »; a wording that only editors see is not told. */
export function sayPlace(blockId: string | null, places: Places): string {
  const place = blockId ? places.get(blockId) : undefined;
  if (!place?.published) return t(m.inDraft);
  if (place.kind === "objective" && place.number) return t(m.placeObjective, { number: place.number });
  return place.number ? `§ ${place.number}` : place.textTitle;
}

/** Where a published block is read; null for a draft. */
export function hrefOfPlace(blockId: string | null, places: Places): string | null {
  const place = blockId ? places.get(blockId) : undefined;
  return place?.published ? place.href : null;
}

/**
 * Who speaks, without naming anyone: the unit, or « une personne » of the unit above, so that a small group gives nobody
 * away. Members of the unit and editors are told the unit (`near`).
 */
export function saySpeaker(one: Contribution, near = false): string {
  if (one.mine) return t(m.yourself, { unit: one.unit.name });
  if (one.speaker === "unit") return one.unit.name;
  if (near) return t(m.somebodyOf, { unit: one.unit.name });
  return one.above && one.above.kind !== "movement"
    ? t(m.somebodyOf, { unit: one.above.name })
    : t(m.somebody);
}

/** Where the blocks stand that some contributions speak of or went to; one statement. */
export function placesOf(list: readonly Contribution[]): Promise<Places> {
  return blocksById(blocksNamed(list));
}
