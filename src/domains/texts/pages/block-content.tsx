import type { ComponentChildren } from "preact";
import { Adopted, Committed } from "#ui/edition.tsx";
import { type Inline, parseInline } from "../format/index.ts";

interface BlockContentProps {
  /** In the canonical dialect of `format`. */
  content: string;
  /** Bold words stand out as words that commit; elsewhere they are plain bold. */
  commits?: boolean;
  /** What is said of adopted words when one stays on them. */
  adopted?: string;
}

/** The words of a block with their marks: bold, emphasis, adopted words, links. Never any markup of the author's. */
export function BlockContent({ content, commits, adopted }: BlockContentProps) {
  return <>{parseInline(content).map((run) => marked(run, { commits, adopted }))}</>;
}

function marked(run: Inline, { commits, adopted }: Omit<BlockContentProps, "content">): ComponentChildren {
  let words: ComponentChildren = run.text;
  if (run.marks.includes("emphasis")) words = <em>{words}</em>;
  if (run.marks.includes("strong"))
    words = commits ? <Committed>{words}</Committed> : <strong>{words}</strong>;
  if (run.marks.includes("insertion")) words = <Adopted title={adopted}>{words}</Adopted>;
  if (run.href)
    words = (
      <a href={run.href} rel="noopener noreferrer">
        {words}
      </a>
    );
  return words;
}
