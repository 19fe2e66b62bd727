import { t } from "#platform/language/index.ts";
import { Section } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { Typed } from "#ui/typed.tsx";
import { appraisalField, commentField, type Fields, minorityField } from "../answer/fields.ts";
import type { Question } from "../question.ts";
import { AppraisalMark } from "./appraisal.tsx";
import { m } from "./messages.ts";

/** What a question is about, in a few words. */
export function subjectOf(question: Question): string {
  return question.commitment?.title ?? question.space?.name ?? t(m.overall);
}

/** An answer as it is read: what was said, nothing of what was left out but the overall opinion. */
export function AnswerRead({ questions, fields }: { questions: Question[]; fields: Fields }) {
  const said = questions.filter(
    ({ id, kind }) => kind === "overall" || fields[appraisalField(id)] || fields[commentField(id)],
  );
  return (
    <>
      <Table
        caption={t(m.opinion)}
        captionHidden
        rows={said}
        rowKey={({ id }) => id}
        columns={[
          { key: "subject", label: t(m.whatIsAsked), cell: subjectOf },
          {
            key: "appraisal",
            label: t(m.opinion),
            cell: ({ id }) =>
              fields[appraisalField(id)] ? (
                <AppraisalMark appraisal={fields[appraisalField(id)]} />
              ) : (
                t(m.noAppraisal)
              ),
          },
          {
            key: "comment",
            label: t(m.inWords),
            wide: true,
            cell: ({ id }) => <Typed text={fields[commentField(id)]} />,
          },
        ]}
      />
      {fields[minorityField] ? (
        <Section title={t(m.minorityViews)} id="minorite">
          <Typed text={fields[minorityField]} />
        </Section>
      ) : null}
    </>
  );
}
