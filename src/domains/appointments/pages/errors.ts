import type { Refusal } from "#platform/errors/index.ts";
import type { Translator } from "#platform/language/index.ts";

/** What a form was refused for, with what was typed there. */
export interface Typed {
  values: Record<string, string>;
  /** Every value of the fields that repeat. */
  all?: (name: string) => string[];
  refusal?: Refusal;
}

/** What is to be corrected, by field; a refusal that names no field goes to the one that it is about. */
export function errorsOf(
  t: Translator,
  refusal: Refusal | undefined,
  fieldOf: Record<string, string> = {},
): Record<string, string> {
  if (!refusal) return {};
  const fields = Object.entries(refusal.fields);
  if (fields.length > 0) return Object.fromEntries(fields.map(([name, said]) => [name, t.say(said)]));
  return { [fieldOf[refusal.code] ?? ""]: t.say(refusal.said, refusal.values) };
}
