import { blocksById } from "#domains/texts/index.ts";
import { csvFile } from "#platform/csv/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Select } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { Table } from "#ui/table.tsx";
import { whileCostly } from "../costly.ts";
import { countByBlock, countFates, type FateCounts } from "../counts.ts";
import { type Filters, hrefOf, isNarrowed, keyOf, listingOf, readFilters } from "../filters.ts";
import { m } from "../messages.ts";
import { type Contribution, fateStates, listContributions, maxListed } from "../reading.ts";
import { blocksNamed, type Places, sayPlace, saySpeaker, sayState } from "../said.ts";
import { blocksUnder, type Subject, subjectLabel, subjectsInForce } from "../subjects.ts";
import { ContributionRows } from "./rows.tsx";

export const overviewRoutes = [
  get("/contributions", anyone, overview),
  get("/contributions.csv", anyone, download, { limit: { times: 30, seconds: 60 } }),
];

const perPage = 20;

async function overview(c: Ctx): Promise<Response> {
  const filters = readFilters(c);
  const subjects = await subjectsInForce();
  const listing = await listingOf(filters, subjects);
  const [counts, byBlock, { list, total }] = await Promise.all([
    whileCostly("fates", () => countFates()),
    whileCostly("by block", () => countByBlock()),
    listContributions({ ...listing, perPage, viewerId: c.var.actor.personId }),
  ]);
  const places = await blocksById([...blocksNamed(list), ...(filters.bloc ? [filters.bloc] : [])]);
  const objectives = countSubjects(subjects, byBlock);
  const noIndex = isNarrowed(filters) || filters.page > 1 ? true : undefined;
  return page(
    c,
    { title: t(m.title), description: t(m.lead), under: "/contributions", noIndex },
    <Overview {...{ filters, subjects, counts, objectives, list, total, places }} />,
  );
}

/** Every contribution that the filters find, at most 5,000, as a table. No person is in it. */
async function download(c: Ctx): Promise<Response> {
  const listing = await listingOf(readFilters(c), await subjectsInForce());
  const { list } = await listContributions({ ...listing, page: 1, perPage: maxListed });
  const places = await blocksById(blocksNamed(list));
  const lines = list.map((one) => [
    one.createdAt.toISOString().slice(0, 10),
    saySpeaker(t, one),
    one.body,
    sayState(t, one.fate.state),
    one.fate.state === "retained" ? sayPlace(t, one.fate.blockId, places) : null,
    one.fate.reason || null,
  ]);
  return csvFile(
    c,
    "contributions",
    [t(m.day), t(m.whoSpeaks), t(m.words), t(m.state), t(m.place), t(m.reason)],
    lines,
  );
}

/** How many contributions are about an objective, or about none (null). */
export interface ObjectiveCount {
  subject: Subject | null;
  count: number;
  waiting: number;
}

/** Contributions by objective, in the order of the text; what is left under null. */
export function countSubjects(
  subjects: Subject[],
  byBlock: Awaited<ReturnType<typeof countByBlock>>,
): ObjectiveCount[] {
  const left = new Map(byBlock.map((one) => [one.blockId, one]));
  const counts = subjects.map((subject) => {
    const mine = blocksUnder(subject).flatMap((id) => left.get(id) ?? []);
    for (const { blockId } of mine) left.delete(blockId);
    return { subject, count: sum(mine, "count"), waiting: sum(mine, "waiting") };
  });
  const rest = [...left.values()];
  return [...counts, { subject: null, count: sum(rest, "count"), waiting: sum(rest, "waiting") }];
}

const sum = (all: { count: number; waiting: number }[], of: "count" | "waiting") =>
  all.reduce((n, one) => n + one[of], 0);

type OverviewProps = {
  filters: Filters;
  subjects: Subject[];
  counts: FateCounts;
  objectives: ObjectiveCount[];
  list: Contribution[];
  total: number;
  places: Places;
};

/** What everyone said and what became of it: by outcome, by objective, then voice by voice. */
export function Overview({ filters, subjects, counts, objectives, list, total, places }: OverviewProps) {
  const speak = (
    <ButtonLink href={`/contributions/nouvelle${filters.bloc ? `?bloc=${filters.bloc}` : ""}`} icon="speech">
      {t(m.speak)}
    </ButtonLink>
  );
  const title = filters.bloc ? t(m.inBlock, { where: sayPlace(t, filters.bloc, places) }) : t(m.title);
  return (
    <>
      <PageHead title={title} lead={t(m.lead)} actions={speak} />
      {filters.bloc ? null : (
        <>
          <FateFigures counts={counts} href={(etat) => hrefOf("/contributions", { etat })} />
          <ByObjective objectives={objectives} />
        </>
      )}
      <Search
        action="/contributions"
        label={t(m.search)}
        q={filters.q}
        clearHref={isNarrowed(filters) ? "/contributions" : undefined}
      >
        {filters.bloc ? <input type="hidden" name="bloc" value={filters.bloc} /> : null}
        <StateSelect value={filters.etat} />
        {filters.bloc || subjects.length === 0 ? null : (
          <ObjectiveSelect subjects={subjects} value={filters.objectif} />
        )}
      </Search>
      <Section
        title={t(m.found, { count: total })}
        actions={<a href={hrefOf("/contributions.csv", { ...filters, page: 1 })}>{t(m.download)}</a>}
      >
        {list.length > 0 ? (
          <ContributionRows list={list} places={places} />
        ) : isNarrowed(filters) ? (
          <Empty level={3} title={t(m.nothingFound)}>
            <p>{t(m.nothingFoundHelp)}</p>
          </Empty>
        ) : (
          <Empty level={3} title={t(m.nothingYet)}>
            <p>{t(m.nothingYetHelp)}</p>
          </Empty>
        )}
        <Pager
          page={filters.page}
          pages={Math.ceil(total / perPage)}
          href={(at) => hrefOf("/contributions", { ...filters, page: at })}
        />
      </Section>
    </>
  );
}

/** How many contributions have which outcome, each figure opening to them. States without any are left out. */
export function FateFigures({
  counts,
  href,
}: {
  counts: FateCounts;
  href: (state: (typeof fateStates)[number] | "") => string;
}) {
  return (
    <Figures>
      <Figure
        figure={t.number(counts.total)}
        label={t(m.contributions, { count: counts.total })}
        href={href("")}
      />
      {fateStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <Figure
            key={state}
            figure={t.number(counts[state])}
            label={sayState(t, state)}
            href={href(state)}
          />
        ))}
    </Figures>
  );
}

/** A table of objectives, each leading to its contributions. */
export function ByObjective({
  objectives,
  path = "/contributions",
}: {
  objectives: ObjectiveCount[];
  path?: string;
}) {
  const rows = objectives.filter((one) => one.count > 0);
  if (!rows.some((one) => one.subject)) return null;
  return (
    <Disclosure summary={t(m.byObjective)}>
      <Table
        caption={t(m.byObjectiveCaption)}
        captionHidden
        rows={rows}
        rowKey={({ subject }) => subject?.blockId ?? ""}
        columns={[
          {
            key: "objective",
            label: t(m.objective),
            wide: true,
            cell: ({ subject }) =>
              subject ? (
                <a href={hrefOf(path, { objectif: keyOf(subject) })}>{subjectLabel(t, subject)}</a>
              ) : (
                t(m.noObjective)
              ),
          },
          { key: "count", label: t(m.number), numeric: true, cell: ({ count }) => t.number(count) },
          { key: "waiting", label: t(m.toSort), numeric: true, cell: ({ waiting }) => t.number(waiting) },
        ]}
      />
    </Disclosure>
  );
}

/** The outcome to which a list is narrowed. */
export function StateSelect({ value }: { value: string }) {
  const options = fateStates.map((state) => ({ value: state, label: sayState(t, state) }));
  return (
    <Select name="etat" label={t(m.state)} value={value} empty={t(m.everyState)} options={options} required />
  );
}

/** The objective to which a list is narrowed. */
export function ObjectiveSelect({ subjects, value }: { subjects: Subject[]; value: string }) {
  const options = subjects.map((subject) => ({ value: keyOf(subject), label: subjectLabel(t, subject) }));
  return (
    <Select
      name="objectif"
      label={t(m.objective)}
      value={value}
      empty={t(m.everyObjective)}
      options={options}
      required
    />
  );
}
