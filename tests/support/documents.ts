import fc from "fast-check";
import { canonical } from "../../src/domains/texts/format/canonical.ts";
import type { Block, Inline, Mark, TextDocument } from "../../src/domains/texts/format/document.ts";

/** Words made to break a dialect: markers, escapes, line starts, odd spaces, decomposed letters, half characters. */
const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ..."* ** *** \\ [ ] ( ) ](#) ](http://a.org) { } {+ +} {++ _ __ ` < > & # ## - -- --- + = ~~~ | —".split(
          " ",
        ),
        ...[
          " ",
          "  ",
          "\u00A0",
          "\n",
          "\r\n",
          "\t",
          " — ",
          "12. ",
          "12 bis. ",
          "1) ",
          "> ",
          "- ",
          "# ",
          "I — ",
          "e\u0301",
        ],
        ...[
          "Axe 1 — ",
          "<script>",
          "a",
          "é",
          "mot",
          "\u0338",
          "\u200B",
          "\u2028",
          "\uFEFF",
          "\uD800",
          "👩‍🌾",
          "_a_b_",
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);

const marks = fc.subarray<Mark>(["strong", "emphasis", "insertion"]);
const address = fc.constantFrom(
  "https://example.org/a_b*c",
  "mailto:a@example.org",
  "javascript:alert(1)",
  "http://e.org/]x[",
);

/** One run of words with any marks. */
export const anyInline: fc.Arbitrary<Inline> = fc
  .record({ text: hostile, marks, href: fc.option(address, { freq: 4 }) })
  .map(({ text, marks, href }) => (href ? { text, marks, href } : { text, marks }));

const content = fc.array(anyInline, { maxLength: 5 });
const label = fc.option(
  fc.constantFrom("Objectif", "Axe", "PART", "ANNEXE", "Objectif n°", "I", "12", "a — b", "grand axe"),
);
const number = fc.option(
  fc.constantFrom("1", "12", "3 bis", "4a", "IV", "B", "x y", "", "1.", "99999", "7 ter"),
);

const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom<Block["kind"]>(
      "axis",
      "objective",
      "annex",
      "heading",
      "paragraph",
      "text",
      "contributions",
      "list",
    ),
    label,
    number,
    level: fc.option(fc.integer({ min: -1, max: 9 })),
    content,
    items: fc.option(fc.array(content, { maxLength: 4 })),
  })
  .map(({ kind, label, number, level, content, items }) => ({
    kind,
    content,
    ...(label === null ? {} : { label }),
    ...(number === null ? {} : { number }),
    ...(level === null ? {} : { level }),
    ...(items === null ? {} : { items }),
  }));

/** Any document, not yet in its canonical form. */
export const anyDocument: fc.Arbitrary<TextDocument> = fc.record({
  title: hostile,
  language: fc.constantFrom("fr", "en"),
  blocks: fc.array(anyBlock, { maxLength: 8 }),
});

/** Any document in its canonical form. */
export const canonicalDocument = anyDocument.map(canonical);
