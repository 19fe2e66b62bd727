const RANGES = {
  mobile: "06 39 98",
  "ile-de-france": "01 99 00",
  "north-west": "02 61 91",
  "north-east": "03 53 01",
  "south-east": "04 65 71",
  "south-west": "05 36 49",
} as const;

export type PhoneRange = keyof typeof RANGES;

/**
 * A number that rings nowhere: the French regulator keeps these ranges for fiction (ARCEP decision 2009-0202).
 * Ten thousand per range; the index wraps around.
 */
export function fictionalPhone(index: number, range: PhoneRange = "mobile"): string {
  const digits = String(index % 10_000).padStart(4, "0");
  return `${RANGES[range]} ${digits.slice(0, 2)} ${digits.slice(2)}`;
}
