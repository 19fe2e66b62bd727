import { holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import type { Merger } from "../merger.ts";
import { m } from "../messages.ts";

export const policy = holding("arrival.merge");
export const here = "/administration/rattachement";

const badges: Record<Merger["state"], BadgeKind> = {
  prepared: "soon",
  applying: "accent",
  applied: "good",
  undoing: "accent",
  undone: "neutral",
};

/** Where a merger stands, in a word. */
export function StateBadge({ state }: Pick<Merger, "state">) {
  return <Badge kind={badges[state]}>{t(m[state])}</Badge>;
}
