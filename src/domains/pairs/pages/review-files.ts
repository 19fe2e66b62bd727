import { type Cell, csvFile } from "#platform/csv/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { PairFigures } from "../figures.ts";
import { m } from "../messages.ts";
import { reviewOf } from "../review.ts";
import { sayCount, vacantLines, yearOf } from "./review.tsx";

export const reviewFileRoutes = [
  get("/bilan-des-binomes/:year/chiffres.csv", anyone, exportReview),
  get("/bilan-des-binomes/:year/texte.md", anyone, exportReviewText),
];

/** The figures of a year as a table: one line for each, with the part it belongs to. Nobody stands in it. */
async function exportReview(c: Ctx): Promise<Response> {
  const review = await reviewOf(c.var.actor, yearOf(c));
  const lines = partsOf(review.figures).flatMap(({ title, lines: all }) =>
    all.map(([label, ...figures]): Cell[] => [title, label, ...figures]),
  );
  const head = [t(m.section), t(m.figure), t(m.count), t(m.count), t(m.count)];
  const widest = lines.map((line) => [...line, ...Array<Cell>(head.length - line.length).fill(null)]);
  return csvFile(c, `bilan-des-binomes-${review.year}`, head, widest);
}

/** The same as a text in Markdown, ready to be joined to what the assembly receives. */
async function exportReviewText(c: Ctx): Promise<Response> {
  const { year, figures, countedAt, publishedAt } = await reviewOf(c.var.actor, yearOf(c));
  const head = [
    `# ${t(m.reviewOf, { year: String(year) })}`,
    `**${t(m.headline, { complete: figures.complete, loops: figures.loops })}.** ${t(publishedAt ? m.frozen : m.countedOn, { day: t.day(countedAt) })}`,
  ];
  const parts = partsOf(figures).map(({ title, columns, lines }) =>
    [
      `## ${title}`,
      "",
      `| ${["", ...columns].join(" | ")} |`,
      `| --- |${" ---: |".repeat(columns.length)}`,
      ...lines.map(
        (line) => `| ${line.map((cell) => String(cell ?? "").replaceAll("|", "\\|")).join(" | ")} |`,
      ),
    ].join("\n"),
  );
  return c.body([...head, ...parts, t(m.hiddenWhy), ""].join("\n\n"), 200, {
    "Content-Type": "text/markdown; charset=utf-8",
    "Content-Disposition": `attachment; filename="bilan-des-binomes-${year}.md"`,
  });
}

interface Part {
  title: string;
  columns: string[];
  lines: [string, ...Cell[]][];
}

/** The figures in the parts of the page, a hidden one as its word. */
function partsOf(figures: PairFigures): Part[] {
  const said = (n: number | null) => (n === null ? sayCount(n) : n);
  return [
    {
      title: t(m.pairs),
      columns: [t(m.loops)],
      lines: [
        [t(m.loops), figures.loops],
        [t(m.figBegun), figures.begun],
        [t(m.figComplete), figures.complete],
        [t(m.figConsensus), said(figures.byConsensus)],
        [t(m.figTrained), said(figures.trained)],
      ],
    },
    { title: t(m.vacantTitle), columns: [t(m.loops)], lines: vacantLines(figures) },
    {
      title: t(m.handledTitle),
      columns: [t(m.opened), t(m.closedCount)],
      lines: figures.matters.map(({ kind, opened, closed }) => [t(m[kind]), said(opened), said(closed)]),
    },
    {
      title: t(m.monthsTitle),
      columns: [t(m.pairs)],
      lines: figures.months.map(({ on, complete }) => [t.day(on), complete]),
    },
    {
      title: t(m.regionsTitle),
      columns: [t(m.loops), t(m.begun), t(m.pairs)],
      lines: figures.regions.map(({ name, loops, begun, complete }) => [
        name ?? t(m.elsewhere),
        loops,
        begun,
        complete,
      ]),
    },
  ];
}
