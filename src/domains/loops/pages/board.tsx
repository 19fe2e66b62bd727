import { type OpenCall, openCallsFor } from "#domains/appointments/index.ts";
import { csvFile } from "#platform/csv/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { RingFigure } from "#ui/ring.tsx";
import { Search } from "#ui/search.tsx";
import {
  abroad,
  type Board,
  type BoardFilter,
  filterOf,
  type LoopStanding,
  narrowed,
  readBoard,
  totalsOf,
} from "../board.ts";
import { m } from "../messages/board.ts";
import { m as roles } from "../messages/roles.ts";
import { roleStates } from "../role/states.ts";
import { BoardGrid } from "./board-grid.tsx";
import { BoardMap } from "./board-map.tsx";
import { sayState } from "./state.tsx";

const address = "/charges-a-pourvoir";
const pageSize = 30;

/** The national board of vacancies: every loop and its roles, by state, without a name. */
export async function showBoard(c: Ctx): Promise<Response> {
  const board = await readBoard();
  const filter = filterOf((name) => c.req.query(name), board);
  const found = narrowed(board, filter);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = pageIn(c.req.query("page"), pages);
  const loops = found.slice((at - 1) * pageSize, at * pageSize);
  const calls = await openCallsFor(loops.map(({ id }) => id));
  const missing = missingIn(totalsOf(board.loops));
  return page(
    c,
    {
      title: t(m.title),
      description: t(m.lead),
      wide: true,
      noIndex: Object.values(filter).some(Boolean) || undefined,
    },
    <BoardView {...{ board, filter, loops, at, pages, calls, missing }} />,
  );
}

/** The page that an address asks for, among those there are. */
export function pageIn(asked: string | undefined, pages: number): number {
  return Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
}

/** The same as a table for a spreadsheet: no person stands in it. */
export async function exportBoard(c: Ctx): Promise<Response> {
  const board = await readBoard();
  const loops = narrowed(
    board,
    filterOf((name) => c.req.query(name), board),
  );
  const regions = new Map(board.regions.map(({ id, name }) => [id, name]));
  const lines = loops.flatMap((loop) =>
    loop.roles.map((role) => [
      loop.name,
      regions.get(loop.regionId ?? "") ?? "",
      role.label[t.language],
      sayState(t, role.state),
    ]),
  );
  return csvFile(c, "charges-a-pourvoir", [t(m.loop), t(m.region), t(m.role), t(m.state)], lines);
}

interface BoardViewProps {
  board: Board;
  filter: BoardFilter;
  /** Those of this page. */
  loops: LoopStanding[];
  at: number;
  pages: number;
  calls: OpenCall[];
  /** Roles of all loops that nobody fills, or half. */
  missing: number;
}

function BoardView({ board, filter, loops, at, pages, calls, missing }: BoardViewProps) {
  const shares = totalsOf(narrowed(board, { ...filter, state: "" }));
  return (
    <>
      <PageHead
        title={missing === 0 ? t(m.headlineNone) : t(m.headline, { count: missing })}
        lead={t(m.lead)}
        actions={
          <>
            <ButtonLink href="/appels">{t(m.openCalls)}</ButtonLink>
            <ButtonLink look="plain" icon="download" href={`${address}.csv${queryOf(filter)}`} download>
              {t(m.csv)}
            </ButtonLink>
            <ButtonLink look="quiet" href="/boucles">
              {t(m.directory)}
            </ButtonLink>
          </>
        }
      />
      <BoardFilters {...{ board, filter }} />
      <Figures>
        {shares.share === null ? null : (
          <Figure
            figure={<RingFigure size="m" value={shares.share} figure={t.percent(shares.share)} />}
            label={t(m.shareFilled)}
          />
        )}
        {roleStates.map((state) => (
          <Figure
            key={state}
            figure={t.number(shares.states[state])}
            label={t(m[`${state}Roles`], { count: shares.states[state] })}
            href={`${address}${queryOf({ ...filter, state })}#liste`}
          />
        ))}
      </Figures>
      {loops.length === 0 ? (
        <Empty title={t(m.noneFound)}>{t(m.noneFoundHelp)}</Empty>
      ) : (
        <div class="beside">
          <div class="stack">
            <BoardGrid {...{ loops, calls }} roles={columnsShown(board, filter)} />
            <Pager page={at} pages={pages} href={(to) => `${address}${queryOf(filter, to)}#liste`} />
          </div>
          <div class="stack-loose">
            <Section title={t(m.map)} id="carte">
              <BoardMap loops={narrowed(board, { ...filter, state: "" })} />
            </Section>
            {filter.role ? null : <ByRole {...{ board, filter }} />}
          </div>
        </div>
      )}
    </>
  );
}

function BoardFilters({ board, filter }: Pick<BoardViewProps, "board" | "filter">) {
  const narrowedBy = Object.values(filter).some(Boolean);
  return (
    <Search action={address} label={t(m.search)} q={filter.q} clearHref={narrowedBy ? address : undefined}>
      <Pick
        name="charge"
        label={t(m.role)}
        all={t(m.allRoles)}
        value={filter.role}
        options={board.roles.map(({ kind, label }) => [kind, label[t.language]])}
      />
      <Pick
        name="region"
        label={t(m.region)}
        all={t(m.allRegions)}
        value={filter.region}
        options={[
          ...board.regions.map(({ id, name }): [string, string] => [id, name]),
          [abroad, t(m.abroad)],
        ]}
      />
      <Pick
        name="etat"
        label={t(m.state)}
        all={t(m.allStates)}
        value={filter.state}
        options={roleStates.map((state) => [state, t(roles[state])])}
      />
    </Search>
  );
}

interface PickProps {
  name: string;
  label: string;
  all: string;
  value: string;
  options: [string, string][];
}

/** A filter among the board's. */
export function Pick({ name, label, all, value, options }: PickProps) {
  return (
    <div class="field">
      <label class="field-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="input" id={`filter-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(([key, said]) => (
          <option key={key} value={key} selected={key === value}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Each role over all the loops shown: how many answer for it, and where it is missing. */
function ByRole({ board, filter }: Pick<BoardViewProps, "board" | "filter">) {
  const loops = narrowed(board, { ...filter, state: "" });
  return (
    <Section title={t(m.byRole)} id="par-charge">
      <ul class="list">
        {board.roles.map(({ kind, label }) => {
          const totals = totalsOf(
            narrowed({ ...board, loops }, { q: "", region: "", state: "", role: kind }),
          );
          return (
            <li key={kind} class="row">
              <div class="row-text">
                <p class="row-title">
                  <a href={`${address}${queryOf({ ...filter, role: kind })}`}>{label[t.language]}</a>
                </p>
                <div class="row-meta">{t(m.outOf, { count: totals.answered, all: totals.roles })}</div>
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

function columnsShown(board: Board, { role }: BoardFilter): Board["roles"] {
  return role ? board.roles.filter(({ kind }) => kind === role) : board.roles;
}

function missingIn({ states }: ReturnType<typeof totalsOf>): number {
  return states.vacant + states.half;
}

/** The filter as the end of an address, with a page of the list. */
function queryOf({ q, role, region, state }: BoardFilter, at = 1): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, role, region, etat: state }))
    if (value) query.set(name, value);
  if (at > 1) query.set("page", String(at));
  return query.size > 0 ? `?${query}` : "";
}
