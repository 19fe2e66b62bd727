import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, inGamut, type Oklch } from "./color.ts";

const css = readFileSync(new URL("./styles/tokens.css", import.meta.url), "utf8");

/** The last word on each colour in the rules whose selector is given, the accent's parts filled in. */
function colors(selectors: string[]): Record<string, Oklch> {
  const values: Record<string, string> = {};
  for (const [, selector = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.includes(selector.trim().split("\n").at(-1)?.trim() ?? "")) continue;
    for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) values[name] = value;
  }
  const filled = (value: string) =>
    value.replace(/var\(--([\w-]+)\)/g, (_, name: string) => values[name] ?? "0");
  const found: Record<string, Oklch> = {};
  for (const [name, value] of Object.entries(values)) {
    const numbers = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(filled(value))?.slice(1).map(Number);
    if (numbers) found[name] = inGamut({ l: numbers[0] ?? 0, c: numbers[1] ?? 0, h: numbers[2] ?? 0 });
  }
  return found;
}

const themes = {
  light: colors([":root"]),
  dark: colors([":root", ':root[data-theme="dark"]']),
};

const texts: [string, string][] = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "warn-soft"],
  ["ink-soft", "paper"],
  ["ink-soft", "surface"],
  ["ink-soft", "sunken"],
  ["accent", "paper"],
  ["accent", "surface"],
  ["accent", "sunken"],
  ["accent", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent-soft", "accent"],
  ["good", "good-soft"],
  ["warn", "warn-soft"],
  ["bad", "bad-soft"],
  ["bad", "paper"],
  ["bad", "surface"],
  ["appraisal-light", "appraisal-1"],
  ["appraisal-dark", "appraisal-2"],
  ["appraisal-dark", "appraisal-3"],
  ["appraisal-light", "appraisal-4"],
];

const shapes: [string, string][] = [
  ["line-strong", "paper"],
  ["line-strong", "surface"],
];

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  it.each(texts)("shows %s on %s with a contrast of at least 4.5", (text, ground) => {
    expect(contrast(theme[text] as Oklch, theme[ground] as Oklch)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("draws %s on %s with a contrast of at least 3", (shape, ground) => {
    expect(contrast(theme[shape] as Oklch, theme[ground] as Oklch)).toBeGreaterThanOrEqual(3);
  });
});

describe("the dark theme", () => {
  it("is the same by choice as by the device's setting", () => {
    const body = (start: string) =>
      css
        .slice(css.indexOf("{", css.indexOf(start)) + 1)
        .split("}")[0]
        ?.replace(/\s+/g, " ");
    expect(body(':root[data-theme="dark"]')).toBe(body(':root:not([data-theme="light"])'));
  });
});
