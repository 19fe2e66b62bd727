import type { ComponentChildren } from "preact";
import { t } from "#platform/language/index.ts";
import { Edition, Paragraph } from "#ui/edition.tsx";
import type { Block } from "../block.ts";
import { m } from "../messages.ts";
import { blockName } from "../naming.ts";
import { BlockContent } from "./block-content.tsx";
import type { Pieces } from "./companions.ts";

export interface EditionViewProps {
  blocks: readonly Block[];
  anchors: ReadonlyMap<string, string>;
  pieces: ReadonlyMap<string, Pieces>;
  /** The level of the highest headings on this page; 2 under the title of a text. */
  top?: 2 | 3;
  /** Where an objective is read by itself, if it is. */
  objectiveHref?: (block: Block) => string | undefined;
  /** What stands under each block beside the companions' pieces: an editor's tools. */
  tools?: (block: Block) => ComponentChildren;
}

/** The blocks of a version as a fine edition: numbers in the margin, provenance beside, commitments under. */
export function EditionView({ blocks, top = 2, ...rest }: EditionViewProps) {
  const levels = headingLevels(blocks, top);
  return (
    <Edition>
      {blocks.map((block) => (
        <BlockView key={block.blockId} {...rest} block={block} level={levels.get(block.blockId) ?? top} />
      ))}
    </Edition>
  );
}

type BlockViewProps = Omit<EditionViewProps, "blocks" | "top"> & { block: Block; level: number };

function BlockView({ block, level, anchors, pieces, objectiveHref, tools }: BlockViewProps) {
  const id = anchors.get(block.blockId);
  const { margin, after } = surroundings(pieces.get(block.blockId), tools?.(block));
  if (isHeadline(block)) {
    const Heading = `h${level}` as "h2";
    const href = block.kind === "objective" ? objectiveHref?.(block) : undefined;
    const words = <BlockContent content={block.content} />;
    const above = block.kind === "heading" ? block.number : printed(block);
    const heading = (
      <Heading id={id} class={`text-${block.kind}`}>
        {above ? <span class="text-above">{above}</span> : null}
        {above && block.content ? " " : null}
        {href ? <a href={href}>{words}</a> : words}
      </Heading>
    );
    if (!margin && !after) return heading;
    return (
      <Paragraph margin={margin} after={after}>
        {heading}
      </Paragraph>
    );
  }
  return (
    <Paragraph
      id={id}
      number={block.kind === "paragraph" ? (block.number ?? undefined) : undefined}
      margin={margin}
      after={after}
    >
      <BlockWords block={block} />
    </Paragraph>
  );
}

/** The words of one block: its paragraph, its list, or both. */
export function BlockWords({ block }: { block: Pick<Block, "kind" | "content" | "items"> }) {
  const adopted = t(m.adoptedWords);
  const words = block.content ? (
    <p class={block.kind === "contributions" ? "text-introduction" : undefined}>
      <BlockContent content={block.content} commits={block.kind === "paragraph"} adopted={adopted} />
    </p>
  ) : null;
  if (block.items.length === 0) return words;
  return (
    <div class={block.kind === "contributions" ? "text-contributions" : undefined}>
      {words}
      <ul>
        {block.items.map((item, index) => (
          <li key={index}>
            <BlockContent content={item} adopted={adopted} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the text marks words that were added, so that the page explains the mark. */
export function hasAdopted(blocks: readonly Block[]): boolean {
  return blocks.some((block) => [block.content, ...block.items].some((words) => words.includes("{+")));
}

function surroundings(pieces: Pieces | undefined, tools: ComponentChildren) {
  const below = [...(pieces?.below ?? []), ...(tools ? [tools] : [])];
  return {
    margin: pieces && pieces.margin.length > 0 ? pieces.margin : undefined,
    after: below.length > 0 ? below : undefined,
  };
}

const isHeadline = (block: Block) => ["axis", "objective", "annex", "heading"].includes(block.kind);

function printed(block: Block): string | null {
  return block.number || block.label ? blockName(block) : null;
}

/** Headings follow one another without a gap: an objective outside any axis stands where an axis would. */
function headingLevels(blocks: readonly Block[], top: number): Map<string, number> {
  const levels = new Map<string, number>();
  let part = top - 1;
  let inAxis = false;
  let deepest = top - 1;
  for (const block of blocks) {
    if (!isHeadline(block)) continue;
    if (block.kind === "axis" || block.kind === "annex") inAxis = block.kind === "axis";
    if (block.kind === "axis" || block.kind === "annex") part = top;
    else if (block.kind === "objective") part = inAxis ? top + 1 : top;
    const wanted = block.kind === "heading" ? part + (block.level ?? 1) : part;
    const level = Math.min(6, wanted, deepest + 1);
    levels.set(block.blockId, level);
    deepest = level;
  }
  return levels;
}
