import { type PersonRecord, recordOf } from "#domains/invitations/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { defineRefusals, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Checkbox, Checkboxes, ErrorSummary, Form, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { keepApart, mergePeople, type Takable, takable } from "../merge.ts";
import { m } from "../messages.ts";
import { type Suspected, suspectedAtOnce, suspectedDuplicates } from "../suspected.ts";

const policy = holding("arrival.merge");

export const duplicateRoutes = [
  get("/administration/doublons", policy, listPage),
  get("/administration/doublons/:one/:other", policy, (c) => comparePage(c)),
  post("/administration/doublons/:one/:other/reunion", policy, merge),
  post("/administration/doublons/:one/:other/separation", policy, separate),
];

const refuseComparing = defineRefusals("duplicates.comparing", {
  notCompared: {
    status: 422,
    fr: "Dites que vous avez comparé les deux fiches.",
    en: "Say that you have compared the two records.",
  },
});

async function listPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const from = Math.min(10_000, Math.max(0, Number.parseInt(c.req.query("depuis") ?? "0", 10) || 0));
  const pairs = await suspectedDuplicates(from);
  await logAccess(actor, "/administration/doublons", ["unit", (await rootUnit()).id], pairs.length * 2);
  return page(
    c,
    { title: t(m.title), noIndex: true, under: "/administration" },
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      {pairs.length === 0 ? (
        <Empty title={t(m.none)}>
          <p>{t(m.noneHelp)}</p>
        </Empty>
      ) : (
        <List>
          {pairs.map((pair) => (
            <Row
              key={`${pair.oneId} ${pair.otherId}`}
              href={`/administration/doublons/${pair.oneId}/${pair.otherId}`}
              title={
                pair.oneName === pair.otherName ? (
                  <bdi>{pair.oneName}</bdi>
                ) : (
                  <bdi>{`${pair.oneName} · ${pair.otherName}`}</bdi>
                )
              }
              meta={reasons(t, pair).join(" · ")}
            />
          ))}
        </List>
      )}
      {pairs.length === suspectedAtOnce ? (
        <ButtonLink look="plain" href={`/administration/doublons?depuis=${from + suspectedAtOnce}`}>
          {t(m.next)}
        </ButtonLink>
      ) : null}
    </>,
  );
}

function reasons(t: Translator, pair: Suspected): string[] {
  const agreed = [
    pair.sameAddress && t(m.sameAddress),
    pair.sameBirth && t(m.sameBirth),
    pair.samePlace && t(m.samePlace),
  ].filter((words) => words !== false);
  const name = t(pair.sameName ? m.sameName : m.likeName);
  return [name, ...(agreed.length > 0 ? agreed : [t(m.bare)])];
}

/** The two ids of the address. @throws {Refusal} `notFound` for anything else. */
function pairOf(c: Ctx): { one: string; other: string } {
  const [one, other] = [c.req.param("one"), c.req.param("other")];
  if (!isId(one) || !isId(other) || one === other) throw refuse.notFound();
  return { one, other };
}

async function comparePage(c: Ctx, errors: Record<string, string> = {}): Promise<Response> {
  const { actor } = c.var;
  const { one, other } = pairOf(c);
  const [first, second] = await Promise.all([recordOf(one), recordOf(other)]);
  await logAccess(actor, "/administration/doublons/:one/:other", ["person", one], 1);
  await logAccess(actor, "/administration/doublons/:one/:other", ["person", other], 1);
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(
    c,
    { title: t(m.compareTitle), noIndex: true, under: "/administration", wide: true, status },
    <Comparison {...{ first, second, errors }} />,
  );
}

type ComparisonProps = {
  first: PersonRecord;
  second: PersonRecord;
  errors: Record<string, string>;
};

/** Two records side by side, and the two things that can be decided of them. */
export function Comparison({ first, second, errors }: ComparisonProps) {
  const here = `/administration/doublons/${first.id}/${second.id}`;
  const lines = toldLines(t, first, second);
  const choices = takable.filter((name) => first[of[name]] !== second[of[name]]);
  return (
    <>
      <PageHead title={t(m.compareTitle)} lead={t(m.lead)} />
      <ErrorSummary errors={errors} />
      <Table
        caption={t(m.compareTitle)}
        captionHidden
        columns={[
          { key: "field", label: t(m.field), cell: (line) => line.label },
          { key: "first", label: t(m.first), cell: (line) => <bdi>{line.of(first)}</bdi> },
          { key: "second", label: t(m.second), cell: (line) => <bdi>{line.of(second)}</bdi> },
        ]}
        rows={lines}
        rowKey={(line) => line.label}
      />
      <Section title={t(m.decide)}>
        <Form action={`${here}/reunion`}>
          <p class="soft">{t(m.passing)}</p>
          {choices.length > 0 ? (
            <Checkboxes
              name="take"
              label={t(m.takeFrom)}
              help={t(m.takeHelp)}
              choices={choices.map((name) => ({ value: name, label: t(m[name]) }))}
            />
          ) : null}
          <Checkbox name="agree" label={t(m.agree)} error={errors.agree} />
          <p class="cluster">
            <Button name="keep" value={first.id} confirm={t(m.confirm)}>
              {t(m.keepFirst)}
            </Button>
            <Button name="keep" value={second.id} look="plain" confirm={t(m.confirm)}>
              {t(m.keepSecond)}
            </Button>
          </p>
        </Form>
        <Form action={`${here}/separation`}>
          <Submit look="quiet">{t(m.apart)}</Submit>
        </Form>
      </Section>
    </>
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

/** What differs first, then what agrees; of what neither says, nothing is told. */
function toldLines(t: Translator, first: PersonRecord, second: PersonRecord) {
  const told = linesOf(t).filter((line) => line.of(first) !== nothing || line.of(second) !== nothing);
  const differs = (line: (typeof told)[number]) => line.of(first) !== line.of(second);
  return [...told.filter(differs), ...told.filter((line) => !differs(line))];
}

const nothing = "—";

function linesOf(t: Translator): { label: string; of: (who: PersonRecord) => string }[] {
  return [
    { label: t(m.givenName), of: (who) => who.givenName },
    { label: t(m.familyName), of: (who) => who.familyName },
    { label: t(m.publicName), of: (who) => who.publicName ?? nothing },
    { label: t(m.addresses), of: (who) => who.addresses.join(", ") || nothing },
    { label: t(m.placeId), of: (who) => who.place ?? nothing },
    { label: t(m.birth), of: (who) => (who.bornOn ? t.day(who.bornOn) : nothing) },
    { label: t(m.gender), of: (who) => t(who.statesGender ? m.stated : m.notStated) },
    { label: t(m.language), of: (who) => t(who.language === "en" ? m.english : m.french) },
    { label: t(m.account), of: (who) => t(who.hasAccount ? m.hasAccount : m.noAccount) },
    { label: t(m.units), of: (who) => who.units.join(", ") || nothing },
    {
      label: t(m.mandates),
      of: (who) =>
        who.mandates.map(({ label, unit }) => `${label[t.language]} (${unit})`).join(", ") || nothing,
    },
    { label: t(m.since), of: (who) => t.day(who.createdAt) },
  ];
}

async function merge(c: Ctx): Promise<Response> {
  const { one, other } = pairOf(c);
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const keptId = form.text("keep");
      if (keptId !== one && keptId !== other) throw refuse.notFound();
      if (form.text("agree") !== "1") throw refuseComparing.notCompared();
      const asked = form.all("take");
      const take = takable.filter((name) => asked.includes(name));
      const who = { keptId, goneId: keptId === one ? other : one };
      await mergePeople(c.var.actor, await rootUnit(), who, take);
      return done(c, "/administration/doublons", m.merged);
    },
    (refusal) => comparePage(c, { agree: c.var.t.say(refusal.said, refusal.values) }),
  );
}

async function separate(c: Ctx): Promise<Response> {
  const { one, other } = pairOf(c);
  await keepApart(c.var.actor, await rootUnit(), one, other);
  return done(c, "/administration/doublons", m.keptApart);
}
