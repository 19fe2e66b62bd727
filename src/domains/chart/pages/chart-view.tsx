import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Filters } from "#ui/kit/list.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Search } from "#ui/search.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { type Asked, nameOf, query, subtitleOf } from "../asked.ts";
import { kindsInOrder, partsOf } from "../body.ts";
import { m } from "../messages.ts";
import type { View } from "../view.ts";
import { BodyCard } from "./body-card.tsx";
import { LoopCard } from "./loop-card.tsx";
import { ParityStatement } from "./parity-statement.tsx";
import { Summary } from "./summary.tsx";

type Props = { asked: Asked; view: View; offered: NonNullable<Asked["proposed"]>[] };

/** The organisation chart: what it shows is in the address, so that a view can be kept, shared and printed. */
export function Chart({ asked, view, offered }: Props) {
  return (
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      <Tabs label={t(m.views)} tabs={viewsOf(asked)} />
      <Which {...{ asked, view, offered }} />
      <p class="soft">
        {asked.badDay ? t(m.badDate) : `${subtitleOf(asked)}.`}
        {asked.day && !asked.appoints ? ` ${t(m.pastNames)}` : null}
      </p>
      {view.of === "loops" ? <Territory view={view} /> : <National asked={asked} view={view} />}
      <Section title={t(m.further)}>
        <List>
          <Row
            href="/nous/arrivees-et-departs"
            title={t(m.arrivalsBetween)}
            meta={t(m.arrivalsBetweenHelp)}
          />
          <Row href="/structures" title={t(m.directory)} meta={t(m.directoryHelp)} />
          <Row href="/charges-a-pourvoir" title={t(m.vacancies)} meta={t(m.vacanciesHelp)} />
          <Row href="/appels" title={t(m.calls)} meta={t(m.callsHelp)} />
        </List>
      </Section>
      <Section title={t(m.files)}>
        <p class="cluster">
          <ButtonLink
            href={query.href("/nous.pdf", asked)}
            icon="print"
            look="plain"
            download
            label={t(m.asPdf)}
          />
          <ButtonLink href={query.href("/nous.svg", asked)} look="plain" download label={t(m.asSvg)} />
          <ButtonLink href={query.href("/nous.csv", asked)} look="plain" download label={t(m.asCsv)} />
        </p>
      </Section>
    </>
  );
}

function viewsOf({ day, view: current }: Asked) {
  const tab = (view: Asked["view"], label: string) => ({
    href: query.href("/nous", { day, view }),
    label,
    current: current === view,
  });
  return [tab("", t(m.national)), tab("territoire", t(m.byTerritory)), tab("projet", t(m.asProposed))];
}

/** On which day, which part of it, which text: plain choices that apply without scripts. */
function Which({ asked, view, offered }: Props) {
  const spaces = view.of === "bodies" ? view.all.filter((body) => body.kind === "space" && body.slug) : [];
  const texts = offered.map((one) => ({
    value: nameOf(one),
    label: t(m.version, { title: one.text.title, label: one.version.label }),
  }));
  return (
    <Search action="/nous" searchable={false}>
      <Filters
        {...{ query, asked }}
        of={{
          day: { label: m.onDate },
          only: spaces.length > 0 && {
            label: m.oneSpace,
            all: m.everything,
            options: spaces.map(({ slug, name }) => ({ value: slug!, label: name })),
          },
          text: texts.length > 1 && { label: m.which, options: texts },
        }}
      />
    </Search>
  );
}

function National({ asked, view }: { asked: Asked; view: Extract<View, { of: "bodies" }> }) {
  if (view.bodies.length === 0) {
    return (
      <Empty title={t(m.nothing)}>
        <p>{t(asked.view === "projet" ? m.nothingProposed : m.nothingOnDate)}</p>
      </Empty>
    );
  }
  return (
    <>
      {asked.proposed ? <Summary bodies={view.bodies} /> : null}
      {partsOf(view.bodies, kindsInOrder).map(({ key, bodies }) => (
        <Section key={key} title={t.term(key, bodies.length > 1 ? "Plural" : "Singular")}>
          <div class="chart">
            {bodies.map(({ body, under }) => (
              <BodyCard key={body.id} body={body} under={under} />
            ))}
          </div>
        </Section>
      ))}
      <ParityStatement bodies={view.bodies} />
    </>
  );
}

function Territory({ view }: { view: Extract<View, { of: "loops" }> }) {
  if (view.regions.length === 0) {
    return (
      <Empty title={t(m.nothing)}>
        <p>{t(m.nothingOnDate)}</p>
      </Empty>
    );
  }
  return (
    <>
      {view.regions.map(({ region, loops }) => (
        <Section key={region ?? ""} title={region ?? t(m.abroad)}>
          <div class="chart chart-dense">
            {loops.map((loop) => (
              <LoopCard key={loop.id} loop={loop} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}
