import { openCallsFor } from "#domains/appointments/index.ts";
import { csvFile } from "#platform/csv/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named } from "#ui/kit/options.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { RingFigure } from "#ui/ring.tsx";
import {
  abroad,
  type Board,
  type BoardFilter,
  narrowed,
  pageOf,
  boardQuery as query,
  readBoard,
  stateFilter,
  totalsOf,
} from "../board.ts";
import { boardWords } from "../messages/board.ts";
import { roleStates } from "../role/states.ts";
import { BoardGrid } from "./board-grid.tsx";
import { BoardMap } from "./board-map.tsx";
import { sayState } from "./state.tsx";

const address = "/charges-a-pourvoir";

/** The national board of vacancies: every loop and its roles, by state, without a name. */
export const boardRoutes = [
  ...listPage(address, {
    words: boardWords.list,
    query,
    perPage: 30,
    load: async () => ({ board: await readBoard() }),
    find: async ({ board, asked, page: at, perPage }) => {
      const found = pageOf(narrowed(board, asked), at, perPage);
      return { ...found, calls: await openCallsFor(found.list.map(({ id }) => id)) };
    },
    above: ({ board, asked }) => <StateFigures {...{ board, asked }} />,
    filters: ({ board }) => ({
      role: { label: boardWords.role, all: boardWords.allRoles, options: named(board.roles, "kind") },
      region: {
        label: boardWords.region,
        all: boardWords.allRegions,
        options: named([...board.regions, { id: abroad, name: t(boardWords.abroad) }], "id"),
      },
      state: stateFilter(),
    }),
    rows: (loops, { board, asked: { role }, found: { calls } }) => (
      <BoardGrid {...{ loops, calls }} roles={board.roles.filter(({ kind }) => !role || kind === role)} />
    ),
    frame: ({ c, board, asked }, title, list) => {
      const { states } = totalsOf(board.loops);
      const missing = states.vacant + states.half;
      return page(
        c,
        {
          title,
          description: t(boardWords.list.lead),
          wide: true,
          noIndex: query.narrows(asked) || asked.page > 1 || undefined,
        },
        <>
          <PageHead
            title={missing === 0 ? t(boardWords.headlineNone) : t(boardWords.headline, { count: missing })}
            lead={t(boardWords.list.lead)}
            actions={
              <>
                <ButtonLink href="/appels" label={t(boardWords.openCalls)} />
                <ButtonLink
                  look="plain"
                  icon="download"
                  href={query.href(`${address}.csv`, { ...asked, page: 1 })}
                  download
                  label={t(boardWords.csv)}
                />
                <ButtonLink look="quiet" href="/boucles" label={t(boardWords.directory.title)} />
              </>
            }
          />
          <div class="beside">
            <div class="stack">{list}</div>
            <div class="stack-loose">
              <Section title={t(boardWords.map)} id="carte">
                <BoardMap loops={narrowed(board, { ...asked, state: "" })} />
              </Section>
              {asked.role ? null : <ByRole {...{ board, asked }} />}
            </div>
          </div>
        </>,
      );
    },
  }),
  get(`${address}.csv`, anyone, download),
];

/** The same as a table for a spreadsheet, a line for each role: no person stands in it. */
async function download(c: Ctx): Promise<Response> {
  const board = await readBoard();
  const loops = narrowed(board, query.read(new URL(c.req.url).searchParams));
  const regions = new Map(board.regions.map(({ id, name }) => [id, name]));
  const lines = loops.flatMap((loop) =>
    loop.roles.map((role) => [
      loop.name,
      regions.get(loop.regionId ?? "") ?? "",
      role.label[t.language],
      sayState(role.state),
    ]),
  );
  return csvFile(
    c,
    "charges-a-pourvoir",
    [t(boardWords.loop), t(boardWords.region), t(boardWords.role), t(boardWords.state)],
    lines,
  );
}

interface BoardProps {
  board: Board;
  asked: BoardFilter;
}

/** How many roles stand in each state among the loops asked for, whatever the state asked for. */
function StateFigures({ board, asked }: BoardProps) {
  const { share, states } = totalsOf(narrowed(board, { ...asked, state: "" }));
  return (
    <Figures>
      {share === null ? null : (
        <Figure
          figure={<RingFigure size="m" value={share} figure={t.percent(share)} />}
          label={t(boardWords.shareFilled)}
        />
      )}
      {roleStates.map((state) => (
        <Figure
          key={state}
          figure={t.number(states[state])}
          label={t(boardWords[`${state}Roles`], { count: states[state] })}
          href={`${query.href(address, { ...asked, state, page: 1 })}#liste`}
        />
      ))}
    </Figures>
  );
}

/** Each role over all the loops shown: how many answer for it, and where it is missing. */
function ByRole({ board, asked }: BoardProps) {
  const loops = narrowed(board, { ...asked, state: "" });
  return (
    <Section title={t(boardWords.byRole)} id="par-charge">
      <ul class="list">
        {board.roles.map(({ kind, label }) => {
          const totals = totalsOf(narrowed({ ...board, loops }, { role: kind }));
          return (
            <li key={kind} class="row">
              <div class="row-text">
                <p class="row-title">
                  <a href={query.href(address, { ...asked, role: kind, page: 1 })}>{label[t.language]}</a>
                </p>
                <div class="row-meta">
                  {t(boardWords.outOf, { count: totals.answered, all: totals.roles })}
                </div>
              </div>
              <div class="row-after">
                <RingFigure
                  size="m"
                  value={totals.share}
                  figure={totals.share === null ? "–" : t.percent(totals.share)}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
