import { type Translator, t } from "#platform/language/index.ts";
import { type OptionGroup, Select, TextInput } from "#ui/form.tsx";
import type { Terms } from "./commitment.ts";
import { m } from "./messages.ts";
import { numberFrom } from "./numbers.ts";
import type { possibleOwners } from "./owners.ts";

export type PossibleOwners = Awaited<ReturnType<typeof possibleOwners>>;

export type TermsFieldsProps = {
  owners: PossibleOwners;
  /** Added to the name of each field, where several commitments are on one page. */
  suffix?: string;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** The fields `nom`, `structure`, `echeance`, `indicateur`, `cible`: who answers for it, until when, what is counted. */
export function TermsFields({ owners, suffix = "", values, errors }: TermsFieldsProps) {
  const field = (name: string) => ({ t, name: `${name}${suffix}`, error: errors[`${name}${suffix}`] });
  const value = (name: string) => values[`${name}${suffix}`];
  return (
    <>
      <TextInput
        {...field("nom")}
        label={t(m.titleLabel)}
        example={t(m.titleExample)}
        value={value("nom")}
        maxLength={160}
        required
      />
      <Select
        {...field("structure")}
        label={t(m.ownerLabel)}
        empty={t(m.ownerEmpty)}
        options={byKind(t, owners)}
        value={value("structure")}
        required
      />
      <TextInput {...field("echeance")} type="date" label={t(m.dueLabel)} value={value("echeance")} short />
      <TextInput
        {...field("indicateur")}
        label={t(m.indicatorLabel)}
        example={t(m.indicatorExample)}
        value={value("indicateur")}
        maxLength={160}
      />
      <TextInput
        {...field("cible")}
        label={t(m.targetLabel)}
        value={value("cible")}
        inputMode="decimal"
        short
      />
    </>
  );
}

/** The terms that those fields send. */
export function termsFrom(values: Record<string, string>, suffix = ""): Terms {
  const text = (name: string) => values[`${name}${suffix}`] ?? "";
  return {
    title: text("nom"),
    ownerUnitId: text("structure"),
    dueOn: text("echeance") || null,
    indicator: text("indicateur") || null,
    target: numberFrom(text("cible")),
  };
}

/** The field that a refusal of terms is about. */
export const termsField: Record<string, string> = {
  "roadmap.noTitle": "nom",
  "roadmap.already": "nom",
  "roadmap.unknownOwner": "structure",
  "roadmap.notThere": "personnes",
  "roadmap.badDay": "echeance",
  "roadmap.indicatorFirst": "indicateur",
  "roadmap.badTarget": "cible",
};

function byKind(t: Translator, owners: PossibleOwners): OptionGroup[] {
  const groups = Map.groupBy(owners, (owner) => owner.kind);
  return [...groups].map(([kind, some]) => ({
    label: t.term(kind, "Plural"),
    options: some.map(({ id, name }) => ({ value: id, label: name })),
  }));
}
