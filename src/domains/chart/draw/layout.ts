import type { Card, Drawing, Tone } from "./drawing.ts";
import { wrap } from "./wrap.ts";

/** Words placed on the drawing. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
  soft: boolean;
  tone: Tone;
}

/** A box placed on the drawing, with its words. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
  lines: Line[];
}

/** A part placed on the drawing: its label, its boxes and the lines by which they hang. */
interface PlacedPart {
  label: Line;
  boxes: Box[];
  rails: { x1: number; y1: number; x2: number; y2: number }[];
}

export interface Layout {
  width: number;
  height: number;
  parts: PlacedPart[];
}

const margin = 40;
const gap = 20;
const padding = 16;
/** Space above a row, in which its rail runs. */
const drop = 26;

/** Places a chart on a sheet as wide as an A3 one: parts under each other, boxes in rows that hang from a trunk. */
export function layOut(drawing: Drawing): Layout {
  const width = 1680;
  const columns = drawing.dense ? 6 : 4;
  const left = margin + 24;
  const boxWidth = (width - left - margin - gap * (columns - 1)) / columns;
  const parts: PlacedPart[] = [];
  let y = 130;
  for (const { label, cards } of drawing.parts) {
    const part: PlacedPart = {
      label: line(label, margin, y + 18, 22, { bold: true }),
      boxes: [],
      rails: [],
    };
    const top = y + 18;
    y += 36;
    const alone = cards.length === 1 && (cards[0]?.people.length ?? 0) > columns * 2;
    for (let from = 0; from < cards.length; from += columns) {
      const row = cards.slice(from, from + columns).map((card, index) => {
        const x = left + index * (boxWidth + gap);
        return alone
          ? wideBoxOf(card, x, y + drop, width - left - margin, columns)
          : boxOf(card, x, y + drop, boxWidth, drawing.dense);
      });
      const rail = y + drop / 2;
      const last = row.at(-1)!;
      part.rails.push({ x1: margin, y1: rail, x2: last.x + boxWidth / 2, y2: rail });
      for (const box of row) {
        const middle = box.x + boxWidth / 2; // a wide box hangs where a narrow one would
        part.rails.push({ x1: middle, y1: rail, x2: middle, y2: box.y });
      }
      const tallest = Math.max(...row.map((box) => box.height));
      part.boxes.push(...row.map((box) => ({ ...box, height: tallest })));
      y += drop + tallest + gap / 2;
    }
    const lowest = part.rails.filter(({ y1, y2 }) => y1 === y2).at(-1);
    if (lowest) part.rails.push({ x1: margin, y1: top + 8, x2: margin, y2: lowest.y1 });
    parts.push(part);
    y += 34;
  }
  return { width, height: Math.ceil(y + 30), parts };
}

/** A body alone in its part, with many people: they stand side by side, in as many columns as the sheet has. */
function wideBoxOf(card: Card, x: number, y: number, width: number, columns: number): Box {
  const column = (width - 2 * padding) / columns;
  const perColumn = Math.ceil(card.people.length / columns);
  const head = boxOf({ ...card, people: [], items: [] }, x, y, width, false);
  const top = y + head.height - padding;
  const groups = Array.from({ length: columns }, (_, index) =>
    boxOf(
      {
        ...card,
        title: "",
        note: null,
        items: [],
        people: card.people.slice(index * perColumn, (index + 1) * perColumn),
      },
      x + index * column,
      top - padding,
      column,
      false,
    ),
  );
  const bottom = Math.max(...groups.map((group) => group.y + group.height)) - padding;
  const foot = boxOf({ ...card, title: "", note: null, people: [] }, x, bottom - padding, width, false);
  const lines = [head, ...groups, foot].flatMap((part) => part.lines);
  return { x, y, width, height: foot.y + foot.height - y, tone: card.tone, lines };
}

function boxOf(card: Card, x: number, y: number, width: number, dense: boolean): Box {
  const inside = width - 2 * padding;
  const lines: Line[] = [];
  let at = y + padding;
  const write = (
    text: string,
    size: number,
    how: Partial<Line> & { indent?: number; most?: number } = {},
  ) => {
    const { indent = 0, most, ...rest } = how;
    for (const words of wrap(text, inside - indent, size, most)) {
      at += size * 1.28;
      lines.push(line(words, x + padding + indent, at - size * 0.28, size, rest));
    }
  };
  if (card.title) write(card.title, dense ? 17 : 20, { bold: true, tone: card.tone });
  if (card.note) write(card.note, 13, { soft: true });
  if (card.people.length > 0) at += 6;
  for (const { name, role, tone } of card.people) {
    write(name, 15, { tone });
    if (role) write(role, 12.5, { soft: true, most: 3 });
  }
  if (card.items.length > 0) at += 8;
  for (const { name, note, tone } of card.items) {
    write(`– ${name}`, 14, { tone });
    if (note) write(note, 12, { soft: true, indent: 12, most: 3 });
  }
  return { x, y, width, height: at - y + padding, tone: card.tone, lines };
}

function line(text: string, x: number, y: number, size: number, how: Partial<Line> = {}): Line {
  return { text, x: tenth(x), y: tenth(y), size, bold: false, soft: false, tone: "plain", ...how };
}

const tenth = (n: number) => Math.round(n * 10) / 10;
