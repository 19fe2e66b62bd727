import { type OwnersWord, sayStatus } from "#domains/roadmap/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { AppraisalBar } from "#ui/bars.tsx";
import { Ring } from "#ui/ring.tsx";
import type { Campaign } from "../campaign.ts";
import { type Tallies, tallyFor } from "../consolidation.ts";
import type { Question, QuestionedCommitment } from "../question.ts";
import { subjectOf } from "./answer-read.tsx";
import { addressOfCampaign } from "./frame.tsx";
import { m } from "./messages.ts";

/** A commitment with the last word of who carries it, as it is judged. */
export function OwnerSays({
  commitment,
  word,
}: {
  commitment: QuestionedCommitment;
  word: OwnersWord | undefined;
}) {
  return (
    <div class="stack-tight">
      <h3>
        <a href={`/engagements/${commitment.id}`}>{commitment.title}</a>{" "}
        {commitment.withdrawn ? <Badge>{t(m.withdrawnCommitment)}</Badge> : null}
      </h3>
      <blockquote>{commitment.sentence}</blockquote>
      {word ? (
        <div class="cluster">
          <Ring value={word.progress / 100} label={t.percent(word.progress / 100)} />
          <p class="small">
            <span class="soft">{t(m.ownersWord, { name: commitment.owner, when: t.ago(word.madeAt) })}</span>{" "}
            <strong>{sayStatus(word.status)}</strong>. {word.body}
          </p>
        </div>
      ) : (
        <p class="small soft">{t(m.noWord, { name: commitment.owner })}</p>
      )}
    </div>
  );
}

interface JudgedProps {
  campaign: Campaign;
  question: Question;
  totals: { loops: Tallies; groups: Tallies };
  reads: boolean;
  size: "main" | "row";
}

/** How loops, then groups, judge one thing; each opens to what it sums and to what was written. */
export function Judged({ campaign, question, totals, reads, size }: JudgedProps) {
  const name = subjectOf(question);
  const address = addressOfCampaign(campaign);
  const line = (level: "loop" | "group", title: string, tallies: Tallies) => {
    const { counts, comments } = tallyFor(tallies, question.id);
    return (
      <div class="stack-tight">
        <p class="spread small">
          <span>
            {level === "loop" ? (
              <a href={`${address}/resultats/boucles?question=${question.id}`}>{title}</a>
            ) : (
              title
            )}
          </span>
          {reads && comments > 0 ? (
            <a href={`${address}/commentaires/${question.id}?niveau=${level}`}>
              {t(m.commentCount, { count: comments })}
            </a>
          ) : null}
        </p>
        <AppraisalBar size={size} counts={counts} label={`${name}, ${title}`} />
      </div>
    );
  };
  return (
    <div class="stack">
      {line("loop", t(m.opinionOfLoops), totals.loops)}
      {line("group", t(m.opinionOfGroups), totals.groups)}
    </div>
  );
}

type CommitmentsProps = Pick<JudgedProps, "campaign"> & {
  questions: Question[];
  /** Null: not to be seen yet. */
  totals: JudgedProps["totals"] | null;
  words: Map<string, OwnersWord>;
  reads: (question: Question) => boolean;
};

/** Each commitment with the word of those who carry it and, once it may be seen, how it is judged. */
export function JudgedCommitments({ campaign, questions, totals, words, reads }: CommitmentsProps) {
  return (
    <div class="review-cards">
      {questions.map((question) => (
        <div key={question.id} class="card">
          <OwnerSays commitment={question.commitment!} word={words.get(question.commitment!.id)} />
          {totals ? <Judged {...{ campaign, question, totals }} reads={reads(question)} size="row" /> : null}
        </div>
      ))}
    </div>
  );
}
