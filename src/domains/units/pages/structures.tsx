import { dotted, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named, said } from "#ui/kit/options.ts";
import { aDay, defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { groupsByLoop } from "../directory.ts";
import { onceOver } from "../history.ts";
import { m } from "../messages.ts";
import { findStructures, structuresPerPage } from "../structures.ts";
import { kindsInForce } from "../unit.ts";

const sorts = { nom: "name", recentes: "newest", anciennes: "oldest" } as const;
const query = defineQuery({
  q: words(),
  kind: words("type"),
  under: words("dans"),
  sort: oneOf<keyof typeof sorts>("tri", ["nom", "recentes", "anciennes"], "nom"),
  day: aDay("le"),
});

/** Every unit of the movement, found by name, kind, loop, today or on a day; a day to come is today. */
export const structureRoutes = listPage("/structures", {
  words: m.structureList,
  query,
  perPage: structuresPerPage,
  under: "/nous",
  load: async ({ asked: { day } }) => {
    const [kinds, loops] = await Promise.all([kindsInForce(), groupsByLoop()]);
    return { kinds, loops, past: day && onceOver(day, t.zone) };
  },
  find: ({ asked: { q, kind, under, sort }, past, page }) =>
    findStructures({ q, kind, under, sort: sorts[sort || "nom"], page, at: past ? past.at : null }),
  filters: ({ asked: { under }, kinds, loops }) => ({
    kind: {
      label: m.kind,
      all: m.allKinds,
      options: kinds.map(({ key }) => ({ value: key, label: t.term(key, "Singular") })),
    },
    under: {
      label: t.term("loop", "Singular"),
      all: m.everywhere,
      options: [
        ...(under && !loops.some(({ slug }) => slug === under) ? [{ value: under, label: under }] : []),
        ...named(loops, "slug"),
      ],
    },
    sort: {
      label: m.sort,
      options: said({ nom: m.sortName, recentes: m.sortNewest, anciennes: m.sortOldest }),
    },
    day: { label: m.day },
  }),
  above: ({ past }) => (past ? <Notice>{t(m.asOf, { day: t.day(past.day) })}</Notice> : null),
  rows: (list) => (
    <List>
      {list.map((one) => (
        <Row
          key={one.slug}
          href={`/unites/${one.slug}`}
          title={<bdi>{one.name}</bdi>}
          meta={dotted(one.above, t(m.since, { day: t.day(one.since) }))}
          after={<Badge>{t.term(one.kind, "singular")}</Badge>}
        />
      ))}
    </List>
  ),
});
