import { randomBytes, timingSafeEqual } from "node:crypto";

// Lives in this process only: a restart prints a new link, and the old one dies.
const token = randomBytes(24).toString("base64url");

/** The token of the one-time link that the terminal prints while nobody administers the installation. */
export function firstRunToken(): string {
  return token;
}

/** Whether this is that token, compared in constant time. */
export function isFirstRunToken(given: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
