import { z } from "zod";
import { appointmentMeans, dayOrNone } from "#domains/kinds/index.ts";
import { movement } from "#domains/movement/index.ts";
import { unitBySlug, unitPage } from "#domains/units/index.ts";
import { db, isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Select, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { pm } from "../../messages/plans.ts";
import { draftPlan, type PlanWords } from "../../plan/prepare.ts";
import { type Plan, plansOver, plansPerPage } from "../../plan/read.ts";
import { dayIn } from "../../term.ts";
import { meansWords } from "../words.ts";

const appointing = holding("organisation.appoint");

export const planListRoutes = [
  get("/unites/:slug/plans", appointing, (c) => listPage(c)),
  post("/unites/:slug/plans", appointing, create),
];

const means = appointmentMeans.enumValues.filter((one) => one !== "by_right");

/** What a plan says of itself, as its forms send it. */
export const planShape = z.object({
  title: z.string().min(1).max(120),
  means: z.enum(means).default("nomination"),
  minutes: z.string().max(20_000).default(""),
  effect: dayOrNone,
});

/** The words of a plan from what its form sent. */
export async function planWords(sent: z.output<typeof planShape>): Promise<PlanWords> {
  const { zone } = await movement();
  const { title, minutes, effect } = sent;
  const takesEffectAt = effect ? (await dayIn(db, effect, zone)).begins : null;
  return { title, means: sent.means, minutes, takesEffectAt };
}

async function create(c: Ctx): Promise<Response> {
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(c.var.actor, "organisation.appoint", unit)) throw refuse.forbidden();
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const sent = check(planShape.extend({ once: z.string().refine(isId) }), form.values);
      const id = await draftPlan(c.var.actor, unit, { ...(await planWords(sent)), id: sent.once });
      return done(c, `/plans/${id}`, pm.created);
    },
    (refusal) => listPage(c, { values: form.values, refusal }),
  );
}

type Refused = { values: Record<string, string>; refusal: Refusal };

async function listPage(c: Ctx, refused?: Refused): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug")!);
  if (!can(actor, "organisation.appoint", unit)) throw refuse.forbidden();
  const page = Math.min(1000, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
  const { plans, total } = await plansOver(unit.id, page);
  const errors = errorsOf(t, refused?.refusal);
  return unitPage(
    c,
    unit,
    { tab: "plans", title: t(pm.title), noIndex: true },
    <>
      <h2>{t(pm.title)}</h2>
      <p class="lead">{t(pm.lead)}</p>
      <ErrorSummary errors={errors} />
      {plans.length === 0 ? (
        <Empty level={3} title={t(pm.none)}>
          <p>{t(pm.noneHelp)}</p>
        </Empty>
      ) : (
        <List>
          {plans.map((plan) => (
            <Row
              key={plan.id}
              href={`/plans/${plan.id}`}
              title={plan.title}
              meta={plan.takesEffectAt ? t.day(plan.takesEffectAt) : t.day(plan.createdAt)}
              after={<PlanState plan={plan} />}
            />
          ))}
        </List>
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / plansPerPage)}
        href={(to) => `/unites/${unit.slug}/plans?page=${to}`}
      />
      {unit.closedAt ? null : (
        <Section title={t(pm.newPlan)}>
          <Form action={`/unites/${unit.slug}/plans`} once={newId()}>
            <PlanFields values={refused?.values ?? {}} errors={errors} />
            <Submit>{t(pm.create)}</Submit>
          </Form>
        </Section>
      )}
    </>,
  );
}

/** Where a plan stands, in a word. */
export function PlanState({ plan }: { plan: Plan }) {
  if (plan.state === "draft") return <Badge kind="accent">{t(pm.draft)}</Badge>;
  return plan.state === "enacted" ? (
    <Badge kind="good">{t(pm.enacted)}</Badge>
  ) : (
    <Badge>{t(pm.withdrawn)}</Badge>
  );
}

type FieldsProps = { values: Record<string, string>; errors: Record<string, string> };

/** The fields of a plan, for those who begin one and for those who change it. */
export function PlanFields({ values, errors }: FieldsProps) {
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  return (
    <>
      <TextInput
        {...field("title")}
        label={t(pm.name)}
        example={t(pm.nameExample)}
        maxLength={120}
        required
      />
      <Select
        {...field("means")}
        label={t(pm.means)}
        options={means.map((one) => ({ value: one, label: t.say(meansWords[one]) }))}
        required
      />
      <TextArea {...field("minutes")} label={t(pm.minutes)} help={t(pm.minutesHelp)} max={20_000} />
      <TextInput {...field("effect")} type="date" label={t(pm.effect)} help={t(pm.effectHelp)} short />
    </>
  );
}
