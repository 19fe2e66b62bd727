import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";

/** Counts of the four appraisals, from very positive to very unsatisfied. */
export type AppraisalCounts = readonly [number, number, number, number];

type AppraisalBarProps = {
  counts: AppraisalCounts;
  /** What the answers are about, e.g. "Espace Programme". */
  label: string;
  /** `main` shows the legend and carries a table for screen readers; `row` is for a line of a table. */
  size?: "main" | "row";
  /** The movement's own words for the four appraisals, in place of the usual ones. */
  words?: readonly [string, string, string, string];
};

/** How the answers divide between the four appraisals, whose colours are used nowhere else. */
export function AppraisalBar({ counts, label, size = "main", words = appraisalWords() }: AppraisalBarProps) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p class="soft small">{t(m.noAnswer)}</p>;
  const spoken = `${label} : ${words.map((word, index) => `${word} ${counts[index]}`).join(", ")}`;
  if (size === "row") return <AppraisalDrawing counts={counts} total={total} label={spoken} row />;
  return (
    <div class="appraisal">
      <AppraisalDrawing counts={counts} total={total} />
      <AppraisalLegend words={words} />
      <table class="visually-hidden">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t(m.appraisal)}</th>
            <th scope="col">{t(m.count)}</th>
          </tr>
        </thead>
        <tbody>
          {words.map((word, index) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td>{counts[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The usual words of the four appraisals. */
export function appraisalWords(): readonly [string, string, string, string] {
  return [t(m.veryPositive), t(m.ratherPositive), t(m.ratherUnsatisfied), t(m.veryUnsatisfied)];
}

/** Which colour is which appraisal; once on a page that shows several bars. */
function AppraisalLegend({ words }: { words: readonly string[] }) {
  return (
    <ul class="legend" aria-hidden="true">
      {words.map((word, index) => (
        <li key={word}>
          <svg width="11" height="11" aria-hidden="true">
            <rect class={`appraisal-${index + 1}`} width="11" height="11" rx="2" />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}

type DrawingProps = { counts: AppraisalCounts; total: number; label?: string; row?: boolean };

function AppraisalDrawing({ counts, total, label, row }: DrawingProps) {
  let before = 0;
  return (
    <svg
      class={row ? "appraisal-bar appraisal-bar-row" : "appraisal-bar"}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
    >
      {counts.map((count, index) => {
        const x = (before / total) * 100;
        const width = (count / total) * 100;
        before += count;
        const kind = `appraisal-${index + 1}`;
        return count === 0 ? null : (
          <g key={kind}>
            <rect class={kind} x={`${round(x)}%`} width={`${round(width)}%`} height="100%" />
            {width < 5 ? null : (
              <text class={`${kind}-text`} x={`${round(x + width / 2)}%`} y="50%">
                {count}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

type BarProps = {
  /** Share between 0 and 1. */
  value: number;
  /** What it is the share of, said to those who do not see it. */
  label: string;
  /** The figure that stands beside the bar, e.g. "99 sur 109". */
  figure?: string;
};

/** One share as a plain bar, where a column of rings would be heavy. */
export function Bar({ value, label, figure }: BarProps) {
  const share = Math.min(Math.max(value, 0), 1);
  return (
    <div class="bar">
      <svg
        class="bar-drawing"
        role="img"
        aria-label={`${label} : ${figure ?? `${Math.round(share * 100)} %`}`}
      >
        <rect class="bar-track" width="100%" height="100%" rx="5" />
        {share > 0 ? <rect class="bar-value" width={`${round(share * 100)}%`} height="100%" rx="5" /> : null}
      </svg>
      {figure ? <span class="bar-figure">{figure}</span> : null}
    </div>
  );
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
