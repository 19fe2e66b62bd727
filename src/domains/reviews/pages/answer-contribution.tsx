import {
  type Contribution,
  ContributionForm,
  ContributionRows,
  type Places,
  type Subject,
} from "#domains/voice/index.ts";
import { t } from "#platform/language/index.ts";
import { Button } from "#ui/button.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { m } from "./messages.ts";

export interface ContributionPartProps {
  action: string;
  once: string;
  /** What it can be about. */
  subjects: Subject[];
  /** What the unit has sent up in this review. */
  sent: Contribution[];
  places: Places;
  values?: Record<string, string>;
  errors?: Record<string, string>;
}

/** The foot of an answer: what the unit sends up in its own words, one contribution at a time. */
export function ContributionPart({
  action,
  once,
  subjects,
  sent,
  places,
  values,
  errors,
}: ContributionPartProps) {
  return (
    <Section title={t(m.contributionTitle)} id="remontees">
      <p class="soft measure">{t(m.contributionHelp)}</p>
      <Form action={action} once={once} draft={action}>
        <ContributionForm subjects={subjects} values={values} errors={errors} required />
        <FormActions>
          <Button look="plain">{t(m.contributionSend)}</Button>
        </FormActions>
      </Form>
      {sent.length > 0 ? (
        <>
          <h3>{t(m.contributionsSent, { count: sent.length })}</h3>
          <ContributionRows list={sent} places={places} />
        </>
      ) : null}
    </Section>
  );
}
