import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { classes } from "./classes.ts";
import { m } from "./messages.ts";
import { Ring } from "./ring.tsx";

/** A text laid out as a fine edition. Children are `Paragraph`s and headings in reading order. */
export function Edition({ children }: { children: ComponentChildren }) {
  return <div class="edition">{children}</div>;
}

type ParagraphProps = {
  /** Its number through the whole text, or none for a paragraph that has none. */
  number?: number | string;
  /** The anchor of its permalink, e.g. "p28". */
  id?: string;
  children: ComponentChildren;
  /** Who asked for this and what came of it; in the margin, or folded below on a phone. */
  margin?: ComponentChildren;
  /** Commitments that stand in it. */
  after?: ComponentChildren;
};

/** A paragraph with its number hanging in the margin. */
export function Paragraph({ number, id, children, margin, after }: ParagraphProps) {
  return (
    <div class="paragraph" id={id}>
      {number === undefined ? null : (
        <a class="paragraph-number" href={id ? `#${id}` : undefined} aria-label={t(m.permalink, { number })}>
          {number}
        </a>
      )}
      <div class="paragraph-text">{children}</div>
      {margin ? (
        <div class="marginalia" role="note">
          {margin}
        </div>
      ) : null}
      {after ? <div class="paragraph-after">{after}</div> : null}
    </div>
  );
}

/** Words that commit: an editor chose them, sentence by sentence. */
export function Committed({ children, href }: { children: ComponentChildren; href?: string }) {
  return <strong class="committed">{href ? <a href={href}>{children}</a> : children}</strong>;
}

/** Words that an adopted amendment added, marked as an editor would. */
export function Adopted({ children, title }: { children: ComponentChildren; title?: string }) {
  return (
    <ins class="adopted" title={title}>
      {children}
    </ins>
  );
}

type CommitmentProps = {
  title: ComponentChildren;
  href?: string;
  value: number | null;
  meta: ComponentChildren;
  badge?: ComponentChildren;
};

/** A commitment under the paragraph it stands in: how far it is, who carries it, until when. */
export function CommitmentCard({ title, href, value, meta, badge }: CommitmentProps) {
  return (
    <div class="commitment">
      <Ring value={value} />
      <div class="commitment-text">
        <p class="row-title">{href ? <a href={href}>{title}</a> : title}</p>
        <p class="row-meta">{meta}</p>
      </div>
      {badge ? <div class="commitment-badge">{badge}</div> : null}
    </div>
  );
}

type ContentsEntry = { href: string; label: string; value?: number | null; current?: boolean };
type ContentsPart = { title: string; href?: string; entries: ContentsEntry[] };

export type ContentsProps = {
  /** The text's own title and link. */
  title: string;
  href?: string;
  /** "en vigueur depuis le 14 juin · 3e version". */
  version?: ComponentChildren;
  parts: ContentsPart[];
  label: string;
};

/** The contents of a text, each objective with its ring. Goes into the aside of a page. */
export function Contents({ title, href, version, parts, label }: ContentsProps) {
  return (
    <nav class="contents" aria-label={label}>
      <p class="contents-title">{href ? <a href={href}>{title}</a> : title}</p>
      {version ? <p class="contents-version">{version}</p> : null}
      {parts.map((part) => (
        <div key={part.title} class="contents-part">
          <p class="contents-part-title">{part.href ? <a href={part.href}>{part.title}</a> : part.title}</p>
          <ol class="contents-list">
            {part.entries.map((entry) => (
              <ContentsLine key={entry.href} {...entry} />
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}

function ContentsLine({ href, label, value, current }: ContentsEntry) {
  return (
    <li>
      <a
        class={classes("contents-line", value === undefined && "contents-line-plain")}
        href={href}
        aria-current={current ? "page" : undefined}
      >
        {value === undefined ? null : <Ring value={value} size="xs" />}
        <span>{label}</span>
      </a>
    </li>
  );
}
