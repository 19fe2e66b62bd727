import { FAMILY_NAMES } from "./people/family-names.ts";
import { MENS_NAMES, NEUTRAL_NAMES, WOMENS_NAMES } from "./people/given-names.ts";
import { hashOf, seededRandom } from "./random.ts";
import { slugify } from "./typography.ts";

export { FAMILY_NAMES, MENS_NAMES, NEUTRAL_NAMES, WOMENS_NAMES };

/** As the person stated it; null when they said nothing. Used for parity only, never shown. */
export type StatedGender = "woman" | "man" | "nonbinary" | null;

export interface InventedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly gender: StatedGender;
  /** Unique at example.org. */
  readonly email: string;
}

interface GivenName {
  readonly name: string;
  readonly usual: "woman" | "man" | "any";
}

const GIVEN_NAMES: readonly GivenName[] = [
  ...WOMENS_NAMES.map((name) => ({ name, usual: "woman" as const })),
  ...MENS_NAMES.map((name) => ({ name, usual: "man" as const })),
  ...NEUTRAL_NAMES.map((name) => ({ name, usual: "any" as const })),
];
const COMBINATIONS = GIVEN_NAMES.length * FAMILY_NAMES.length;
const STRIDE = strideCoprimeWith(COMBINATIONS);

/**
 * The person number `index` (0, 1, 2…): the same at each call, with a name and an e-mail that no other index has.
 * Beyond all combinations of names a number is added to the e-mail. Throws on a negative or broken index.
 */
export function personAt(index: number): InventedPerson {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`Not the index of a person: ${index}`);
  const combination = ((index % COMBINATIONS) * STRIDE) % COMBINATIONS;
  const given = GIVEN_NAMES[combination % GIVEN_NAMES.length] as GivenName;
  const familyName = FAMILY_NAMES[Math.floor(combination / GIVEN_NAMES.length)] as string;
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
