import { isId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { area, choice, hiddenId, onlyIf, pick } from "#ui/kit/fields.tsx";
import { fates } from "./fates.ts";
import type { Contribution } from "./reading.ts";
import { excerpt, type Subject, subjectOptions } from "./subjects.ts";

// In the order in which an editor weighs them.
const outcomes = ["retained", "merged", "answered", "not_retained"] as const;

/** The fields of a decision: into what one may merge is suggested, never imposed. */
export function decisionFields(subjects: Subject[], targets: Contribution[], target: string | null = null) {
  const kinds = outcomes.map((value) => ({
    value,
    label: t.say(fates[value].option),
    unseen: value === "merged" && targets.length === 0,
  }));
  const others = targets.map((one) => ({ value: one.id, label: excerpt(one.body ?? "", 80) }));
  return {
    kind: choice({ choices: kinds, required: true }),
    blockId: onlyIf("kind", "retained", pick({ options: subjectOptions(subjects), open: isId })),
    mergedIntoId:
      others.length > 0
        ? onlyIf("kind", "merged", pick({ options: others, initial: target, open: isId }))
        : hiddenId(),
    reason: area({ rows: 3 }),
  };
}
