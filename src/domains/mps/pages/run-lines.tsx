import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Section } from "#ui/layout.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { m } from "../messages.ts";
import type { Run } from "../run/proposing.ts";
import type { RunLine } from "../run/reading.ts";
import { sayWay, sayWhy } from "./saying.tsx";

const views = ["changes", "sans", "main", "toutes"] as const;
type View = (typeof views)[number];

const perPage = 20;

/** Which lines the address asks for: without a word of it what changes, or all when nothing does. */
export function readShown(c: Ctx, lines: readonly RunLine[]): { view: View; page: number } {
  const usual = lines.some(holds.changes) ? "changes" : "toutes";
  const asked = Number.parseInt(c.req.query("page") ?? "1", 10);
  return {
    view: views.find((view) => view === c.req.query("montrer")) ?? usual,
    page: asked >= 1 && asked <= 100 ? asked : 1,
  };
}

const words = { changes: m.showChanged, sans: m.showWithout, main: m.showByHand, toutes: m.showAll };
const holds: Record<View, (line: RunLine) => boolean> = {
  changes: ({ why }) => why !== "kept",
  sans: ({ personId }) => personId === null,
  main: ({ pinned }) => pinned,
  toutes: () => true,
};

interface LinesProps {
  run: Run;
  lines: RunLine[];
  shown: { view: View; page: number };
  open: boolean;
}

/** Each loop with its MP, who it was, how far, and why. */
export function Lines({ run, lines, shown, open }: LinesProps) {
  const address = `/deputes/affectation/${run.id}`;
  const list = lines.filter(holds[shown.view]);
  const href = (page: number) => `${address}?montrer=${shown.view}&page=${page}#lignes`;
  return (
    <Section title={t(m.lines)} id="lignes">
      <nav class="cluster" aria-label={t(m.show)}>
        {views.map((view) => (
          <a
            key={view}
            class="button button-plain button-small"
            href={`${address}?montrer=${view}#lignes`}
            aria-current={view === shown.view ? "true" : undefined}
          >
            {t(words[view])} ({t.number(lines.filter(holds[view]).length)})
          </a>
        ))}
      </nav>
      <Table
        caption={t(m.lines)}
        captionHidden
        columns={columnsOf(run, open)}
        rows={list.slice((shown.page - 1) * perPage, shown.page * perPage)}
        rowKey={({ loopId }) => loopId}
        empty={<p>{t(m.noLines)}</p>}
      />
      <Pager page={shown.page} pages={Math.ceil(list.length / perPage)} href={href} />
    </Section>
  );
}

function columnsOf(run: Run, open: boolean): Column<RunLine>[] {
  const former = run.state === "adopted" ? m.colFormerThen : m.colFormer;
  return [
    {
      key: "loop",
      label: t(m.colLoop),
      cell: ({ loop, loopSlug }) => <a href={`/unites/${loopSlug}/depute`}>{loop}</a>,
    },
    {
      key: "mp",
      label: t(m.colMp),
      cell: ({ name, place }) =>
        name ? (
          <span>
            {name}
            {place ? <span class="soft small"> · {place}</span> : null}
          </span>
        ) : (
          <Badge kind="late">{t(m.nobody)}</Badge>
        ),
    },
    { key: "former", label: t(former), cell: (line) => line.former ?? t(m.nobody) },
    { key: "way", label: t(m.colWay), cell: (line) => (line.personId ? sayWay(line) : "") },
    { key: "why", label: t(m.colWhy), cell: (line) => sayWhy(line) },
    ...(open
      ? [
          {
            key: "hand",
            label: t(m.colHand),
            cell: ({ loopId }: RunLine) => (
              <a href={`/deputes/affectation/${run.id}/lignes/${loopId}`}>{t(m.changeByHand)}</a>
            ),
          },
        ]
      : []),
  ];
}
