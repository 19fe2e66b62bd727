import { t } from "#platform/language/index.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form, FormActions, RadioCards, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import {
  appraisalField,
  commentField,
  commentLimit,
  type Fields,
  minorityField,
  minorityLimit,
} from "../answer/fields.ts";
import type { Question } from "../question.ts";
import type { OwnersWord } from "../word.ts";
import { appraisalChoices } from "./appraisal.tsx";
import { m } from "./messages.ts";
import { bySpace } from "./outline.ts";
import { OwnerSays } from "./owner-says.tsx";

export interface AnswerFormProps {
  /** Address of the answer: the form is saved there, and handed in at `/remise` under it. */
  action: string;
  /** Revision of the answer that is shown. */
  version: number;
  fields: Fields;
  questions: Question[];
  words: Map<string, OwnersWord>;
  errors?: Record<string, string>;
  /** Whether it was handed in already: changes are then handed in again, not kept apart as a draft. */
  again: boolean;
}

/** The whole answer of a unit: overall, space by space with the commitments of each, minority view. */
export function AnswerForm(props: AnswerFormProps) {
  const { action, version, questions, errors = {}, again } = props;
  const [overall] = questions.filter(({ kind }) => kind === "overall");
  const { spaces, others } = bySpace(questions);
  return (
    <Form class="form review-answer" action={action} version={version} draft={action}>
      <ErrorSummary errors={errors} />
      {overall ? (
        <Section title={t(m.overall)} id={anchorOf(overall)}>
          <Appraise {...props} question={overall} label={t(m.overallQuestion)} required />
        </Section>
      ) : null}
      {spaces.map(({ question, commitments }) => (
        <Section key={question.id} title={question.space?.name} id={anchorOf(question)}>
          <Appraise
            {...props}
            question={question}
            label={t(m.spaceQuestion, { name: question.space?.name ?? "" })}
          />
          <Commitments {...props} commitments={commitments} />
        </Section>
      ))}
      {others.length > 0 ? (
        <Section title={t(m.otherCommitments)} id="autres">
          <Commitments {...props} commitments={others} />
        </Section>
      ) : null}
      <Section title={t(m.minorityTitle)} id="minorite">
        <TextArea
          name={minorityField}
          label={t(m.minority)}
          help={t(m.minorityHelp)}
          value={props.fields[minorityField]}
          max={minorityLimit}
          rows={3}
          error={errors[minorityField]}
        />
      </Section>
      <FormActions>
        <Button formAction={`${action}/remise`}>{t(again ? m.handInAgain : m.handIn)}</Button>
        {again ? null : <Button look="plain">{t(m.saveDraft)}</Button>}
      </FormActions>
    </Form>
  );
}

/** Where a question stands on the page. */
export const anchorOf = (question: Question): string =>
  question.kind === "overall" ? "ensemble" : `espace-${question.space?.slug}`;

type AppraiseProps = AnswerFormProps & { question: Question; label: string; required?: boolean };

function Appraise({ question, label, fields, errors = {}, required }: AppraiseProps) {
  const [avis, mot] = [appraisalField(question.id), commentField(question.id)];
  return (
    <>
      <RadioCards
        name={avis}
        label={label}
        choices={appraisalChoices(t)}
        value={fields[avis]}
        required={required}
        error={errors[avis]}
      />
      <TextArea
        name={mot}
        label={t(m.inWords)}
        value={fields[mot]}
        max={commentLimit}
        rows={3}
        error={errors[mot]}
      />
    </>
  );
}

function Commitments({ commitments, ...props }: AnswerFormProps & { commitments: Question[] }) {
  const { fields, errors = {} } = props;
  if (commitments.length === 0) return null;
  const touched = commitments.some(
    ({ id }) => fields[appraisalField(id)] || errors[appraisalField(id)] || errors[commentField(id)],
  );
  return (
    <Disclosure summary={t(m.commitmentsFolded, { count: commitments.length })} open={touched}>
      {commitments.map((question) => (
        <div key={question.id} class="stack card">
          <OwnerSays commitment={question.commitment!} word={props.words.get(question.commitment!.id)} />
          <Appraise {...props} question={question} label={t(m.commitmentQuestion)} />
        </div>
      ))}
    </Disclosure>
  );
}
