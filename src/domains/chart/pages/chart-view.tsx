import { type Translator, t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Tabs } from "#ui/tabs.tsx";
import type { Asked } from "../asked.ts";
import { kindsInOrder, partsOf } from "../body.ts";
import { m } from "../messages.ts";
import { addressOf, subtitleOf } from "../saying.ts";
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
      <Tabs label={t(m.views)} tabs={viewsOf(t, asked)} />
      <Which {...{ asked, view, offered }} />
      <p class="soft">
        {asked.badDay ? t(m.badDate) : `${subtitleOf(t, asked)}.`}
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
          <ButtonLink href={addressOf(asked, {}, ".pdf")} icon="print" look="plain" download>
            {t(m.asPdf)}
          </ButtonLink>
          <ButtonLink href={addressOf(asked, {}, ".svg")} look="plain" download>
            {t(m.asSvg)}
          </ButtonLink>
          <ButtonLink href={addressOf(asked, {}, ".csv")} look="plain" download>
            {t(m.asCsv)}
          </ButtonLink>
        </p>
      </Section>
    </>
  );
}

function viewsOf(t: Translator, asked: Asked) {
  const to = (vue: string) => addressOf(asked, { vue, structure: "", texte: "" });
  return [
    { href: to(""), label: t(m.national), current: asked.view === "national" },
    { href: to("territoire"), label: t(m.byTerritory), current: asked.view === "territory" },
    { href: to("projet"), label: t(m.asProposed), current: asked.view === "proposed" },
  ];
}

/** On which day, which part of it, which text: plain choices that apply without scripts. */
function Which({ asked, view, offered }: Props) {
  const tops = view.of === "bodies" ? view.all.filter((body) => body.kind === "space" && body.slug) : [];
  const texts = offered.map(({ text, version }) => ({
    value: `${text.slug}:${version.number}`,
    label: t(m.version, { title: text.title, label: version.label }),
  }));
  const vue = { national: "", territory: "territoire", proposed: "projet" }[asked.view];
  return (
    <search>
      <form class="filters" action="/nous" method="get" novalidate>
        {vue ? <input type="hidden" name="vue" value={vue} /> : null}
        <TextInput name="le" type="date" label={t(m.onDate)} value={asked.day ?? ""} short required />
        {tops.length > 0 ? (
          <Select
            name="structure"
            label={t(m.oneSpace)}
            value={asked.only}
            empty={t(m.everything)}
            options={tops.map(({ slug, name }) => ({ value: slug!, label: name }))}
            required
          />
        ) : null}
        {texts.length > 1 ? (
          <Select
            name="texte"
            label={t(m.which)}
            value={asked.proposed ? `${asked.proposed.text.slug}:${asked.proposed.version.number}` : ""}
            options={texts}
            required
          />
        ) : null}
        <button type="submit" class="button button-plain">
          {t(m.show)}
        </button>
      </form>
    </search>
  );
}

function National({ asked, view }: { asked: Asked; view: Extract<View, { of: "bodies" }> }) {
  if (view.bodies.length === 0) {
    return (
      <Empty title={t(m.nothing)}>
        <p>{t(asked.view === "proposed" ? m.nothingProposed : m.nothingOnDate)}</p>
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
