import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ErrorSummary, Form, FormActions, Submit, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { maxWithdrawalLength } from "../consensus/adoption.ts";
import type { Foreseen } from "../consensus/forecast.ts";
import type { Consensus } from "../consensus/reading.ts";
import type { Standing } from "../consensus/standing.ts";
import { m } from "../messages.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { ForeseenNotice } from "./proposal-fields.tsx";

type Props = {
  one: Consensus;
  standing: Standing;
  unreached: number;
  /** What would hinder the adoption if it came today. */
  foreseen: Foreseen[];
  typed?: Typed;
};

/** What whoever leads the consensus may do: adopt when it stands so, amend, withdraw with a reason. */
export function Leading({ one, standing, unreached, foreseen, typed }: Props) {
  if (one.end) return null;
  const at = `/consensus/${one.id}`;
  const errors = errorsOf(t, typed?.refusal, {
    "appointments.consensus.noWithdrawalReason": "motif",
    "appointments.consensus.tooLong": "motif",
  });
  return (
    <Section title={t(m.manage)} id="conduite">
      {unreached > 0 ? <Notice kind="warning">{t(m.unreached, { count: unreached })}</Notice> : null}
      <ForeseenNotice foreseen={foreseen} />
      <div class="cluster">
        {standing === "adoptable" ? <ButtonLink href={`${at}/adoption`}>{t(m.adoptTitle)}</ButtonLink> : null}
        <ButtonLink look="plain" href={`${at}/amendement`}>
          {t(m.amendTitle)}
        </ButtonLink>
      </div>
      <h3>{t(m.withdrawTitle)}</h3>
      <p class="soft measure">{t(m.withdrawHelp)}</p>
      <ErrorSummary errors={errors} />
      <Form action={`${at}/retrait`}>
        <TextArea
          name="motif"
          label={t(m.withdrawReason)}
          value={typed?.values.motif}
          error={errors.motif}
          max={maxWithdrawalLength}
          rows={2}
          required
        />
        <FormActions>
          <Submit look="danger" confirm={t(m.withdrawConfirm)}>
            {t(m.withdraw)}
          </Submit>
        </FormActions>
      </Form>
    </Section>
  );
}
