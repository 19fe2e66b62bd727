import { refuse } from "#platform/errors/index.ts";
import { type Ctx, done } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, RadioCards, TextArea } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { Table } from "#ui/table.tsx";
import {
  appraisalField,
  commentField,
  commentLimit,
  minorityField,
  minorityLimit,
} from "../answer/fields.ts";
import { type Answer, answerOf } from "../answer/reading.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { loopTallies, type Tallies, tallyFor } from "../consolidation.ts";
import { mayConsolidate } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { remindGroups } from "../reminder.ts";
import { type Asked, type GroupStanding, groupsOf } from "../roll.ts";
import { subjectOf, Words } from "./answer-read.tsx";
import { AppraisalMark, appraisalChoices } from "./appraisal.tsx";
import {
  addressOfAnswer,
  addressOfCampaign,
  addressOfLoop,
  askedAt,
  campaignAt,
  deadlineOf,
  eyebrowOf,
} from "./frame.tsx";
import { m } from "./messages.ts";

/** What the groups of a loop say, and the loop's own opinion beside it. Not found for anyone who is not of this loop. */
export async function showConsolidation(c: Ctx): Promise<Response> {
  const { t, actor } = c.var;
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
    <Consolidation {...{ t, campaign, loop, questions, groups, tallies, own, mayAnswer, mayRemind }} />,
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
  t: Translator;
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
  const { t, campaign, loop, questions, groups, tallies } = props;
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
  t,
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

function Overall({ t, campaign, loop, tallies, overall }: ConsolidationProps & { overall: Question }) {
  const { counts, comments } = tallyFor(tallies, overall.id);
  return (
    <div class="stack-tight">
      <AppraisalBar t={t} counts={counts} label={t(m.groupsOpinion)} />
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
  t,
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
    cell: ({ id }: Question) => <AppraisalMark t={t} appraisal={own?.fields[appraisalField(id)]} />,
  };
  const commentsAt = (question: Question) => `${addressOfLoop(campaign, loop)}/questions/${question.id}`;
  return (
    <Table
      t={t}
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
              t={t}
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

function Groups({ t, campaign, groups }: ConsolidationProps) {
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
            meta={standing(t, group)}
            after={
              open && !group.submittedAt && (!group.begun || group.enteredByLoop) ? (
                <ButtonLink look="quiet" size="small" href={addressOfAnswer(campaign, group)}>
                  {t(m.paperAnswer)}
                </ButtonLink>
              ) : null
            }
          />
        ))}
      </List>
    </Section>
  );
}

function standing(t: Translator, group: GroupStanding): string {
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

function OwnOpinion(props: ConsolidationProps & { overall: Question | undefined }) {
  const { t, campaign, loop, own, overall, mayAnswer } = props;
  if (!overall) return null;
  const [avis, mot] = [appraisalField(overall.id), commentField(overall.id)];
  const address = addressOfAnswer(campaign, loop);
  return (
    <section class="card" aria-labelledby="avis-boucle">
      <h2 id="avis-boucle">{t(m.loopOpinion)}</h2>
      <p class="small soft">{t(m.loopOpinionHelp)}</p>
      {own?.submittedAt ? <p class="small">{t(m.adoptedOn, { at: t.dateTime(own.submittedAt) })}</p> : null}
      {mayAnswer ? (
        <Form action={address} version={own?.revision ?? 0} draft={{ t, name: `${address}#avis` }}>
          <RadioCards
            t={t}
            name={avis}
            label={t(m.overall)}
            choices={appraisalChoices(t)}
            value={own?.fields[avis]}
            required
          />
          <TextArea
            t={t}
            name={mot}
            label={t(m.inWords)}
            value={own?.fields[mot]}
            max={commentLimit}
            rows={4}
          />
          <TextArea
            t={t}
            name={minorityField}
            label={t(m.minority)}
            value={own?.fields[minorityField]}
            max={minorityLimit}
            rows={2}
          />
          <Button size="full" formAction={`${address}/remise`}>
            {t(own?.submittedAt ? m.handInAgain : m.adopt)}
          </Button>
          {own?.submittedAt ? null : (
            <Button size="full" look="plain">
              {t(m.saveDraft)}
            </Button>
          )}
        </Form>
      ) : (
        <>
          <p>{own?.submittedAt ? <AppraisalMark t={t} appraisal={own.fields[avis]} /> : t(m.notAnswered)}</p>
          {own?.submittedAt ? <Words text={own.fields[mot]} /> : null}
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
