import { contrast, fromHex, inGamut, type Oklch, toHex } from "./color.ts";

/** A movement's accent as it is shown on light and on dark paper. */
export type Accents = { light: Oklch; dark: Oklch };

/** The least contrast of text: WCAG 2.2, criterion 1.4.3. */
const enough = 4.5;

/** What the accent is read against in each theme, as in styles/tokens.css. */
const grounds = {
  light: (h: number): Oklch[] => [
    { l: 0.985, c: 0.006, h: 85 },
    { l: 0.955, c: 0.006, h: 85 },
    { l: 0.95, c: 0.024, h },
    { l: 0.94, c: 0.03, h },
  ],
  dark: (h: number): Oklch[] => [
    { l: 0.232, c: 0.014, h: 270 },
    { l: 0.29, c: 0.045, h },
    { l: 0.25, c: 0.04, h },
  ],
};

/**
 * The two accents of a movement's colour: its own hue, darkened for light paper and lightened for dark paper
 * until every text in it or on it has a contrast of at least 4.5. Throws a RangeError when it is no colour.
 */
export function accents(accentHex: string): Accents {
  const own = fromHex(accentHex);
  return {
    light: readable({ ...own, l: Math.min(own.l, 0.62) }, -0.005, grounds.light(own.h)),
    dark: readable({ ...own, l: Math.max(own.l, 0.74), c: own.c * 0.65 }, 0.005, grounds.dark(own.h)),
  };
}

function readable(start: Oklch, step: number, against: Oklch[]): Oklch {
  let color = inGamut(start);
  while (against.some((ground) => contrast(color, ground) < enough) && color.l > 0.02 && color.l < 0.98) {
    color = inGamut({ ...start, l: color.l + step });
  }
  return color;
}

/** The style sheet of a movement, served as /theme.css after the others: its accent in both themes. */
export function themeCss(accentHex: string): string {
  const { light, dark } = accents(accentHex);
  const old = `--accent:${toHex(light)};--accent-strong:${toHex({ ...light, l: light.l - 0.07 })}`;
  return [
    `:root{${properties(light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${properties(dark)}}}`,
    `:root[data-theme="dark"]{${properties(dark)}}`,
    `@media print{:root:root:root{${properties(light)}}}`,
    `@supports not (color:oklch(0 0 0)){:root:root{${old}}}`,
    "",
  ].join("\n");
}

function properties({ l, c, h }: Oklch): string {
  return `--accent-l:${fixed(l, 3)};--accent-c:${fixed(c, 3)};--accent-h:${fixed(h, 1)}`;
}

function fixed(n: number, digits: number): string {
  return String(Number(n.toFixed(digits)));
}
