/** What numbering needs to know of a block. */
export interface Numbered {
  kind: string;
  number: string | null;
}

/** The number of a block that is to be numbered and has none yet. */
export const unnumbered = "0";

/**
 * Numbers axes, objectives and paragraphs anew, in order: paragraphs and objectives through the whole text (or
 * objectives anew in each axis where the text does so), axes in the figures that the text uses. Kinds that the
 * text does not number stay without number; everything else keeps the number printed in it (headings, annexes).
 */
export function renumbered(blocks: readonly Numbered[]): (string | null)[] {
  const style = styleOf(blocks);
  const next = { axis: 0, objective: 0, paragraph: 0 };
  return blocks.map(({ kind, number }) => {
    if (kind === "axis") {
      next.axis += 1;
      if (style.objectivesRestart) next.objective = 0;
      return style.axes ? style.figure(next.axis) : null;
    }
    if (kind === "objective") return style.objectives ? String(++next.objective) : null;
    if (kind === "paragraph") return String(++next.paragraph);
    return number;
  });
}

/** The number that a new block of this kind starts with: none where the text gives its like none. */
export function startingNumber(kind: string, blocks: readonly Numbered[]): string | null {
  if (kind === "paragraph") return unnumbered;
  if (kind !== "axis" && kind !== "objective") return null;
  const alike = blocks.filter((block) => block.kind === kind);
  return alike.length === 0 || alike.some((block) => block.number) ? unnumbered : null;
}

/** Roman figures, for axes. */
export function roman(n: number): string {
  let rest = n;
  let written = "";
  for (const [figure, value] of romanFigures) {
    while (rest >= value) {
      written += figure;
      rest -= value;
    }
  }
  return written;
}

const romanFigures = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function styleOf(blocks: readonly Numbered[]) {
  const numbersOf = (kind: string) =>
    blocks.flatMap((block) => (block.kind === kind && block.number ? [block.number] : []));
  const axes = numbersOf("axis");
  const objectives = numbersOf("objective");
  return {
    axes: axes.length > 0,
    figure: axisFigures(axes.find((number) => number !== unnumbered)),
    objectives: objectives.length > 0,
    objectivesRestart: objectives.filter((number) => number === "1").length > 1,
  };
}

function axisFigures(example: string | undefined): (n: number) => string {
  if (example && /^\d/.test(example)) return String;
  if (example && /^[A-HJ-UW-Z]$/.test(example) && example !== "C" && example !== "L")
    return (n) => String.fromCharCode(64 + n);
  return roman;
}
