import { t } from "#platform/language/index.ts";
import { Checkbox, ErrorSummary, Form, FormActions, RadioCards, Submit, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { maxReasonLength, type Stance, stances } from "../consensus/position.ts";
import type { Consensus } from "../consensus/reading.ts";
import { m } from "../messages.ts";
import { errorsOf, type Typed } from "./errors.ts";

export type PositionFormProps = {
  one: Consensus;
  /** What this person said already. */
  before: { stance: Stance; reason: string; confided: boolean } | null;
  typed?: Typed;
};

const helps = {
  consent: m.consentHelp,
  reservation: m.reservationHelp,
  objection: m.objectionHelp,
  abstention: m.abstentionHelp,
} as const;

/** Where someone asked stands: one of four, and why. It says beforehand what silence means and who sees what. */
export function PositionForm({ one, before, typed }: PositionFormProps) {
  const over = one.current.endsAt <= new Date();
  if (over && before?.stance !== "objection") return null;
  const values = typed?.values ?? {
    avis: before?.stance ?? "",
    raison: before?.reason ?? "",
    confie: before?.confided ? "1" : "",
  };
  const errors = errorsOf(t, typed?.refusal, fieldOf);
  const choices = stances
    .filter((stance) => !over || stance !== "objection")
    .map((stance) => ({ value: stance, label: t(m[stance]), help: t(helps[stance]) }));
  return (
    <Section title={t(m.yourPosition)} id="avis">
      <ErrorSummary errors={errors} />
      {before ? <p>{t(m.yourPositionNow, { stance: t(m[before.stance]) })}</p> : <Silence one={one} />}
      {over ? <p>{t(m.onlyLift)}</p> : null}
      <p class="soft small measure">{t(m.whoSees)}</p>
      <Form action={`/consensus/${one.id}/positions`} version={one.current.number}>
        <RadioCards
          name="avis"
          label={t(m.yourPosition)}
          choices={choices}
          value={values.avis}
          error={errors.avis}
          required
        />
        <TextArea
          name="raison"
          label={t(m.reason)}
          help={t(m.reasonHelp)}
          value={values.raison}
          error={errors.raison}
          max={maxReasonLength}
          rows={3}
        />
        {one.thirdParty?.acceptedAt && !over ? (
          <Checkbox
            name="confie"
            label={t(m.confide)}
            help={t(m.confideHelp)}
            checked={values.confie === "1"}
            error={errors.confie}
          />
        ) : null}
        <FormActions>
          <Submit>{t(m.givePosition)}</Submit>
        </FormActions>
      </Form>
    </Section>
  );
}

/** What saying nothing will mean, before it can mean anything. */
function Silence({ one }: { one: Consensus }) {
  return (
    <p>
      <strong>
        {one.rule.silenceIsConsent
          ? t(m.silenceWarning, { deadline: t.dateTime(one.current.endsAt) })
          : t(m.silenceNothing)}
      </strong>
    </p>
  );
}

const fieldOf: Record<string, string> = {
  "appointments.consensus.noReason": "raison",
  "appointments.consensus.tooLong": "raison",
  "appointments.consensus.noThirdParty": "confie",
  "appointments.consensus.periodOver": "avis",
};
