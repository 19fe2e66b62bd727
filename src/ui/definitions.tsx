import type { ComponentChildren } from "preact";

type Definition = { term: string; value: ComponentChildren };

/** Facts about one thing, each with its name. Values left out (null) are not shown. */
export function Definitions({ items }: { items: Definition[] }) {
  return (
    <dl class="definitions">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== "")
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
