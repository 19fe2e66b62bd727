import { open } from "node:fs/promises";
import { refuseSpreadsheet } from "./refusals.ts";
import type { FormatFound } from "./table.ts";

export type Encoding = NonNullable<FormatFound["encoding"]>;

/**
 * How the text of a file is encoded. The whole file is looked at: UTF-8 is believed only where every byte agrees,
 * UTF-16 by its mark or its zeros, Windows-1252 where what remains looks like words.
 * @throws {Refusal} `empty`, `binary`, `encoding`.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let first: Buffer | null = null;
  const seen = { even: 0, odd: 0, controls: 0, unassigned: 0, total: 0 };
  for await (const bytes of bytesOf(path)) {
    first ??= Buffer.from(bytes.subarray(0, 4));
    count(bytes, seen);
    if (isUtf8) isUtf8 = decodes(utf8, bytes, true);
  }
  if (!first || seen.total === 0) throw refuseSpreadsheet.empty();
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  const zeros = seen.even + seen.odd;
  if (zeros > 0) {
    // Western words in UTF-16 have a zero at every second place, and none at the other.
    if (seen.odd > seen.total / 4 && seen.even < seen.odd / 20) return "utf-16le";
    if (seen.even > seen.total / 4 && seen.odd < seen.even / 20) return "utf-16be";
    throw refuseSpreadsheet.binary();
  }
  if (isUtf8) isUtf8 = decodes(utf8, new Uint8Array(), false);
  // A file that says it is UTF-8, and is, holds words whatever they are: our own exports among them.
  if (isUtf8 && first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return "utf-8";
  if (seen.controls > Math.max(8, seen.total / 200)) throw refuseSpreadsheet.binary();
  if (isUtf8) return "utf-8";
  if (seen.unassigned > 0) throw refuseSpreadsheet.encoding();
  return "windows-1252";
}

/** The text of a file in this encoding, piece by piece, without its mark. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of bytesOf(path)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

const size = 256 * 1024;

/** The bytes of a file, piece by piece; each is read before the next takes its place. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const piece = Buffer.allocUnsafe(size);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(piece, 0, size);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

// Pieces have an even size, so that what is even here is even in the file.
function count(
  bytes: Uint8Array,
  seen: { even: number; odd: number; controls: number; unassigned: number; total: number },
) {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) {
      if (at % 2 === 0) seen.even++;
      else seen.odd++;
    } else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) seen.controls++;
    else if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
      seen.unassigned++;
  }
  seen.total += bytes.length;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
