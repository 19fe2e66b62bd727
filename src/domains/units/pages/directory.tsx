import { mapOfFrance } from "#domains/territory/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { listPage } from "#ui/kit/list.tsx";
import { named } from "#ui/kit/options.ts";
import { defineQuery, words } from "#ui/kit/query.ts";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { DepartmentMap, type MapValue } from "#ui/map.tsx";
import { page } from "#ui/page.tsx";
import { findGroups, groupsByLoop, groupsPerPage } from "../directory.ts";
import { m } from "../messages.ts";

const query = defineQuery({ q: words(), loop: words("boucle") });

/** Find a group: by commune, postcode or name; then the map, for those who look rather than read. */
export const directoryRoutes = listPage("/groupes", {
  words: m.groupList,
  query,
  perPage: groupsPerPage,
  load: async () => ({ loops: await groupsByLoop() }),
  find: ({ asked: { q, loop }, page }) => findGroups(q, loop, page),
  filters: ({ loops }) => ({
    loop: { label: m.department, all: m.everywhere, options: named(loops, "slug") },
  }),
  rows: (list) => (
    <List>
      {list.map((group) => (
        <Row
          key={group.slug}
          href={`/unites/${group.slug}`}
          title={<bdi>{group.name}</bdi>}
          meta={dotted(group.place === group.name ? null : group.place, group.loop, group.meeting)}
        />
      ))}
    </List>
  ),
  below: () => (
    <>
      <p>
        <a href="/structures">{t(m.seeStructures)}</a>
      </p>
      <p>
        <a href="/boucles">{t(m.seeLoops)}</a>
      </p>
      <p>
        <a href="/charges-a-pourvoir">{t(m.seeVacancies)}</a>
      </p>
    </>
  ),
  frame: ({ c, loops }, title, content) =>
    page(
      c,
      { title, description: t(m.groupList.lead), under: "/groupes" },
      <>
        <PageHead title={title} lead={t(m.groupList.lead)} />
        <div class="beside">
          <div class="stack">{content}</div>
          <GroupMap loops={loops} />
        </div>
      </>,
    ),
});

type Loops = Awaited<ReturnType<typeof groupsByLoop>>;

function GroupMap({ loops }: { loops: Loops }) {
  const values: MapValue[] = loops
    .filter((loop) => loop.placeId?.startsWith("departement:"))
    .map((loop) => ({
      code: loop.placeId!.slice("departement:".length),
      step: loop.groups === 0 ? null : loop.groups < 3 ? 0 : loop.groups < 6 ? 1 : loop.groups < 10 ? 2 : 3,
      said: t(m.groupList.found, { count: loop.groups }),
      href: `/groupes?boucle=${loop.slug}`,
    }));
  return (
    <DepartmentMap
      {...mapOfFrance()}
      label={t(m.mapTitle)}
      noneLabel={t(m.noneHere)}
      values={values}
      steps={[{ label: "1–2" }, { label: "3–5" }, { label: "6–9" }, { label: "10+" }]}
      valueLabel={t(m.mapCount)}
      placeLabel={t(m.department)}
    />
  );
}
