import { personAt } from "#domains/people/index.ts";
import { type Unit, unitById, unitPage, unitsUnder } from "#domains/units/index.ts";
import { db, isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding, request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { Definitions } from "#ui/definitions.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { day, hiddenId, type InputOf, onlyIf, pick, text, yes } from "#ui/kit/fields.tsx";
import { type Asking, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { named } from "#ui/kit/options.ts";
import { Section } from "#ui/layout.tsx";
import { type MandateKind, mandateKindsByKey } from "../../bounds.ts";
import { type MandateLine, standingIn } from "../../mandate.ts";
import { planWords } from "../../messages/plans.ts";
import { m } from "../../messages.ts";
import { checkPlan, enactPlan } from "../../plan/enact.ts";
import { addStep, removeStep, rewordPlan, withdrawPlan } from "../../plan/prepare.ts";
import { type Plan, planById, stepsOf } from "../../plan/read.ts";
import { refuseMandate } from "../../refusals.ts";
import { idOf } from "../access.ts";
import { lineOption } from "../appoint.tsx";
import { eveningOf } from "../words.ts";
import { fromFields, PlanState, planFields } from "./list.tsx";
import { namesOf, Outcome, Steps } from "./steps.tsx";

const power = "organisation.appoint";

/** A plan and the unit over which it is made, for those who appoint there; for others it is not found. */
async function planSeen(c: Ctx): Promise<{ plan: Plan; unit: Unit }> {
  const plan = await planById(db, idOf(c));
  const unit = await unitById(plan.unitId);
  if (!can(c.var.actor, power, unit)) throw refuse.notFound();
  return { plan, unit };
}

const load = ({ c }: Asking) => planSeen(c);

const rewording = partForm("/plans/:id", planPage, {
  power,
  words: { ...planWords.rewording, fields: planWords.drafting.fields },
  look: "plain",
  load,
  fields: ({ plan }) => planFields(plan),
  run: async ({ actor, unit, plan, input }) => {
    await rewordPlan(actor, unit, plan.id, fromFields(input));
    return `/plans/${plan.id}`;
  },
});

type Adding = {
  plan: Plan;
  unit: Unit;
  units: Unit[];
  kinds: MandateKind[];
  lines: MandateLine[];
  ends: boolean;
};

const adding = partForm("/plans/:id/etapes", planPage, {
  power,
  words: { ...planWords.adding, fields: { ...m.appointing.fields, ...planWords.adding.fields } },
  look: "plain",
  // What the form offers is read for those who see it only; what it sends, the verb checks.
  load: async ({ c }): Promise<Adding> => ({
    ...(await planSeen(c)),
    ...{ units: [], kinds: [], lines: [] },
    ends: c.var.sent?.has("endsMandateId") ?? false,
  }),
  fields: (loaded) => (loaded.ends ? endFields(loaded) : appointFields(loaded)),
  run: async ({ actor, unit, plan, input, once }) => {
    const step = "endsMandateId" in input ? input : await appointmentFrom(input, unit);
    await addStep(actor, unit, plan.id, { ...step, id: once });
    return `/plans/${plan.id}`;
  },
});

const endFields = ({ lines }: Adding) => ({
  endsMandateId: pick({ options: lines.map(lineOption), open: isId, required: true }),
});

function appointFields({ units, kinds, lines }: Adding) {
  const held = lines.map(lineOption);
  const leaning = () => (held.length > 0 ? pick({ options: held, open: isId }) : hiddenId());
  return {
    unitId: units.length === 1 ? hiddenId() : pick({ options: named(units, "id"), open: isId }),
    kind: pick({
      options: named(kinds, "key"),
      open: (typed) => typed.length <= 60,
      required: true,
    }),
    email: text({ type: "email", max: 254, required: true }),
    title: text({ max: 120 }),
    endsAt: day({}),
    underId: leaning(),
    substituteForId: leaning(),
  };
}

type Appointment = InputOf<ReturnType<typeof appointFields>>;

async function appointmentFrom({ email, unitId, title, endsAt, ...what }: Appointment, over: Unit) {
  const personId = await personAt(email);
  if (!personId) throw refuseMandate.unknownPerson();
  return {
    ...what,
    personId,
    unitId: unitId ?? over.id,
    title: title || null,
    endsAt: endsAt ? eveningOf(endsAt) : null,
  };
}

const removing = partForm("/plans/:id/etapes/:step/retrait", planPage, {
  power,
  words: planWords.removing,
  look: "quiet",
  small: true,
  load,
  run: async ({ c, actor, unit, plan }) => {
    await removeStep(actor, unit, plan.id, idOf(c, "step"));
    return `/plans/${plan.id}`;
  },
});

const enacting = partForm("/plans/:id/application", planPage, {
  power,
  words: { ...planWords.enacting, fields: m.appointing.fields },
  load: async ({ c }: Asking) => ({ ...(await planSeen(c)), mayWaive: true }),
  fields: ({ mayWaive }) => ({
    waive: mayWaive && yes(),
    reason: mayWaive && onlyIf("waive", "1", text({ max: 500 })),
  }),
  run: async ({ actor, unit, plan, input }) => {
    await enactPlan(actor, unit, plan.id, input.waive ? { reason: input.reason ?? "" } : null);
    return `/plans/${plan.id}`;
  },
});

const withdrawing = partForm("/plans/:id/retrait", planPage, {
  power,
  words: planWords.withdrawing,
  look: "quiet",
  load,
  run: async ({ actor, unit, plan }) => {
    await withdrawPlan(actor, unit, plan.id);
    return `/plans/${plan.id}`;
  },
});

export const planRoutes = [
  get("/plans/:id", holding(power), planPage),
  ...[rewording, adding, removing, enacting, withdrawing].flatMap(({ routes }) => routes),
];

/** A plan with its steps, what each lacks, and what it would make of the rules of parity. */
async function planPage(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { plan, unit } = await planSeen(c);
  const draft = plan.state === "draft";
  const [check, steps, kinds, here, under] = await Promise.all([
    draft ? checkPlan(plan) : null,
    stepsOf(db, plan.id),
    mandateKindsByKey(db),
    standingIn(unit.id),
    unitsUnder(unit.id),
  ]);
  const names = await namesOf(steps);
  await logAccess(actor, "/plans/:id", ["plan", plan.id], steps.length + (draft ? here.length : 0));
  const label = (key: string | null) =>
    key ? (kinds.get(key)?.label[t.language] ?? key) : t(m.collegeOfUnit);
  const removal = draft ? (step: string) => removing.show({ plan, unit }, { at: { step }, key: step }) : null;
  const mayWaive = check?.waivable === true && can(actor, "organisation.waive-parity", unit);
  return unitPage(
    c,
    unit,
    { tab: "plans", title: plan.title, noIndex: true },
    <>
      <h2>{plan.title}</h2>
      <p class="cluster">
        <PlanState plan={plan} />
        <span class="soft">{t(m.means[plan.means])}</span>
      </p>
      {draft ? null : <WhyRefused />}
      <Definitions
        items={[
          {
            term: t(planWords.drafting.fields.takesEffectAt.label),
            value: plan.takesEffectAt ? t.day(plan.takesEffectAt) : t(planWords.effectNow),
          },
          { term: t(planWords.drafting.fields.minutes.label), value: plan.minutes },
          {
            term: t(m.recordOf),
            value: plan.appointmentId ? (
              <a href={`/nominations/${plan.appointmentId}`}>{t(m.record)}</a>
            ) : null,
          },
        ]}
      />
      <Steps {...{ steps, check, names, label, removal }} />
      {check && steps.length > 0 ? <Outcome {...{ check, label }} /> : null}
      {check ? (
        <>
          <StepForms {...{ plan, unit }} units={[unit, ...under]} kinds={[...kinds.values()]} lines={here} />
          <Section title={t(planWords.enacting.submit)}>
            {check.ready || mayWaive ? enacting.show({ plan, unit, mayWaive }) : null}
            {withdrawing.show({ plan, unit })}
          </Section>
        </>
      ) : null}
    </>,
  );
}

/** The forms that add steps to a draft, and the one that changes what it says of itself. */
function StepForms({ plan, unit, units, kinds, lines }: Omit<Adding, "ends">) {
  const places = new Set(units.map((one) => one.kind));
  const now = new Date();
  const offered = {
    ...{ plan, unit, units },
    kinds: kinds.filter((kind) => kind.unitKinds.some((one) => places.has(one))),
    lines: lines.filter((line) => line.startsAt <= now),
  };
  return (
    <>
      <Section title={t(planWords.adding.title)}>
        {adding.show({ ...offered, ends: false }, { key: "appoint" })}
      </Section>
      {offered.lines.length > 0 ? (
        <Section title={t(planWords.adding.endTitle)}>
          {adding.show({ ...offered, ends: true }, { key: "end" })}
        </Section>
      ) : null}
      <Disclosure summary={t(planWords.rewording.title)} open={request().var.sent?.has("takesEffectAt")}>
        {rewording.show({ plan, unit })}
      </Disclosure>
    </>
  );
}
