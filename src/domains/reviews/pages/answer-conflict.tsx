import { t } from "#platform/language/index.ts";
import { Button } from "#ui/button.tsx";
import { Form, FormActions, RadioCards } from "#ui/form.tsx";
import { type Conflict, commentLimit, minorityField, minorityLimit, questionOf } from "../answer/fields.ts";
import type { Question } from "../question.ts";
import { subjectOf } from "./answer-read.tsx";
import { appraisalSaid } from "./appraisal.tsx";
import { m } from "./messages.ts";

interface ConflictFormProps {
  action: string;
  /** Revision in which the saved side stands. */
  version: number;
  questions: Question[];
  conflicts: Conflict[];
}

/** What two people changed at once, both versions side by side, to choose from: the same form, with fewer fields. */
export function ConflictForm({ action, version, questions, conflicts }: ConflictFormProps) {
  return (
    <Form class="form review-conflict" action={action} version={version}>
      {conflicts.map((conflict) => (
        <RadioCards
          key={conflict.field}
          name={conflict.field}
          label={labelOf(questions, conflict.field)}
          required
          value={conflict.mine}
          choices={choicesOf(conflict)}
        />
      ))}
      <FormActions>
        <Button formAction={`${action}/remise`}>{t(m.keepAndHandIn)}</Button>
        <Button look="plain">{t(m.keepChoice)}</Button>
      </FormActions>
    </Form>
  );
}

function choicesOf({ field, mine, theirs }: Conflict) {
  const about = questionOf(field);
  const said = (value: string) => {
    if (value === "") return t(m.nothing);
    return about?.part === "appraisal" ? appraisalSaid(value) : <span class="typed">{value}</span>;
  };
  const choice = (value: string, title: string) => ({
    value,
    label: (
      <>
        <strong>{title}</strong>
        <br />
        {said(value)}
      </>
    ),
  });
  const both = `${theirs}\n\n${mine}`;
  const fits = both.length <= (about ? commentLimit : minorityLimit);
  const mayJoin = about?.part !== "appraisal" && mine !== "" && theirs !== "" && fits;
  return [
    choice(mine, t(m.mine)),
    choice(theirs, t(m.theirs)),
    ...(mayJoin ? [{ value: both, label: t(m.both) }] : []),
  ];
}

function labelOf(questions: Question[], field: string): string {
  if (field === minorityField) return t(m.minority);
  const about = questionOf(field);
  const question = questions.find(({ id }) => id === about?.id);
  const subject = question ? subjectOf(question) : "";
  return about?.part === "comment" ? `${subject} · ${t(m.inWords)}` : subject;
}
