import { unitById } from "#domains/organisation/index.ts";
import { contribute, contributionsIn } from "#domains/voice/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import { can } from "#platform/policy/index.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Fields, minorityField, questionOf } from "../answer/fields.ts";
import { type Answer, answerOf } from "../answer/reading.ts";
import { reopenAnswer, saveAnswer } from "../answer/saving.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { loopMayType, mayReadAnswer, type Pen, penOf } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import type { Asked } from "../roll.ts";
import { lastWords } from "../word.ts";
import { ConflictForm } from "./answer-conflict.tsx";
import { AnswerContents } from "./answer-contents.tsx";
import { ContributionPart } from "./answer-contribution.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerRead } from "./answer-read.tsx";
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
import { commitmentIds } from "./outline.ts";

/** The answer of a unit: the form for those who write it, what was said for those who may read it. */
export async function showAnswer(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  return answerPage(c, campaign, await askedAt(c, campaign));
}

/** Keeps the draft of an answer. */
export const saveDraft = (c: Ctx) => send(c, false);

/** Hands an answer in. */
export const handInAnswer = (c: Ctx) => send(c, true);

/** Takes an answer back as a draft. */
export async function reopen(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const unit = await askedAt(c, campaign);
  return attempt(
    c,
    async () => {
      await reopenAnswer(c.var.actor, campaign, unit);
      return done(c, addressOfAnswer(campaign, unit), m.reopened);
    },
    (refusal) => answerPage(c, campaign, unit, { refusal }),
  );
}

/** Sends up a contribution in the unit's name, from the foot of its answer. */
export async function addContribution(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const unit = await askedAt(c, campaign);
  const sent = await readForm(c);
  return attempt(
    c,
    async () => {
      if (!isId(sent.text("once"))) throw refuse.unreadable();
      const what = {
        id: sent.text("once"),
        body: sent.text("contribution"),
        campaignId: campaign.id,
        as: "unit" as const,
      };
      await contribute(c.var.actor, await unitById(unit.id), what);
      return done(c, `${addressOfAnswer(campaign, unit)}#remontees`, m.contributionSent);
    },
    (refusal) =>
      answerPage(c, campaign, unit, { contribution: { body: sent.text("contribution"), refusal } }),
  );
}

async function send(c: Ctx, handIn: boolean): Promise<Response> {
  const campaign = await campaignAt(c);
  const unit = await askedAt(c, campaign);
  const sent = await readForm(c);
  const fields = fieldsOf(sent);
  return attempt(
    c,
    async () => {
      const version = versionOf(sent);
      const saved = await saveAnswer(c.var.actor, campaign, unit, { version, fields, handIn });
      if (saved.conflicts.length > 0) return conflictPage(c, campaign, unit, saved);
      const after =
        unit.level === "loop" && handIn ? addressOfLoop(campaign, unit) : addressOfAnswer(campaign, unit);
      const said = !handIn ? m.draftSaved : unit.level === "loop" ? m.adopted : m.answerHandedIn;
      return done(c, after, said);
    },
    (refusal) => answerPage(c, campaign, unit, { refusal, fields, version: versionOf(sent) }),
  );
}

function fieldsOf(sent: Sent): Fields {
  const known = Object.entries(sent.values).filter(([field]) => field === minorityField || questionOf(field));
  return Object.fromEntries(known);
}

function versionOf(sent: Sent): number {
  const version = Number(sent.text("version") || 0);
  if (!Number.isSafeInteger(version) || version < 0 || version > 2_147_483_647) throw refuse.unreadable();
  return version;
}

interface Attempted {
  refusal?: Refusal;
  fields?: Fields;
  version?: number;
  contribution?: { body: string; refusal: Refusal };
}

async function answerPage(
  c: Ctx,
  campaign: Campaign,
  unit: Asked,
  attempted: Attempted = {},
): Promise<Response> {
  const { t, actor } = c.var;
  const answer = await answerOf(campaign.id, unit.id);
  const pen = penOf(actor, unit);
  if (!pen && !mayReadAnswer(actor, unit, answer)) throw refuse.notFound();
  const title = t(m.answerOf, { of: unit.nameOf });
  const writing = phaseOf(campaign) === "open" && mayWrite(pen, answer) && wantsToWrite(c, answer, attempted);
  const questions = await questionsOf(campaign.id);
  const fields = { ...answer?.fields, ...attempted.fields };
  const aside = writing
    ? { title: t(m.answerContents), body: <AnswerContents {...{ t, campaign, unit, questions, fields }} /> }
    : undefined;
  return page(
    c,
    { title, under: "/bilans", noIndex: true, aside },
    <>
      <PageHead
        eyebrow={<a href={addressOfCampaign(campaign)}>{eyebrowOf(t, campaign)}</a>}
        title={title}
        lead={deadlineOf(t, campaign)}
      />
      {attempted.refusal ? (
        <Notice kind="error" live>
          {t.say(attempted.refusal.said, attempted.refusal.values)}
        </Notice>
      ) : null}
      {writing
        ? await writingPart(c, campaign, unit, answer, pen!, questions, attempted)
        : readingPart(c, campaign, unit, answer, pen, questions, attempted)}
      {phaseOf(campaign) === "open" && can(actor, "voice.speak", unit) ? (
        <ContributionPart
          t={t}
          action={`${addressOfAnswer(campaign, unit)}/remontees`}
          once={newId()}
          sent={await contributionsIn(campaign.id, { unitId: unit.id })}
          body={attempted.contribution?.body}
          error={
            attempted.contribution &&
            t.say(attempted.contribution.refusal.said, attempted.contribution.refusal.values)
          }
        />
      ) : null}
    </>,
  );
}

const mayWrite = (pen: Pen | null, answer: Answer | null): boolean =>
  pen !== null && (!pen.onPaper || loopMayType(answer));

// What is handed in is first read; it is changed by whoever asks for it, or whose changes were just refused.
const wantsToWrite = (c: Ctx, answer: Answer | null, attempted: Attempted): boolean =>
  !answer?.submittedAt || c.req.query("modifier") !== undefined || attempted.fields !== undefined;

async function writingPart(
  c: Ctx,
  campaign: Campaign,
  unit: Asked,
  answer: Answer | null,
  pen: Pen,
  questions: Question[],
  attempted: Attempted,
) {
  const { t } = c.var;
  const words = await lastWords(commitmentIds(questions), new Date());
  const errors = Object.entries(attempted.refusal?.fields ?? {}).map(([field, said]) => [field, t.say(said)]);
  return (
    <>
      {pen.onPaper ? <Notice>{t(m.onPaperNow)}</Notice> : <p class="lead">{t(m.answerLead)}</p>}
      <AnswerForm
        t={t}
        action={addressOfAnswer(campaign, unit)}
        version={attempted.version ?? answer?.revision ?? 0}
        fields={{ ...answer?.fields, ...attempted.fields }}
        questions={questions}
        words={words}
        errors={Object.fromEntries(errors)}
        again={Boolean(answer?.submittedAt)}
      />
      {answer && answer.revision > 0 ? (
        <p class="small soft">{t(m.savedAgo, { at: t.dateTime(answer.editedAt) })}</p>
      ) : null}
    </>
  );
}

function readingPart(
  c: Ctx,
  campaign: Campaign,
  unit: Asked,
  answer: Answer | null,
  pen: Pen | null,
  questions: Question[],
  attempted: Attempted,
) {
  const { t } = c.var;
  const open = phaseOf(campaign) === "open";
  const address = addressOfAnswer(campaign, unit);
  const unseen = pen?.onPaper && !answer?.submittedAt && !loopMayType(answer);
  return (
    <>
      {attempted.fields ? (
        <Section title={t(m.tooLate)} id="a-copier">
          <AnswerRead t={t} questions={questions} fields={attempted.fields} />
        </Section>
      ) : null}
      {unseen ? <Notice>{t(m.groupWritesItself)}</Notice> : null}
      {!answer?.submittedAt && !unseen ? (
        <Notice>{t(open ? m.notYetHandedIn : m.noAnswerAtAll)}</Notice>
      ) : null}
      {answer?.submittedAt ? (
        <>
          <p>
            {t(m.handedInOn, { at: t.dateTime(answer.submittedAt) })}{" "}
            {answer.enteredByLoopId ? t(m.enteredByLoop) : null}{" "}
            {open && mayWrite(pen, answer) ? t(m.changeable) : null}
          </p>
          {open && mayWrite(pen, answer) ? (
            <div class="cluster">
              <ButtonLink href={`${address}?modifier`}>{t(m.change)}</ButtonLink>
              <Form action={`${address}/reouverture`} class="cluster">
                <Button look="quiet">{t(m.reopen)}</Button>
              </Form>
            </div>
          ) : null}
          <AnswerRead t={t} questions={questions} fields={answer.fields} />
        </>
      ) : null}
    </>
  );
}

async function conflictPage(
  c: Ctx,
  campaign: Campaign,
  unit: Asked,
  saved: { revision: number; conflicts: Parameters<typeof ConflictForm>[0]["conflicts"] },
) {
  const { t } = c.var;
  const title = t(m.conflictTitle);
  return page(
    c,
    { title, under: "/bilans", noIndex: true, status: 409 },
    <>
      <PageHead eyebrow={t(m.answerOf, { of: unit.nameOf })} title={title} lead={t(m.conflictLead)} />
      <ConflictForm
        t={t}
        action={addressOfAnswer(campaign, unit)}
        version={saved.revision}
        questions={await questionsOf(campaign.id)}
        conflicts={saved.conflicts}
      />
    </>,
  );
}
