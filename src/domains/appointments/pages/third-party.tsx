import { fullName } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { ErrorSummary, Form, FormActions, Hidden, RadioCards, Submit, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { PersonChip } from "#ui/person.tsx";
import type { Consensus } from "../consensus/reading.ts";
import { type Confided, maxReportLength } from "../consensus/third-party.ts";
import { m } from "../messages.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { Words } from "./words.tsx";

type Props = { one: Consensus; confided: Confided[]; typed?: Typed };

/** What the third party sees, and nobody else: whether they accept, what was confided to them, what came of it. */
export function ThirdPartySection({ one, confided, typed }: Props) {
  const at = `/consensus/${one.id}/tiers`;
  if (one.end) return null;
  return (
    <Section title={t(m.thirdTitle)} id="tiers">
      <p class="measure">{t(m.thirdAsk)}</p>
      {one.thirdParty?.acceptedAt ? null : (
        <Form action={at} class="cluster">
          <Submit name="reponse" value="oui">
            {t(m.iAccept)}
          </Submit>
          <Submit name="reponse" value="non" look="quiet">
            {t(m.iDecline)}
          </Submit>
        </Form>
      )}
      {one.thirdParty?.acceptedAt && confided.length === 0 ? <p class="soft">{t(m.thirdNone)}</p> : null}
      {confided.map((told) => (
        <article key={told.positionId} class="card stack">
          <PersonChip name={fullName(told)} />
          <Words text={told.words} />
          <Report at={at} told={told} typed={typed?.values.de === told.positionId ? typed : undefined} />
        </article>
      ))}
    </Section>
  );
}

function Report({ at, told, typed }: { at: string; told: Confided; typed?: Typed }) {
  const errors = errorsOf(t, typed?.refusal, {
    "appointments.consensus.empty": "mots",
    "appointments.consensus.tooLong": "mots",
  });
  const values = typed?.values ?? { issue: told.outcome ?? "", mots: told.outcomeWords };
  const idOf = (name: string) => `f-${name}-${told.positionId}`;
  return (
    <>
      <ErrorSummary errors={errors} idOf={idOf} />
      <Form action={`${at}/issues`}>
        <Hidden name="de" value={told.positionId} />
        <RadioCards
          name="issue"
          id={idOf("issue")}
          label={t(m.thirdOutcome)}
          choices={[
            { value: "lifted", label: t(m.thirdLifted) },
            { value: "stands", label: t(m.thirdStands) },
          ]}
          value={values.issue}
          error={errors.issue}
          required
        />
        <TextArea
          name="mots"
          id={idOf("mots")}
          label={t(m.thirdWords)}
          help={t(m.thirdWordsHelp)}
          value={values.mots}
          error={errors.mots}
          max={maxReportLength}
          rows={2}
          required
        />
        <FormActions>
          <Submit look="plain">{t(m.thirdReport)}</Submit>
        </FormActions>
      </Form>
    </>
  );
}
