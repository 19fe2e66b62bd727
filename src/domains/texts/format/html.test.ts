import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalDocument } from "../../../../tests/support/documents.ts";
import { toHtml, toHtmlPage } from "./html.ts";
import { fromMarkdown } from "./markdown-reader.ts";

const document = fromMarkdown(`---
format: boucle-text 1
language: fr
---

# Le plan & la suite

## I — Vivre

### Objectif 1 — Ici

1. **Un** {+deux+} *trois* [quatre](https://example.org/?a=1&b=2)

1. encore \\<script>

> Ce qui y conduit :
> - ceci

# Annexe — Qui

#### Une équipe
`);

describe("a text as HTML", () => {
  const html = toHtml(document);

  it("marks bold, adopted words, emphasis and links", () => {
    expect(html).toContain("<strong>Un</strong> <ins>deux</ins> <em>trois</em>");
    expect(html).toContain('<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">quatre</a>');
  });

  it("escapes what could be taken for a tag", () => {
    expect(html).toContain("<h1>Le plan &amp; la suite</h1>");
    expect(html).toContain("encore &lt;script&gt;");
  });

  it("gives each numbered paragraph an anchor of its own, even where a number comes twice", () => {
    expect(html.match(/id="paragraph-[^"]*"/g)).toEqual(['id="paragraph-1"', 'id="paragraph-1-2"']);
  });

  it("keeps headings in order", () => {
    expect(html.match(/<h\d/g)).toEqual(["<h1", "<h2", "<h3", "<h2", "<h3"]);
  });

  it("makes a complete file with the language of the text", () => {
    expect(toHtmlPage(document)).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(toHtmlPage(document)).toContain("<title>Le plan &amp; la suite</title>");
  });

  it("lets no tag through that it did not write itself", () => {
    fc.assert(
      fc.property(canonicalDocument, (any) => {
        const bare = toHtml(any).replace(
          /<\/?(?:article|h[1-6]|p|span|strong|em|ins|a|ul|li|aside)(?: [a-z]+="[^"<>]*")*>/g,
          "",
        );
        expect(bare).not.toMatch(/[<>"]/);
      }),
    );
  });
});
