import { inArray } from "drizzle-orm";
import type { VNode } from "preact";
import { fullName, person } from "#domains/people/index.ts";
import { apart } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Definitions } from "#ui/definitions.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { mandateLines } from "../../mandate.ts";
import { planWords } from "../../messages/plans.ts";
import type { PlanCheck } from "../../plan/enact.ts";
import type { PlanStep } from "../../plan/read.ts";
import { sayParity, sayRule } from "../words.ts";

type StepsProps = {
  steps: PlanStep[];
  check: PlanCheck | null;
  names: Map<string, string>;
  label(key: string | null): string;
  /** The button that takes a step out, while the plan is a draft. */
  removal: ((stepId: string) => VNode) | null;
};

/** The steps of a plan, each with what hinders it. */
export function Steps({ steps, check, names, label, removal }: StepsProps) {
  const nameOf = (id: string) => apart(names.get(id) ?? "");
  return (
    <Section title={t(planWords.steps)}>
      {steps.length === 0 ? (
        <Empty level={3} title={t(planWords.noSteps)}>
          <p>{t(planWords.noStepsHelp)}</p>
        </Empty>
      ) : (
        <List>
          {steps.map((step) => {
            const refusal = check?.steps.find((one) => one.step.id === step.id)?.refusal;
            const name = names.get(step.endsMandateId ?? step.personId ?? "") ?? "";
            return (
              <Row
                key={step.id}
                title={
                  step.endsMandateId ? t(planWords.stepEnd, { name }) : t(planWords.stepAppoint, { name })
                }
                meta={
                  <>
                    <p>
                      {dotted(
                        step.kindKey ? label(step.kindKey) : null,
                        step.title,
                        step.underId ? t(planWords.stepUnder, { name: nameOf(step.underId) }) : null,
                        step.substituteForId
                          ? t(planWords.stepReplaces, { name: nameOf(step.substituteForId) })
                          : null,
                        step.endsAt ? t(planWords.stepUntil, { day: t.day(step.endsAt) }) : null,
                      )}
                    </p>
                    {refusal ? <p>{t.say(refusal.said, refusal.values)}</p> : null}
                  </>
                }
                after={
                  <>
                    {check && !refusal ? <Badge kind="good">{t(planWords.stepRight)}</Badge> : null}
                    {removal?.(step.id)}
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

/** What a plan would make of the rules of parity. */
export function Outcome({ check, label }: OutcomeProps) {
  return (
    <Section title={t(planWords.outcome)}>
      <Notice kind={check.ready ? "success" : "warning"}>
        {t(check.ready ? planWords.ready : planWords.notReady)}
      </Notice>
      {check.faults.length > 0 ? <p>{t(planWords.seatsOver)}</p> : null}
      {check.outcome.length === 0 ? (
        <p class="soft">{t(planWords.outcomeNone)}</p>
      ) : (
        <Definitions
          items={check.outcome.map((standing) => ({
            term: label(standing.kindKey),
            value: (
              <span>
                {sayRule(standing)}
                {" : "}
                {standing.fault
                  ? t.say(standing.fault.said, standing.fault.values)
                  : sayParity(standing.saying)}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  );
}

/** The names of those whom steps appoint, by their id, and of the holders of mandates that steps concern, by the mandate's. */
export async function namesOf(steps: readonly PlanStep[]): Promise<Map<string, string>> {
  const some = (...all: ("personId" | "endsMandateId" | "underId" | "substituteForId")[]) =>
    steps.flatMap((step) => all.flatMap((key) => step[key] ?? []));
  const [people, lines] = await Promise.all([
    db
      .select()
      .from(person)
      .where(inArray(person.id, some("personId"))),
    mandateLines(some("endsMandateId", "underId", "substituteForId")),
  ]);
  return new Map([
    ...people.map((who) => [who.id, fullName(who)] as const),
    ...lines.map(({ id, name }) => [id, name] as const),
  ]);
}
