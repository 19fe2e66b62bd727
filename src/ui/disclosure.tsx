import type { ComponentChildren } from "preact";

type DisclosureProps = {
  summary: ComponentChildren;
  open?: boolean;
  id?: string;
  children: ComponentChildren;
};

/** Something that most people do not need, one touch away; works without scripts. */
export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} id={id}>
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
