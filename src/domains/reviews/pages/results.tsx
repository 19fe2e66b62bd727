import type { VNode } from "preact";
import { lastWords } from "#domains/roadmap/index.ts";
import { csvFile } from "#platform/csv/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
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
import { loopsSaying, participationOf } from "../roll.ts";
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
  const [participation, questions, totals] = await Promise.all([
    participationOf(campaign.id),
    questionsOf(campaign.id),
    maySeeTotals(actor, campaign) ? nationalTotals(campaign.id) : null,
  ]);
  const title = t(m.loopsAnsweredOf, { count: participation.loopsAnswered, asked: participation.loopsAsked });
  const rings = <ParticipationRings {...{ campaign, participation }} />;
  return page(
    c,
    { title: `${t(m.results)} · ${campaign.title}`, description: title, under: "/bilans" },
    <>
      <PageHead
        eyebrow={<Eyebrow campaign={campaign} />}
        title={title}
        lead={deadlineOf(campaign)}
        actions={
          totals ? (
            <ButtonLink
              look="plain"
              icon="download"
              href={`${addressOfCampaign(campaign)}/resultats.csv`}
              download
              label={t(m.downloadCsv)}
            />
          ) : undefined
        }
      />
      {totals ? (
        await opened(actor, campaign, questions, totals, rings)
      ) : (
        <>
          <Notice>{t(m.resultsOpen)}</Notice>
          {rings}
        </>
      )}
    </>,
  );
}

type Totals = { loops: Tallies; groups: Tallies };

/** What was answered, overall, on the map, space by space and commitment by commitment. */
async function opened(actor: Actor, campaign: Campaign, questions: Question[], totals: Totals, rings: VNode) {
  const overall = questions.find(({ kind }) => kind === "overall");
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  const [loops, words] = await Promise.all([
    overall ? loopsSaying(campaign.id, overall.id) : [],
    lastWords(commitmentIds(questions), endOf(campaign)),
  ]);
  return (
    <>
      {phaseOf(campaign) === "closed" ? null : <Notice>{t(m.resultsRunning)}</Notice>}
      {overall ? <Distribution {...{ campaign, totals }} question={overall} /> : null}
      <div class="beside">
        <Section title={t(m.mapTitle)} id="carte">
          <OpinionMap loops={loops} />
        </Section>
        {rings}
      </div>
      <Section title={t(m.bySpace)} id="espaces">
        <Opinions {...{ campaign, totals }} rows={questions.filter(({ kind }) => kind === "space")} />
      </Section>
      {commitments.length > 0 ? (
        <Section title={t(m.byCommitment)} id="engagements">
          <JudgedCommitments
            {...{ campaign, totals, words }}
            questions={commitments}
            reads={({ space }) => mayReadComments(actor, campaign, space)}
          />
        </Section>
      ) : null}
    </>
  );
}

type TotalsProps = { campaign: Campaign; totals: Totals };

function Distribution({ campaign, question, totals }: TotalsProps & { question: Question }) {
  const { counts } = tallyFor(totals.loops, question.id);
  const words = appraisalWords();
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

function Opinions({ campaign, rows, totals }: TotalsProps & { rows: Question[] }) {
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
  const head = [t(m.whatIsAsked), t(m.space), t(m.csvLevel), ...appraisalWords(), t(m.comments)];
  const lines = (level: string, tallies: Tallies) =>
    questions.map((question) => {
      const { counts, comments } = tallyFor(tallies, question.id);
      return [subjectOf(question), question.space?.name ?? "", level, ...counts, comments];
    });
  const both = [...lines(t(m.loops), loops), ...lines(t(m.groups), groups)];
  return csvFile(c, campaign.slug, head, both);
}
