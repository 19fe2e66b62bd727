import { refuse } from "#platform/errors/index.ts";
import { type Ctx, done } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { appraisalField } from "../answer/fields.ts";
import { type Answer, answerOf } from "../answer/reading.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { loopTallies, type Tallies, tallyFor } from "../consolidation.ts";
import { mayConsolidate } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { remindGroups } from "../reminder.ts";
import { type Asked, type GroupStanding, groupsOf } from "../roll.ts";
import { subjectOf } from "./answer-read.tsx";
import { AppraisalMark } from "./appraisal.tsx";
import { Groups } from "./consolidation-groups.tsx";
import { OwnOpinion } from "./consolidation-own.tsx";
import { addressOfCampaign, addressOfLoop, askedAt, campaignAt, deadlineOf, eyebrowOf } from "./frame.tsx";
import { m } from "./messages.ts";

/** What the groups of a loop say, and the loop's own opinion beside it. Not found for anyone who is not of this loop. */
export async function showConsolidation(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const loop = await loopAt(c, campaign);
  const [questions, groups, tallies, own] = await Promise.all([
    questionsOf(campaign.id),
    groupsOf(campaign.id, loop.id),
    loopTallies(campaign.id, loop.id),
    answerOf(campaign.id, loop.id),
  ]);
  const mayAnswer = phaseOf(campaign) === "open" && can(actor, "reviews.answer", loop);
  const mayRemind = phaseOf(campaign) === "open" && can(actor, "reviews.remind", loop);
  return page(
    c,
    { title: `${campaign.title} · ${loop.name}`, under: "/bilans", noIndex: true },
    <Consolidation {...{ campaign, loop, questions, groups, tallies, own, mayAnswer, mayRemind }} />,
  );
}

/** Reminds the groups that have not answered. */
export async function remindSilent(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const loop = await loopAt(c, campaign);
  const count = await remindGroups(c.var.actor, campaign, loop, c.var.frame.origin);
  return count === 0
    ? done(c, addressOfLoop(campaign, loop), m.remindedToday)
    : done(c, addressOfLoop(campaign, loop), m.reminded, { count });
}

/** The loop of the address, for whoever consolidates there. @throws {Refusal} `notFound` for all others. */
export async function loopAt(c: Ctx, campaign: Campaign): Promise<Asked> {
  const loop = await askedAt(c, campaign, "loop");
  if (!mayConsolidate(c.var.actor, loop)) throw refuse.notFound();
  return loop;
}

export interface ConsolidationProps {
  campaign: Campaign;
  loop: Asked;
  questions: Question[];
  groups: GroupStanding[];
  tallies: Tallies;
  /** The loop's own answer. */
  own: Answer | null;
  mayAnswer: boolean;
  mayRemind: boolean;
}

export function Consolidation(props: ConsolidationProps) {
  const { campaign, loop, questions, groups } = props;
  const overall = questions.find(({ kind }) => kind === "overall");
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  const answered = groups.filter(({ submittedAt }) => submittedAt).length;
  return (
    <div class="beside">
      <div>
        <PageHead
          eyebrow={
            <>
              <a href={addressOfCampaign(campaign)}>{eyebrowOf(t, campaign)}</a> ·{" "}
              <a href={`/unites/${loop.slug}`}>{loop.name}</a>
            </>
          }
          title={t(m.groupsAnsweredOf, { count: answered, asked: groups.length })}
          lead={deadlineOf(t, campaign)}
          actions={<Ways {...props} silent={groups.length - answered} />}
        />
        {groups.length === 0 ? (
          <Empty title={t(m.noGroup)}>{t(m.noGroupText)}</Empty>
        ) : (
          <>
            {overall ? <Overall {...props} overall={overall} /> : null}
            <Opinions {...props} rows={questions.filter(({ kind }) => kind === "space")} label={t(m.space)} />
            {commitments.length > 0 ? (
              <Disclosure summary={t(m.judgedCommitments, { count: commitments.length })} id="engagements">
                <Opinions {...props} rows={commitments} label={t(m.commitment)} />
              </Disclosure>
            ) : null}
            <Groups {...props} />
          </>
        )}
      </div>
      <OwnOpinion {...props} overall={overall} />
    </div>
  );
}

function Ways({
  campaign,
  loop,
  silent,
  mayRemind,
  mayAnswer,
  own,
}: ConsolidationProps & { silent: number }) {
  return (
    <>
      {mayRemind && silent > 0 ? (
        <>
          <Form action={`${addressOfLoop(campaign, loop)}/relances`} class="cluster">
            <Button look="plain" icon="bell">
              {t(m.remindOthers, { count: silent })}
            </Button>
          </Form>
          <a href="#groupes">{t(m.typePaper)}</a>
        </>
      ) : null}
      {mayAnswer && !own?.submittedAt ? (
        <a class="phone-only" href="#avis-boucle">
          {t(m.toLoopOpinion)}
        </a>
      ) : null}
    </>
  );
}

function Overall({ campaign, loop, tallies, overall }: ConsolidationProps & { overall: Question }) {
  const { counts, comments } = tallyFor(tallies, overall.id);
  return (
    <div class="stack-tight">
      <AppraisalBar counts={counts} label={t(m.groupsOpinion)} />
      {comments > 0 ? (
        <p>
          <a href={`${addressOfLoop(campaign, loop)}/questions/${overall.id}`}>
            {t(m.overallComments, { count: comments })}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Opinions({
  campaign,
  loop,
  rows,
  tallies,
  own,
  label,
}: ConsolidationProps & { rows: Question[]; label: string }) {
  const saidByLoop = own?.submittedAt && rows.some(({ id }) => own.fields[appraisalField(id)]);
  const ownColumn = {
    key: "loop",
    label: t(m.opinionOfLoop),
    cell: ({ id }: Question) => <AppraisalMark appraisal={own?.fields[appraisalField(id)]} />,
  };
  const commentsAt = (question: Question) => `${addressOfLoop(campaign, loop)}/questions/${question.id}`;
  return (
    <Table
      caption={t(m.groupsOpinion)}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "subject", label, cell: (question) => subjectOf(t, question) },
        {
          key: "groups",
          label: t(m.opinionOfGroups),
          wide: true,
          cell: (question) => (
            <AppraisalBar
              size="row"
              counts={tallyFor(tallies, question.id).counts}
              label={subjectOf(t, question)}
            />
          ),
        },
        ...(saidByLoop ? [ownColumn] : []),
        {
          key: "comments",
          label: t(m.comments),
          numeric: true,
          cell: (question) => {
            const { comments } = tallyFor(tallies, question.id);
            const said = t(m.readComments, { count: comments, name: subjectOf(t, question) });
            return comments === 0 ? (
              "0"
            ) : (
              <a href={commentsAt(question)} aria-label={said}>
                {t.number(comments)}
              </a>
            );
          },
        },
      ]}
    />
  );
}
