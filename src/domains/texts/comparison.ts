import type { Block } from "./block.ts";

/** What became of a block from one version to another. `moved` may hold beside a rewording. */
export interface Change {
  blockId: string;
  kind: "same" | "reworded" | "added" | "removed";
  moved: boolean;
  before: Block | null;
  after: Block | null;
}

export interface Tally {
  reworded: number;
  added: number;
  removed: number;
  moved: number;
}

/**
 * Compares two versions of a text block by block, by identity: an edited block is a rewording, never a removal and an
 * addition. In the order of the later version; what was removed stands where it stood. A block has moved when it is
 * not in the longest run of blocks that kept their order; numbers that only followed are not a change.
 */
export function compare(before: readonly Block[], after: readonly Block[]): Change[] {
  const old = new Map(before.map((block) => [block.blockId, block]));
  const kept = keptInOrder(before, after);
  const present = new Set(after.map((block) => block.blockId));
  const changes: Change[] = after.map((block) => {
    const was = old.get(block.blockId) ?? null;
    if (!was) return { blockId: block.blockId, kind: "added", moved: false, before: null, after: block };
    const kind = sameWording(was, block) ? "same" : "reworded";
    return { blockId: block.blockId, kind, moved: !kept.has(block.blockId), before: was, after: block };
  });
  let place = 0;
  for (const block of before) {
    if (present.has(block.blockId)) {
      if (kept.has(block.blockId))
        place = changes.findIndex((change) => change.blockId === block.blockId) + 1;
      continue;
    }
    changes.splice(place, 0, {
      blockId: block.blockId,
      kind: "removed",
      moved: false,
      before: block,
      after: null,
    });
    place += 1;
  }
  return changes;
}

/** How many blocks changed, by way of change. */
export function tallyOf(changes: readonly Change[]): Tally {
  const count = (holds: (change: Change) => boolean) => changes.filter(holds).length;
  return {
    reworded: count((change) => change.kind === "reworded"),
    added: count((change) => change.kind === "added"),
    removed: count((change) => change.kind === "removed"),
    moved: count((change) => change.moved),
  };
}

/** Whether two wordings of a block say the same, its number apart. */
export function sameWording(one: Block, other: Block): boolean {
  return (
    one.kind === other.kind &&
    one.content === other.content &&
    one.label === other.label &&
    one.level === other.level &&
    one.items.length === other.items.length &&
    one.items.every((item, index) => item === other.items[index])
  );
}

/** The longest run of common blocks that keeps its order (longest increasing subsequence, n log n). */
function keptInOrder(before: readonly Block[], after: readonly Block[]): Set<string> {
  const place = new Map(before.map((block, index) => [block.blockId, index]));
  const common = after.flatMap((block) => {
    const at = place.get(block.blockId);
    return at === undefined ? [] : [{ id: block.blockId, at }];
  });
  const tails: number[] = [];
  const previous: number[] = [];
  common.forEach(({ at }, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (common[tails[middle]!]!.at < at) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const kept = new Set<string>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.add(common[index]!.id);
  return kept;
}
