/**
 * Writes the web fonts, cut down to what French and English need, into a folder (by default dist/public/fonts), and
 * the whole faces in which documents are printed into another (by default dist/fonts).
 * Usage: node bin/fonts.ts [folder] [folder of the printed faces]
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

/** A face for printed documents: names may hold any letter, so all of the Latin and extended Latin are kept. */
type Face = { from: string; to: string; weight: number };

const faces: Face[] = [
  { from: "bricolage-grotesque/files/bricolage-grotesque", to: "bricolage-grotesque", weight: 700 },
  { from: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next", to: "atkinson-next", weight: 400 },
  { from: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next", to: "atkinson-next", weight: 700 },
];
const parts = ["latin", "latin-ext"];

/** Cuts one weight of a variable face: the printer of documents knows no axes and no compression. */
async function cutFace({ from, to, weight }: Face, part: string, folder: string): Promise<void> {
  const whole = await readFile(require.resolve(`@fontsource-variable/${from}-${part}-wght-normal.woff2`));
  const cut = await subsetFont(whole, printable, {
    targetFormat: "sfnt",
    variationAxes: { wght: weight },
  });
  await writeFile(join(folder, `${to}-${part}-${weight}.ttf`), part === "latin" ? cut : renamed(cut));
}

/**
 * The extended part of a face under a name of the same length: a printer takes one file for each name and weight, and
 * finds in the second what the first lacks.
 */
function renamed(font: Uint8Array): Uint8Array {
  const bytes = Buffer.from(font);
  const [from, to] = ["Hyperlegible Next", "Hyperlegible More"].map((name) =>
    Buffer.from(name, "utf16le").swap16(),
  ) as [Buffer, Buffer];
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) to.copy(bytes, at);
  return bytes;
}

const printable = Array.from({ length: 0x2200 - 32 }, (_, index) => String.fromCodePoint(32 + index)).join(
  "",
);

const folder = process.argv[2] ?? "dist/public/fonts";
await mkdir(folder, { recursive: true });
for (const cut of cuts) {
  const bytes = await cutFont(cut, folder);
  console.log(`${cut.to} ${(bytes / 1024).toFixed(1)} kB`);
}

const printed = process.argv[3] ?? "dist/fonts";
await mkdir(printed, { recursive: true });
for (const face of faces) for (const part of parts) await cutFace(face, part, printed);
