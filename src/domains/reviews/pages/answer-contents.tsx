import { t } from "#platform/language/index.ts";
import { Contents } from "#ui/edition.tsx";
import { appraisalField, type Fields } from "../answer/fields.ts";
import type { Campaign } from "../campaign.ts";
import type { Question } from "../question.ts";
import type { Asked } from "../roll.ts";
import { anchorOf } from "./answer-form.tsx";
import { subjectOf } from "./answer-read.tsx";
import { addressOfCampaign, timeLeft } from "./frame.tsx";
import { m } from "./messages.ts";
import { bySpace } from "./outline.ts";

export interface AnswerContentsProps {
  campaign: Campaign;
  unit: Asked;
  questions: Question[];
  fields: Fields;
}

/** The questions beside the form, each with how much of it is answered. */
export function AnswerContents({ campaign, unit, questions, fields }: AnswerContentsProps) {
  const share = (asked: Question[]) =>
    asked.filter(({ id }) => fields[appraisalField(id)]).length / asked.length;
  const overall = questions.filter(({ kind }) => kind === "overall");
  const { spaces, others } = bySpace(questions);
  const entries = [
    ...overall.map((question) => ({
      href: `#${anchorOf(question)}`,
      label: t(m.overall),
      value: share([question]),
    })),
    ...spaces.map(({ question, commitments }) => ({
      href: `#${anchorOf(question)}`,
      label: subjectOf(t, question),
      value: share([question, ...commitments]),
    })),
    ...(others.length > 0 ? [{ href: "#autres", label: t(m.otherCommitments), value: share(others) }] : []),
    { href: "#minorite", label: t(m.minorityTitle) },
    { href: "#remontees", label: t(m.sendUp) },
  ];
  return (
    <Contents
      title={campaign.title}
      href={addressOfCampaign(campaign)}
      version={timeLeft(t, campaign)}
      label={t(m.answerContents)}
      parts={[{ title: unit.name, entries }]}
    />
  );
}
