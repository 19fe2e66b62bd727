import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Submit, TextInput } from "#ui/form.tsx";
import { Instant } from "#ui/instant.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { aDay, defineQuery } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import {
  lifeOf,
  onceOver,
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
import { unitPage } from "./unit-frame.tsx";

/** What was decided about a unit, the latest first, and what it was on a day. */
export const historyRoutes = listPage("/unites/:slug/histoire", {
  words: m.steps,
  query: defineQuery({ day: aDay("le") }),
  perPage: stepsPerPage,
  load: async ({ c, asked: { day } }) => {
    const unit = await unitBySlug(c.req.param("slug")!);
    return {
      unit,
      was: day ? await wasOn(unit, day) : null,
      unreadable: !day && !!c.req.query("le")?.trim(),
    };
  },
  find: async ({ unit, page }) => {
    const [list, total] = await Promise.all([lifeOf(unit.id, page), stepsOf(unit.id)]);
    return { list, total };
  },
  above: ({ unit, was, unreadable }) => (
    <>
      <p class="lead">{t(m.historyLead)}</p>
      <form class="filters" action={`/unites/${unit.slug}/histoire`} method="get" novalidate>
        <TextInput
          name="le"
          type="date"
          label={t(m.historyDay)}
          value={was?.day}
          error={unreadable ? t(m.wrongDay) : undefined}
          short
          required
        />
        <Submit look="plain">{t(m.historyShow)}</Submit>
      </form>
      {was ? <Then then={was} /> : null}
      {["movement", "group"].includes(unit.kind) ? null : (
        <p>
          <a href={`/nous/arrivees-et-departs?unite=${unit.slug}`}>{t(m.historyMoves)}</a>
        </p>
      )}
    </>
  ),
  rows: (steps, { unit, actor }) => {
    const manages = can(actor, "organisation.manage", unit);
    return <Timeline moments={steps.map((step) => momentOf(unit, step, manages))} label={t(m.history)} />;
  },
  frame: ({ c, unit }, _, content) => unitPage(c, unit, { tab: "history", title: t(m.history) }, content),
});

type PictureOfThen = Awaited<ReturnType<typeof wasOn>>;

async function wasOn(unit: Unit, asked: Day) {
  const { day, at } = onceOver(asked, t.zone);
  const was = await unitAsOf(unit.id, at);
  const [above, under] = await Promise.all([
    was?.parentId ? unitAsOf(was.parentId, at) : null,
    was ? unitsUnderAsOf(unit.id, at) : [],
  ]);
  return { day, was, above, under };
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

function momentOf(unit: Unit, step: StepTold, manages: boolean): Moment {
  const reopens = step.kind === "merged" && step.unitId !== unit.id && manages;
  const other = step.unitId === unit.id ? step.other : { ...step.own, closed: true };
  return {
    when: <Instant at={step.at} look="day" />,
    title: titleOf(unit, step),
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

function titleOf(unit: Unit, { kind, unitId, details, other, own }: StepTold): string {
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
