import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, canonicalDocument } from "../../../../tests/support/documents.ts";
import { canonical } from "./canonical.ts";
import type { Block, TextDocument } from "./document.ts";
import { toMarkdown } from "./markdown.ts";
import { fromMarkdown, isCanonicalMarkdown } from "./markdown-reader.ts";
import { readText } from "./read.ts";
import { TextRefused } from "./refusal.ts";

const words = (text: string) => [{ text, marks: [] }];
const only = (block: Block): TextDocument => ({ title: "T", language: "fr", blocks: [block] });

const sample = `---
format: boucle-text 1
language: en
---

# The plan

Some words before.

## PART I — Live

### Objective 1 — Repair \\[soon\\]

1. Mend **the roof** {+and the door+}.

- a list
- of things

2 bis. Paint it.

> What led to this:
> - Mend it

# Annex — Who does what

#### 1 — The crews

##### Crew
`;

describe("canonical Markdown", () => {
  it("is read and written back letter for letter", () => {
    const document = fromMarkdown(sample);
    expect(document.blocks.map((block) => block.kind)).toEqual(
      "text axis objective paragraph list paragraph contributions annex heading heading".split(" "),
    );
    expect(document.blocks[5]).toEqual({ kind: "paragraph", number: "2 bis", content: words("Paint it.") });
    expect(toMarkdown(document)).toBe(sample);
  });

  it("gives back every document it wrote", () => {
    fc.assert(
      fc.property(canonicalDocument, (document) => {
        const written = toMarkdown(document);
        expect(fromMarkdown(written)).toEqual(document);
        expect(toMarkdown(fromMarkdown(written))).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });

  it("has one canonical form for every document, and brings any document to it", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const once = canonical(document);
        expect(canonical(once)).toEqual(once);
        expect(fromMarkdown(toMarkdown(document))).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "# not a heading",
    "- not an item",
    "12. not a number",
    "> not a quotation",
    "---",
    "+ plus",
    "12 bis. no",
  ])("keeps the words %j as words", (text) => {
    const document = only({ kind: "text", content: words(text) });
    expect(fromMarkdown(toMarkdown(document))).toEqual(document);
  });

  it("keeps a dash in a heading that has no number", () => {
    const document = only({ kind: "heading", level: 1, content: words("Axe 1 — or not") });
    expect(fromMarkdown(toMarkdown(document))).toEqual(document);
  });

  it("puts a label that cannot be one back among the words", () => {
    const { blocks } = canonical(only({ kind: "axis", label: "a — b", number: "1", content: words("c") }));
    expect(blocks[0]).toEqual({ kind: "axis", content: words("a — b 1 c") });
  });

  it("reads a file with Windows line ends and a byte order mark", () => {
    expect(fromMarkdown(`\uFEFF${sample.replaceAll("\n", "\r\n")}`)).toEqual(fromMarkdown(sample));
  });

  it("is recognised by the general reader, which gives the same document", () => {
    expect(isCanonicalMarkdown(sample)).toBe(true);
    const { document, words: check, lines } = readText(sample);
    expect(document).toEqual(fromMarkdown(sample));
    expect(check).toMatchObject({ ok: true, inOrder: true });
    expect(sample.split("\n")[(lines[3] ?? 0) - 1]).toMatch(/^1\. Mend/);
  });

  it.each([
    "",
    "# Title",
    "---\nformat: boucle-text 2\nlanguage: fr\n---\n\n# x\n",
    "---\nformat: boucle-text 1\nlanguage: fr\n---\n",
  ])("refuses %j", (source) => {
    expect(() => fromMarkdown(source)).toThrow(TextRefused);
  });
});
