import { unitBySlug, unitPage } from "#domains/units/index.ts";
import type { Ctx, Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { begins, type Day, dayOf } from "#platform/time/index.ts";
import { Badge } from "#ui/badge.tsx";
import { area, day, pick, text } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { planWords } from "../../messages/plans.ts";
import { draftPlan, type PlanWords } from "../../plan/prepare.ts";
import { type Plan, plansOver } from "../../plan/read.ts";
import { meansOptions } from "../appoint.tsx";

/** Plans made over a unit, and the form that begins one. */
const list: Route[] = listPage("/unites/:slug/plans", {
  power: "organisation.appoint",
  words: planWords.list,
  query: defineQuery({}),
  load: async ({ c }) => ({ unit: await unitBySlug(c.req.param("slug")!) }),
  find: ({ unit, page, perPage }) => plansOver(unit.id, page, perPage),
  rows: (plans) => (
    <List>
      {plans.map((plan) => (
        <Row
          key={plan.id}
          href={`/plans/${plan.id}`}
          title={plan.title}
          meta={t.day(plan.takesEffectAt ?? plan.createdAt)}
          after={<PlanState plan={plan} />}
        />
      ))}
    </List>
  ),
  below: ({ unit }) => (unit.closedAt ? null : drafting.section({ unit })),
  frame: ({ c, unit }, title, content) =>
    unitPage(
      c,
      unit,
      { tab: "plans", title, noIndex: true },
      <>
        <h2>{title}</h2>
        <p class="lead">{t(planWords.list.lead)}</p>
        {content}
      </>,
    ),
});

const drafting = partForm("/unites/:slug/plans", (c: Ctx) => list[0]!.handle(c), {
  power: "organisation.appoint",
  words: planWords.drafting,
  load: async ({ c }: Asking) => ({ unit: await unitBySlug(c.req.param("slug")!) }),
  fields: () => planFields(),
  run: async ({ actor, unit, input, once }) =>
    `/plans/${await draftPlan(actor, unit, { ...fromFields(input), id: once })}`,
});

export const planListRoutes = [...list, ...drafting.routes];

/** The fields of what a plan says of itself, for those who begin one and for those who change it. */
export const planFields = (plan?: Plan) => ({
  title: text({ max: 120, required: true, initial: plan?.title }),
  means: pick({ options: meansOptions(), required: true, initial: plan?.means ?? "nomination" }),
  minutes: area({ max: 20_000, initial: plan?.minutes }),
  takesEffectAt: day({ initial: plan?.takesEffectAt && dayOf(plan.takesEffectAt, t.zone) }),
});

type Typed = Omit<PlanWords, "takesEffectAt"> & { takesEffectAt: Day | null };

/** What a plan says of itself, from its fields: it takes effect in the morning of its day. */
export const fromFields = ({ takesEffectAt, ...typed }: Typed): PlanWords => ({
  ...typed,
  takesEffectAt: takesEffectAt && begins(takesEffectAt, t.zone),
});

/** Where a plan stands, in a word. */
export function PlanState({ plan: { state } }: { plan: Plan }) {
  const kind = state === "draft" ? "accent" : state === "enacted" ? "good" : "neutral";
  return <Badge kind={kind}>{t(planWords[state])}</Badge>;
}
