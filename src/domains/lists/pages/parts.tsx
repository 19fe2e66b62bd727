import { allRefusals } from "#platform/errors/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
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
export function StateBadge({ state }: { state: BatchState }) {
  return <Badge kind={looks[state] ?? "neutral"}>{t(m[`state_${state}`])}</Badge>;
}

/** Why the last step of a batch failed, in words; null when it did not. */
export function failureOf(t: Translator, { failure }: Pick<Batch, "failure">): string | null {
  if (!failure) return null;
  const refusal = allRefusals().get(failure.code);
  return refusal ? t.say(refusal.message, failure.values) : t(m.failed);
}
