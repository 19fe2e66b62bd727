import { t } from "#platform/language/index.ts";
import { Button } from "#ui/button.tsx";
import { Form, RadioCards, TextArea } from "#ui/form.tsx";
import {
  appraisalField,
  commentField,
  commentLimit,
  minorityField,
  minorityLimit,
} from "../answer/fields.ts";
import type { Question } from "../question.ts";
import { Words } from "./answer-read.tsx";
import { AppraisalMark, appraisalChoices } from "./appraisal.tsx";
import type { ConsolidationProps } from "./consolidation.tsx";
import { addressOfAnswer } from "./frame.tsx";
import { m } from "./messages.ts";

/** The loop's own opinion, beside what its groups say. */
export function OwnOpinion(props: ConsolidationProps & { overall: Question | undefined }) {
  const { campaign, loop, own, overall, mayAnswer } = props;
  if (!overall) return null;
  const [avis, mot] = [appraisalField(overall.id), commentField(overall.id)];
  const address = addressOfAnswer(campaign, loop);
  return (
    <section class="card" aria-labelledby="avis-boucle">
      <h2 id="avis-boucle">{t(m.loopOpinion)}</h2>
      <p class="small soft">{t(m.loopOpinionHelp)}</p>
      {own?.submittedAt ? <p class="small">{t(m.adoptedOn, { at: t.dateTime(own.submittedAt) })}</p> : null}
      {mayAnswer ? (
        <Form action={address} version={own?.revision ?? 0} draft={`${address}#avis`}>
          <RadioCards
            name={avis}
            label={t(m.overall)}
            choices={appraisalChoices(t)}
            value={own?.fields[avis]}
            required
          />
          <TextArea name={mot} label={t(m.inWords)} value={own?.fields[mot]} max={commentLimit} rows={4} />
          <TextArea
            name={minorityField}
            label={t(m.minority)}
            value={own?.fields[minorityField]}
            max={minorityLimit}
            rows={2}
          />
          <Button size="full" formAction={`${address}/remise`}>
            {t(own?.submittedAt ? m.handInAgain : m.adopt)}
          </Button>
          {own?.submittedAt ? null : (
            <Button size="full" look="plain">
              {t(m.saveDraft)}
            </Button>
          )}
        </Form>
      ) : (
        <>
          <p>{own?.submittedAt ? <AppraisalMark appraisal={own.fields[avis]} /> : t(m.notAnswered)}</p>
          {own?.submittedAt ? <Words text={own.fields[mot]} /> : null}
        </>
      )}
      {own && own.revision > 0 ? (
        <p class="small soft">{t(m.savedAgo, { at: t.dateTime(own.editedAt) })}</p>
      ) : null}
      <p>
        <a href={mayAnswer ? `${address}?modifier` : address}>
          {t(mayAnswer ? m.spaceBySpace : m.readAnswer)}
        </a>
      </p>
    </section>
  );
}
