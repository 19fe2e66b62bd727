import names from "./names.json" with { type: "json" };
import { hashOf, seededRandom } from "./random.ts";
import { slugify } from "./typography.ts";

const listed = (lines: readonly string[]) => lines.flatMap((line) => line.split(" "));

/** Family names of today's France, of all its origins. None belongs to the named cast or to the coordination. */
export const FAMILY_NAMES = listed(names.family);

/** As the person stated it; null when they said nothing. Used for parity only, never shown. */
type StatedGender = "woman" | "man" | "nonbinary" | null;

export interface InventedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly gender: StatedGender;
  /** Unique at example.org. */
  readonly email: string;
}

/** Given names of today's France, of all its origins and ages, and who usually has them. */
export const GIVEN_NAMES = [
  ...listed(names.women).map((name) => ({ name, usual: "woman" as const })),
  ...listed(names.men).map((name) => ({ name, usual: "man" as const })),
  ...listed(names.any).map((name) => ({ name, usual: "any" as const })),
];
type GivenName = (typeof GIVEN_NAMES)[number];
const COMBINATIONS = GIVEN_NAMES.length * FAMILY_NAMES.length;
const STRIDE = strideCoprimeWith(COMBINATIONS);

/**
 * The person number `index` (0, 1, 2…): the same at each call, with a name and an e-mail that no other index has.
 * Beyond all combinations of names a number is added to the e-mail. Throws on a negative or broken index.
 */
export function personAt(index: number): InventedPerson {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`Not the index of a person: ${index}`);
  const combination = ((index % COMBINATIONS) * STRIDE) % COMBINATIONS;
  const given = GIVEN_NAMES[combination % GIVEN_NAMES.length]!;
  const familyName = FAMILY_NAMES[Math.floor(combination / GIVEN_NAMES.length)]!;
  const round = Math.floor(index / COMBINATIONS);
  return {
    givenName: given.name,
    familyName,
    gender: statedGender(given, hashOf(`gender ${index}`)),
    email: emailOf(given.name, familyName, round === 0 ? "" : String(round + 1)),
  };
}

/** An address at example.org from a name: "ines.delmas@example.org". */
export function emailOf(givenName: string, familyName: string, suffix = ""): string {
  return `${slugify(givenName)}.${slugify(familyName)}${suffix}@example.org`;
}

function statedGender(given: GivenName, seed: number): StatedGender {
  const random = seededRandom(seed);
  if (random.chance(0.03)) return null;
  if (given.usual !== "any") return random.chance(0.012) ? "nonbinary" : given.usual;
  return random.weighted<StatedGender>([
    ["woman", 4],
    ["man", 4],
    ["nonbinary", 3],
  ]);
}

function strideCoprimeWith(count: number): number {
  let stride = Math.floor(count * 0.6180339887);
  while (greatestCommonDivisor(stride, count) !== 1) stride++;
  return stride;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
