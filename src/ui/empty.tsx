import type { ComponentChildren } from "preact";
import { Ring } from "./ring.tsx";

type EmptyProps = {
  /** What is not there yet, as a sentence. */
  title: string;
  /** What to do about it. */
  children?: ComponentChildren;
  /** A button or a link that does it. */
  action?: ComponentChildren;
  /** The level of its heading, to keep the order of the page. */
  level?: 2 | 3;
};

/** A list with nothing in it, which says what to do. */
export function Empty({ title, children, action, level = 2 }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="empty">
      <Ring value={null} size="m" />
      <Heading class="empty-title">{title}</Heading>
      {children ? <div class="empty-text">{children}</div> : null}
      {action}
    </div>
  );
}
