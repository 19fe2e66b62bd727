import { type PersonRecord, recordOf } from "#domains/invitations/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Button } from "#ui/button.tsx";
import { several, yes } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { keepApart, mergePeople, type Takable, takable } from "../merge.ts";
import { m } from "../messages.ts";
import { type Suspected, suspectedDuplicates } from "../suspected.ts";

const policy = holding("arrival.merge");
const home = "/administration/doublons";
const address = `${home}/:one/:other`;

const list = listPage(home, {
  policy,
  words: m.list,
  query: defineQuery({}),
  perPage: 50,
  under: "/administration",
  noIndex: true,
  find: async ({ actor, page, perPage }) => {
    const found = await suspectedDuplicates(page, perPage);
    await logAccess(actor, home, ["unit", (await rootUnit()).id], found.list.length * 2);
    return found;
  },
  rows: (pairs) => <List>{pairs.map(pairRow)}</List>,
});

const pairRow = (pair: Suspected) => (
  <Row
    key={`${pair.oneId} ${pair.otherId}`}
    href={`${home}/${pair.oneId}/${pair.otherId}`}
    title={<bdi>{[...new Set([pair.oneName, pair.otherName])].join(" · ")}</bdi>}
    meta={reasons(pair).join(" · ")}
  />
);

function reasons(pair: Suspected): string[] {
  const agreed = (["sameAddress", "sameBirth", "samePlace"] as const).filter((name) => pair[name]);
  return [
    t(pair.sameName ? m.sameName : m.likeName),
    ...(agreed.length > 0 ? agreed.map((name) => t(m[name])) : [t(m.bare)]),
  ];
}

/** The two ids of the address. @throws {Refusal} `notFound` for anything else. */
function pairOf(c: Ctx): { one: string; other: string } {
  const [one, other] = [c.req.param("one"), c.req.param("other")];
  if (!isId(one) || !isId(other) || one === other) throw refuse.notFound();
  return { one, other };
}

/** The two records of the address; none once a form is sent, since one of them may be merged already. */
type Compared = { one: string; other: string; records: [PersonRecord, PersonRecord] | null };
const load = ({ c }: { c: Ctx }): Compared => ({ ...pairOf(c), records: null });

const merging = partForm(`${address}/reunion`, comparePage, {
  policy,
  words: m.merge,
  load,
  fields: ({ records }) => {
    const choices = takable
      .filter((name) => !records || records[0][of[name]] !== records[1][of[name]])
      .map((name) => ({ value: name, label: t(m[name]) }));
    return { take: choices.length > 0 && several({ choices }), agree: yes({ required: true }) };
  },
  press: ({ one, other }) => (
    <p class="cluster">
      <Button name="button" value={one} confirm={t(m.merge.confirm)}>
        {t(m.merge.submit)}
      </Button>
      <Button name="button" value={other} look="plain" confirm={t(m.merge.confirm)}>
        {t(m.keepSecond)}
      </Button>
    </p>
  ),
  run: async ({ actor, one, other, input, button: keptId }) => {
    if (keptId !== one && keptId !== other) throw refuse.notFound();
    const who = { keptId, goneId: keptId === one ? other : one };
    await mergePeople(actor, await rootUnit(), who, input.take);
    return home;
  },
});

const separating = partForm(`${address}/separation`, comparePage, {
  policy,
  words: m.separate,
  look: "quiet",
  load,
  run: async ({ actor, one, other }) => {
    await keepApart(actor, await rootUnit(), one, other);
    return home;
  },
});

export const duplicateRoutes = [
  ...list,
  get(address, policy, comparePage),
  ...merging.routes,
  ...separating.routes,
];

/** Two records side by side, and the two things that can be decided of them. */
async function comparePage(c: Ctx): Promise<Response> {
  const pair = pairOf(c);
  const records = await Promise.all([recordOf(pair.one), recordOf(pair.other)]);
  for (const { id } of records) await logAccess(c.var.actor, address, ["person", id], 1);
  return page(
    c,
    { title: t(m.compareTitle), noIndex: true, under: "/administration", wide: true },
    <>
      <PageHead title={t(m.compareTitle)} lead={t(m.list.lead)} />
      <Table
        caption={t(m.compareTitle)}
        captionHidden
        columns={[
          { key: "field", label: t(m.field), cell: ({ label }) => label },
          { key: "first", label: t(m.first), cell: ({ first }) => <bdi>{first || nothing}</bdi> },
          { key: "second", label: t(m.second), cell: ({ second }) => <bdi>{second || nothing}</bdi> },
        ]}
        rows={compared(...records)}
        rowKey={({ label }) => label}
      />
      <Section title={t(m.decide)} lead={t(m.merge.lead)}>
        {merging.show({ ...pair, records })}
        {separating.show({ ...pair, records })}
      </Section>
    </>,
  );
}

/** Where the record of a person tells what may be taken from it. */
const of = {
  givenName: "givenName",
  familyName: "familyName",
  publicName: "publicName",
  placeId: "place",
  language: "language",
} as const satisfies Record<Takable, keyof PersonRecord>;

const nothing = "—";

/** What differs first, then what agrees; of what neither says, nothing is told. */
function compared(one: PersonRecord, other: PersonRecord) {
  const others = told(other);
  const lines = told(one)
    .map(([label, first], index) => ({ label, first, second: others[index]![1] }))
    .filter(({ first, second }) => first || second);
  return lines.sort((a, b) => Number(a.first === a.second) - Number(b.first === b.second));
}

const told = (who: PersonRecord): [label: string, words: string | null][] => [
  [t(m.givenName), who.givenName],
  [t(m.familyName), who.familyName],
  [t(m.publicName), who.publicName],
  [t(m.addresses), who.addresses.join(", ")],
  [t(m.placeId), who.place],
  [t(m.birth), who.bornOn && t.day(who.bornOn)],
  [t(m.gender), t(who.statesGender ? m.stated : m.notStated)],
  [t(m.language), t(who.language === "en" ? m.english : m.french)],
  [t(m.account), t(who.hasAccount ? m.hasAccount : m.noAccount)],
  [t(m.units), who.units.join(", ")],
  [t(m.mandates), who.mandates.map(({ label, unit }) => `${label[t.language]} (${unit})`).join(", ")],
  [t(m.since), t.day(who.createdAt)],
];
