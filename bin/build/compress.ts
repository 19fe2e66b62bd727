import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { assetsFolder } from "./browser.ts";

const compressible = /\.(js|css|svg|json)$/;

/** Writes a `.br` and a `.gz` beside each asset, so that no request waits for a compression. */
export async function compressAssets(): Promise<void> {
  const names = readdirSync(assetsFolder).filter((name) => compressible.test(name));
  await Promise.all(names.map((name) => compress(join(assetsFolder, name))));
}

/** The name holds a digest of the contents: what is there already is right. */
async function compress(file: string): Promise<void> {
  if (existsSync(`${file}.br`) && existsSync(`${file}.gz`)) return;
  const whole = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(whole, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(whole, { level: 9 }));
}
