import { sql } from "drizzle-orm";
import { blocksById } from "#domains/texts/index.ts";
import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { Table } from "#ui/table.tsx";
import { countFates } from "../counts.ts";
import { stateFilter, voiceQuery } from "../filters.ts";
import { m } from "../messages.ts";
import { conditions, listContributions } from "../reading.ts";
import { blocksNamed } from "../said.ts";
import { FateFigures } from "./figures.tsx";
import { ContributionRows } from "./rows.tsx";

const query = defineQuery({ q: voiceQuery.params.q, state: voiceQuery.params.state });

/** What became of what a unit and those under it said. Nobody is named. */
export const unitRoutes = listPage("/unites/:slug/contributions", {
  words: { ...m.list, ...m.unitList },
  query,
  load: async ({ c }) => ({ unit: await unitBySlug(c.req.param("slug")!) }),
  find: async ({ unit, asked: { q, state }, actor, page, perPage }) => {
    const here = { unitId: unit.id, viewerId: actor.personId };
    const [counts, found, byUnit] = await Promise.all([
      countFates(here),
      listContributions({ ...here, q, ...(state ? { state } : {}), page, perPage }),
      countByUnit(unit.id, actor.personId),
    ]);
    return { ...found, counts, byUnit, places: await blocksById(blocksNamed(found.list)) };
  },
  above: ({ c, unit, actor, found: { counts, byUnit } }) => (
    <>
      {mayTrySpeaking(actor, unit) ? (
        <ButtonLink href={`/contributions/nouvelle?unite=${unit.slug}`} icon="speech" label={t(m.speak)} />
      ) : null}
      {counts.total > 0 ? (
        <FateFigures counts={counts} href={(state) => query.href(c.req.path, { state })} />
      ) : null}
      {byUnit.length > 0 ? <ByUnit byUnit={byUnit} /> : null}
    </>
  ),
  filters: () => ({ state: stateFilter() }),
  rows: (list, { found }) => <ContributionRows list={list} places={found.places} near />,
  frame: ({ c, unit }, title, content) => unitPage(c, unit, { tab: "contributions", title }, content),
});

// A visitor learns by pressing that they must sign in first.
const mayTrySpeaking = (actor: Actor, unit: Unit) =>
  actor.personId === null || actor.memberOf.includes(unit.id) || can(actor, "voice.speak", unit);

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
        from contribution c join unit u on u.id = c.unit_id where ${conditions({ unitId, viewerId })}
        group by u.id order by total desc, u.search_name limit 200`,
  );
  return found.length > 1 ? found : [];
}

function ByUnit({ byUnit }: { byUnit: UnitCount[] }) {
  const figure = (key: "total" | "retained" | "waiting", label: string) => ({
    key,
    label,
    numeric: true,
    cell: (one: UnitCount) => t.number(one[key]),
  });
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
          figure("total", t(m.number)),
          figure("retained", t(m.retainedCount)),
          figure("waiting", t(m.toSort)),
        ]}
      />
    </Disclosure>
  );
}
