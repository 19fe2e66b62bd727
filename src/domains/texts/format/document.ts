/**
 * What a numbered document is: a flat list of blocks in reading order. Nesting (which objective a paragraph
 * belongs to) follows from the order alone, so that a block can be stored as one row.
 */

/** How a stretch of words is marked. Bold ("strong") is only a hint of a commitment: an editor decides. */
export type Mark = "strong" | "emphasis" | "insertion";

/** Words that bear the same marks. `insertion`: words adopted by an amendment. `href`: http, https or mailto. */
export type Inline = { text: string; marks: Mark[]; href?: string };

/**
 * - `axis`, `objective`, `annex`: headings that open a part; `label` and `number` as printed ("Objectif", "1").
 * - `heading`: any other heading, `level` 1 to 3 under the part it stands in.
 * - `paragraph`: a numbered paragraph; `number` runs through the whole text ("12", "12 bis").
 * - `text`: words without a number (preamble, text of an annex).
 * - `contributions`: what groups sent up; `content` introduces them, `items` are the contributions.
 * - `list`: any other list; `content` is empty.
 */
export type BlockKind =
  | "axis"
  | "objective"
  | "annex"
  | "heading"
  | "paragraph"
  | "text"
  | "contributions"
  | "list";

export type Block = {
  kind: BlockKind;
  label?: string;
  number?: string;
  level?: number;
  content: Inline[];
  items?: Inline[][];
};

export type Language = "fr" | "en";

/** A whole text. `title` is plain words and may be empty when the source has none. */
export type TextDocument = { title: string; language: Language; blocks: Block[] };

/** Kinds whose printed form may open with a label and a number ("Objectif 1", "ANNEXE"). */
export const headlineKinds: readonly BlockKind[] = ["axis", "objective", "annex", "heading"];

/** The bare words of a stretch, without marks. */
export function plainText(content: Inline[]): string {
  return content.map((run) => run.text).join("");
}

/** The stretches of one block that bear a mark, each as its words; a stretch may hold several runs. */
export function markedStretches(content: Inline[], mark: Mark): string[] {
  const stretches: string[] = [];
  let current: string | undefined;
  for (const run of content) {
    if (run.marks.includes(mark)) current = (current ?? "") + run.text;
    else if (current !== undefined) {
      stretches.push(current);
      current = undefined;
    }
  }
  if (current !== undefined) stretches.push(current);
  return stretches;
}

/** Sentences that may be commitments: the bold stretches of a numbered paragraph. A hint, never a decision. */
export function commitmentHints(block: Block): string[] {
  return block.kind === "paragraph" ? markedStretches(block.content, "strong") : [];
}
