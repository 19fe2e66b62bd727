import { renderToString } from "preact-render-to-string";
import type { Drawing, Tone } from "./drawing.ts";
import { type Box, type Layout, type Line, layOut } from "./layout.ts";

const ink = "#1c2130";
const soft = "#5d626d";
const rail = "#b9b5ac";
const faces = "'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif";

/** The chart as a picture that stands alone: its own colours, faces with substitutes, a title for who does not see it. */
export function picture(drawing: Drawing, accent: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(<Picture drawing={drawing} accent={accent} />)}`;
}

export function Picture({ drawing, accent }: { drawing: Drawing; accent: string }) {
  const layout: Layout = layOut(drawing);
  const { width, height } = layout;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      font-family={faces}
    >
      <title>{`${drawing.title} – ${drawing.subtitle}`}</title>
      <rect width={width} height={height} fill="#fffdf9" />
      <text x="40" y="66" font-size="40" font-weight="700" fill={ink}>
        {drawing.title}
      </text>
      <text x="40" y="98" font-size="18" fill={soft}>
        {drawing.subtitle}
      </text>
      {drawing.legend ? <Legend words={drawing.legend} accent={accent} x={width - 420} /> : null}
      {layout.parts.map((part) => (
        <g key={part.label.text}>
          {part.rails.map((one) => (
            <line key={`${one.x1} ${one.y1} ${one.y2}`} {...one} stroke={rail} stroke-width="1.5" />
          ))}
          <Words line={part.label} accent={accent} />
          {part.boxes.map((box) => (
            <Boxed key={`${box.x} ${box.y}`} box={box} accent={accent} />
          ))}
        </g>
      ))}
      <text x="40" y={height - 18} font-size="12" fill={soft}>
        {drawing.foot}
      </text>
    </svg>
  );
}

function Boxed({ box, accent }: { box: Box; accent: string }) {
  const { x, y, width, height, tone } = box;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="10"
        fill={tone === "new" ? "#f3f1fb" : "#ffffff"}
        stroke={tone === "new" ? accent : rail}
        stroke-width={tone === "new" ? 2 : 1.2}
        stroke-dasharray={tone === "gone" ? "5 5" : undefined}
      />
      {box.lines.map((line) => (
        <Words key={`${line.y} ${line.text}`} line={line} accent={accent} />
      ))}
    </g>
  );
}

function Words({ line, accent }: { line: Line; accent: string }) {
  return (
    <text
      x={line.x}
      y={line.y}
      font-size={line.size}
      font-weight={line.bold ? 700 : 400}
      fill={fillOf(line, accent)}
      text-decoration={line.tone === "gone" ? "line-through" : undefined}
    >
      {line.text}
    </text>
  );
}

const fillOf = ({ tone, soft: quiet }: Line, accent: string) =>
  tone === "new" ? accent : quiet || tone === "gone" ? soft : ink;

function Legend({
  words,
  accent,
  x,
}: {
  words: Record<Exclude<Tone, "plain">, string>;
  accent: string;
  x: number;
}) {
  return (
    <g font-size="15">
      <text x={x} y="66" fill={accent} font-weight="700">
        {words.new}
      </text>
      <text x={x} y="92" fill={soft} text-decoration="line-through">
        {words.gone}
      </text>
    </g>
  );
}
