import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { doors, here } from "../../../tests/support/doors.ts";
import { loadAssets } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "boucle-assets-"));
const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
mkdirSync(join(folder, "assets"));
mkdirSync(join(folder, "fonts"));
put("assets/main-DWSUHYLN.css", "plain");
put("assets/main-DWSUHYLN.css.br", "brotli");
put("assets/main-DWSUHYLN.css.gz", "gzip");
put("assets/main-CB2A6H24.js", "script");
put("assets/main-CB2A6H24.js.map", "map");
put("assets/notes.html", "<p>");
put("fonts/bricolage-grotesque.woff2", "font");
put(
  "manifest.json",
  JSON.stringify({ "main.css": "/assets/main-DWSUHYLN.css", "main.js": "/assets/main-CB2A6H24.js" }),
);

const assets = loadAssets(folder);
const app = doors([], undefined, { asset: assets.serve });
const ask = (path: string, encoding = "") =>
  app.request(`${here}${path}`, { headers: encoding ? { "accept-encoding": encoding } : {} });

afterAll(() => rmSync(folder, { recursive: true }));

describe("files for browsers", () => {
  it("are those that the build lists", () => {
    expect(assets).toMatchObject({ css: ["/assets/main-DWSUHYLN.css"], js: ["/assets/main-CB2A6H24.js"] });
  });

  it.each([
    ["br, gzip", "br", "brotli"],
    ["gzip", "gzip", "gzip"],
    ["GZIP;q=0, br;q=0", null, "plain"],
    ["br;q=0, gzip;q=0.5", "gzip", "gzip"],
    ["brotli", null, "plain"],
    ["", null, "plain"],
  ])("come in the encoding that the browser takes: %s", async (accepts, encoding, body) => {
    const answer = await ask("/assets/main-DWSUHYLN.css", accepts);
    expect([answer.headers.get("content-encoding"), await answer.text()]).toEqual([encoding, body]);
    expect(answer.headers.get("vary")).toContain("Accept-Encoding");
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
  });

  it("are kept for ever only when their name tells their content", async () => {
    expect((await ask("/assets/main-CB2A6H24.js")).headers.get("cache-control")).toContain("immutable");
    const font = await ask("/fonts/bricolage-grotesque.woff2");
    expect(font.headers.get("cache-control")).toBe("public, max-age=86400");
    expect(font.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    "/assets/absent.css",
    "/assets/notes.html",
    "/assets/main-CB2A6H24.js.map",
    "/assets/main-DWSUHYLN.css.br",
    "/assets/..%2f..%2fpackage.json",
    "/assets/../manifest.json",
    "/fonts/",
  ])("are none of %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("may be missing altogether, as in a program that was not built", () => {
    expect(loadAssets(join(folder, "absent"))).toMatchObject({ css: [], js: [] });
  });
});
