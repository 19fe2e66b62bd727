import type { ComponentChildren } from "preact";

/** `late` and `soon` draw the eye; the words always say it too. */
export type BadgeKind = "neutral" | "accent" | "good" | "soon" | "late";

/** A short state at the end of a row. */
export function Badge({ kind = "neutral", children }: { kind?: BadgeKind; children: ComponentChildren }) {
  return <span class={kind === "neutral" ? "badge" : `badge badge-${kind}`}>{children}</span>;
}
