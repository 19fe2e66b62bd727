import type { Message, Translator } from "#platform/language/index.ts";
import { plainText } from "./document.ts";
import type { BlockKind } from "./format/index.ts";
import { m } from "./messages.ts";

type Named = { kind: string; label: string | null; number: string | null; content: string };

const kindNames: Record<BlockKind, Message> = {
  axis: m.kindAxis,
  objective: m.kindObjective,
  annex: m.kindAnnex,
  heading: m.kindHeading,
  paragraph: m.kindParagraph,
  text: m.kindText,
  contributions: m.kindContributions,
  list: m.kindList,
};

/** What a kind of block is called. */
export function kindName(t: Translator, kind: string): string {
  const name = kindNames[kind as BlockKind];
  return name ? t.say(name) : kind;
}

/** How one speaks of a block: « § 28 », « Objectif 5 », « Axe II », « Titre ». */
export function blockName(t: Translator, block: Named): string {
  if (block.kind === "paragraph") return `§ ${block.number}`;
  const name = block.label || kindName(t, block.kind);
  return block.number && block.kind !== "heading" ? `${name} ${block.number}` : name;
}

/** A headline with its number as a table of contents has it: « II. Mieux fonctionner », « 5. Régler les conflits ». */
export function headline(block: Named): string {
  const words = plainText(block.content);
  return block.number ? `${block.number}. ${words}` : words || (block.label ?? "");
}
