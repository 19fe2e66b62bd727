import { t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { kindHelp, kindNames } from "../messages/kinds.ts";
import { m } from "../messages.ts";
import { type BatchState, thingKinds } from "../schema.ts";

const looks: Partial<Record<BatchState, BadgeKind>> = {
  mapping: "soon",
  checked: "soon",
  applied: "good",
  refused: "late",
};

/** Where a list stands, in a word. */
export function StateBadge({ state }: { state: BatchState }) {
  return <Badge kind={looks[state] ?? "neutral"}>{t(m.states[state])}</Badge>;
}

/** The kinds of lists, as one chooses among them. */
export const kindChoices = () =>
  thingKinds.map((kind) => ({ value: kind, label: t(kindNames[kind]), help: t(kindHelp[kind]) }));
