import { spawnSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";

const folder = "dist/public/fonts";
const stamp = `${folder}/.made`;
const sources = ["bin/fonts.ts", "node_modules/@fontsource-variable"];

/** Cuts the web fonts again when their script or their packages changed; it takes seconds. */
export function makeFonts(): void {
  if (sources.every((source) => changedAt(source) < changedAt(stamp))) return;
  const { status } = spawnSync(process.execPath, ["bin/fonts.ts", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("The fonts could not be made: see above.");
  writeFileSync(stamp, "");
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
