import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Foreseen } from "../consensus/forecast.ts";
import type { Consensus } from "../consensus/reading.ts";
import type { Standing } from "../consensus/standing.ts";
import { m } from "../messages.ts";
import type { ConsensusForms } from "./consensus.tsx";
import { ForeseenNotice } from "./proposal-fields.tsx";

type Props = {
  one: Consensus;
  standing: Standing;
  unreached: number;
  /** What would hinder the adoption if it came today. */
  foreseen: Foreseen[];
  forms: ConsensusForms;
};

/** What those who lead the consensus may do: adopt when it stands so, amend, withdraw with a reason. */
export function Leading({ one, standing, unreached, foreseen, forms }: Props) {
  if (one.end) return null;
  const at = `/consensus/${one.id}`;
  return (
    <Section title={t(m.manage)} id="conduite">
      {unreached > 0 ? <Notice kind="warning">{t(m.unreached, { count: unreached })}</Notice> : null}
      <ForeseenNotice foreseen={foreseen} />
      <div class="cluster">
        {standing === "adoptable" ? (
          <ButtonLink href={`${at}/adoption`}>{t(m.adoption.title)}</ButtonLink>
        ) : null}
        <ButtonLink look="plain" href={`${at}/amendement`}>
          {t(m.amending.title)}
        </ButtonLink>
      </div>
      <h3>{t(m.withdrawal.title)}</h3>
      <p class="soft measure">{t(m.withdrawal.lead)}</p>
      {forms.withdrawal()}
    </Section>
  );
}
