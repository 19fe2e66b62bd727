import { t } from "#platform/language/index.ts";
import { Checkbox, Fieldset, Hidden, Select, TextInput } from "#ui/form.tsx";
import type { MandateKindRules, MandateKindVersion } from "../mandate-kind.ts";
import { n } from "../messages/mandate-kinds.ts";
import { memberSaid, whereSaid } from "./lines.ts";
import { spare } from "./reading.ts";

type Props = {
  rules: MandateKindRules;
  typed: Record<string, string>;
  errors: Record<string, string>;
};

/** What one must be or have done: membership, age, trainings before or after being appointed. */
export function ConditionFields({ rules, typed, errors }: Props) {
  const { trainings = [], memberOf, minAge } = rules.conditions;
  const members = (["unit", "under", "movement"] as const).map((value) => ({
    value,
    label: t(memberSaid[value]),
  }));
  const rows = [...trainings, ...Array.from({ length: spare }, () => null)];
  return (
    <>
      <Select
        name="memberOf"
        label={t(n.memberOf)}
        empty={t(n.memberNone)}
        options={members}
        value={memberOf}
      />
      <TextInput
        name="minAge"
        label={t(n.minAge)}
        inputMode="numeric"
        value={typed.minAge ?? minAge ?? ""}
        error={errors.minAge}
        short
      />
      {rows.map((training, rank) => (
        <Fieldset
          key={training?.key ?? `new-${rank}`}
          legend={t(n.training, { rank: rank + 1 })}
          help={rank === 0 ? t(n.trainingHelp) : undefined}
        >
          {training ? <Hidden name={`trainingKey${rank}`} value={training.key} /> : null}
          <TextInput
            name={`trainingFr${rank}`}
            label={t(n.trainingFr)}
            value={training?.label.fr ?? ""}
            maxLength={120}
          />
          <TextInput
            name={`trainingEn${rank}`}
            label={t(n.trainingEn)}
            value={training?.label.en ?? ""}
            maxLength={120}
          />
          <Checkbox name={`trainingBefore${rank}`} label={t(n.trainingBefore)} checked={training?.before} />
        </Fieldset>
      ))}
    </>
  );
}

/** Mandates that the same person may not hold at the same time, and where. */
export function IncompatibleFields({
  rules,
  mandates,
}: Pick<Props, "rules"> & { mandates: MandateKindVersion[] }) {
  const rows = [...rules.incompatible, ...Array.from({ length: spare }, () => null)];
  const kinds = mandates.map(({ key, label }) => ({ value: key, label: label[t.language] }));
  const places = (["unit", "lineage", "anywhere"] as const).map((value) => ({
    value,
    label: t(whereSaid[value]),
  }));
  return (
    <>
      <p class="field-help">{t(n.incompatibleHelp)}</p>
      {rows.map((one, rank) => (
        <div class="beside" key={one?.kind ?? `new-${rank}`}>
          <Select
            name={`incompatibleKind${rank}`}
            label={t(n.incompatibleKind)}
            empty={t(n.nobody)}
            options={kinds}
            value={one?.kind}
          />
          <Select
            name={`incompatibleWhere${rank}`}
            label={t(n.incompatibleWhere)}
            options={places}
            value={one?.where ?? "anywhere"}
            required
          />
        </div>
      ))}
    </>
  );
}
