import { longestContribution } from "#domains/voice/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { Button } from "#ui/button.tsx";
import { Form, FormActions, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { m } from "./messages.ts";

export interface ContributionPartProps {
  t: Translator;
  action: string;
  once: string;
  /** What the unit has sent up in this review. */
  sent: { id: string; body: string | null }[];
  body?: string;
  error?: string;
}

/** The foot of an answer: what the unit sends up in its own words, one contribution at a time. */
export function ContributionPart({ t, action, once, sent, body, error }: ContributionPartProps) {
  return (
    <Section title={t(m.contributionTitle)} id="remontees">
      <Form action={action} once={once} draft={{ t, name: action }}>
        <TextArea
          t={t}
          name="contribution"
          label={t(m.contributionLabel)}
          help={t(m.contributionHelp)}
          value={body}
          error={error}
          max={longestContribution}
          required
        />
        <FormActions>
          <Button look="plain">{t(m.contributionSend)}</Button>
        </FormActions>
      </Form>
      {sent.length > 0 ? (
        <>
          <p class="soft">{t(m.contributionsSent, { count: sent.length })}</p>
          <List>
            {sent.map((one) => (
              <Row key={one.id} href={`/contributions/${one.id}`} title={one.body ?? "…"} />
            ))}
          </List>
        </>
      ) : null}
    </Section>
  );
}
