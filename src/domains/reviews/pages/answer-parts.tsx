import { t } from "#platform/language/index.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Fields } from "../answer/fields.ts";
import type { Answer } from "../answer/reading.ts";
import { loopMayType, type Pen } from "../policy.ts";
import type { Question } from "../question.ts";
import type { OwnersWord } from "../word.ts";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerRead } from "./answer-read.tsx";
import { m } from "./messages.ts";

interface Common {
  /** Address of the answer. */
  action: string;
  questions: Question[];
  answer: Answer | null;
  pen: Pen | null;
}

export type WritingPartProps = Common & {
  version: number;
  fields: Fields;
  words: Map<string, OwnersWord>;
  errors: Record<string, string>;
};

/** The form, with what one must know before filling it in. */
export function AnswerWritingPart({ pen, answer, ...form }: WritingPartProps) {
  return (
    <>
      {pen?.onPaper ? <Notice>{t(m.onPaperNow)}</Notice> : <p class="lead">{t(m.answerLead)}</p>}
      <AnswerForm {...form} again={Boolean(answer?.submittedAt)} />
      {answer && answer.revision > 0 ? (
        <p class="small soft">{t(m.savedAgo, { at: t.dateTime(answer.editedAt) })}</p>
      ) : null}
    </>
  );
}

export type ReadingPartProps = Common & {
  open: boolean;
  changeable: boolean;
  /** What was typed and could not be saved, to copy. */
  unsaved?: Fields;
};

/** The answer as it is read, and what can still be done with it. */
export function AnswerReadingPart(props: ReadingPartProps) {
  const { questions, answer, unsaved } = props;
  return (
    <>
      {unsaved ? (
        <Section title={t(m.tooLate)} id="a-copier">
          <AnswerRead questions={questions} fields={unsaved} />
        </Section>
      ) : null}
      {answer?.submittedAt ? (
        <HandedIn {...props} answer={answer} at={answer.submittedAt} />
      ) : (
        <NotHandedIn {...props} />
      )}
    </>
  );
}

function NotHandedIn({ answer, pen, open }: ReadingPartProps) {
  if (pen?.onPaper && !loopMayType(answer)) return <Notice>{t(m.groupWritesItself)}</Notice>;
  return <Notice>{t(open ? m.notYetHandedIn : m.noAnswerAtAll)}</Notice>;
}

function HandedIn({
  action,
  questions,
  answer,
  at,
  changeable,
}: ReadingPartProps & { answer: Answer; at: Date }) {
  return (
    <>
      <p>
        {t(m.handedInOn, { at: t.dateTime(at) })} {answer.enteredByLoopId ? t(m.enteredByLoop) : null}{" "}
        {changeable ? t(m.changeable) : null}
      </p>
      {changeable ? (
        <div class="cluster">
          <ButtonLink href={`${action}?modifier`}>{t(m.change)}</ButtonLink>
          <Form action={`${action}/reouverture`} class="cluster">
            <Button look="quiet">{t(m.reopen)}</Button>
          </Form>
        </div>
      ) : null}
      <AnswerRead questions={questions} fields={answer.fields} />
    </>
  );
}
