import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Submit, TextInput } from "#ui/form.tsx";
import { Instant } from "#ui/instant.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import {
  lifeOf,
  type StepTold,
  stepsOf,
  stepsPerPage,
  type UnitThen,
  unitAsOf,
  unitsUnderAsOf,
} from "../history.ts";
import { m } from "../messages.ts";
import { type Unit, unitBySlug } from "../unit.ts";
import { apart } from "../unit-name.ts";
import { type DayAsked, dayAsked, pageAsked } from "./asked.ts";
import { unitPage } from "./unit-frame.tsx";

export const historyRoutes = [get("/unites/:slug/histoire", anyone, history)];

async function history(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  const asked = dayAsked(c);
  const page = pageAsked(c);
  const [steps, total, then] = await Promise.all([
    lifeOf(unit.id, page),
    stepsOf(unit.id),
    thenOf(unit, asked),
  ]);
  const at = `/unites/${unit.slug}/histoire`;
  const manages = can(actor, "organisation.manage", unit);
  return unitPage(
    c,
    unit,
    { tab: "history", title: t(m.history) },
    <>
      <p class="lead">{t(m.historyLead)}</p>
      <DayForm action={at} asked={asked} />
      {then ? <Then then={then} /> : null}
      {["movement", "group"].includes(unit.kind) ? null : (
        <p>
          <a href={`/nous/arrivees-et-departs?unite=${unit.slug}`}>{t(m.historyMoves)}</a>
        </p>
      )}
      <Section title={t(m.history)}>
        <Timeline moments={steps.map((step) => momentOf(t, unit, step, manages))} label={t(m.history)} />
        <Pager page={page} pages={Math.ceil(total / stepsPerPage)} href={(to) => `${at}?page=${to}`} />
      </Section>
    </>,
  );
}

type PictureOfThen = { day: string; was: UnitThen | null; above: UnitThen | null; under: UnitThen[] };

async function thenOf(unit: Unit, asked: DayAsked): Promise<PictureOfThen | null> {
  if (!asked || asked === "unreadable") return null;
  const was = await unitAsOf(unit.id, asked.at);
  const [above, under] = await Promise.all([
    was?.parentId ? unitAsOf(was.parentId, asked.at) : null,
    was ? unitsUnderAsOf(unit.id, asked.at) : [],
  ]);
  return { day: asked.day, was, above, under };
}

function DayForm({ action, asked }: { action: string; asked: DayAsked }) {
  return (
    <form class="filters" action={action} method="get" novalidate>
      <TextInput
        name="le"
        type="date"
        label={t(m.historyDay)}
        value={asked && asked !== "unreadable" ? asked.day : ""}
        error={asked === "unreadable" ? t(m.wrongDay) : undefined}
        short
        required
      />
      <Submit look="plain">{t(m.historyShow)}</Submit>
    </form>
  );
}

function Then({ then: { day, was, above, under } }: { then: PictureOfThen }) {
  if (!was) return <Notice title={t(m.historyThen, { day: t.day(day) })}>{t(m.historyNotThere)}</Notice>;
  const named = (one: UnitThen) => <bdi key={one.id}>{one.name}</bdi>;
  return (
    <Section title={t(m.historyThen, { day: t.day(day) })}>
      <Definitions
        items={[
          { term: t.term(was.kind, "Singular"), value: named(was) },
          { term: t(m.historyUnder), value: above ? named(above) : null },
          {
            term: t(m.historyHeld),
            value:
              under.length > 0 ? (
                <ul>
                  {under.map((one) => (
                    <li key={one.id}>{named(one)}</li>
                  ))}
                </ul>
              ) : null,
          },
        ]}
      />
    </Section>
  );
}

function momentOf(t: Translator, unit: Unit, step: StepTold, manages: boolean): Moment {
  const reopens = step.kind === "merged" && step.unitId !== unit.id && manages;
  const other = step.unitId === unit.id ? step.other : { ...step.own, closed: true };
  return {
    when: <Instant at={step.at} look="day" />,
    title: titleOf(t, unit, step),
    text: (
      <>
        {step.reason ? <p dir="auto">{step.reason}</p> : null}
        {other && step.unitId === unit.id && step.kind !== "moved" ? (
          <p>
            <a href={`/unites/${other.slug}`}>
              <bdi>{other.name}</bdi>
            </a>
          </p>
        ) : null}
        {reopens ? (
          <p>
            <a href={`/unites/${step.own.slug}/gestion/reouverture`}>
              {t(m.reopenIt, { other: apart(step.own.name) })}
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

type Called = { name: string; slug: string };

function titleOf(t: Translator, unit: Unit, { kind, unitId, details, other, own }: StepTold): string {
  const otherName = apart(other?.name ?? "");
  if (kind === "renamed") {
    const [from, to] = [details.from as Called, details.to as Called];
    return from.name === to.name
      ? t(m.stepAddress)
      : t(m.stepRenamed, { from: apart(from.name), to: apart(to.name) });
  }
  if (kind === "merged")
    return unitId === unit.id
      ? t(m.stepMergedInto, { other: otherName })
      : t(m.stepMergedHere, { other: apart(own.name) });
  if (kind === "moved") return t(m.stepMoved, { other: otherName });
  if (kind === "split") return t(m.stepSplit, { other: otherName });
  return t({ founded: m.stepFounded, closed: m.stepClosed, reopened: m.stepReopened }[kind]);
}
