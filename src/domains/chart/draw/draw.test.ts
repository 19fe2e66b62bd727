import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Drawing } from "./drawing.ts";
import { layOut } from "./layout.ts";
import { picture } from "./picture.tsx";
import { sheet } from "./sheet.ts";
import { widthOf, wrap } from "./wrap.ts";

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constant("L’égalité d’abord"),
  fc.constant("é".repeat(300)),
);
const tone = fc.constantFrom("plain" as const, "new" as const, "gone" as const);
const card = fc.record({
  title: words,
  note: fc.option(words),
  people: fc.array(fc.record({ name: words, role: fc.option(words), tone }), { maxLength: 6 }),
  items: fc.array(fc.record({ name: words, note: fc.option(words), tone }), { maxLength: 4 }),
  tone,
});
const drawings: fc.Arbitrary<Drawing> = fc.record({
  title: words,
  subtitle: words,
  language: fc.constantFrom("fr" as const, "en" as const),
  dense: fc.boolean(),
  parts: fc.array(fc.record({ label: words, cards: fc.array(card, { minLength: 1, maxLength: 9 }) }), {
    maxLength: 4,
  }),
  legend: fc.option(fc.record({ new: words, gone: words })),
  foot: words,
});

describe("words on lines", () => {
  it("are never wider than the box, and none is lost while there is room", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrap(text, width, 15, 500);
        for (const line of lines) expect(widthOf(line, 15) <= width || [...line].length === 1).toBe(true);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replace(/\s+/g, ""));
      }),
    );
  });

  it("end by « … » where there is no room for all of them", () => {
    expect(wrap("un deux trois quatre cinq six", 40, 15, 2).at(-1)).toMatch(/…$/);
  });
});

describe("a drawn chart", () => {
  it("lays its boxes inside the sheet, none over another, each with its words inside", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { width, height, parts } = layOut(drawing);
        const boxes = parts.flatMap((part) => part.boxes);
        expect(boxes).toHaveLength(drawing.parts.flatMap(({ cards }) => cards).length);
        for (const [index, box] of boxes.entries()) {
          expect(box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
          for (const line of box.lines) expect(line.y > box.y && line.y < box.y + box.height).toBe(true);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  const hostile: Drawing = {
    title: '<script>alert("x")</script>',
    subtitle: "#panic()",
    language: "fr",
    dense: false,
    parts: [
      {
        label: "Espaces",
        cards: [
          {
            title: 'Vie & "mort" <i>',
            note: null,
            people: [{ name: "Zoë ‘d’Arc’ 🎉", role: "#eval(1)", tone: "new" }],
            items: [{ name: "مرحبا", note: "]]>", tone: "gone" }],
            tone: "plain",
          },
        ],
      },
    ],
    legend: { new: "Nouveau", gone: "Disparaît" },
    foot: "pied",
  };

  it("is a picture in which nothing that people wrote acts", () => {
    const svg = picture(hostile, "#2f4acb");
    expect(svg).not.toContain("<script>");
    expect(svg).not.toContain("<i>");
    expect(svg).toContain("Zoë");
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  });

  it("is an A3 sheet, whatever people wrote", async () => {
    const bytes = Buffer.from(await sheet(hostile, "#2f4acb")).toString("latin1");
    expect(bytes).toMatch(/\/MediaBox\s*\[\s*0 0 1190\.\d+ 841\.\d+\s*\]/);
  });
});
