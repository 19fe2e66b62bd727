import type { OwnersWord } from "#domains/roadmap/index.ts";
import { t } from "#platform/language/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Contents } from "#ui/edition.tsx";
import { RadioCards, TextArea } from "#ui/form.tsx";
import type { Field, Shown } from "#ui/kit/fields.tsx";
import { Section } from "#ui/layout.tsx";
import {
  appraisalField,
  commentField,
  commentLimit,
  type Fields,
  minorityField,
  minorityLimit,
  questionOf,
} from "../answer/fields.ts";
import type { Campaign } from "../campaign.ts";
import { bySpace, type Question } from "../question.ts";
import type { Asked } from "../roll.ts";
import { subjectOf } from "./answer-read.tsx";
import { appraisalChoices } from "./appraisal.tsx";
import { addressOfCampaign } from "./frame.tsx";
import { OwnerSays } from "./judged.tsx";
import { m } from "./messages.ts";

interface Filling {
  questions: Question[];
  /** The answer as it is saved. */
  fields: Fields;
  /** What owners last said of their commitments. */
  words: Map<string, OwnersWord>;
  /** The overall opinion and the minority view alone, in a card beside a page. */
  brief?: boolean;
}

/** The whole answer of a unit as one field of a form, its inputs named by question. */
export function answerField(filling: Filling): Field<Fields> {
  return {
    parts: [minorityField, ...filling.questions.flatMap(({ id }) => [appraisalField(id), commentField(id)])],
    show: ({ part }) => (
      <div class={filling.brief ? "form" : "form review-answer"}>
        <Filled {...filling} part={part} />
      </div>
    ),
    // A field left out is unchanged: which ones were sent matters.
    read: ({ values }) =>
      Object.fromEntries(
        Object.entries(values).filter(([name]) => name === minorityField || questionOf(name)),
      ),
  };
}

type Part = Pick<Shown, "part">;

/** Overall, then space by space with the commitments of each, then the minority view. */
function Filled(props: Filling & Part) {
  const { questions, fields, part, brief } = props;
  const [overall] = questions.filter(({ kind }) => kind === "overall");
  const { spaces, others } = bySpace(questions);
  const { typed = fields[minorityField], ...minority } = part(minorityField);
  const view = (
    <TextArea
      {...minority}
      label={t(m.minority)}
      help={brief ? undefined : t(m.minorityHelp)}
      value={typed}
      max={minorityLimit}
      rows={brief ? 2 : 3}
    />
  );
  if (brief)
    return (
      <>
        {overall ? <Appraise {...props} question={overall} label={t(m.overall)} required /> : null}
        {view}
      </>
    );
  return (
    <>
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
        {view}
      </Section>
    </>
  );
}

/** Where a question stands on the page. */
const anchorOf = (question: Question): string =>
  question.kind === "overall" ? "ensemble" : `espace-${question.space?.slug}`;

type AppraiseProps = Filling & Part & { question: Question; label: string; required?: boolean };

function Appraise({ question, label, fields, part, required }: AppraiseProps) {
  const [appraisal, comment] = [part(appraisalField(question.id)), part(commentField(question.id))];
  const valueIn = ({ name, typed }: typeof comment) => typed ?? fields[name];
  return (
    <>
      <RadioCards
        {...appraisal}
        {...{ label, required }}
        choices={appraisalChoices()}
        value={valueIn(appraisal)}
      />
      <TextArea {...comment} label={t(m.inWords)} value={valueIn(comment)} max={commentLimit} rows={3} />
    </>
  );
}

function Commitments({ commitments, ...props }: Filling & Part & { commitments: Question[] }) {
  const { fields, part, words } = props;
  if (commitments.length === 0) return null;
  const touched = commitments.some(({ id }) => {
    const [appraisal, comment] = [part(appraisalField(id)), part(commentField(id))];
    return (appraisal.typed ?? fields[appraisal.name]) || appraisal.error || comment.error;
  });
  return (
    <Disclosure summary={t(m.commitmentsFolded, { count: commitments.length })} open={Boolean(touched)}>
      {commitments.map((question) => (
        <div key={question.id} class="stack card">
          <OwnerSays commitment={question.commitment!} word={words.get(question.commitment!.id)} />
          <Appraise {...props} question={question} label={t(m.commitmentQuestion)} />
        </div>
      ))}
    </Disclosure>
  );
}

type ContentsProps = { campaign: Campaign; unit: Asked; questions: Question[]; fields: Fields };

/** The questions beside the form, each with how much of it is answered. */
export function AnswerContents({ campaign, unit, questions, fields }: ContentsProps) {
  const share = (asked: Question[]) =>
    asked.filter(({ id }) => fields[appraisalField(id)]).length / asked.length;
  const { spaces, others } = bySpace(questions);
  const overall = questions.filter(({ kind }) => kind === "overall");
  const entry = (question: Question, under: Question[] = []) => ({
    href: `#${anchorOf(question)}`,
    label: subjectOf(question),
    value: share([question, ...under]),
  });
  const entries = [
    ...overall.map((question) => entry(question)),
    ...spaces.map(({ question, commitments }) => entry(question, commitments)),
    ...(others.length > 0 ? [{ href: "#autres", label: t(m.otherCommitments), value: share(others) }] : []),
    { href: "#minorite", label: t(m.minorityTitle) },
    { href: "#remontees", label: t(m.sendUp) },
  ];
  return (
    <Contents
      title={campaign.title}
      href={addressOfCampaign(campaign)}
      version={t(m.closesIn, { left: t.left(campaign.closesAt) })}
      label={t(m.answerContents)}
      parts={[{ title: unit.name, entries }]}
    />
  );
}
