import type { ToCome, Version } from "#platform/database/versioned.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { hidden } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { type Column, Table } from "#ui/table.tsx";
import { mandatesByKind, unitsByKind } from "../counts.ts";
import { movementGround } from "../ground.ts";
import { mandateCourse, mandateKindsAt, mandateKindVersions, placeMandateKind } from "../mandate-kind.ts";
import { mandateWords } from "../messages/mandate-kinds.ts";
import { unitWords } from "../messages/unit-kinds.ts";
import { kindWords } from "../messages.ts";
import { placeUnitKind, unitKindsAt, unitKindVersions } from "../unit-kind.ts";
import { base } from "./base.ts";

/** All kinds of units and of mandates, how many of each there are, and what changes soon. */
async function showKinds(c: Ctx): Promise<Response> {
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
    { title: t(kindWords.title), noIndex: true },
    <>
      <PageHead
        title={t(kindWords.title)}
        lead={t(kindWords.lead)}
        actions={
          <>
            <ButtonLink href={`${base}/parite`} look="plain" label={t(kindWords.parity)} />
            <ButtonLink
              href={ordering ? base : `${base}?ordre=1`}
              look="plain"
              label={t(ordering ? kindWords.orderDone : kindWords.changeOrder)}
            />
          </>
        }
      />
      <Kinds
        sort="structures"
        title={t(kindWords.unitKinds)}
        add={t(unitWords.create.title)}
        kinds={units}
        nameOf={({ key }) => t.term(key, "Singular")}
        around={{ label: t(kindWords.contains), of: ({ contains }) => contains }}
        counted={{ label: t(kindWords.standing), by: standing }}
        coming={unitsToCome}
        ordering={ordering}
      />
      <Kinds
        sort="mandats"
        title={t(kindWords.mandateKinds)}
        add={t(mandateWords.create.title)}
        kinds={mandates}
        nameOf={({ label }) => label[t.language]}
        around={{ label: t(kindWords.where), of: ({ unitKinds }) => unitKinds }}
        counted={{ label: t(kindWords.held), by: held }}
        coming={mandatesToCome}
        ordering={ordering}
      />
      <Ended units={endedUnits} mandates={endedMandates} />
    </>,
  );
}

type KindsProps<V extends Version> = {
  sort: "structures" | "mandats";
  title: string;
  add: string;
  kinds: V[];
  nameOf: (kind: V) => string;
  /** What a kind of unit contains, or where a mandate is held. */
  around: { label: string; of: (kind: V) => string[] };
  /** How many there are of each. */
  counted: { label: string; by: Map<string, number> };
  coming: Map<string, ToCome>;
  ordering: boolean;
};

/** All kinds of one sort; while the order is changed, a row is its name and where it may go. */
function Kinds<V extends Version>(props: KindsProps<V>) {
  const { sort, title, add, kinds, nameOf, around, counted, coming, ordering } = props;
  const place: Column<V> = {
    key: "place",
    label: t(kindWords.order),
    cell: (kind) => {
      const at = kinds.indexOf(kind);
      const move = (to: number, submit: Message, key: string) =>
        moving[sort].show({ to, name: nameOf(kind) }, { at: { key: kind.key }, key, words: { submit } });
      return (
        <span class="cluster">
          {at > 0 ? move(at - 1, kindWords.move.submit, `up-${kind.key}`) : null}
          {at < kinds.length - 1 ? move(at + 1, kindWords.move.down, `down-${kind.key}`) : null}
        </span>
      );
    },
  };
  const facts: Column<V>[] = [
    {
      key: "around",
      label: around.label,
      wide: true,
      cell: (kind) =>
        around
          .of(kind)
          .map((key) => t.term(key, "plural"))
          .join(", ") || t(kindWords.nothing),
    },
    {
      key: "counted",
      label: counted.label,
      numeric: true,
      cell: ({ key }) => t.number(counted.by.get(key) ?? 0),
    },
    { key: "soon", label: t(kindWords.soon), cell: ({ key }) => <Soon what={coming.get(key)} /> },
  ];
  return (
    <Section
      title={title}
      actions={<ButtonLink href={`${base}/${sort}/nouveau`} look="plain" icon="plus" label={add} />}
    >
      <Table
        caption={title}
        captionHidden
        rows={kinds}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "kind",
            label: t(kindWords.kind),
            cell: (kind) => <a href={`${base}/${sort}/${kind.key}`}>{nameOf(kind)}</a>,
          },
          ...(ordering ? [place] : facts),
        ]}
      />
    </Section>
  );
}

/** Each button says where to, so that pressing twice is pressing once. */
const movingIn = (sort: KindsProps<Version>["sort"], place: typeof placeUnitKind) =>
  partForm(`${base}/${sort}/:key/place`, showKinds, {
    power: "organisation.configure",
    words: kindWords.move,
    load: (): { to: number; name: string } => ({ to: 0, name: "" }),
    fields: ({ to }) => ({ place: hidden(to) }),
    look: "quiet",
    small: true,
    beside: ({ name }) => name,
    run: async ({ c, actor, input }) => {
      const to = Number.parseInt(input.place, 10) || 0;
      await place(actor, await movementGround(), c.req.param("key")!, to);
      return `${base}?ordre=1`;
    },
  });

const moving = {
  structures: movingIn("structures", placeUnitKind),
  mandats: movingIn("mandats", placeMandateKind),
};

/** The list of kinds, and the buttons that order them. */
export const listRoutes = [
  get(base, holding("organisation.configure"), showKinds),
  ...moving.structures.routes,
  ...moving.mandats.routes,
];

const comingSaid = { changes: kindWords.changesOn, ends: kindWords.endsOn, begins: kindWords.beginsOn };

function Soon({ what }: { what: { at: Date; what: keyof typeof comingSaid } | undefined }) {
  if (!what) return <>{t(kindWords.nothing)}</>;
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
    <Disclosure summary={t(kindWords.ended)}>
      <p class="soft">{t(kindWords.endedLead)}</p>
      <List label={t(kindWords.ended)}>
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
