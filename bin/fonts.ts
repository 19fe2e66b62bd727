/**
 * Writes the web fonts, cut down to what French and English need, into a folder (by default dist/public/fonts).
 * Usage: node bin/fonts.ts [folder]
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

/** Printable ASCII, the letters of French and of its neighbours, and the spaces of careful typography. */
const letters = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
  ..."àâäæçéèêëîïôöœùûüÿñáíóúãõ",
  ..."ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑÁÍÓÚÃÕ",
  ..."\u00a0\u202f\u2011",
].join("");

/** Marks of titles and of big figures. */
const marksOfTitles = "«»“”‘’–—…·•°§€−±×→";

/** Marks, figures and maths of a text. */
const marksOfTexts = "«»“”‘’‹›–—…·•°§¶©®€£ªº№×÷−±≈≤≥½¼¾†‡→←↑↓ᵉʳ";

/** Kerning, accents and figures of one width; the alternates of a display face are left out. */
const features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "calt"];

type Cut = { from: string; to: string; marks: string; weights: { min: number; max: number } };

const cuts: Cut[] = [
  {
    from: "bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
    to: "bricolage-grotesque.woff2",
    marks: marksOfTitles,
    weights: { min: 600, max: 800 },
  },
  {
    from: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    to: "atkinson-next.woff2",
    marks: marksOfTexts,
    weights: { min: 400, max: 700 },
  },
  {
    from: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2",
    to: "atkinson-next-italic.woff2",
    marks: marksOfTexts,
    weights: { min: 400, max: 700 },
  },
];

async function cutFont({ from, to, marks, weights }: Cut, folder: string): Promise<number> {
  const whole = await readFile(require.resolve(`@fontsource-variable/${from}`));
  const subset = await subsetFont(whole, letters + marks, {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
    keepFeatures: features,
  });
  await writeFile(join(folder, to), subset);
  return subset.length;
}

const folder = process.argv[2] ?? "dist/public/fonts";
await mkdir(folder, { recursive: true });
for (const cut of cuts) {
  const bytes = await cutFont(cut, folder);
  console.log(`${cut.to} ${(bytes / 1024).toFixed(1)} kB`);
}
