import type { Refusal } from "#platform/errors/index.ts";
import type { Translator } from "#platform/language/index.ts";

/** What a refused form had, and what is to be corrected in it. */
export interface Refused {
  values: Record<string, string>;
  errors: Record<string, string>;
}

export const untouched: Refused = { values: {}, errors: {} };

/** What a form says when it is shown again: each field's fault, or the reason for the whole. */
export function refusedBy(t: Translator, values: Record<string, string>, refusal: Refusal): Refused {
  const fields = Object.entries(refusal.fields).map(([name, said]) => [name, t.say(said)]);
  return {
    values,
    errors: fields.length > 0 ? Object.fromEntries(fields) : { "": t.say(refusal.said, refusal.values) },
  };
}
