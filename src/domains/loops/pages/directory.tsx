import type { Ctx } from "#platform/http/index.ts";
import { searchable, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Ring } from "#ui/ring.tsx";
import { Search } from "#ui/search.tsx";
import { type LoopStanding, readBoard } from "../board.ts";
import { m } from "../messages/board.ts";
import { m as roles } from "../messages/roles.ts";
import { Pick, pageIn } from "./board.tsx";

const sorts = ["nom", "a-pourvoir", "pourvues"] as const;
type Sort = (typeof sorts)[number];
const pageSize = 40;

/** The loops with how their roles stand, by name or by what is missing. */
export async function showLoops(c: Ctx): Promise<Response> {
  const q = (c.req.query("q") ?? "").slice(0, 100);
  const sort = sorts.find((one) => one === c.req.query("tri")) ?? "nom";
  const { loops } = await readBoard();
  const wanted = searchable(q);
  const found = sorted(
    loops.filter(({ name }) => searchable(name).includes(wanted)),
    sort,
  );
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const asked = pageIn(c.req.query("page"), pages);
  return page(
    c,
    { title: t(m.directory), description: t(m.directoryLead), under: "/groupes" },
    <LoopsView
      {...{ q, sort, pages }}
      total={found.length}
      page={asked}
      loops={found.slice((asked - 1) * pageSize, asked * pageSize)}
    />,
  );
}

function sorted(loops: LoopStanding[], sort: Sort): LoopStanding[] {
  if (sort === "nom") return loops;
  const share = ({ answered, roles: all }: LoopStanding) => (all.length === 0 ? 1 : answered / all.length);
  // Sorting is stable: loops that stand alike stay by name.
  return loops.toSorted((a, b) => (sort === "pourvues" ? share(b) - share(a) : share(a) - share(b)));
}

interface LoopsViewProps {
  q: string;
  sort: Sort;
  loops: LoopStanding[];
  total: number;
  page: number;
  pages: number;
}

function LoopsView({ q, sort, loops, total, page: current, pages }: LoopsViewProps) {
  return (
    <>
      <PageHead
        title={t(m.loopsFound, { count: total })}
        lead={t(m.directoryLead)}
        actions={
          <ButtonLink look="plain" href="/charges-a-pourvoir">
            {t(m.title)}
          </ButtonLink>
        }
      />
      <Search action="/boucles" label={t(m.search)} q={q} clearHref={q ? "/boucles" : undefined}>
        <Pick
          name="tri"
          label={t(m.sort)}
          all={t(m.sortName)}
          value={sort}
          options={[
            ["a-pourvoir", t(m.sortMissing)],
            ["pourvues", t(m.sortFilled)],
          ]}
        />
      </Search>
      {loops.length === 0 ? <Empty title={t(m.noLoopFound)}>{t(m.noLoopFoundHelp)}</Empty> : null}
      <List>
        {loops.map((loop) => (
          <LoopRow key={loop.id} loop={loop} />
        ))}
      </List>
      <Pager page={current} pages={pages} href={(to) => addressOf({ q, tri: sort, page: String(to) })} />
    </>
  );
}

function LoopRow({ loop }: { loop: LoopStanding }) {
  const all = loop.roles.length;
  const missing = all - loop.answered;
  return (
    <Row
      href={`/unites/${loop.slug}`}
      before={<Ring value={loop.answered / all} />}
      title={loop.name}
      meta={t(roles.answered, { count: loop.answered, all })}
      after={
        missing > 0 ? (
          <Badge kind="soon">{t(m.missing, { count: missing })}</Badge>
        ) : (
          <Badge kind="good">{t(m.complete)}</Badge>
        )
      }
    />
  );
}

function addressOf(query: Record<string, string>): string {
  return `/boucles?${new URLSearchParams(Object.entries(query).filter(([, value]) => value))}`;
}
