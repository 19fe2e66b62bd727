import { mapOfFrance } from "#domains/territory/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { DepartmentMap, type MapValue } from "#ui/map.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { type DirectoryPage, findGroups, groupsByLoop, groupsPerPage } from "../directory.ts";
import { m as mu } from "../messages/units.ts";
import { m } from "../messages.ts";

export const directoryRoutes = [get("/groupes", anyone, directory)];

async function directory(c: Ctx): Promise<Response> {
  const q = (c.req.query("q") ?? "").slice(0, 100).trim();
  const loop = (c.req.query("boucle") ?? "").slice(0, 80);
  const at = Math.min(1000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
  const [found, loops] = await Promise.all([findGroups(q, loop, at), groupsByLoop()]);
  return page(
    c,
    { title: t(m.groups), description: t(m.groupsLead), under: "/groupes" },
    <Directory {...{ q, loop, at, found, loops }} />,
  );
}

type Loops = Awaited<ReturnType<typeof groupsByLoop>>;
type DirectoryProps = {
  q: string;
  loop: string;
  at: number;
  found: DirectoryPage;
  loops: Loops;
};

/** Find a group: by commune, postcode or name; then the map, for those who look rather than read. */
export function Directory({ q, loop, at, found, loops }: DirectoryProps) {
  const href = (to: number) => `/groupes?${new URLSearchParams({ q, boucle: loop, page: String(to) })}`;
  return (
    <>
      <PageHead title={t(m.groups)} lead={t(m.groupsLead)} />
      <Search action="/groupes" label={t(m.searchGroup)} q={q} clearHref={q || loop ? "/groupes" : undefined}>
        <Select
          name="boucle"
          label={t(m.department)}
          value={loop}
          empty={t(m.everywhere)}
          options={loops.map(({ slug, name }) => ({ value: slug, label: name }))}
          required
        />
      </Search>
      <div class="beside">
        <Section title={t(m.found, { count: found.total })}>
          {found.total === 0 ? (
            <Empty level={3} title={t(m.noneFound)}>
              <p>{t(m.noneFoundHelp)}</p>
            </Empty>
          ) : (
            <List>
              {found.groups.map((group) => (
                <Row
                  key={group.slug}
                  href={`/unites/${group.slug}`}
                  title={<bdi>{group.name}</bdi>}
                  meta={[group.place === group.name ? null : group.place, group.loop, group.meeting]
                    .filter(Boolean)
                    .join(" · ")}
                />
              ))}
            </List>
          )}
          <Pager page={at} pages={Math.ceil(found.total / groupsPerPage)} href={href} />
          <p>
            <a href="/structures">{t(mu.seeStructures)}</a>
          </p>
          <p>
            <a href="/boucles">{t(mu.seeLoops)}</a>
          </p>
          <p>
            <a href="/charges-a-pourvoir">{t(mu.seeVacancies)}</a>
          </p>
        </Section>
        <GroupMap loops={loops} />
      </div>
    </>
  );
}

function GroupMap({ loops }: { loops: Loops }) {
  const values: MapValue[] = loops
    .filter((loop) => loop.placeId?.startsWith("departement:"))
    .map((loop) => ({
      code: loop.placeId!.slice("departement:".length),
      step: loop.groups === 0 ? null : loop.groups < 3 ? 0 : loop.groups < 6 ? 1 : loop.groups < 10 ? 2 : 3,
      said: t(m.found, { count: loop.groups }),
      href: `/groupes?boucle=${loop.slug}`,
    }));
  return (
    <DepartmentMap
      {...mapOfFrance(t)}
      label={t(m.mapTitle)}
      noneLabel={t(m.noneHere)}
      values={values}
      steps={[{ label: "1–2" }, { label: "3–5" }, { label: "6–9" }, { label: "10+" }]}
      valueLabel={t(m.mapCount)}
      placeLabel={t(m.department)}
    />
  );
}
