import { genders, type NonBinary, type Stated } from "./rule.ts";

/**
 * The fewest people without whom, in their order, each would differ from the one before; who states nothing may be
 * whatever helps.
 */
export function outOfTurn(inOrder: readonly Stated[], how: NonBinary): number {
  const counted = inOrder.filter((stated) => how !== "apart" || stated !== "nonbinary");
  // Where non-binary people are not counted, whoever states nothing may be one: leaving them out costs nobody.
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
