import type { Refusal } from "#platform/errors/index.ts";
import { allRefusals } from "#platform/errors/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import type { Batch } from "../importing/index.ts";
import { m } from "../messages.ts";
import type { BatchState } from "../schema.ts";

const looks: Partial<Record<BatchState, BadgeKind>> = {
  mapping: "soon",
  checked: "soon",
  applied: "good",
  refused: "late",
};

/** Where a list stands, in a word. */
export function StateBadge({ t, state }: { t: Translator; state: BatchState }) {
  return <Badge kind={looks[state] ?? "neutral"}>{t(m[`state_${state}`])}</Badge>;
}

/** Errors of a refused form by field, in words; what concerns no field stands under "". */
export function errorsOf(t: Translator, refusal: Refusal | undefined): Record<string, string> {
  if (!refusal) return {};
  const fields = Object.entries(refusal.fields).map(([name, said]) => [name, t.say(said)]);
  return fields.length > 0 ? Object.fromEntries(fields) : { "": t.say(refusal.said, refusal.values) };
}

/** Why the last step of a batch failed, in words; null when it did not. */
export function failureOf(t: Translator, { failure }: Pick<Batch, "failure">): string | null {
  if (!failure) return null;
  const refusal = allRefusals().get(failure.code);
  return refusal ? t.say(refusal.message, failure.values) : t(m.failed);
}
