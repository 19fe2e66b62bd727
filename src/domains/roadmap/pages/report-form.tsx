import { isId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
import { ErrorSummary, Form, FormActions, RadioCards, Submit, TextArea, TextInput } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { m } from "../messages.ts";
import { numberFrom } from "../numbers.ts";
import type { Commitment } from "../reading.ts";
import { sayStatus } from "../saying.tsx";
import { maxWordLength, statuses, type Word } from "../word.ts";

/** The word that the form sends. @throws {Refusal} `invalid` without a status. */
export function wordFrom(values: Record<string, string>): Word {
  const { once, statut, part = "", valeur = "", mots = "", preuve = "" } = values;
  const status = statuses.find((known) => known === statut);
  if (!status || !isId(once)) throw refuse.invalid();
  return {
    id: once,
    status,
    progress: numberFrom(part),
    value: numberFrom(valeur),
    body: mots,
    evidenceUrl: preuve,
  };
}

type ReportFormProps = {
  one: Commitment;
  once: string;
  values: Record<string, string>;
  refusal?: Refusal;
};

/** Where the owner says how it stands. */
export function ReportForm({ one, once, values, refusal }: ReportFormProps) {
  const errors: Record<string, string> = refusal
    ? { [fieldOf[refusal.code] ?? ""]: t.say(refusal.said, refusal.values) }
    : {};
  const { standing } = one;
  return (
    <Section title={t(m.report)} id="nouvelles">
      <p class="soft measure">{t(m.reportHelp)}</p>
      <ErrorSummary errors={errors} />
      <Form
        action={`/engagements/${one.id}/nouvelles`}
        once={values.once || once}
        draft={`nouvelles-${one.id}`}
      >
        <RadioCards
          name="statut"
          label={t(m.where)}
          choices={statuses.map((value) => ({ value, label: sayStatus(t, value) }))}
          value={values.statut ?? standing.status}
          error={errors.statut}
          required
        />
        {one.indicator ? (
          <TextInput
            name="valeur"
            label={t(m.valueLabel, { indicator: one.indicator })}
            value={values.valeur ?? standing.value ?? ""}
            inputMode="decimal"
            error={errors.valeur}
            short
          />
        ) : null}
        <TextInput
          name="part"
          label={t(m.progressLabel)}
          help={one.target === null ? undefined : t(m.progressHelp)}
          value={values.part ?? (one.target === null ? standing.progress : "")}
          inputMode="numeric"
          error={errors.part}
          required={one.target === null}
          short
        />
        <TextArea
          name="mots"
          label={t(m.bodyLabel)}
          example={t(m.bodyExample)}
          value={values.mots}
          error={errors.mots}
          max={maxWordLength}
          required
        />
        <TextInput
          name="preuve"
          type="url"
          label={t(m.evidenceLabel)}
          help={t(m.evidenceHelp)}
          value={values.preuve}
          error={errors.preuve}
          maxLength={500}
        />
        <FormActions>
          <Submit>{t(m.publish)}</Submit>
        </FormActions>
      </Form>
    </Section>
  );
}

const fieldOf: Record<string, string> = {
  "roadmap.noWord": "mots",
  "boucle.tooLarge": "mots",
  "roadmap.noProgress": "part",
  "roadmap.badEvidence": "preuve",
};
