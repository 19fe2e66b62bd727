import { blocksFrom, limits, type NewBlock, readyBlocks } from "./document.ts";
import { type Reading, readText, TextRefused } from "./format/index.ts";
import { decodeText } from "./format/reading/decode.ts";
import { WarningList } from "./format/warnings.ts";
import { refuseTexts } from "./refusals.ts";
import type { ImportReading } from "./schema.ts";

/** A source as it was read: its clean text, and all that the preview shows. */
export interface Source {
  source: string;
  reading: ImportReading;
}

/**
 * Reads what an administrator brought.
 * @throws {Refusal} `empty`, `binary`, `tooLarge`, `encoding`, `noStructure`, `format`, `tooMany`, `tooLong`.
 */
export function readSource(bytes: Uint8Array | string): Source {
  try {
    const { profile: _, ...reading } = readText(bytes);
    fits(reading);
    return { source: decodeText(bytes, new WarningList()), reading };
  } catch (error) {
    if (error instanceof TextRefused) throw refusals[error.code]();
    throw error;
  }
}

const refusals = {
  empty: refuseTexts.empty,
  binary: refuseTexts.binary,
  too_large: refuseTexts.tooLarge,
  encoding: refuseTexts.encoding,
  no_structure: refuseTexts.noStructure,
  format: refuseTexts.format,
};

function fits({ document }: Pick<Reading, "document">): NewBlock[] {
  if (document.blocks.length > limits.blocks) throw refuseTexts.tooMany({ limit: limits.blocks });
  return readyBlocks(blocksFrom(document));
}
