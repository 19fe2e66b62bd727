import { limits, TextRefused } from "../refusal.ts";
import type { WarningList } from "../warnings.ts";

/**
 * Turns a file into clean Unicode text: NFC, LF line ends, no byte order mark, no invisible characters. UTF-8 is
 * expected; UTF-16 with its mark and plausible Windows-1252 are converted with a warning.
 * @throws TextRefused `empty`, `binary`, `too_large` or `encoding`.
 */
export function decodeText(source: Uint8Array | string, warnings: WarningList): string {
  if (source.length > limits.bytes) throw new TextRefused("too_large");
  const raw = typeof source === "string" ? source.toWellFormed() : decodeBytes(source, warnings);
  if (/^\uFEFF?\s*(?:%PDF-|\{\\rtf)/.test(raw.slice(0, 100))) throw new TextRefused("binary");
  const text = tidy(
    raw
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n")
      .replaceAll("\u0085", " "),
    warnings,
  );
  if (text.trim() === "") throw new TextRefused("empty");
  checkBounds(text);
  return text;
}

function decodeBytes(bytes: Uint8Array, warnings: WarningList): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "";
  if (utf16) {
    warnings.note("encoding_converted", 1, "", utf16.toUpperCase());
    return decodeAs(utf16, bytes);
  }
  if (bytes.includes(0)) throw new TextRefused("binary");
  try {
    return decodeAs("utf-8", bytes);
  } catch {
    return decodeWindows(bytes, warnings);
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new TextRefused("encoding", firstBadLine(bytes));
  }
}

/** Windows-1252 is believed only where nothing looks like UTF-8 and nearly all high bytes are letters or quotes. */
function decodeWindows(bytes: Uint8Array, warnings: WarningList): string {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const damaged = lenient.match(/\uFFFD/g)?.length ?? 0;
  const sound = lenient.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  const text = new TextDecoder("windows-1252").decode(bytes);
  const high = text.match(/[\u0080-\u{10FFFF}]/gu)?.length ?? 0;
  const usual = text.match(/[À-ÖØ-öø-ÿŒœŸ«»‘’“”–—…·•€°§\u00A0]/g)?.length ?? 0;
  if (controlCount(text) > text.length / 100) throw new TextRefused("binary");
  if (sound > damaged / 10 || usual < high * 0.9) throw new TextRefused("encoding", firstBadLine(bytes));
  warnings.note("encoding_converted", 1, "", "Windows-1252");
  return text;
}

function firstBadLine(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf("\uFFFD"))).split("\n").length;
}

function controlCount(text: string): number {
  return text.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
}

/** Control characters, soft hyphens, marks of direction and width: they carry no word. */
const invisible = /[^\P{Cc}\t\n\v\f\r]|[\u00AD\u200B\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

function tidy(raw: string, warnings: WarningList): string {
  if (raw.includes("\0") || controlCount(raw) > Math.max(8, raw.length / 100))
    throw new TextRefused("binary");
  const text = raw.normalize("NFC");
  if (text !== raw) warnings.note("decomposed_letters", 1);
  const hidden = text.search(invisible);
  if (hidden >= 0) warnings.note("invisible_characters", lineAt(text, hidden));
  const damaged = text.search(/\uFFFD|Ã[©¨ªÂ§®´»¢¹]|â€[™œ¦“]/);
  if (damaged >= 0)
    warnings.note("damaged_characters", lineAt(text, damaged), text.slice(damaged, damaged + 40));
  return text.replace(invisible, "").replace(/[\u2028\u2029]/g, " ");
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function checkBounds(text: string): void {
  const lines = text.split("\n");
  if (lines.length > limits.lines) throw new TextRefused("too_large", limits.lines + 1);
  const long = lines.findIndex((line) => line.length > limits.lineLength);
  if (long >= 0) throw new TextRefused("too_large", long + 1);
}
