import { isId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { day, number, pick, text } from "#ui/kit/fields.tsx";
import { named } from "#ui/kit/options.ts";
import type { Terms } from "./commitment.ts";
import type { possibleOwners } from "./owners.ts";

/** Who answers for a commitment, until when, and what is counted: fields that bear the words of `m.amend`. */
export function termsFields(owners: Awaited<ReturnType<typeof possibleOwners>>, now: Partial<Terms> = {}) {
  const byKind = [...Map.groupBy(owners, ({ kind }) => kind)].map(([kind, some]) => ({
    label: t.term(kind, "Plural"),
    options: named(some, "id"),
  }));
  return {
    title: text({ max: 160, required: true, initial: now.title }),
    ownerUnitId: pick({ options: byKind, open: isId, required: true, initial: now.ownerUnitId }),
    dueOn: day({ initial: now.dueOn }),
    indicator: text({ max: 160, initial: now.indicator }),
    // The verb says what does not fit.
    target: number({ decimals: true, min: -1e12, max: 1e12, initial: now.target }),
  };
}
