import { unitById } from "#domains/units/index.ts";
import {
  contribute,
  contributionFields,
  contributionsIn,
  contributionWords,
  placesOf,
  type Subject,
  subjectsInForce,
} from "#domains/voice/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, readForm, type Sent } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Conflict, type Fields, minorityField, questionOf } from "../answer/fields.ts";
import { type Answer, answerOf } from "../answer/reading.ts";
import { reopenAnswer, saveAnswer } from "../answer/saving.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { loopMayType, mayReadAnswer, type Pen, penOf } from "../policy.ts";
import { questionsOf } from "../question.ts";
import type { Asked } from "../roll.ts";
import { lastWords } from "../word.ts";
import { ConflictForm } from "./answer-conflict.tsx";
import { AnswerContents } from "./answer-contents.tsx";
import { ContributionPart } from "./answer-contribution.tsx";
import { AnswerReadingPart, AnswerWritingPart } from "./answer-parts.tsx";
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

async function send(c: Ctx, handIn: boolean): Promise<Response> {
  const campaign = await campaignAt(c);
  const unit = await askedAt(c, campaign);
  const sent = await readForm(c);
  const version = versionOf(sent);
  const fields = fieldsOf(sent);
  return attempt(
    c,
    async () => {
      const saved = await saveAnswer(c.var.actor, campaign, unit, { version, fields, handIn });
      if (saved.conflicts.length > 0) return conflictPage(c, campaign, unit, saved);
      const after =
        unit.level === "loop" && handIn ? addressOfLoop(campaign, unit) : addressOfAnswer(campaign, unit);
      const said = !handIn ? m.draftSaved : unit.level === "loop" ? m.adopted : m.answerHandedIn;
      return done(c, after, said);
    },
    (refusal) => answerPage(c, campaign, unit, { refusal, fields, version }),
  );
}

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
export const contributionForm = partForm("/bilans/:slug/reponses/:unit/remontees", showAnswer, {
  power: "voice.speak",
  discreet: true,
  words: { fields: contributionWords, submit: m.contributionSend, done: m.contributionSent },
  look: "plain",
  load: async ({ c }) => {
    const campaign = await campaignAt(c);
    return { campaign, unit: await askedAt(c, campaign), subjects: [] as Subject[] };
  },
  fields: ({ subjects }) => contributionFields(subjects),
  draft: ({ campaign, unit }) => `${addressOfAnswer(campaign, unit)}/remontees`,
  run: async ({ actor, campaign, unit, input, once }) => {
    const what = { ...input, id: once, campaignId: campaign.id, as: "unit" as const };
    await contribute(actor, await unitById(unit.id), what);
    return `${addressOfAnswer(campaign, unit)}#remontees`;
  },
});

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
}

async function answerPage(
  c: Ctx,
  campaign: Campaign,
  unit: Asked,
  attempted: Attempted = {},
): Promise<Response> {
  const { actor } = c.var;
  const [answer, questions] = await Promise.all([answerOf(campaign.id, unit.id), questionsOf(campaign.id)]);
  const pen = penOf(actor, unit);
  if (!pen && !mayReadAnswer(actor, unit, answer)) throw refuse.notFound();
  const title = t(m.answerOf, { of: unit.nameOf });
  const open = phaseOf(campaign) === "open";
  const writing = open && mayWrite(pen, answer) && wantsToWrite(c, answer, attempted);
  const fields = { ...answer?.fields, ...attempted.fields };
  const aside = {
    title: t(m.answerContents),
    body: <AnswerContents {...{ campaign, unit, questions, fields }} />,
  };
  const common = { t, questions, answer, pen, action: addressOfAnswer(campaign, unit) };
  return page(
    c,
    { title, under: "/bilans", noIndex: true, aside: writing ? aside : undefined },
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
      {writing ? (
        <AnswerWritingPart
          {...common}
          version={attempted.version ?? answer?.revision ?? 0}
          fields={fields}
          words={await lastWords(commitmentIds(questions), new Date())}
          errors={errorsOf(c, attempted.refusal)}
        />
      ) : (
        <AnswerReadingPart
          {...common}
          open={open}
          changeable={open && mayWrite(pen, answer)}
          unsaved={attempted.fields}
        />
      )}
      {open && can(actor, "voice.speak", unit) ? await contributionPart(campaign, unit) : null}
    </>,
  );
}

const mayWrite = (pen: Pen | null, answer: Answer | null): boolean =>
  pen !== null && (!pen.onPaper || loopMayType(answer));

// What is handed in is first read; it is changed by whoever asks for it, or whose changes were just refused.
const wantsToWrite = (c: Ctx, answer: Answer | null, attempted: Attempted): boolean =>
  !answer?.submittedAt || c.req.query("modifier") !== undefined || attempted.fields !== undefined;

function errorsOf(c: Ctx, refusal: Refusal | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(refusal?.fields ?? {}).map(([field, said]) => [field, c.var.t.say(said)]),
  );
}

async function contributionPart(campaign: Campaign, unit: Asked) {
  const [sent, subjects] = await Promise.all([
    contributionsIn(campaign.id, { unitId: unit.id, perPage: 50 }),
    subjectsInForce(),
  ]);
  const form = contributionForm.show({ campaign, unit, subjects });
  return <ContributionPart {...{ sent, places: await placesOf(sent), form }} />;
}

async function conflictPage(
  c: Ctx,
  campaign: Campaign,
  unit: Asked,
  saved: { revision: number; conflicts: Conflict[] },
) {
  const title = t(m.conflictTitle);
  return page(
    c,
    { title, under: "/bilans", noIndex: true, status: 409 },
    <>
      <PageHead eyebrow={t(m.answerOf, { of: unit.nameOf })} title={title} lead={t(m.conflictLead)} />
      <ConflictForm
        action={addressOfAnswer(campaign, unit)}
        version={saved.revision}
        questions={await questionsOf(campaign.id)}
        conflicts={saved.conflicts}
      />
    </>,
  );
}
