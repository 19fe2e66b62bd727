import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, fromHex, toHex } from "./color.ts";
import { accents, themeCss } from "./theme.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

describe("a colour", () => {
  it("survives OKLCH and back", () => {
    fc.assert(
      fc.property(hex, (color) => {
        expect(toHex(fromHex(color))).toBe(color);
      }),
    );
  });

  it("reads the short form", () => {
    expect(toHex(fromHex("#24c"))).toBe("#2244cc");
  });

  it("has the contrast that WCAG gives black on white", () => {
    expect(contrast(fromHex("#000"), fromHex("#fff"))).toBeCloseTo(21, 1);
  });

  it.each(["red", "#12", "#12345g", "", "url(x)", "#fff;}"])("refuses %j", (bad) => {
    expect(() => fromHex(bad)).toThrow(RangeError);
  });
});

describe("the accent of a movement", () => {
  it("is readable in both themes, whatever colour is chosen", () => {
    const [paper, raised, dark] = [
      { l: 0.985, c: 0.006, h: 85 },
      { l: 1, c: 0, h: 0 },
      { l: 0.232, c: 0.014, h: 270 },
    ];
    fc.assert(
      fc.property(hex, (color) => {
        const found = accents(color);
        expect(contrast(found.light, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found.light, raised)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found.dark, dark)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found.dark, { l: 0.17, c: 0.03, h: found.dark.h })).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("keeps the movement's hue", () => {
    const { h } = fromHex("#c0392b");
    expect(accents("#c0392b").light.h).toBe(h);
    expect(accents("#c0392b").dark.h).toBe(h);
  });

  it("is served as custom properties for light, dark and print", () => {
    const css = themeCss("#2c46c8");
    expect(css).toMatch(/^:root\{--accent-l:[\d.]+;--accent-c:[\d.]+;--accent-h:[\d.]+\}/);
    expect(css).toContain('[data-theme="dark"]');
    expect(css).toContain("@media print");
  });

  it("refuses what is no colour rather than serve it", () => {
    expect(() => themeCss("red;}body{display:none")).toThrow(RangeError);
  });
});
