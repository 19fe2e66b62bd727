import { type Counts, genders, type NonBinary, type ParityRule, type Stated } from "./rule.ts";

/**
 * The fewest people of these without whom a rule that counts would not be broken; `unstated` may be whatever helps.
 * With a fixed number of seats, « equal » accepts any distribution that the seats still free can bring to balance: of 24,
 * no more than 12 of one gender.
 */
export function excessOf(
  { rule, seats }: ParityRule,
  counts: Counts,
  unstated: number,
  how: NonBinary,
): number {
  const fixed = rule === "pair" ? (seats ?? 2) : seats;
  const out =
    fixed !== null && rule !== "at_most_one_apart"
      ? overCap(fixed, counts, how)
      : apartBy(counts, unstated, how);
  const left = counts.women + counts.men + counts.others + unstated - out;
  return out + Math.max(0, left - (fixed ?? left));
}

/** Whether these people, all of whom state a gender and break nothing, are as many as the rule wants. */
export function isWhole({ rule, seats }: ParityRule, counts: Counts, how: NonBinary): boolean {
  const all = counts.women + counts.men + counts.others;
  if (rule === "at_most_one_apart") return true;
  const fixed = rule === "pair" ? (seats ?? 2) : seats;
  if (fixed !== null) return all === fixed;
  const apart = Math.abs(counts.women - counts.men);
  if (how === "apart") return apart === 0;
  if (how === "either") return apart <= counts.others && all % 2 === 0;
  return 2 * Math.max(counts.women, counts.men, counts.others) <= all;
}

/** More of one gender than half of the seats, rounded up. */
function overCap(seats: number, { women, men, others }: Counts, how: NonBinary): number {
  const over = (cap: number) => Math.max(0, women - cap) + Math.max(0, men - cap);
  const half = Math.ceil(seats / 2);
  if (how === "either") return over(half);
  if (how === "different") return over(half) + Math.max(0, others - half);
  // Those who are not counted take seats: what is left is shared by the others. Each who left would make room.
  const ways = Array.from(
    { length: others + 1 },
    (_, gone) => gone + over(Math.max(0, Math.ceil((seats - others + gone) / 2))),
  );
  return Math.min(...ways);
}

/** More than one more of either, at any number. */
function apartBy({ women, men, others }: Counts, unstated: number, how: NonBinary): number {
  if (how === "different") {
    const all = women + men + others + unstated;
    return Math.max(0, 2 * Math.max(women, men, others) - all - 1);
  }
  const joining = unstated + (how === "either" ? others : 0);
  return Math.max(0, Math.abs(women - men) - 1 - joining);
}

/**
 * The fewest people without whom, in their order, each would differ from the one before; who states nothing may be
 * whatever helps.
 */
export function outOfTurn(inOrder: readonly Stated[], how: NonBinary): number {
  const counted = inOrder.filter((stated) => how !== "apart" || stated !== "nonbinary");
  // Where non-binary people are not counted, someone who states nothing may be one: leaving them out costs nobody.
  const weighs = (stated: Stated) => (how === "apart" && stated === null ? 0 : 1);
  // The weightiest alternation that ends with each gender, as the list is walked.
  const longest = { woman: 0, man: 0, nonbinary: 0 };
  for (const stated of counted) {
    const before = { ...longest };
    for (const gender of mayBe(stated, how)) {
      const others = genders.filter((other) => other !== gender).map((other) => before[other]);
      longest[gender] = Math.max(longest[gender], Math.max(...others) + weighs(stated));
    }
  }
  const all = counted.reduce<number>((sum, stated) => sum + weighs(stated), 0);
  return all - Math.max(...Object.values(longest));
}

function mayBe(stated: Stated, how: NonBinary): readonly (typeof genders)[number][] {
  if (stated === null) return how === "different" ? genders : ["woman", "man"];
  if (stated === "nonbinary" && how === "either") return ["woman", "man"];
  return [stated];
}
