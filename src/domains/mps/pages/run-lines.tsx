import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { asPlace, defineQuery, oneOf } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { Shortage } from "../assignment/shortage.ts";
import { m } from "../messages.ts";
import type { Today } from "../run/inputs.ts";
import type { Run } from "../run/proposing.ts";
import type { RunLine } from "../run/reading.ts";
import { sayWay, sayWhy } from "./saying.tsx";

const views = ["changes", "sans", "main", "toutes"] as const;
type View = (typeof views)[number];

const perPage = 20;
const query = defineQuery({ view: asPlace(oneOf("montrer", views)) });

/** Which lines the address asks for: without a word of it what changes, or all when nothing does. */
export function readShown(c: Ctx, lines: readonly RunLine[]): { view: View; page: number } {
  const { view, page } = query.read(new URL(c.req.url).searchParams);
  return { view: view || (lines.some(holds.changes) ? "changes" : "toutes"), page };
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
  const href = (view: View, page = 1) => `${query.href(address, { view, page })}#lignes`;
  return (
    <Section title={t(m.lines)} id="lignes">
      <nav class="cluster" aria-label={t(m.show)}>
        {views.map((view) => (
          <a
            key={view}
            class="button button-plain button-small"
            href={href(view)}
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
      <Pager
        page={shown.page}
        pages={Math.ceil(list.length / perPage)}
        href={(page) => href(shown.view, page)}
      />
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

/** More loops than these are a figure: naming some of them would say that it is about these. */
const namedAtMost = 12;

interface ShortagesProps {
  run: Run;
  lines: RunLine[];
  now: Today;
}

/** Why some loops have nobody, « 5 boucles pour 4 places », and what would give them someone. */
export function Shortages({ run, lines, now }: ShortagesProps) {
  return (
    <Notice kind="warning" title={t(m.shortTitle)}>
      {run.shortages.map((shortage) => (
        <OneShortage key={shortage.loopIds.join()} {...{ run, lines, now, shortage }} />
      ))}
    </Notice>
  );
}

function OneShortage({ run, lines, now, shortage }: ShortagesProps & { shortage: Shortage }) {
  const { loopIds, places, mps } = shortage;
  const names = lines.filter(({ loopId }) => loopIds.includes(loopId)).map(({ loop }) => loop);
  const said = { count: loopIds.length, places: t(m.places, { count: places }) };
  const silent = run.rules.countSilent ? 0 : now.mps.filter(({ level }) => level === "silent").length;
  return (
    <>
      <p>
        {names.length > namedAtMost
          ? t(m.shortSaysMany, said)
          : t(m.shortSays, { ...said, names: names.join(", ") })}{" "}
        {mps === 0 ? t(m.shortNobody) : t(m.shortWhy, { count: mps })}
      </p>
      {run.state === "proposed" ? <Advice {...{ run, silent }} missing={loopIds.length - places} /> : null}
    </>
  );
}

interface AdviceProps {
  run: Run;
  /** MPs who said nothing of their time, where the rules leave them out. */
  silent: number;
  missing: number;
}

function Advice({ run, silent, missing }: AdviceProps) {
  const { farthest, most } = run.rules;
  return (
    <>
      <p>{t(m.shortMore, { count: missing })}</p>
      <ul>
        {silent > 0 ? (
          <li>
            <a href="/deputes?disponibilite=silent">{t(m.shortAsk, { count: silent })}</a>
          </li>
        ) : null}
        {farthest === null ? null : <li>{t(m.shortFarther, { km: farthest })}</li>}
        <li>{t(m.shortMost, { count: most })}</li>
      </ul>
    </>
  );
}
