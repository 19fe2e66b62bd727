import type { Counts } from "./counts.ts";
import type { ImportProfile } from "./profile.ts";
import { readText } from "./read.ts";
import type { Warning } from "./warnings.ts";

/** The title, the figures and the warnings of a source. */
export type Inspection = { title: string } & Counts & { warnings: Warning[] };

/**
 * Tells what an import of this source would give, without the words themselves.
 * @throws TextRefused as `readText` does.
 */
export function inspect(source: Uint8Array | string, profile?: ImportProfile): Inspection {
  const { document, counts, warnings } = readText(source, profile);
  return { title: document.title, ...counts, warnings };
}
