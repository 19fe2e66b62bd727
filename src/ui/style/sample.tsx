import type { ComponentChildren } from "preact";

/** One component in one of its states, with its name. */
export function Sample({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="sample">
      <p class="sample-name">{name}</p>
      {children}
    </div>
  );
}
