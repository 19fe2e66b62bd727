import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { groupsByLoop } from "../directory.ts";
import { m } from "../messages/units.ts";
import { m as mo } from "../messages.ts";
import {
  findStructures,
  type StructureEntry,
  type StructureFilters,
  structuresPerPage,
} from "../structures.ts";
import { kindsInForce } from "../unit.ts";
import { type DayAsked, dayAsked, pageAsked } from "./asked.ts";

export const structureRoutes = [get("/structures", anyone, structures)];

const sorts = { nom: "name", recentes: "newest", anciennes: "oldest" } as const;
type Sort = keyof typeof sorts;

/** What the address asks for, as the form shows it again. */
interface Asked {
  q: string;
  type: string;
  dans: string;
  tri: Sort;
}

async function structures(c: Ctx): Promise<Response> {
  const text = (name: string) => (c.req.query(name) ?? "").slice(0, 100).trim();
  const tri = text("tri");
  const asked: Asked = {
    q: text("q"),
    type: text("type"),
    dans: text("dans"),
    tri: tri in sorts ? (tri as Sort) : "nom",
  };
  const day = await dayAsked(c);
  const at = pageAsked(c);
  const filters: StructureFilters = {
    q: asked.q,
    kind: asked.type,
    under: asked.dans,
    sort: sorts[asked.tri],
    page: at,
    at: day && day !== "unreadable" ? day.at : null,
  };
  const [found, kinds, loops] = await Promise.all([findStructures(filters), kindsInForce(), groupsByLoop()]);
  return page(
    c,
    { title: t(m.structures), description: t(m.structuresLead), under: "/nous" },
    <Structures {...{ asked, day, at, loops }} {...found} kinds={kinds.map((kind) => kind.key)} />,
  );
}

type Props = {
  asked: Asked;
  day: DayAsked;
  at: number;
  structures: StructureEntry[];
  total: number;
  kinds: string[];
  loops: { slug: string; name: string }[];
};

/** Every unit of the movement, found by name, kind, loop, today or on a day. */
export function Structures({ asked, day, at, structures: some, total, kinds, loops }: Props) {
  const onDay = day && day !== "unreadable" ? day.day : "";
  const narrowed = Object.entries({ ...asked, le: onDay }).filter(([name, value]) =>
    name === "tri" ? value !== "nom" : value,
  );
  const href = (to: number) =>
    `/structures?${new URLSearchParams([...narrowed, ["page", String(to)]] as string[][])}`;
  return (
    <>
      <PageHead title={t(m.structures)} lead={t(m.structuresLead)} />
      <Search
        action="/structures"
        label={t(m.structuresSearch)}
        q={asked.q}
        clearHref={narrowed.length > 0 ? "/structures" : undefined}
      >
        <Filters {...{ asked, day, kinds, loops }} />
      </Search>
      {onDay ? <Notice>{t(m.asOf, { day: t.day(onDay) })}</Notice> : null}
      <Section title={t(m.structuresFound, { count: total })}>
        {some.length === 0 ? (
          <Empty level={3} title={t(m.structuresNone)}>
            <p>{t(m.structuresNoneHelp)}</p>
          </Empty>
        ) : (
          <List>
            {some.map((one) => (
              <Row
                key={one.slug}
                href={`/unites/${one.slug}`}
                title={<bdi>{one.name}</bdi>}
                meta={[one.above, t(mo.since, { day: t.day(one.since) })].filter(Boolean).join(" · ")}
                after={<Badge>{t.term(one.kind, "singular")}</Badge>}
              />
            ))}
          </List>
        )}
        <Pager page={at} pages={Math.ceil(total / structuresPerPage)} href={href} />
      </Section>
    </>
  );
}

function Filters({ asked, day, kinds, loops }: Pick<Props, "asked" | "day" | "kinds" | "loops">) {
  const known = loops.some((loop) => loop.slug === asked.dans);
  const places = [
    ...(asked.dans && !known ? [{ value: asked.dans, label: asked.dans }] : []),
    ...loops.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  return (
    <>
      <Select
        name="type"
        label={t(m.kind)}
        value={asked.type}
        empty={t(m.allKinds)}
        options={kinds.map((kind) => ({ value: kind, label: t.term(kind, "Singular") }))}
        required
      />
      <Select
        name="dans"
        label={t.term("loop", "Singular")}
        value={asked.dans}
        empty={t(mo.everywhere)}
        options={places}
        required
      />
      <Select
        name="tri"
        label={t(m.sort)}
        value={asked.tri}
        options={[
          { value: "nom", label: t(m.sortName) },
          { value: "recentes", label: t(m.sortNewest) },
          { value: "anciennes", label: t(m.sortOldest) },
        ]}
        required
      />
      <TextInput
        name="le"
        type="date"
        label={t(m.day)}
        value={day && day !== "unreadable" ? day.day : ""}
        error={day === "unreadable" ? t(m.wrongDay) : undefined}
        short
        required
      />
    </>
  );
}
