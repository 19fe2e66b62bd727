/** A source of repeatable chance: the same seed always tells the same story. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with this probability (0 to 1). */
  chance(probability: number): boolean;
  /** One element. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** A copy in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** One element, each as likely as its weight. Throws when no weight is positive. */
  weighted<T>(choices: readonly (readonly [item: T, weight: number])[]): T;
}

/** A generator (mulberry32) from a whole number, or from a word so that each use has its own stream. */
export function seededRandom(seed: number | string): Random {
  const next = mulberry32(typeof seed === "number" ? seed : hashOf(seed));
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => elementAt(items, between(0, items.length - 1)),
    shuffle: (items) => shuffled(items, between),
    weighted: (choices) => weightedChoice(choices, next()),
  };
}

/** FNV-1a: a whole number of 32 bits from a word. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const character of word) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(items: readonly T[], between: (least: number, most: number) => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = between(0, last);
    const kept = elementAt(copy, last);
    copy[last] = elementAt(copy, other);
    copy[other] = kept;
  }
  return copy;
}

function weightedChoice<T>(choices: readonly (readonly [T, number])[], draw: number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  if (total <= 0) throw new RangeError("A weighted choice needs at least one positive weight");
  let left = draw * total;
  for (const [item, weight] of choices) {
    left -= weight;
    if (left < 0) return item;
  }
  return elementAt(choices, choices.length - 1)[0];
}

function elementAt<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length)
    throw new RangeError(`No element ${index} in a list of ${items.length}`);
  return items[index] as T;
}
