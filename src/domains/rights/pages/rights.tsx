import { rootUnit } from "#domains/units/index.ts";
import { type Ctx, get, holding, request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { areFew } from "#platform/personal/few.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { addRight, concernedNow, previewRight, type Right, rightsCourse } from "../rights.ts";
import { forRight, rightFields, rulesIn } from "./right-fields.ts";

export const base = "/administration/organisation/droits";

const adding = partForm(base, rightsPage, {
  power: "organisation.configure",
  words: { ...m.adding, fields: m.rule },
  load: () => forRight(),
  fields: rightFields,
  run: async ({ actor, unit, input, once, button }) => {
    const { from } = input;
    const rules = await rulesIn(input);
    if (button === "preview") return wouldConcern(actor, { key: null, rules, from });
    await addRight(actor, unit, once, rules, from);
    return base;
  },
});

/** Rights in force, to come and past, and the form that adds one. */
export const rightsRoutes = [get(base, holding("organisation.configure"), rightsPage), ...adding.routes];

/** How many people a change would concern, shown above its form. */
export async function wouldConcern(actor: Actor, what: Parameters<typeof previewRight>[1]) {
  const { now, after } = await previewRight(actor, what);
  const said = { now: sayConcerned(now), after: sayConcerned(after) };
  return { would: <Notice live>{t(m.wouldConcern, said)}</Notice> };
}

/** How many people a right concerns, without telling fewer than five. */
export function sayConcerned(count: number): string {
  if (count === 0) return t(m.concernsNone);
  return areFew(count) ? t(m.concernsFew) : t(m.concerns, { count });
}

async function rightsPage(c: Ctx): Promise<Response> {
  requirePower(c.var.actor, "organisation.configure", await rootUnit());
  const [course, concerned, forForm] = await Promise.all([rightsCourse(), concernedNow(), forRight()]);
  const now = new Date();
  const lasting = course.filter(({ validTo }) => validTo === null || validTo > now);
  const past = course.filter(
    (one) =>
      !lasting.some(({ key }) => key === one.key) && course.findLast(({ key }) => key === one.key) === one,
  );
  return page(
    c,
    { title: t(m.rulesTitle), noIndex: true },
    <>
      <PageHead title={t(m.rulesTitle)} lead={t(m.rulesLead)} />
      {lasting.length === 0 ? (
        <Empty title={t(m.rulesEmpty)}>
          <p>{t(m.rulesEmptyHelp)}</p>
        </Empty>
      ) : (
        <Rules rights={lasting} concerned={concerned} />
      )}
      {past.length > 0 ? (
        <Section title={t(m.rulesOver)}>
          <Rules rights={past} />
        </Section>
      ) : null}
      <Disclosure summary={t(m.adding.title)} open={request().var.sent !== undefined}>
        {adding.show(forForm)}
      </Disclosure>
    </>,
  );
}

type RulesProps = { rights: Right[]; concerned?: ReadonlyMap<string, number>; plain?: boolean };

/** Rights with their days and how many people they concern today. */
export function Rules({ rights, concerned, plain }: RulesProps) {
  const now = new Date();
  return (
    <List>
      {rights.map((right) => {
        const ahead = right.validFrom > now;
        const days = [
          t(ahead ? m.fromDay : m.inForceSince, { day: t.day(right.validFrom) }),
          ...(right.validTo ? [t(m.untilDay, { day: t.day(right.validTo) })] : []),
          t(right.mayDecline ? m.declinable : m.notDeclinable),
        ];
        return (
          <Row
            key={right.id}
            href={plain ? undefined : `${base}/${right.key}`}
            title={right.label[t.language]}
            meta={days.join(" · ")}
            after={concerned && !ahead ? <Badge>{sayConcerned(concerned.get(right.key) ?? 0)}</Badge> : null}
          />
        );
      })}
    </List>
  );
}
