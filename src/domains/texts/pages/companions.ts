import type { ComponentChildren } from "preact";
import type { Ctx } from "#platform/http/index.ts";
import type { Block } from "../block.ts";
import type { Version } from "../version.ts";

/** All that higher domains have to say about one block. */
export interface Pieces {
  margin: ComponentChildren[];
  below: ComponentChildren[];
  progress?: number;
  figures: { value: string; label: string }[];
}

/** Asks every companion once about all blocks of the version, and puts together what concerns the same block. */
export async function piecesOf(
  c: Ctx,
  version: Version,
  blocks: readonly Block[],
): Promise<Map<string, Pieces>> {
  const { house, t, actor } = c.var;
  const asked = {
    textId: version.textId,
    versionId: version.id,
    blockIds: blocks.map((block) => block.blockId),
    draft: version.publishedAt === null,
    t,
    actor,
  };
  const answers = await Promise.all(house.companions.map((companion) => companion.of(asked)));
  const merged = new Map<string, Pieces>();
  for (const answer of answers) {
    for (const [blockId, piece] of answer) {
      const pieces = merged.get(blockId) ?? { margin: [], below: [], figures: [] };
      if (piece.margin) pieces.margin.push(piece.margin);
      if (piece.below) pieces.below.push(piece.below);
      pieces.progress ??= piece.progress;
      pieces.figures.push(...(piece.figures ?? []));
      merged.set(blockId, pieces);
    }
  }
  return merged;
}
