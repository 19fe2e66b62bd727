import { lastWords, type OwnersWord } from "#domains/roadmap/index.ts";
import { csvFile } from "#platform/csv/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { AppraisalBar, appraisalWords } from "#ui/bars.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { appraisals } from "../answer/fields.ts";
import { type Campaign, endOf, phaseOf } from "../campaign.ts";
import { nationalTotals, type Tallies, tallyFor } from "../consolidation.ts";
import { mayReadComments, maySeeTotals } from "../policy.ts";
import { commitmentIds, type Question, questionsOf } from "../question.ts";
import { type LoopSaying, loopsSaying, type Participation, participationOf } from "../roll.ts";
import { subjectOf } from "./answer-read.tsx";
import { addressOfCampaign, campaignAt, deadlineOf, Eyebrow } from "./frame.tsx";
import { JudgedCommitments } from "./judged.tsx";
import { m } from "./messages.ts";
import { ParticipationRings } from "./participation.tsx";
import { OpinionMap } from "./review-map.tsx";

/** National results: public once the review is over; until then participation alone, or running totals for managers. */
export async function showResults(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const seen = maySeeTotals(actor, campaign);
  const [participation, questions, totals] = await Promise.all([
    participationOf(campaign.id),
    questionsOf(campaign.id),
    seen ? nationalTotals(campaign.id) : null,
  ]);
  const overall = questions.find(({ kind }) => kind === "overall");
  const loops = totals && overall ? await loopsSaying(campaign.id, overall.id) : [];
  const words = totals ? await lastWords(commitmentIds(questions), endOf(campaign)) : new Map();
  const title = t(m.loopsAnsweredOf, { count: participation.loopsAnswered, asked: participation.loopsAsked });
  return page(
    c,
    { title: `${t(m.results)} · ${campaign.title}`, description: title, under: "/bilans" },
    <Results
      {...{ campaign, title, participation, questions, totals, words, loops }}
      reads={(question) => mayReadComments(actor, campaign, question.space)}
    />,
  );
}

interface ResultsProps {
  campaign: Campaign;
  title: string;
  participation: Participation;
  questions: Question[];
  /** Null: the actor may not see them yet. */
  totals: { loops: Tallies; groups: Tallies } | null;
  words: Map<string, OwnersWord>;
  /** What each loop says overall; empty when the actor may not see it yet. */
  loops: LoopSaying[];
  /** Whether the actor may open the comments on a question. */
  reads: (question: Question) => boolean;
}

function Results(props: ResultsProps) {
  const { campaign, title, totals } = props;
  const address = addressOfCampaign(campaign);
  return (
    <>
      <PageHead
        eyebrow={<Eyebrow campaign={campaign} />}
        title={title}
        lead={deadlineOf(campaign)}
        actions={
          totals ? (
            <ButtonLink look="plain" icon="download" href={`${address}/resultats.csv`} download>
              {t(m.downloadCsv)}
            </ButtonLink>
          ) : undefined
        }
      />
      {totals ? <Opened {...props} totals={totals} /> : <Notice>{t(m.resultsOpen)}</Notice>}
      {totals ? null : <ParticipationRings {...props} />}
    </>
  );
}

function Opened(props: ResultsProps & { totals: { loops: Tallies; groups: Tallies } }) {
  const { campaign, questions } = props;
  const overall = questions.find(({ kind }) => kind === "overall");
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  return (
    <>
      {phaseOf(campaign) === "closed" ? null : <Notice>{t(m.resultsRunning)}</Notice>}
      {overall ? <Distribution {...props} question={overall} /> : null}
      <div class="beside">
        <Section title={t(m.mapTitle)} id="carte">
          <OpinionMap loops={props.loops} />
        </Section>
        <ParticipationRings {...props} />
      </div>
      <Section title={t(m.bySpace)} id="espaces">
        <Opinions {...props} rows={questions.filter(({ kind }) => kind === "space")} />
      </Section>
      {commitments.length > 0 ? (
        <Section title={t(m.byCommitment)} id="engagements">
          <JudgedCommitments {...props} questions={commitments} />
        </Section>
      ) : null}
    </>
  );
}

function Distribution({
  campaign,
  question,
  totals,
}: ResultsProps & { question: Question; totals: { loops: Tallies } }) {
  const { counts } = tallyFor(totals.loops, question.id);
  const words = appraisalWords(t);
  return (
    <>
      <AppraisalBar counts={counts} label={t(m.opinionOfLoops)} />
      <Figures>
        {appraisals.map((appraisal, index) => (
          <Figure
            key={appraisal}
            figure={t.number(counts[index] ?? 0)}
            label={words[index]}
            href={`${addressOfCampaign(campaign)}/resultats/boucles?question=${question.id}&avis=${appraisal}`}
          />
        ))}
      </Figures>
    </>
  );
}

function Opinions({
  campaign,
  rows,
  totals,
}: ResultsProps & { rows: Question[]; totals: { loops: Tallies; groups: Tallies } }) {
  const bar = (tallies: Tallies) => (question: Question) => (
    <AppraisalBar size="row" counts={tallyFor(tallies, question.id).counts} label={subjectOf(question)} />
  );
  return (
    <Table
      caption={t(m.bySpace)}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "space",
          label: t(m.space),
          cell: ({ space }) => (
            <a href={`${addressOfCampaign(campaign)}/espaces/${space?.slug}`}>{space?.name}</a>
          ),
        },
        { key: "loops", label: t(m.opinionOfLoops), wide: true, cell: bar(totals.loops) },
        { key: "groups", label: t(m.opinionOfGroups), wide: true, cell: bar(totals.groups) },
      ]}
    />
  );
}

/** The counts of a review as a table: one line for each question and level. There is no person in it. */
export async function exportResults(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  if (!maySeeTotals(actor, campaign)) throw refuse.notFound();
  const [questions, { loops, groups }] = await Promise.all([
    questionsOf(campaign.id),
    nationalTotals(campaign.id),
  ]);
  const head = [t(m.whatIsAsked), t(m.space), t(m.csvLevel), ...appraisalWords(t), t(m.comments)];
  const lines = (level: string, tallies: Tallies) =>
    questions.map((question) => {
      const { counts, comments } = tallyFor(tallies, question.id);
      return [subjectOf(question), question.space?.name ?? "", level, ...counts, comments];
    });
  const both = [...lines(t(m.loops), loops), ...lines(t(m.groups), groups)];
  return csvFile(c, campaign.slug, head, both);
}
