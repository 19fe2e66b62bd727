import type { MandateKind } from "#domains/mandates/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { Empty } from "#ui/empty.tsx";
import {
  Checkbox,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  Select,
  Submit,
  TextArea,
  TextInput,
} from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { maxTitleLength } from "../consensus/proposing.ts";
import { maxCandidates } from "../elections/recording.ts";
import { c, e } from "../messages/calls.ts";
import { m } from "../messages.ts";

export type ElectionFormProps = {
  unit: Unit;
  kinds: MandateKind[];
  values: Record<string, string>;
  errors: Record<string, string>;
  rows: number;
  once: string;
};

/** The minutes of an election as figures: who could vote, who stood, who is elected. */
export function ElectionForm({ unit, kinds, values, errors, rows, once }: ElectionFormProps) {
  const head = (
    <>
      <Breadcrumb crumbs={[{ href: `/unites/${unit.slug}`, label: unit.name }]} />
      <PageHead title={t(e.title)} lead={t(e.lead)} />
    </>
  );
  if (kinds.length === 0)
    return (
      <>
        {head}
        <Empty title={t(e.noKind)}>
          <p>{t(m.noKindHelp)}</p>
        </Empty>
      </>
    );
  const field = (name: string) => ({ t, name, value: values[name], error: errors[name] });
  const figure = (name: string, label: string, help?: string) => (
    <TextInput {...field(name)} type="number" short min={0} label={label} help={help} required />
  );
  return (
    <>
      {head}
      <ErrorSummary errors={errors} />
      <Form action={`/unites/${unit.slug}/elections`} once={once} draft={`election-${unit.slug}`}>
        <Select
          {...field("mandat")}
          label={t(m.mandate)}
          empty={t(m.chooseMandate)}
          options={kinds.map(({ key, label }) => ({ value: key, label: label[t.language] }))}
          required
        />
        <TextInput {...field("date")} type="date" short label={t(e.heldOn)} required />
        {figure("appeles", t(e.couldVote))}
        {figure("votants", t(e.voted), t(e.few))}
        {figure("choix", t(e.choices), t(e.choicesHelp))}
        <Fieldset legend={t(c.candidacies)} help={t(e.emailHelp)}>
          {Array.from({ length: rows }, (_, index) => (
            <CandidateRow key={index} n={index + 1} {...{ values, errors }} />
          ))}
          {rows < maxCandidates ? (
            <p>
              <a href={`/unites/${unit.slug}/elections/nouvelle?lignes=${Math.min(maxCandidates, rows * 2)}`}>
                {t(e.moreRows)}
              </a>
            </p>
          ) : null}
        </Fieldset>
        <Checkbox {...field("remplace")} value="1" checked={values.remplace === "1"} label={t(m.replaces)} />
        <TextArea {...field("compte-rendu")} label={t(m.minutes)} max={20_000} rows={8} />
        <FormActions>
          <Submit>{t(e.record)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}

type RowProps = { n: number; values: Record<string, string>; errors: Record<string, string> };

function CandidateRow({ n, values, errors }: RowProps) {
  const field = (name: string) => ({
    t,
    name: `${name}${n}`,
    value: values[`${name}${n}`],
    error: errors[`${name}${n}`],
  });
  return (
    <Fieldset legend={t(e.candidate, { n })}>
      <div class="grid">
        <TextInput {...field("qui")} label={t(e.email)} maxLength={200} required={n === 1} />
        <TextInput {...field("voix")} type="number" short min={0} label={t(e.votes)} />
        <TextInput {...field("titre")} label={t(e.jobTitle)} maxLength={maxTitleLength} />
      </div>
      <Checkbox {...field("elu")} value="1" checked={values[`elu${n}`] === "1"} label={t(e.elected)} />
    </Fieldset>
  );
}
