// Widths of Atkinson Hyperlegible, in hundredths of the size of the letters: enough to break lines before they overflow.
const narrow = new Set("iljtfrI.,:;'’!|()[] ·-");
const wide = new Set("mwMWœŒæÆ@%—…");

/** How wide these words are, roughly and never less than they are, in units of the drawing. */
export function widthOf(text: string, size: number): number {
  let hundredths = 0;
  for (const letter of text) {
    if (narrow.has(letter)) hundredths += 34;
    else if (wide.has(letter)) hundredths += 92;
    else hundredths += letter.codePointAt(0)! > 0x2000 ? 100 : letter === letter.toUpperCase() ? 68 : 57;
  }
  return (hundredths * size) / 100;
}

/** Words on lines no wider than `width`; a word longer than a line is cut. At most `most` lines, the last one ended by « … ». */
export function wrap(text: string, width: number, size: number, most = 6): string[] {
  const lines: string[] = [];
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => pieces(one, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1]!, width, size)];
}

function pieces(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece && widthOf(piece + letter, size) > width) {
      cut.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...cut, piece];
}

function shortened(line: string, width: number, size: number): string {
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
