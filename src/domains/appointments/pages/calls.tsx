import { movement } from "#domains/movement/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { callsAnsweredBy, type MyCall } from "../calls/mine.ts";
import { type CallFilters, callChoices, callsPerPage, type ListedCall, openCalls } from "../calls/reading.ts";
import { dayIn } from "../days.ts";
import { c as words } from "../messages/calls.ts";

export const callsRoutes = [get("/appels", anyone, list)];

async function list(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { zone } = await movement();
  const filters = readFilters(c);
  const [found, choices, mine] = await Promise.all([
    openCalls(filters, zone),
    callChoices(zone),
    callsAnsweredBy(actor),
  ]);
  return page(
    c,
    { title: t(words.title), description: t(words.lead), under: "/appels" },
    <Calls {...{ filters, found, choices, mine }} today={dayIn(zone)} />,
  );
}

function readFilters(c: Ctx): CallFilters {
  const text = (name: string) => (c.req.query(name) ?? "").slice(0, 100).trim();
  return {
    q: text("q"),
    kind: text("mandat"),
    within: text("territoire"),
    page: Math.min(1000, Math.max(1, Number.parseInt(text("page"), 10) || 1)),
  };
}

const hrefOf = ({ q, kind, within }: CallFilters, to: number): string =>
  `/appels?${new URLSearchParams({ q, mandat: kind, territoire: within, page: String(to) })}`;

type CallsProps = {
  filters: CallFilters;
  found: { list: ListedCall[]; total: number };
  choices: Awaited<ReturnType<typeof callChoices>>;
  mine: MyCall[];
  today: string;
};

/** The calls open to anyone, searched and narrowed; above them, those for which the reader answers. */
export function Calls({ filters, found, choices, mine, today }: CallsProps) {
  const { q, kind, within } = filters;
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      <Mine mine={mine} />
      <Search
        action="/appels"
        label={t(words.search)}
        q={q}
        clearHref={q || kind || within ? "/appels" : undefined}
      >
        <Select
          name="mandat"
          label={t(words.kind)}
          value={kind}
          empty={t(words.anyKind)}
          options={choices.kinds.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
          required
        />
        <Select
          name="territoire"
          label={t(words.within)}
          value={within}
          empty={t(words.anywhere)}
          options={[
            { value: "national", label: t(words.national) },
            ...choices.places.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          required
        />
      </Search>
      <Section title={t(words.found, { count: found.total })}>
        {found.list.length === 0 ? (
          <Empty level={3} title={t(words.none)}>
            <p>{t(words.noneHelp)}</p>
          </Empty>
        ) : (
          <List>
            {found.list.map((one) => (
              <Row
                key={one.id}
                href={`/appels/${one.id}`}
                title={`${one.label[t.language]} · ${one.unitName}`}
                meta={[t(words.seats, { count: one.seats }), one.above, sayDay(t, one, today)]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
          </List>
        )}
        <Pager
          page={filters.page}
          pages={Math.ceil(found.total / callsPerPage)}
          href={(to) => hrefOf(filters, to)}
        />
      </Section>
    </>
  );
}

function sayDay(t: Translator, one: ListedCall, today: string): string {
  return one.opensOn > today
    ? t(words.opensOn, { day: t.day(one.opensOn) })
    : t(words.closesOn, { day: t.day(one.closesOn) });
}

function Mine({ mine }: { mine: MyCall[] }) {
  if (mine.length === 0) return null;
  return (
    <Section title={t(words.yours)}>
      <p class="soft">{t(words.yoursHelp)}</p>
      <List>
        {mine.map((one) => (
          <Row
            key={one.id}
            href={`/appels/${one.id}/candidatures`}
            title={`${one.label[t.language]} · ${one.unit}`}
            meta={t(words.closesOn, { day: t.day(one.closesOn) })}
            after={
              one.waiting > 0 ? (
                <Badge kind="soon">{t(words.waiting, { count: one.waiting })}</Badge>
              ) : (
                <Badge>{t(words.allAnswered)}</Badge>
              )
            }
          />
        ))}
      </List>
    </Section>
  );
}
