import type { ComponentChildren } from "preact";
import type { Ctx } from "#platform/http/index.ts";
import type { Companion } from "#platform/manifest/index.ts";
import type { Block, Placed } from "../block.ts";
import { type Version, versionInForce } from "../version.ts";

/** All that higher domains have to say about one block. */
export interface Pieces {
  margin: ComponentChildren[];
  below: ComponentChildren[];
  progress?: number;
  figures: { value: string; label: string }[];
}

/** Asks every companion once about all blocks of the version, and puts together what concerns the same block. */
export function piecesOf(c: Ctx, version: Version, blocks: readonly Block[]): Promise<Map<string, Pieces>> {
  return ask(
    c,
    c.var.house.companions,
    version,
    blocks.map(({ blockId }) => blockId),
  );
}

/**
 * What the domains above one say of a block as it stands in force, for a page of that domain: those after its own
 * companion, asked about this block alone. Null where nobody says anything, or where nothing is in force.
 */
export async function piecesAbove(c: Ctx, own: Companion, place: Placed | undefined): Promise<Pieces | null> {
  const version = place?.published ? await versionInForce(place.textId) : null;
  if (!place || !version) return null;
  const { companions } = c.var.house;
  const above = companions.slice(companions.indexOf(own) + 1);
  return (await ask(c, above, version, [place.blockId])).get(place.blockId) ?? null;
}

async function ask(
  c: Ctx,
  companions: readonly Companion[],
  version: Version,
  blockIds: string[],
): Promise<Map<string, Pieces>> {
  const { t, actor } = c.var;
  const asked = {
    textId: version.textId,
    versionId: version.id,
    blockIds,
    draft: version.publishedAt === null,
    t,
    actor,
  };
  const answers = await Promise.all(companions.map((companion) => companion.of(asked)));
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
