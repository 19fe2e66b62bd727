/** Builds the program into dist: fonts, browser code and styles, compressed copies, server. Usage: node bin/build.ts */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { browserOptions, removeOldAssets, writeManifest } from "./build/browser.ts";
import { compressAssets } from "./build/compress.ts";
import { makeFonts } from "./build/fonts.ts";
import { serverOptions } from "./build/server.ts";

async function buildAll(): Promise<void> {
  mkdirSync("dist", { recursive: true });
  // Dated before the sources are read, so that a change made meanwhile counts as newer.
  writeFileSync("dist/.building", "");
  makeFonts();
  await Promise.all([build(serverOptions), buildBrowser()]);
  renameSync("dist/.building", "dist/.built");
}

async function buildBrowser(): Promise<void> {
  const result = await build(browserOptions());
  writeManifest(result);
  removeOldAssets(result);
  await compressAssets();
}

await buildAll().catch((error: Error) => {
  // esbuild has already shown the faults of the sources, with their place.
  if (!("errors" in error)) console.error(error);
  process.exit(1);
});
