import { z } from "zod";
import { canonical } from "./canonical.ts";
import type { TextDocument } from "./document.ts";
import { isAddress } from "./inline.ts";
import { TextRefused } from "./refusal.ts";

const words = z.string().max(1_000_000);
const inline = z.strictObject({
  text: words,
  marks: z.array(z.enum(["strong", "emphasis", "insertion"])).max(3),
  href: z.string().refine(isAddress).optional(),
});
const content = z.array(inline).max(100_000);
const block = z.strictObject({
  kind: z.enum(["axis", "objective", "annex", "heading", "paragraph", "text", "contributions", "list"]),
  label: z.string().max(60).optional(),
  number: z.string().max(20).optional(),
  level: z.int().min(1).max(3).optional(),
  content,
  items: z.array(content).max(10_000).optional(),
});

/** The shape of a text written as JSON. Unknown fields are refused, so that nothing is dropped in silence. */
export const textFile = z.strictObject({
  format: z.literal("boucle-text"),
  version: z.literal(1),
  title: words,
  language: z.enum(["fr", "en"]),
  blocks: z.array(block).max(100_000),
});

/** Writes a document as JSON, versioned, indented by two spaces. */
export function toJson(document: TextDocument): string {
  return `${JSON.stringify({ format: "boucle-text", version: 1, ...canonical(document) }, null, 2)}\n`;
}

/**
 * Reads what `toJson` wrote.
 * @throws TextRefused `format` when it is not JSON of that shape and version.
 */
export function fromJson(source: string): TextDocument {
  const parsed = textFile.safeParse(parsedJson(source));
  if (!parsed.success) throw new TextRefused("format");
  const { title, language, blocks } = parsed.data;
  return canonical({ title, language, blocks });
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new TextRefused("format");
  }
}
