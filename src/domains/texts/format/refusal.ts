import { reasons, type Said } from "./messages.ts";

/** Why a text is not taken at all. Codes are stable. */
export type RefusalCode = keyof typeof reasons;

/** Bounds on what is read: bytes of a file, lines, and characters in one line. */
export const limits = { bytes: 5_000_000, lines: 100_000, lineLength: 1_000_000 } as const;

/** Thrown when a text cannot be read. `line` (from 1) is given when one place is at fault. */
export class TextRefused extends Error {
  readonly code: RefusalCode;
  readonly line?: number;
  readonly reason: Said;

  constructor(code: RefusalCode, line?: number) {
    super(reasons[code].en);
    this.name = "TextRefused";
    this.code = code;
    this.reason = reasons[code];
    if (line !== undefined) this.line = line;
  }
}
