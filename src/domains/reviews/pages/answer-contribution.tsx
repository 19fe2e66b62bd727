import type { VNode } from "preact";
import { type Contribution, ContributionRows, type Places } from "#domains/voice/index.ts";
import { t } from "#platform/language/index.ts";
import { Section } from "#ui/layout.tsx";
import { m } from "./messages.ts";

export interface ContributionPartProps {
  /** What the unit has sent up in this review. */
  sent: Contribution[];
  places: Places;
  /** The form by which it sends up more. */
  form: VNode;
}

/** The foot of an answer: what the unit sends up in its own words, one contribution at a time. */
export function ContributionPart({ sent, places, form }: ContributionPartProps) {
  return (
    <Section title={t(m.contributionTitle)} id="remontees">
      <p class="soft measure">{t(m.contributionHelp)}</p>
      {form}
      {sent.length > 0 ? (
        <>
          <h3>{t(m.contributionsSent, { count: sent.length })}</h3>
          <ContributionRows list={sent} places={places} />
        </>
      ) : null}
    </Section>
  );
}
