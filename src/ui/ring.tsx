import type { ComponentChildren } from "preact";
import { classes } from "./classes.ts";

type RingSize = "xs" | "s" | "m" | "l" | "xl";

type RingProps = {
  /** Share done, 0 to 1; null when nobody knows. */
  value: number | null;
  /** What the ring says, for those who do not see it; leave out where the text beside it says it already. */
  label?: string;
  /** xs 20 px, s 34 px, m 52 px, l 128 px, xl as wide as its place. */
  size?: RingSize;
};

const strokes: Record<RingSize, number> = { xs: 14, s: 11, m: 10, l: 9, xl: 9 };

/** The least gap, in hundredths of the circle, that the eye still sees at each size. */
const gaps: Record<RingSize, number> = { xs: 5, s: 4, m: 3, l: 1.5, xl: 0.8 };

/** The signature of the whole: progress, participation, certification, the cycle are rings, drawn alike. */
export function Ring({ value, label, size = "s" }: RingProps) {
  const stroke = strokes[size];
  const circle = { cx: 50, cy: 50, r: 50 - stroke / 2, "stroke-width": stroke, pathLength: 100 };
  return (
    <svg
      class={classes("ring", size !== "s" && `ring-${size}`)}
      viewBox="0 0 100 100"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      <circle class={value === null ? "ring-unknown" : "ring-track"} {...circle} />
      {value === null ? null : <Arc from={0} to={shown(value, size)} size={size} class="ring-arc" />}
    </svg>
  );
}

export type RingSegment = { label: string; state: "done" | "current" | "ahead" };

/** A ring in equal pieces, for what has moments rather than a share: the cycle, the steps of a path. */
export function SegmentRing({ segments, label, size = "s" }: SegmentRingProps) {
  const stroke = strokes[size];
  const length = 100 / segments.length;
  const gap = capLength(stroke) * 2 + 3;
  return (
    <svg
      class={classes("ring", size !== "s" && `ring-${size}`)}
      viewBox="0 0 100 100"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      {segments.map((segment, index) => (
        <Arc
          key={segment.label}
          from={index * length + gap / 2}
          to={(index + 1) * length - gap / 2}
          size={size}
          class={segmentClass[segment.state]}
        />
      ))}
    </svg>
  );
}

type SegmentRingProps = { segments: RingSegment[]; label?: string; size?: RingSize };

const segmentClass = {
  done: "ring-arc",
  current: "ring-arc ring-current",
  ahead: "ring-arc ring-ahead",
} as const;

/** The moments of a segmented ring in words, the present one marked. */
export function RingSteps({ segments }: { segments: RingSegment[] }) {
  return (
    <ol class="ring-steps">
      {segments.map((segment) => (
        <li key={segment.label} aria-current={segment.state === "current" ? "step" : undefined}>
          {segment.label}
        </li>
      ))}
    </ol>
  );
}

type RingFigureProps = {
  value: number | null;
  /** The figure in the middle, e.g. "62 %". */
  figure: string;
  caption?: ComponentChildren;
  size?: "m" | "l" | "xl";
};

/** A ring with its figure in the middle; the text is real text, so the drawing itself stays silent. */
export function RingFigure({ value, figure, caption, size = "l" }: RingFigureProps) {
  return (
    <div class={`ring-figure ring-figure-${size}`}>
      <Ring value={value} size={size} />
      <p class="ring-text">
        <strong>{figure}</strong>
        {caption ? <span>{caption}</span> : null}
      </p>
    </div>
  );
}

/** A piece of the circle between two hundredths: where the middles of its round ends stand. */
function Arc({ from, to, size, class: name }: { from: number; to: number; size: RingSize; class: string }) {
  if (to <= from) return null;
  const stroke = strokes[size];
  const whole = to - from >= 100;
  return (
    <circle
      class={name}
      cx={50}
      cy={50}
      r={50 - stroke / 2}
      stroke-width={stroke}
      pathLength={100}
      stroke-dasharray={whole ? undefined : `${round(to - from)} 100`}
      stroke-dashoffset={whole ? undefined : round(-from)}
      transform="rotate(-90 50 50)"
    />
  );
}

/** Length of one round end, in hundredths of the circle. */
function capLength(stroke: number): number {
  return ((stroke / 2) * 100) / (2 * Math.PI * (50 - stroke / 2));
}

/** What is begun looks begun and what is unfinished looks unfinished, however small the ring. */
function shown(value: number, size: RingSize): number {
  const percent = Math.min(Math.max(value, 0), 1) * 100;
  if (percent === 0 || percent === 100) return percent;
  const most = 100 - gaps[size] - 2 * capLength(strokes[size]);
  return Math.min(Math.max(percent, 0.5), most);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
