import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { BuildOptions, BuildResult } from "esbuild";

/** Where the browser's files are built; the server answers `/assets/…` from it. */
export const assetsFolder = "dist/public/assets";
const manifestFile = "dist/public/manifest.json";

/** The browser's code and the stylesheet, each named after its contents so that it may be cached for ever. */
export function browserOptions(banner = ""): BuildOptions & { metafile: true } {
  return {
    entryPoints: [
      { in: "src/browser/main.ts", out: "main" },
      { in: "src/ui/styles/index.css", out: "main" },
    ],
    outdir: assetsFolder,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
    // Fonts are served beside the assets, under names that do not change.
    external: ["/fonts/*"],
    banner: { js: banner },
  };
}

/** Writes down the address of each built entry: `{"main.js": "/assets/main-AB12CD34.js", …}`. */
export function writeManifest({ metafile }: BuildResult<{ metafile: true }>): void {
  const manifest: Record<string, string> = {};
  for (const [file, output] of Object.entries(metafile.outputs)) {
    if (output.entryPoint) manifest[logicalName(basename(file))] = `/assets/${basename(file)}`;
  }
  mkdirSync("dist/public", { recursive: true });
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Removes what earlier builds left. */
export function removeOldAssets({ metafile }: BuildResult<{ metafile: true }>): void {
  const keep = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
  for (const name of readdirSync(assetsFolder)) {
    if (!keep.has(name.replace(/\.(br|gz)$/, ""))) rmSync(join(assetsFolder, name));
  }
}

/** `main-AB12CD34.js` → `main.js`. */
function logicalName(file: string): string {
  return file.replace(/-[A-Z0-9]{8}(?=\.)/, "");
}
