import { type Block, plainText, type TextDocument } from "./document.ts";

/** Whether every word that went in came out. `missing` and `added` list at most fifty words each. */
export type WordCheck = {
  ok: boolean;
  inOrder: boolean;
  wordsIn: number;
  wordsOut: number;
  missing: string[];
  added: string[];
};

/**
 * The words of a source or of a document: every run of letters and digits. Markers, addresses of links and
 * invisible characters are set aside first, alike on both sides and without any of the reader's rules, so that
 * the check owes nothing to what it checks.
 */
export function wordsOf(text: string): string[] {
  const bare = text
    .normalize("NFC")
    .replace(/\]\([^()\s]*\)/g, "")
    .replace(/\{\+{1,2}|\+{1,2}\}/g, "")
    .replace(/[*_\\[\]\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, "");
  return bare.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function blockWords(block: Block): string {
  const items = (block.items ?? []).map(plainText);
  return [block.label, block.number, plainText(block.content), ...items].filter(Boolean).join("\n");
}

/** All the words of a document in reading order, one piece on each line. */
function documentWords(document: TextDocument): string {
  return [document.title, ...document.blocks.map(blockWords)].join("\n");
}

/** Compares the words of a source with those of the document read from it. Runs in every import. */
export function checkWords(input: string, document: TextDocument): WordCheck {
  const before = wordsOf(input);
  const after = wordsOf(documentWords(document));
  const balance = new Map<string, number>();
  for (const word of before) balance.set(word, (balance.get(word) ?? 0) + 1);
  for (const word of after) balance.set(word, (balance.get(word) ?? 0) - 1);
  const missing: string[] = [];
  const added: string[] = [];
  for (const [word, count] of balance) {
    if (count > 0) missing.push(word);
    if (count < 0) added.push(word);
  }
  return {
    ok: missing.length === 0 && added.length === 0,
    inOrder: before.length === after.length && before.every((word, index) => word === after[index]),
    wordsIn: before.length,
    wordsOut: after.length,
    missing: missing.slice(0, 50),
    added: added.slice(0, 50),
  };
}
