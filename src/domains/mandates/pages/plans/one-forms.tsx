import type { Unit } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Checkbox, Form, FormActions, Select, Submit, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import type { MandateLine } from "../../board.ts";
import type { MandateKind } from "../../bounds.ts";
import { pm } from "../../messages/plans.ts";
import { mm } from "../../messages.ts";
import type { PlanCheck } from "../../plan/enact.ts";
import type { Plan } from "../../plan/read.ts";
import { PlanFields } from "./list.tsx";
import type { RefusedPlan } from "./one.tsx";

type Common = {
  plan: Plan;
  values: Record<string, string>;
  errors: Record<string, string>;
};

type StepProps = Common & {
  unit: Unit;
  units: Unit[];
  kinds: MandateKind[];
  lines: MandateLine[];
  refused: RefusedPlan["form"] | undefined;
};

/** The forms that add steps to a draft, and the one that changes what it says of itself. */
export function StepForms({ plan, units, kinds, lines, values, errors, refused }: StepProps) {
  const action = `/plans/${plan.id}/etapes`;
  const typed = (form: RefusedPlan["form"]) =>
    refused === form ? { values, errors } : { values: {}, errors: {} };
  const step = typed("step") as Pick<Common, "values" | "errors">;
  const words = typed("words") as Pick<Common, "values" | "errors">;
  const field = (name: string) => ({ t, name, value: step.values[name], error: step.errors[name] });
  const places = new Set(units.map((one) => one.kind));
  const fitting = kinds.filter((kind) => kind.unitKinds.some((one) => places.has(one)));
  const now = new Date();
  const held = lines
    .filter((line) => line.startsAt <= now)
    .map((line) => ({ value: line.id, label: `${line.name} · ${line.title ?? line.label[t.language]}` }));
  return (
    <>
      <Section title={t(pm.addAppoint)}>
        <Form action={action} once={newId()}>
          {units.length > 1 ? (
            <Select
              {...field("unit")}
              label={t(pm.where)}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
              required
            />
          ) : null}
          <Select
            {...field("kind")}
            label={t(mm.kind)}
            empty={t(mm.choose)}
            options={fitting.map((kind) => ({ value: kind.key, label: kind.label[t.language] }))}
            required
          />
          <TextInput {...field("email")} type="email" label={t(mm.email)} help={t(mm.emailHelp)} required />
          <TextInput {...field("title")} label={t(mm.role)} example={t(mm.roleExample)} maxLength={120} />
          <TextInput {...field("end")} type="date" label={t(mm.endsOn)} help={t(mm.endsHelp)} short />
          {held.length > 0 ? (
            <Disclosure summary={t(pm.leaning)} open={Boolean(step.values.under || step.values.replaces)}>
              <Select
                {...field("under")}
                label={t(mm.under)}
                help={t(mm.underHelp)}
                empty={t(mm.underNone)}
                options={held}
              />
              <Select
                {...field("replaces")}
                label={t(pm.replaces)}
                help={t(mm.endsRequired)}
                empty={t(pm.replacesNobody)}
                options={held}
              />
            </Disclosure>
          ) : null}
          <Submit look="plain">{t(pm.add)}</Submit>
        </Form>
      </Section>
      {lines.length > 0 ? (
        <Section title={t(pm.addEnd)}>
          <Form action={action} once={newId()}>
            <Select name="ends" label={t(pm.which)} empty={t(mm.choose)} options={held} required />
            <Submit look="plain">{t(pm.add)}</Submit>
          </Form>
        </Section>
      ) : null}
      <Disclosure summary={t(pm.reword)} open={refused === "words"}>
        <Form action={`/plans/${plan.id}`}>
          <PlanFields values={{ ...wordsOf(plan), ...words.values }} errors={words.errors} />
          <Submit look="plain">{t(pm.save)}</Submit>
        </Form>
      </Disclosure>
    </>
  );
}

function wordsOf({ title, means, minutes, takesEffectAt }: Plan): Record<string, string> {
  return { title, means, minutes, effect: takesEffectAt ? dayOf(takesEffectAt, t.zone) : "" };
}

type SettlingProps = Common & { check: PlanCheck; mayWaive: boolean };

/** The forms that enact a draft or withdraw it. */
export function Settling({ plan, check, values, errors, mayWaive }: SettlingProps) {
  return (
    <Section title={t(pm.enact)}>
      <Form action={`/plans/${plan.id}/application`}>
        {check.waivable && mayWaive ? (
          <>
            <Checkbox name="waive" label={t(mm.setAside)} help={t(mm.setAsideHelp)} />
            <TextInput
              name="reason"
              label={t(mm.setAsideWhy)}
              help={t(mm.setAsideWhyHelp)}
              value={values.reason}
              error={errors.reason}
              maxLength={500}
            />
          </>
        ) : null}
        <FormActions>
          <Submit disabled={!check.ready && !(check.waivable && mayWaive)}>{t(pm.enact)}</Submit>
        </FormActions>
      </Form>
      <Form action={`/plans/${plan.id}/retrait`}>
        <Submit look="quiet" confirm={t(pm.withdraw)}>
          {t(pm.withdraw)}
        </Submit>
      </Form>
    </Section>
  );
}
