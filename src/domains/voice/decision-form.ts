import { refuse } from "#platform/errors/index.ts";
import type { Decision } from "./outcome.ts";

const kinds = ["retained", "merged", "answered", "not_retained"] as const;

/** The decision that the fields of `DecisionFields` ask for. @throws {Refusal} `invalid` when no outcome was chosen. */
export function decisionFrom(values: Record<string, string>): Decision {
  const kind = kinds.find((one) => one === values.issue);
  if (!kind) throw refuse.invalid();
  return {
    kind,
    blockId: values.bloc || null,
    mergedIntoId: values.cible || null,
    reason: values.raison ?? "",
  };
}
