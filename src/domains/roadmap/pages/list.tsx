import { csvFile } from "#platform/csv/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Ring } from "#ui/ring.tsx";
import { Search } from "#ui/search.tsx";
import {
  concerns,
  everyText,
  type Filters,
  hrefOf,
  isNarrowed,
  listingOf,
  readFilters,
  sortings,
} from "../filters.ts";
import { m } from "../messages.ts";
import { ownersInUse, textsInUse, type UnitChoice } from "../owners.ts";
import { type Commitment, type Concern, listCommitments, type Sorting } from "../reading.ts";
import { StandingBadge, sayMeta, sayOwner, sayStanding, sayStatus } from "../saying.tsx";
import type { Status } from "../word.ts";

export const listRoutes = [
  get("/engagements", anyone, show),
  get("/engagements.csv", anyone, download, { limit: { times: 30, seconds: 60 } }),
];

const perPage = 25;

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const filters = readFilters(c);
  const [{ list, total }, owners, texts] = await Promise.all([
    listCommitments({ ...(await listingOf(filters)), perPage }),
    ownersInUse(),
    textsInUse(),
  ]);
  const mayChoose = canSomewhere(actor, "roadmap.edit");
  return page(
    c,
    { title: t(m.listTitle), description: t(m.listLead), under: "/feuille-de-route" },
    <CommitmentList {...{ filters, list, total, owners, texts, mayChoose }} />,
  );
}

/** The commitments that the filters find, at most 500, as a table. */
async function download(c: Ctx): Promise<Response> {
  const { list } = await listCommitments({ ...(await listingOf(readFilters(c))), page: 1, perPage: 500 });
  const head = [
    m.name,
    m.sentence,
    m.owner,
    m.due,
    m.standing,
    m.progress,
    m.indicator,
    m.value,
    m.target,
    m.lastDay,
    m.lastWord,
  ];
  const lines = list.map(({ standing, ...one }) => [
    one.title,
    one.sentence,
    sayOwner(t, one.owner),
    one.dueOn,
    sayStanding(t, standing),
    standing.progress,
    one.indicator,
    standing.value,
    one.target,
    standing.lastAt?.toISOString().slice(0, 10) ?? null,
    standing.lastWord,
  ]);
  return csvFile(
    c,
    "engagements",
    head.map((message) => t(message)),
    lines,
  );
}

type ListProps = {
  filters: Filters;
  list: Commitment[];
  total: number;
  owners: UnitChoice[];
  texts: Awaited<ReturnType<typeof textsInUse>>;
  mayChoose: boolean;
};

/** All commitments: what is overdue or silent first, unless sorted otherwise. */
export function CommitmentList({ filters, list, total, owners, texts, mayChoose }: ListProps) {
  const actions = mayChoose ? (
    <ButtonLink href="/engagements/choisir" icon="plus">
      {t(m.chooseSome)}
    </ButtonLink>
  ) : undefined;
  const href = (at: number) => hrefOf("/engagements", { ...filters, page: at });
  return (
    <>
      <PageHead title={t(m.listTitle)} lead={t(m.listLead)} actions={actions} />
      <Search
        action="/engagements"
        label={t(m.search)}
        q={filters.q}
        clearHref={isNarrowed(filters) ? "/engagements" : undefined}
      >
        <Narrowing filters={filters} owners={owners} texts={texts} />
      </Search>
      <Section
        title={t(m.found, { count: total })}
        actions={<a href={hrefOf("/engagements.csv", { ...filters, page: 1 })}>{t(m.download)}</a>}
      >
        {list.length > 0 ? (
          <CommitmentRows list={list} />
        ) : (
          <Empty level={3} title={t(isNarrowed(filters) ? m.nothingFound : m.noCommitments)}>
            <p>{t(isNarrowed(filters) ? m.nothingFoundHelp : m.noCommitmentsHelp)}</p>
          </Empty>
        )}
        <Pager page={filters.page} pages={Math.ceil(total / perPage)} href={href} />
      </Section>
    </>
  );
}

/** Commitments one under the other, each with its ring. */
export function CommitmentRows({ list, withOwner }: { list: Commitment[]; withOwner?: boolean }) {
  return (
    <List>
      {list.map((one) => (
        <Row
          key={one.id}
          href={`/engagements/${one.id}`}
          before={<Ring value={one.standing.progress / 100} />}
          title={one.title}
          meta={sayMeta(t, one, withOwner)}
          after={<StandingBadge standing={one.standing} />}
        />
      ))}
    </List>
  );
}

const concernWords = { late: m.late, silent: m.silent, calling: m.calling, unfinished: m.unfinished };
const sayConcern = (t: Translator, concern: Concern): string =>
  concern in concernWords
    ? t(concernWords[concern as keyof typeof concernWords])
    : sayStatus(t, concern as Status);

const sortWords = {
  concern: m.sortConcern,
  due: m.sortDue,
  progress: m.sortProgress,
  recent: m.sortRecent,
  title: m.sortTitle,
} satisfies Record<Sorting, unknown>;

type NarrowingProps = Pick<ListProps, "filters" | "owners" | "texts">;

function Narrowing({ filters, owners, texts }: NarrowingProps) {
  const works = [
    ...texts.map(({ id, title }) => ({ value: id, label: title })),
    { value: everyText, label: t(m.everyText) },
  ];
  const states = concerns.map((value) => ({ value, label: sayConcern(t, value) }));
  const units = owners.map(({ slug, name }) => ({ value: slug, label: name }));
  const sorts = sortings.map((value) => ({ value, label: t(sortWords[value]) }));
  return (
    <>
      {texts.length > 1 || filters.texte ? (
        <Select
          name="texte"
          label={t(m.text)}
          value={filters.texte}
          empty={t(m.textInForce)}
          options={works}
          required
        />
      ) : null}
      <Select
        name="etat"
        label={t(m.state)}
        value={filters.etat}
        empty={t(m.everyState)}
        options={states}
        required
      />
      <Select
        name="espace"
        label={t(m.owner)}
        value={filters.espace}
        empty={t(m.everyOwner)}
        options={units}
        required
      />
      <Select name="tri" label={t(m.sort)} value={filters.tri} options={sorts} required />
    </>
  );
}
