import { fullName } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { Section } from "#ui/layout.tsx";
import { PersonChip } from "#ui/person.tsx";
import type { Consensus } from "../consensus/reading.ts";
import type { Confided } from "../consensus/third-party.ts";
import { m } from "../messages.ts";
import type { ConsensusForms } from "./consensus.tsx";
import { Words } from "./words.tsx";

type Props = { one: Consensus; confided: Confided[]; forms: ConsensusForms };

/** What the third party sees, and nobody else: whether they accept, what was confided to them, what came of it. */
export function ThirdPartySection({ one, confided, forms }: Props) {
  if (one.end) return null;
  const accepted = one.thirdParty?.acceptedAt;
  return (
    <Section title={t(m.thirdTitle)} id="tiers">
      <p class="measure">{t(m.thirdAsk)}</p>
      {accepted ? null : forms.thirdParty()}
      {accepted && confided.length === 0 ? <p class="soft">{t(m.thirdNone)}</p> : null}
      {confided.map((told) => (
        <article key={told.positionId} class="card stack">
          <PersonChip name={fullName(told)} />
          <Words text={told.words} />
          {forms.report(told)}
        </article>
      ))}
    </Section>
  );
}
