import type { ToCome } from "#platform/database/versioned.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { mandatesByKind, unitsByKind } from "../counts.ts";
import {
  type MandateKindVersion,
  mandateCourse,
  mandateKindsAt,
  mandateKindVersions,
} from "../mandate-kind.ts";
import { k } from "../messages.ts";
import { type UnitKindVersion, unitKindsAt, unitKindVersions } from "../unit-kind.ts";
import { base } from "./base.ts";
import { Place } from "./place.tsx";

export { base };

type Coming = Map<string, ToCome>;

/** All kinds of units and of mandates, how many of each there are, and what changes soon. */
export async function showKinds(c: Ctx): Promise<Response> {
  const now = new Date();
  const ordering = c.req.query("ordre") === "1";
  const [units, mandates, standing, held, unitsToCome, mandatesToCome, endedUnits, endedMandates] =
    await Promise.all([
      unitKindsAt(now),
      mandateKindsAt(now),
      unitsByKind(),
      mandatesByKind(),
      unitKindVersions.toCome(),
      mandateKindVersions.toCome(),
      unitKindVersions.ended(),
      mandateKindVersions.ended().then((keys) => Promise.all(keys.map(lastLabel))),
    ]);
  return page(
    c,
    { title: t(k.title), noIndex: true },
    <>
      <PageHead
        title={t(k.title)}
        lead={t(k.lead)}
        actions={
          <>
            <ButtonLink href={`${base}/parite`} look="plain">
              {t(k.parity)}
            </ButtonLink>
            <ButtonLink href={ordering ? base : `${base}?ordre=1`} look="plain">
              {t(ordering ? k.orderDone : k.changeOrder)}
            </ButtonLink>
          </>
        }
      />
      <UnitKinds kinds={units} standing={standing} coming={unitsToCome} ordering={ordering} />
      <MandateKinds kinds={mandates} held={held} coming={mandatesToCome} ordering={ordering} />
      <Ended units={endedUnits} mandates={endedMandates} />
    </>,
  );
}

function UnitKinds(props: {
  kinds: UnitKindVersion[];
  standing: Map<string, number>;
  coming: Coming;
  ordering: boolean;
}) {
  const { kinds, standing, coming, ordering } = props;
  return (
    <Section
      title={t(k.unitKinds)}
      actions={
        <ButtonLink href={`${base}/structures/nouveau`} look="plain" icon="plus">
          {t(k.newUnitKind)}
        </ButtonLink>
      }
    >
      <Table
        caption={t(k.unitKinds)}
        captionHidden
        rows={kinds}
        rowKey={({ key }) => key}
        columns={forOrder(ordering, [
          {
            key: "kind",
            label: t(k.kind),
            cell: ({ key }) => <a href={`${base}/structures/${key}`}>{t.term(key, "Singular")}</a>,
          },
          {
            key: "contains",
            label: t(k.contains),
            wide: true,
            cell: ({ contains }) => contains.map((key) => t.term(key, "plural")).join(", ") || t(k.nothing),
          },
          {
            key: "standing",
            label: t(k.standing),
            numeric: true,
            cell: ({ key }) => t.number(standing.get(key) ?? 0),
          },
          { key: "soon", label: t(k.soon), cell: ({ key }) => <Soon what={coming.get(key)} /> },
          ...(ordering
            ? [
                {
                  key: "place",
                  label: t(k.order),
                  cell: ({ key }: UnitKindVersion) => (
                    <Place
                      action={`${base}/structures/${key}/place`}
                      name={t.term(key, "singular")}
                      place={kinds.findIndex((one) => one.key === key)}
                      last={kinds.length - 1}
                    />
                  ),
                },
              ]
            : []),
        ])}
      />
    </Section>
  );
}

function MandateKinds(props: {
  kinds: MandateKindVersion[];
  held: Map<string, number>;
  coming: Coming;
  ordering: boolean;
}) {
  const { kinds, held, coming, ordering } = props;
  return (
    <Section
      title={t(k.mandateKinds)}
      actions={
        <ButtonLink href={`${base}/mandats/nouveau`} look="plain" icon="plus">
          {t(k.newMandateKind)}
        </ButtonLink>
      }
    >
      <Table
        caption={t(k.mandateKinds)}
        captionHidden
        rows={kinds}
        rowKey={({ key }) => key}
        columns={forOrder(ordering, [
          {
            key: "kind",
            label: t(k.kind),
            cell: ({ key, label }) => <a href={`${base}/mandats/${key}`}>{label[t.language]}</a>,
          },
          {
            key: "where",
            label: t(k.where),
            wide: true,
            cell: ({ unitKinds }) => unitKinds.map((key) => t.term(key, "plural")).join(", "),
          },
          { key: "held", label: t(k.held), numeric: true, cell: ({ key }) => t.number(held.get(key) ?? 0) },
          { key: "soon", label: t(k.soon), cell: ({ key }) => <Soon what={coming.get(key)} /> },
          ...(ordering
            ? [
                {
                  key: "place",
                  label: t(k.order),
                  cell: ({ key, label }: MandateKindVersion) => (
                    <Place
                      action={`${base}/mandats/${key}/place`}
                      name={label[t.language]}
                      place={kinds.findIndex((one) => one.key === key)}
                      last={kinds.length - 1}
                    />
                  ),
                },
              ]
            : []),
        ])}
      />
    </Section>
  );
}

/** While the order is changed, a row is its name and where it may go. */
function forOrder<R>(ordering: boolean, columns: Column<R>[]): Column<R>[] {
  return columns.filter(({ key }) => !ordering || key === "kind" || key === "place");
}

const comingSaid = { changes: k.changesOn, ends: k.endsOn, begins: k.beginsOn };

function Soon({ what }: { what: { at: Date; what: keyof typeof comingSaid } | undefined }) {
  if (!what) return <>{t(k.nothing)}</>;
  return (
    <Badge kind={what.what === "ends" ? "soon" : "accent"}>
      {t(comingSaid[what.what], { day: t.day(what.at) })}
    </Badge>
  );
}

type Labelled = { key: string; label: { fr: string; en: string } };

async function lastLabel(key: string): Promise<Labelled> {
  const last = (await mandateCourse(key)).past.at(-1);
  return { key, label: last?.label ?? { fr: key, en: key } };
}

function Ended({ units, mandates }: { units: string[]; mandates: Labelled[] }) {
  if (units.length + mandates.length === 0) return null;
  return (
    <Disclosure summary={t(k.ended)}>
      <p class="soft">{t(k.endedLead)}</p>
      <List label={t(k.ended)}>
        {units.map((key) => (
          <Row key={key} href={`${base}/structures/${key}`} title={t.term(key, "Singular")} />
        ))}
        {mandates.map(({ key, label }) => (
          <Row key={key} href={`${base}/mandats/${key}`} title={label[t.language]} />
        ))}
      </List>
    </Disclosure>
  );
}
