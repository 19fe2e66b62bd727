import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import type { Ctx } from "./context.ts";

interface Asset {
  type: string;
  plain: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

/** The built files that browsers fetch, read once at start: a few hundred kilobytes. */
export interface Assets {
  css: string[];
  js: string[];
  serve(c: Ctx): Response | null;
}

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/** Reads the built files of a folder; an absent folder means a program that was not built, which tests may use. */
export function loadAssets(folder: string): Assets {
  const files = new Map<string, Asset>();
  if (existsSync(folder)) {
    for (const path of walk(folder)) {
      const type = types[extname(path)];
      if (type)
        files.set(`/${relative(folder, path)}`, {
          type,
          plain: readFileSync(path),
          br: beside(path, "br"),
          gzip: beside(path, "gz"),
        });
    }
  }
  const manifestPath = join(folder, "manifest.json");
  const manifest: Record<string, string> = existsSync(manifestPath)
    ? JSON.parse(readFileSync(manifestPath, "utf8"))
    : {};
  const listed = (extension: string) =>
    Object.entries(manifest)
      .filter(([name]) => name.endsWith(extension))
      .map(([, href]) => href);
  return { css: listed(".css"), js: listed(".js"), serve: (c) => serve(files, c) };
}

function serve(files: Map<string, Asset>, c: Ctx): Response | null {
  const path = new URL(c.req.url).pathname;
  const asset = files.get(path);
  if (!asset) return null;
  const accepts = c.req.header("accept-encoding") ?? "";
  const encoding =
    asset.br && takes(accepts, "br") ? "br" : asset.gzip && takes(accepts, "gzip") ? "gzip" : null;
  const body = encoding === "br" ? asset.br : encoding === "gzip" ? asset.gzip : asset.plain;
  return new Response(new Uint8Array(body!), {
    headers: {
      "Content-Type": asset.type,
      "Cache-Control": hashed.test(path) ? "public, max-age=31536000, immutable" : "public, max-age=86400",
      Vary: "Accept-Encoding",
      ...(encoding ? { "Content-Encoding": encoding } : {}),
    },
  });
}

// The name of a file that the build names after its content: main-DWSUHYLN.css, never bricolage-grotesque.woff2.
const hashed = /-[A-Z0-9]{8}\./;

const takes = (accepts: string, encoding: string): boolean =>
  accepts.split(",").some((one) => {
    const [name, weight] = one.split(";").map((part) => part.trim());
    return name === encoding && !/^q=0(\.0*)?$/.test(weight ?? "");
  });

function beside(path: string, extension: string): Buffer | null {
  return existsSync(`${path}.${extension}`) ? readFileSync(`${path}.${extension}`) : null;
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
