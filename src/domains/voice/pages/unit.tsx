import { sql } from "drizzle-orm";
import { blocksById } from "#domains/texts/index.ts";
import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { Table } from "#ui/table.tsx";
import { countFates, type FateCounts } from "../counts.ts";
import { type Filters, hrefOf, isNarrowed, readFilters } from "../filters.ts";
import { m } from "../messages.ts";
import { type Contribution, conditions, listContributions } from "../reading.ts";
import { blocksNamed, type Places } from "../said.ts";
import { FateFigures, StateSelect } from "./overview.tsx";
import { ContributionRows } from "./rows.tsx";

export const unitRoutes = [get("/unites/:slug/contributions", anyone, show)];

const perPage = 20;

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const filters = readFilters(c);
  const asked = { unitId: unit.id, discreet: true, viewerId: actor.personId };
  const [counts, { list, total }, byUnit] = await Promise.all([
    countFates(asked),
    listContributions({
      ...asked,
      q: filters.q,
      ...(filters.etat ? { state: filters.etat } : {}),
      page: filters.page,
      perPage,
    }),
    countByUnit(unit.id, actor.personId),
  ]);
  const places = await blocksById(blocksNamed(list));
  const speaks =
    actor.personId === null || actor.memberOf.includes(unit.id) || can(actor, "voice.speak", unit);
  const view = <UnitVoices {...{ unit, filters, counts, list, total, places, byUnit, speaks }} />;
  return unitPage(c, unit, { tab: "contributions", title: t(m.unitTitle) }, view);
}

interface UnitCount {
  slug: string;
  name: string;
  total: number;
  retained: number;
  waiting: number;
}

/** How much each unit under this one said and what became of it, at most 200; nothing for a unit that stands alone. */
async function countByUnit(unitId: string, viewerId: string | null): Promise<UnitCount[]> {
  const found = await rows<UnitCount>(
    db,
    sql`select u.slug, u.name, count(*)::int as total,
          (count(*) filter (where c.state = 'retained'))::int as retained,
          (count(*) filter (where c.state = 'waiting'))::int as waiting
        from contribution c join unit u on u.id = c.unit_id where ${conditions({ unitId, discreet: true, viewerId })}
        group by u.id order by total desc, u.search_name limit 200`,
  );
  return found.length > 1 ? found : [];
}

type UnitVoicesProps = {
  unit: Unit;
  filters: Filters;
  counts: FateCounts;
  list: Contribution[];
  total: number;
  places: Places;
  byUnit: UnitCount[];
  speaks: boolean;
};

/** What became of what a unit and those under it said. Nobody is named. */
export function UnitVoices({ unit, filters, counts, list, total, places, byUnit, speaks }: UnitVoicesProps) {
  const path = `/unites/${unit.slug}/contributions`;
  const speak = speaks ? (
    <ButtonLink href={`/contributions/nouvelle?unite=${unit.slug}`} icon="speech">
      {t(m.speak)}
    </ButtonLink>
  ) : undefined;
  if (counts.total === 0) {
    return (
      <Empty title={t(m.unitEmpty)} action={speak}>
        <p>{t(m.unitEmptyHelp)}</p>
      </Empty>
    );
  }
  return (
    <Section title={t(m.unitTitle)} actions={speak}>
      <FateFigures counts={counts} href={(etat) => hrefOf(path, { etat })} />
      {byUnit.length > 0 ? <ByUnit byUnit={byUnit} /> : null}
      <Search
        action={path}
        label={t(m.search)}
        q={filters.q}
        clearHref={isNarrowed(filters) ? path : undefined}
      >
        <StateSelect value={filters.etat} />
      </Search>
      {list.length > 0 ? (
        <ContributionRows list={list} places={places} label={t(m.found, { count: total })} near />
      ) : (
        <Empty level={3} title={t(m.nothingFound)}>
          <p>{t(m.nothingFoundHelp)}</p>
        </Empty>
      )}
      <Pager
        page={filters.page}
        pages={Math.ceil(total / perPage)}
        href={(at) => hrefOf(path, { ...filters, page: at })}
      />
    </Section>
  );
}

function ByUnit({ byUnit }: { byUnit: UnitCount[] }) {
  return (
    <Disclosure summary={t(m.byGroup)}>
      <Table
        caption={t(m.byGroupCaption)}
        captionHidden
        rows={byUnit}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: "unit",
            label: t(m.unit),
            wide: true,
            cell: ({ slug, name }) => <a href={`/unites/${slug}/contributions`}>{name}</a>,
          },
          { key: "total", label: t(m.number), numeric: true, cell: ({ total }) => t.number(total) },
          {
            key: "retained",
            label: t(m.retainedCount),
            numeric: true,
            cell: ({ retained }) => t.number(retained),
          },
          { key: "waiting", label: t(m.toSort), numeric: true, cell: ({ waiting }) => t.number(waiting) },
        ]}
      />
    </Disclosure>
  );
}
