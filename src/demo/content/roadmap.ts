import written from "./roadmap.json" with { type: "json" };
import { typeset } from "./typography.ts";

type BlockKind = "heading" | "axis" | "objective" | "paragraph" | "contributions";

/** One block of a roadmap. The key is its identity through all versions; the number belongs to one version. */
export interface RoadmapBlock {
  readonly kind: BlockKind;
  readonly key: string;
  /** Axes, objectives and paragraphs are numbered through the whole text. */
  readonly number?: number;
  /** `**promise**` is bold; `{++words++}` were adopted by amendment. */
  readonly content: string;
  /** What groups had asked for; only for a list of contributions. */
  readonly items?: readonly string[];
}

/** As written: its kind, its key, its words, which are a list for contributions. */
type WrittenBlock = readonly [kind: string, key: string, words: string | readonly string[]];

/** A block of a roadmap before it is numbered. */
function block([kind, key, words]: WrittenBlock): RoadmapBlock {
  const named = { kind: kind as BlockKind, key: `${kind}-${key}` };
  return typeof words === "string"
    ? { ...named, content: typeset(words) }
    : { ...named, content: "Ce qui a conduit à ces propositions", items: words.map(typeset) };
}

const blocks = (all: unknown) => (all as readonly WrittenBlock[]).map(block);

/**
 * The roadmap in force, adopted by last June's assembly: 3 axes, 16 objectives, 49 paragraphs,
 * 34 contributions in 13 lists. Paragraph numbers treat the same matters as the § of the field's own text.
 */
export const currentRoadmap: readonly RoadmapBlock[] = numbered(blocks(written.current));

/**
 * The roadmap before, shorter: 3 axes, 8 objectives, 20 paragraphs. A block that the roadmap in force carries on
 * has the same key there: it is the same block, rewritten.
 */
export const lastYearRoadmap: readonly RoadmapBlock[] = numbered(blocks(written.lastYear));

const rewritten = blocks(written.rewritten);
const [added] = blocks([written.added]) as [RoadmapBlock];

/** The draft for the coming assembly: six paragraphs of the roadmap in force rewritten, one added. */
export const draftRoadmap: readonly RoadmapBlock[] = numbered(
  currentRoadmap.flatMap(({ number: _before, ...before }) => {
    const now = rewritten.find(({ key }) => key === before.key) ?? before;
    return now.key === written.addedAfter ? [now, added] : [now];
  }),
);

/** The keys of the paragraphs that the draft rewrites. */
export const rewrittenKeys: readonly string[] = rewritten.map(({ key }) => key);
/** The key of the paragraph that the draft adds. */
export const addedKey: string = added.key;

/** Gives axes, objectives and paragraphs their numbers, each kind through the whole text. */
function numbered(all: readonly RoadmapBlock[]): RoadmapBlock[] {
  const reached = new Map<BlockKind, number>();
  return all.map((one) => {
    if (one.kind === "heading" || one.kind === "contributions") return one;
    const number = (reached.get(one.kind) ?? 0) + 1;
    reached.set(one.kind, number);
    return { ...one, number };
  });
}

/** The words of a paragraph as read, without any marker. */
export const plainText = (content: string): string => content.replace(/\*\*|\{\+\+|\+\+\}/g, "");
