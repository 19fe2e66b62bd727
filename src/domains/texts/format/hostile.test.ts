import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "./document.ts";
import { toMarkdown } from "./markdown.ts";
import { fromMarkdown } from "./markdown-reader.ts";
import { type Reading, readText } from "./read.ts";
import { TextRefused } from "./refusal.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const windows = (text: string) =>
  Uint8Array.from(text, (character) => (character === "’" ? 0x92 : character.charCodeAt(0)));
const refusal = (code: string) => expect.objectContaining({ name: "TextRefused", code });
const codes = (reading: Reading) => reading.warnings.map((each) => each.code);

describe("what is refused", () => {
  it.each<[string, Uint8Array | string, string]>([
    ["nothing", "", "empty"],
    ["only blanks", " \n\t\u200B\n", "empty"],
    ["a PDF", "%PDF-1.7 1. x", "binary"],
    ["rich text", "{\\rtf1 1. x}", "binary"],
    ["an archive", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 1, 2), "binary"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), "binary"],
    ["control characters", `1. a${"\u0001".repeat(50)}`, "binary"],
    ["too many bytes", new Uint8Array(5_000_001).fill(0x61), "too_large"],
    ["too many lines", "1. a\n".repeat(100_001), "too_large"],
    ["too long a line", `1. ${"a".repeat(1_000_001)}`, "too_large"],
    ["prose without structure", "Once upon a time.\n\nThe end.", "no_structure"],
    ["headings alone", "# A\n\n## B\n\ntext", "no_structure"],
    ["damaged UTF-8", Uint8Array.from([...bytes("1. é é é é\n2. à "), 0xe9, 0x20]), "encoding"],
    [
      "bytes of an unknown encoding",
      Uint8Array.from([...bytes("1. Nine words"), 0xa4, 0xa5, 0xbe, 0xa4]),
      "encoding",
    ],
  ])("%s", (_, source, code) => {
    expect(() => readText(source)).toThrow(refusal(code));
  });

  it("names the line at fault and gives a reason in both languages", () => {
    const damaged = Uint8Array.from([...bytes("1. é é é\n2. à "), 0xe9, 0x20]);
    let refused: unknown;
    try {
      readText(damaged);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({
      code: "encoding",
      line: 2,
      reason: { fr: expect.stringContaining("UTF-8") },
    });
  });
});

describe("what is converted", () => {
  const plain = "L'été\n\n1. L’été à venir.";

  it("reads Windows-1252 and says so", () => {
    const reading = readText(windows(plain));
    expect(plainText(reading.document.blocks[0]?.content ?? [])).toBe("L’été à venir.");
    expect(codes(reading)).toEqual(["encoding_converted"]);
  });

  it("reads UTF-16 with its mark", () => {
    const units = Uint16Array.from(`\uFEFF${plain}`, (character) => character.charCodeAt(0));
    const reading = readText(new Uint8Array(units.buffer));
    expect(reading.document.title).toBe("L'été");
    expect(codes(reading)).toEqual(["encoding_converted"]);
  });

  it("reads Windows line ends, a byte order mark and decomposed letters as the plain text", () => {
    const reading = readText(bytes(`\uFEFF${plain.normalize("NFD").replaceAll("\n", "\r\n")}`));
    expect(reading.document).toEqual(readText(plain).document);
    expect(codes(reading)).toEqual(["decomposed_letters"]);
  });

  it("takes invisible characters out, once told", () => {
    const reading = readText("T\n\n1. Organi\u00ADsation \u202Eet\u202C suite.");
    expect(plainText(reading.document.blocks[0]?.content ?? [])).toBe("Organisation et suite.");
    expect(codes(reading)).toEqual(["invisible_characters"]);
  });
});

describe("whatever comes", () => {
  const line = fc
    .array(
      fc.constantFrom(
        ..."- * • – ** *** * _ __ # ## 1. 2. 3. 18. 1\\. **1.** 1) - 4.** I- II. Objectif Axe AXE PART Annexe : — - « » ( )".split(
          " ",
        ),
        ...[
          "[mot](#)",
          "[mot",
          "](https://example.org)",
          "{+mot+}",
          "{++",
          "\\",
          "mot",
          "Mot",
          "MOT.",
          "fin.",
          "élu·e",
          "\f",
          "\u00A0",
        ],
        ...[
          "Les remontées :",
          "Espace « Eau » : Ana Bel et Carl Dor",
          "Pôles militants",
          "Coordination",
          "mot-",
          "12",
          "https://e.org",
        ],
      ),
      { maxLength: 7 },
    )
    .chain((words) => fc.constantFrom(words.join(" "), words.join("")));

  it("loses no word, keeps their order, and its export comes back", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\n\n"), (lines, end) => {
        let reading: Reading;
        try {
          reading = readText(`Titre\n\n1. Un.\n\n${lines.join(end)}`);
        } catch (error) {
          expect(error).toBeInstanceOf(TextRefused);
          return;
        }
        expect(reading.words).toMatchObject({ missing: [], added: [], inOrder: true });
        expect(reading.lines).toHaveLength(reading.document.blocks.length);
        expect(fromMarkdown(toMarkdown(reading.document))).toEqual(reading.document);
      }),
      { numRuns: 1500 },
    );
  });

  it("never fails but with a coded refusal", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        try {
          expect(readText(noise).words.ok).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(TextRefused);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["asterisks", "*"],
    ["pairs of asterisks", "** "],
    ["opening brackets", "["],
    ["closing addresses", "](http://a"],
    ["links", "[a](http://b)"],
    ["openings", "{+"],
    ["backslashes", "\\"],
    ["underscores", "_a"],
    ["words", "des des "],
    ["brackets", "a (b "],
    ["spaces", "\u00A0"],
    ["quotation marks", "« "],
  ])("reads a line full of %s", (_, piece) => {
    const size = piece === "*" ? 500_000 : 150_000;
    const many = piece.repeat(Math.floor(size / piece.length));
    const { words, counts, document } = readText(`Titre\n\n1. a ${many} z\n\n- ${many}\n\n${many}`);
    expect(counts.paragraphs).toBe(1);
    expect(words.ok).toBe(true);
    expect(fromMarkdown(toMarkdown(document))).toEqual(document);
  });

  it("reads two megabytes of a plausible text", () => {
    const paragraph = (index: number) =>
      `- ${index}.** Nous *tous* dirons **cela, et\n\nencore cela** à [chacune](#).\n\n`;
    const text = `Titre\n\nI- VIVRE\n\n${Array.from({ length: 9_999 }, (_, index) => paragraph(index + 1)).join("")}`;
    const long = text + "et la suite est longue, bien longue\n\n".repeat(29_000);
    const { counts, words, warnings } = readText(long);
    expect(counts).toMatchObject({ paragraphs: 9_999, boldRuns: 9_999, markedInsertions: 19_998 });
    expect(words.ok).toBe(true);
    expect(warnings.length).toBeLessThan(1_000);
  });
});
