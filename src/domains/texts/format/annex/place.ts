import { type Block, plainText } from "../document.ts";
import type { ImportProfile } from "../profile.ts";
import type { SourceBlock } from "../reading/finish.ts";
import { isPoleIntroduction } from "../reading/shape.ts";
import { asUnitLine } from "./unit-line.ts";

/** Tells what the blocks of an exported document are in its annex, as the reader of sources does on its way. */
export function placeInAnnex(blocks: Block[], lines: number[], profile: ImportProfile): SourceBlock[] {
  let inAnnex = false;
  return blocks.map((block, index) => {
    if (block.kind === "annex" || block.kind === "axis") inAnnex = block.kind === "annex";
    const line = lines[index] ?? 1;
    const introduction = block.content.length > 0 && block.kind === "contributions" ? 1 : 0;
    const itemLines = (block.items ?? []).map((_, at) => line + introduction + at);
    const role = inAnnex && block.kind === "heading" ? roleOf(plainText(block.content), profile) : undefined;
    return { ...block, line, inAnnex, itemLines, raw: "", ...(role ? { role } : {}) };
  });
}

function roleOf(words: string, profile: ImportProfile): "unit" | "poles" | undefined {
  if (asUnitLine(words, profile)) return "unit";
  return isPoleIntroduction(words, profile) ? "poles" : undefined;
}
