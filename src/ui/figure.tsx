import type { ComponentChildren } from "preact";

type FigureProps = {
  /** The figure as people read it: "8 412", "62 %", "412 €"; or a ring. */
  figure: ComponentChildren;
  /** What it counts, in a few words. */
  label: ComponentChildren;
  /** Where it opens to what it sums. */
  href?: string;
  note?: ComponentChildren;
};

/** A big figure and its short sentence. */
export function Figure({ figure, label, href, note }: FigureProps) {
  return (
    <div class="figure">
      <dt class="figure-label">
        {href ? <a href={href}>{label}</a> : label}
        {note ? <span class="figure-note">{note}</span> : null}
      </dt>
      <dd class="figure-number">{figure}</dd>
    </div>
  );
}

/** Figures side by side, between two rules (`band`) or below one another as on a phone (`list`). */
export function Figures({
  children,
  look = "band",
}: {
  children: ComponentChildren;
  look?: "band" | "list" | "plain";
}) {
  return <dl class={`figures figures-${look}`}>{children}</dl>;
}
