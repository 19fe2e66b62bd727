/** The name under which a block is linked on a page: `p28`, `o5`, `a2`, or its identity where it has no number. */
export function anchorOf(block: { blockId: string; kind: string; number: string | null }): string {
  const letter = letters[block.kind];
  const number = block.number?.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return letter && number ? `${letter}${number}` : `b-${block.blockId}`;
}

const letters: Record<string, string | undefined> = { paragraph: "p", objective: "o", axis: "a" };

/** Anchors of all blocks of a page, each once: where a dirty text has a number twice, the second goes by identity. */
export function anchorsOf(
  blocks: readonly { blockId: string; kind: string; number: string | null }[],
): Map<string, string> {
  const taken = new Set<string>();
  const anchors = new Map<string, string>();
  for (const block of blocks) {
    const wanted = anchorOf(block);
    anchors.set(block.blockId, taken.has(wanted) ? `b-${block.blockId}` : wanted);
    taken.add(wanted);
  }
  return anchors;
}
