import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { Table } from "#ui/table.tsx";
import { Typed } from "#ui/typed.tsx";
import { appraisalField, commentField } from "../answer/fields.ts";
import { type Answer, answerOf } from "../answer/reading.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { loopTallies, type Tallies, tallyFor } from "../consolidation.ts";
import { type Question, questionsOf } from "../question.ts";
import { remindGroups } from "../reminder.ts";
import { type Asked, type GroupStanding, groupsOf } from "../roll.ts";
import { AnswerForm } from "./answer.tsx";
import { subjectOf } from "./answer-read.tsx";
import { AppraisalMark } from "./appraisal.tsx";
import { addressOfAnswer, addressOfLoop, campaignAt, deadlineOf, Eyebrow, loopAt } from "./frame.tsx";
import { m } from "./messages.ts";

const consolidates = holding("reviews.consolidate");
const here = "/bilans/:slug/boucles/:unit";

const load = async ({ c }: Pick<Asking, "c">) => {
  const campaign = await campaignAt(c);
  return { campaign, loop: await loopAt(c, campaign), silent: 0 };
};

/** Reminds the groups that have not answered. */
const reminder = partForm(`${here}/relances`, showConsolidation, {
  policy: consolidates,
  words: m.remindGroups,
  look: "plain",
  load,
  values: ({ silent }) => ({ count: silent }),
  run: async ({ c, actor, campaign, loop }) => {
    const count = await remindGroups(actor, campaign, loop, c.var.frame.origin);
    const say = count === 0 ? m.remindedToday : m.reminded;
    return { to: addressOfLoop(campaign, loop), say, values: { count } };
  },
});

export const consolidationRoutes = [get(here, consolidates, showConsolidation), ...reminder.routes];

/** What the groups of a loop say, and the loop's own opinion beside it. Not found for those who are not of this loop. */
async function showConsolidation(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { campaign, loop } = await load({ c });
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

interface ConsolidationProps {
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

function Consolidation(props: ConsolidationProps) {
  const { campaign, loop, questions, groups } = props;
  const overall = questions.find(({ kind }) => kind === "overall");
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  const answered = groups.filter(({ submittedAt }) => submittedAt).length;
  return (
    <div class="beside">
      <div>
        <PageHead
          eyebrow={<Eyebrow campaign={campaign} unit={loop} />}
          title={t(m.groupsAnsweredOf, { count: answered, asked: groups.length })}
          lead={deadlineOf(campaign)}
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
          {reminder.show({ campaign, loop, silent })}
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
        { key: "subject", label, cell: (question) => subjectOf(question) },
        {
          key: "groups",
          label: t(m.opinionOfGroups),
          wide: true,
          cell: (question) => (
            <AppraisalBar
              size="row"
              counts={tallyFor(tallies, question.id).counts}
              label={subjectOf(question)}
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
            const said = t(m.readComments, { count: comments, name: subjectOf(question) });
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

/** The groups of the loop, silent ones first, each with how far its answer is. */
function Groups({ campaign, groups }: ConsolidationProps) {
  const open = phaseOf(campaign) === "open";
  return (
    <Section title={t(m.theGroups)} id="groupes">
      <List>
        {groups.map((group) => (
          <Row
            key={group.id}
            before={<Ring value={group.submittedAt ? 1 : group.begun ? 0.5 : 0} />}
            title={group.name}
            href={group.submittedAt ? addressOfAnswer(campaign, group) : undefined}
            meta={standing(group)}
            after={
              open && !group.submittedAt && (!group.begun || group.enteredByLoop) ? (
                <ButtonLink
                  look="quiet"
                  size="small"
                  href={addressOfAnswer(campaign, group)}
                  label={t(m.paperAnswer)}
                />
              ) : null
            }
          />
        ))}
      </List>
    </Section>
  );
}

function standing(group: GroupStanding): string {
  const state = group.submittedAt
    ? t(m.handedInOn, { at: t.dateTime(group.submittedAt) })
    : t(group.begun ? m.draftBegun : m.notAnswered);
  const typed = group.enteredByLoop ? ` · ${t(m.byLoop)}` : "";
  const reminded =
    !group.submittedAt && group.remindedAt
      ? ` · ${t(m.remindedOn, { at: t.dateTime(group.remindedAt) })}`
      : "";
  return `${state}${typed}${reminded}`;
}

/** The loop's own opinion, beside what its groups say. */
function OwnOpinion(props: ConsolidationProps & { overall: Question | undefined }) {
  const { campaign, loop, own, overall, mayAnswer } = props;
  if (!overall) return null;
  const address = addressOfAnswer(campaign, loop);
  return (
    <section class="card" aria-labelledby="avis-boucle">
      <h2 id="avis-boucle">{t(m.loopOpinion)}</h2>
      <p class="small soft">{t(m.loopOpinionHelp)}</p>
      {own?.submittedAt ? <p class="small">{t(m.adoptedOn, { at: t.dateTime(own.submittedAt) })}</p> : null}
      {mayAnswer ? (
        <AnswerForm
          {...{ campaign, answer: own, questions: [overall], words: new Map() }}
          unit={loop}
          brief
        />
      ) : (
        <>
          <p>
            {own?.submittedAt ? (
              <AppraisalMark appraisal={own.fields[appraisalField(overall.id)]} />
            ) : (
              t(m.notAnswered)
            )}
          </p>
          {own?.submittedAt ? <Typed text={own.fields[commentField(overall.id)]} /> : null}
        </>
      )}
      {own && own.revision > 0 ? (
        <p class="small soft">{t(m.savedAgo, { at: t.dateTime(own.editedAt) })}</p>
      ) : null}
      <p>
        <a href={mayAnswer ? `${address}?modifier` : address}>
          {t(mayAnswer ? m.spaceBySpace : m.readAnswer)}
        </a>
      </p>
    </section>
  );
}
