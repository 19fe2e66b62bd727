import { t } from "#platform/language/index.ts";
import { RadioCards, Select, TextArea } from "#ui/form.tsx";
import { m } from "./messages.ts";
import type { Contribution } from "./reading.ts";
import { excerpt, type Subject, subjectOptions } from "./subjects.ts";

export type DecisionFieldsProps = {
  subjects: Subject[];
  /** Contributions into which one may merge; none hides the choice. */
  targets: Contribution[];
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** The fields of a decision: `issue`, `bloc`, `cible`, `raison`. */
export function DecisionFields({ subjects, targets, values, errors }: DecisionFieldsProps) {
  const choices = [
    { value: "retained", label: t(m.optionRetain) },
    { value: "merged", label: t(m.optionMerge) },
    { value: "answered", label: t(m.optionAnswer) },
    { value: "not_retained", label: t(m.optionNotRetain) },
  ].filter((choice) => choice.value !== "merged" || targets.length > 0);
  return (
    <>
      <RadioCards
        name="issue"
        label={t(m.outcome)}
        choices={choices}
        value={values.issue}
        error={errors.issue}
        required
      />
      <Select
        name="bloc"
        label={t(m.retainWhere)}
        help={t(m.retainWhereHelp)}
        empty={t(m.chooseBlock)}
        options={subjectOptions(t, subjects)}
        value={values.bloc}
        error={errors.bloc}
      />
      {targets.length > 0 ? (
        <Select
          name="cible"
          label={t(m.mergeTarget)}
          help={t(m.mergeTargetHelp)}
          empty={t(m.chooseTarget)}
          options={targets.map((one) => ({ value: one.id, label: excerpt(one.body ?? "", 80) }))}
          value={values.cible}
          error={errors.cible}
        />
      ) : null}
      <TextArea
        name="raison"
        label={t(m.reasonLabel)}
        help={t(m.reasonHelp)}
        value={values.raison}
        error={errors.raison}
        max={5000}
        rows={3}
      />
    </>
  );
}

/** The field that a refused decision is about. */
export const decisionField: Record<string, string> = {
  "voice.noBlock": "bloc",
  "voice.noTarget": "cible",
  "voice.intoItself": "cible",
  "voice.noReason": "raison",
  "voice.tooLong": "raison",
  "boucle.invalid": "issue",
};
