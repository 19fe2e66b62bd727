import { t } from "#platform/language/index.ts";
import { plainText } from "./document.ts";
import type { BlockKind } from "./format/index.ts";
import { m } from "./messages.ts";

type Named = { kind: string; label: string | null; number: string | null; content: string };

/** Kinds of text that one may choose. */
export const textKinds = ["roadmap", "bill", "booklet", "other"] as const;

/** The kinds of text as options of a field. */
export const kindOptions = () => textKinds.map((kind) => ({ value: kind, label: textKindName(kind) }));

/** What a kind of text is called; one that the program does not know is another text. */
export const textKindName = (kind: string): string =>
  t.say(m.kinds[textKinds.find((known) => known === kind) ?? "other"]);

/** What a kind of block is called. */
export const kindName = (kind: BlockKind): string => t.say(m.blockKinds[kind]);

/** How one speaks of a block: « § 28 », « Objectif 5 », « Axe II », « Titre ». */
export function blockName(block: Named): string {
  if (block.kind === "paragraph") return `§ ${block.number}`;
  const name = block.label || kindName(block.kind as BlockKind);
  return block.number && block.kind !== "heading" ? `${name} ${block.number}` : name;
}

/** A headline with its number as a table of contents has it: « II. Mieux fonctionner », « 5. Régler les conflits ». */
export function headline(block: Named): string {
  const words = plainText(block.content);
  return block.number ? `${block.number}. ${words}` : words || (block.label ?? "");
}
