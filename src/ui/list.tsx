import type { ComponentChildren } from "preact";

export type RowProps = {
  title: ComponentChildren;
  /** Where the row leads; its title is then the link and the whole row its target. */
  href?: string;
  meta?: ComponentChildren;
  /** A ring, an icon, a figure or initials, at the start. */
  before?: ComponentChildren;
  /** A badge or a small button at the end. */
  after?: ComponentChildren;
};

type ListProps = {
  children: ComponentChildren;
  label?: string;
  /** Two columns where there is room, for rows that each say little. */
  columns?: boolean;
};

/** Rows that each say one thing and lead somewhere. Children are `Row`s. */
export function List({ children, label, columns }: ListProps) {
  return (
    <ul class={columns ? "list list-columns" : "list"} aria-label={label}>
      {children}
    </ul>
  );
}

/** One line of a list. */
export function Row({ title, href, meta, before, after }: RowProps) {
  return (
    <li class="row">
      {before ? <div class="row-before">{before}</div> : null}
      <div class="row-text">
        <p class="row-title">{href ? <a href={href}>{title}</a> : title}</p>
        {meta ? <div class="row-meta">{meta}</div> : null}
      </div>
      {after ? <div class="row-after">{after}</div> : null}
    </li>
  );
}
