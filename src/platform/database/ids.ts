import { randomBytes } from "node:crypto";

let last = 0;
let sequence = 0;

/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 12 bits that count up within the millisecond
 * (§6.2), so that what one process makes sorts in the order of making, then random bits.
 * Ids made by the program let a form name what it will create, so that sending it twice creates one thing.
 */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  // Begins low, so that a busy millisecond has room to count; beyond it only order is lost.
  sequence = now === last ? (sequence + 1) & 0xfff : bytes.readUInt16BE(6) & 0x3ff;
  last = now;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a string from outside is a well-formed id; anything else would be a database error, answered as a 500. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && shape.test(text);
}
