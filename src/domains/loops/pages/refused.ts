import type { Refusal } from "#platform/errors/index.ts";
import type { Translator } from "#platform/language/index.ts";

/** What a refused form says: field by field, or as a whole under "". */
export function errorsOf(t: Translator, refusal: Refusal | undefined): Record<string, string> {
  if (!refusal) return {};
  const fields = Object.entries(refusal.fields).map(([name, said]) => [name, t.say(said)]);
  return fields.length > 0 ? Object.fromEntries(fields) : { "": t.say(refusal.said, refusal.values) };
}
