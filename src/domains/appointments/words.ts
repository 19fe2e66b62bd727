import type { Refusal } from "#platform/errors/index.ts";
import { clean } from "#platform/http/index.ts";

/**
 * Words as they are kept: NFC, trimmed, never cut.
 * @throws {Refusal} what `tooLong` makes beyond `max` characters.
 */
export function bounded(words: string, max: number, tooLong: (values: { max: number }) => Refusal): string {
  const kept = clean(words);
  if (kept.length > max) throw tooLong({ max });
  return kept;
}
