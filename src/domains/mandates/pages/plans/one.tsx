import { inArray } from "drizzle-orm";
import { fullName, person } from "#domains/people/index.ts";
import { apart, type Unit, unitById, unitPage, unitsUnder } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { errorsOf } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, Submit } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { type MandateLine, mandateLine, standingIn } from "../../board.ts";
import { mandateKindsByKey } from "../../bounds.ts";
import { pm } from "../../messages/plans.ts";
import { mm } from "../../messages.ts";
import { checkPlan, type PlanCheck } from "../../plan/enact.ts";
import { type Plan, type PlanStep, planById, stepsOf } from "../../plan/read.ts";
import { idOf } from "../access.ts";
import { meansWords, sayParity, sayRule } from "../words.ts";
import { PlanState } from "./list.tsx";
import { Settling, StepForms } from "./one-forms.tsx";

/** A plan and the unit over which it is made, for those who appoint there; for others it is not found. */
export async function planSeen(c: Ctx): Promise<{ plan: Plan; unit: Unit }> {
  const plan = await planById(db, idOf(c));
  const unit = await unitById(plan.unitId);
  if (!can(c.var.actor, "organisation.appoint", unit)) throw refuse.notFound();
  return { plan, unit };
}

/** What a refused form of the page had, and which of them it was. */
export type RefusedPlan = {
  form: "step" | "end" | "words" | "enact";
  values: Record<string, string>;
  refusal: Refusal;
};

/** A plan with its steps, what each lacks, and what it would make of the rules of parity. */
export async function planPage(c: Ctx, refused?: RefusedPlan): Promise<Response> {
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
  const errors = errorsOf(t, refused?.refusal);
  const label = (key: string | null) =>
    key ? (kinds.get(key)?.label[t.language] ?? key) : t(mm.collegeOfUnit);
  return unitPage(
    c,
    unit,
    { tab: "plans", title: plan.title, noIndex: true },
    <>
      <h2>{plan.title}</h2>
      <p class="cluster">
        <PlanState plan={plan} />
        <span class="soft">{t.say(meansWords[plan.means])}</span>
      </p>
      <ErrorSummary errors={errors} />
      <Definitions
        items={[
          { term: t(pm.effect), value: plan.takesEffectAt ? t.day(plan.takesEffectAt) : t(pm.effectNow) },
          { term: t(pm.minutes), value: plan.minutes },
          {
            term: t(mm.recordOf),
            value: plan.appointmentId ? (
              <a href={`/nominations/${plan.appointmentId}`}>{t(mm.record)}</a>
            ) : null,
          },
        ]}
      />
      <Steps {...{ plan, steps, check, names, label, draft }} />
      {check && steps.length > 0 ? <Outcome {...{ check, label }} /> : null}
      {draft ? (
        <>
          <StepForms
            {...{ plan, unit, lines: here, units: [unit, ...under], kinds: [...kinds.values()] }}
            values={refused?.values ?? {}}
            errors={errors}
            refused={refused?.form}
          />
          <Settling
            {...{ plan, check: check!, errors, values: refused?.values ?? {} }}
            mayWaive={can(actor, "organisation.waive-parity", unit)}
          />
        </>
      ) : null}
    </>,
  );
}

type StepsProps = {
  plan: Plan;
  steps: PlanStep[];
  check: PlanCheck | null;
  names: Map<string, string>;
  label(key: string | null): string;
  draft: boolean;
};

function Steps({ plan, steps, check, names, label, draft }: StepsProps) {
  const nameOf = (id: string) => apart(names.get(id) ?? "");
  return (
    <Section title={t(pm.steps)}>
      {steps.length === 0 ? (
        <Empty level={3} title={t(pm.noSteps)}>
          <p>{t(pm.noStepsHelp)}</p>
        </Empty>
      ) : (
        <List>
          {steps.map((step) => {
            const refusal = check?.steps.find((one) => one.step.id === step.id)?.refusal;
            const name = names.get(step.id) ?? "";
            return (
              <Row
                key={step.id}
                title={step.endsMandateId ? t(pm.stepEnd, { name }) : t(pm.stepAppoint, { name })}
                meta={
                  <>
                    <p>
                      {[
                        step.kindKey ? label(step.kindKey) : null,
                        step.title,
                        step.underId ? t(pm.stepUnder, { name: nameOf(step.underId) }) : null,
                        step.substituteForId
                          ? t(pm.stepReplaces, { name: nameOf(step.substituteForId) })
                          : null,
                        step.endsAt ? t(pm.stepUntil, { day: t.day(step.endsAt) }) : null,
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </p>
                    {refusal ? <p>{t.say(refusal.said, refusal.values)}</p> : null}
                  </>
                }
                after={
                  <>
                    {check && !refusal ? <Badge kind="good">{t(pm.stepRight)}</Badge> : null}
                    {draft ? (
                      <Form action={`/plans/${plan.id}/etapes/${step.id}/retrait`} class="cluster">
                        <Submit look="quiet" size="small">
                          {t(pm.remove)}
                        </Submit>
                      </Form>
                    ) : null}
                  </>
                }
              />
            );
          })}
        </List>
      )}
    </Section>
  );
}

type OutcomeProps = { check: PlanCheck; label(key: string | null): string };

function Outcome({ check, label }: OutcomeProps) {
  return (
    <Section title={t(pm.outcome)}>
      <Notice kind={check.ready ? "success" : "warning"}>{t(check.ready ? pm.ready : pm.notReady)}</Notice>
      {check.faults.length > 0 ? <p>{t(pm.seatsOver)}</p> : null}
      {check.outcome.length === 0 ? (
        <p class="soft">{t(pm.outcomeNone)}</p>
      ) : (
        <Definitions
          items={check.outcome.map((standing) => ({
            term: label(standing.kindKey),
            value: (
              <span>
                {sayRule(t, standing)}
                {" : "}
                {standing.fault
                  ? t.say(standing.fault.said, standing.fault.values)
                  : sayParity(t, standing.saying)}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  );
}

/** Whom each step is about, by its id, and those on whose mandates it leans, by theirs. */
async function namesOf(steps: readonly PlanStep[]): Promise<Map<string, string>> {
  const people = steps.flatMap((step) => step.personId ?? []);
  const found =
    people.length === 0
      ? []
      : await db
          .select({ id: person.id, givenName: person.givenName, familyName: person.familyName })
          .from(person)
          .where(inArray(person.id, people));
  const lineOf = (key: string, id: string) =>
    mandateLine(id).then((line): [string, MandateLine] => [key, line]);
  const ended = await Promise.all(
    steps.flatMap(({ id, endsMandateId, underId, substituteForId }) => [
      ...(endsMandateId ? [lineOf(id, endsMandateId)] : []),
      ...[underId, substituteForId].flatMap((leaning) => (leaning ? [lineOf(leaning, leaning)] : [])),
    ]),
  );
  const byPerson = new Map(found.map((who) => [who.id, fullName(who)]));
  return new Map([
    ...steps.map((step) => [step.id, byPerson.get(step.personId ?? "") ?? ""] as const),
    ...ended.map(([id, line]) => [id, line.name] as const),
  ]);
}
