import { lastWords, type OwnersWord } from "#domains/roadmap/index.ts";
import { unitById } from "#domains/units/index.ts";
import {
  ContributionRows,
  contribute,
  contributionFields,
  contributionsIn,
  contributionWords,
  placesOf,
  type Subject,
  subjectsInForce,
} from "#domains/voice/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding, request, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormActions } from "#ui/form.tsx";
import { type Asking, type FormSpec, type Given, partForm, WhyRefused } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import type { Fields } from "../answer/fields.ts";
import { type Answer, answerOf } from "../answer/reading.ts";
import { reopenAnswer, type Saved, saveAnswer } from "../answer/saving.ts";
import { type Campaign, phaseOf } from "../campaign.ts";
import { loopMayType, mayReadAnswer, penOf } from "../policy.ts";
import { commitmentIds, type Question, questionsOf } from "../question.ts";
import { refuseReview } from "../refusals.ts";
import type { Asked } from "../roll.ts";
import { ConflictForm } from "./answer-conflict.tsx";
import { AnswerContents, answerField } from "./answer-field.tsx";
import { AnswerRead } from "./answer-read.tsx";
import { addressOfAnswer, addressOfLoop, askedAt, campaignAt, deadlineOf, Eyebrow } from "./frame.tsx";
import { m } from "./messages.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** A save that met another one, with what is left to settle. */
    met?: Saved;
  }
}

const address = "/bilans/:slug/reponses/:unit";
const policy = holding("reviews.answer", "reviews.consolidate");

const load = async ({ c }: Pick<Asking, "c">) => {
  const campaign = await campaignAt(c);
  return { campaign, unit: await askedAt(c, campaign) };
};

interface Writing {
  campaign: Campaign;
  unit: Asked;
  answer: Answer | null;
  questions: Question[];
  words: Map<string, OwnersWord>;
  /** See {@link answerField}. */
  brief?: boolean;
}

const fieldsOf = ({ answer, ...filling }: Writing) => ({
  answer: answerField({ ...filling, fields: answer?.fields ?? {} }),
});

const writing: Omit<FormSpec<Writing, ReturnType<typeof fieldsOf>>, "run"> = {
  policy,
  limit: { times: 120, seconds: 60 },
  words: { submit: m.handIn },
  // What is asked is read for those who see it; what is sent, the verb checks.
  load: async (asking) => ({ ...(await load(asking)), answer: null, questions: [], words: new Map() }),
  fields: fieldsOf,
  version: ({ answer }) => answer?.revision ?? 0,
  draft: ({ campaign, unit, brief }) => `${addressOfAnswer(campaign, unit)}${brief ? "#avis" : ""}`,
  press: ({ campaign, unit, answer, brief }) => {
    const here = addressOfAnswer(campaign, unit);
    const size = brief ? "full" : undefined;
    const again = Boolean(answer?.submittedAt);
    return (
      <FormActions>
        <Button size={size} formAction={`${here}/remise`}>
          {t(again ? m.handInAgain : brief ? m.adopt : m.handIn)}
        </Button>
        {again ? null : (
          <Button look="plain" size={size} formAction={here}>
            {t(m.saveDraft)}
          </Button>
        )}
      </FormActions>
    );
  },
};

const draft = partForm(address, showAnswer, {
  ...writing,
  run: async (given) => {
    await save(given, false);
    return { to: addressOfAnswer(given.campaign, given.unit), say: m.draftSaved };
  },
});

const handIn = partForm(`${address}/remise`, showAnswer, {
  ...writing,
  run: async (given) => {
    await save(given, true);
    const { campaign, unit } = given;
    return unit.level === "loop"
      ? { to: addressOfLoop(campaign, unit), say: m.adopted }
      : { to: addressOfAnswer(campaign, unit), say: m.answerHandedIn };
  },
});

async function save(given: Given<Writing, ReturnType<typeof fieldsOf>>, handIn: boolean): Promise<void> {
  const { c, actor, campaign, unit, input } = given;
  const version = Number(given.version || 0);
  if (!Number.isSafeInteger(version) || version < 0 || version > 2_147_483_647) throw refuse.unreadable();
  const saved = await saveAnswer(actor, campaign, unit, { version, fields: input.answer, handIn });
  if (saved.conflicts.length === 0) return;
  c.set("met", saved);
  throw refuseReview.met();
}

/** The form of an answer, whole or `brief`; it comes back as it was sent, by any of its buttons. */
export function AnswerForm(props: Writing) {
  const handingIn = request().var.refused?.action.endsWith("/remise");
  return (handingIn ? handIn : draft).show(props);
}

const reopening = partForm(`${address}/reouverture`, showAnswer, {
  policy,
  words: m.reopen,
  look: "quiet",
  load,
  run: async ({ actor, campaign, unit }) => {
    await reopenAnswer(actor, campaign, unit);
    return addressOfAnswer(campaign, unit);
  },
});

/** Sends up a contribution in the unit's name, from the foot of its answer. */
const contribution = partForm(`${address}/remontees`, showAnswer, {
  power: "voice.speak",
  discreet: true,
  words: { fields: contributionWords, submit: m.contributionSend, done: m.contributionSent },
  look: "plain",
  load: async (asking) => ({ ...(await load(asking)), subjects: [] as Subject[] }),
  fields: ({ subjects }) => contributionFields(subjects),
  draft: ({ campaign, unit }) => `${addressOfAnswer(campaign, unit)}/remontees`,
  run: async ({ actor, campaign, unit, input, once }) => {
    const what = { ...input, id: once, campaignId: campaign.id, as: "unit" as const };
    await contribute(actor, await unitById(unit.id), what);
    return `${addressOfAnswer(campaign, unit)}#remontees`;
  },
});

export const answerRoutes = [
  get(address, signedIn, showAnswer),
  ...[draft, handIn, reopening, contribution].flatMap(({ routes }) => routes),
];

/** The answer of a unit: the form for those who write it, what was said for those who may read it. */
async function showAnswer(c: Ctx): Promise<Response> {
  const { actor, met, refused } = c.var;
  const { campaign, unit } = await load({ c });
  const [answer, questions] = await Promise.all([answerOf(campaign.id, unit.id), questionsOf(campaign.id)]);
  const pen = penOf(actor, unit);
  if (!pen && !mayReadAnswer(actor, unit, answer)) throw refused?.refusal ?? refuse.notFound();
  const title = t(m.answerOf, { of: unit.nameOf });
  const under = { under: "/bilans", noIndex: true };
  if (met)
    return page(
      c,
      { title: t(m.conflictTitle), ...under },
      <>
        <PageHead eyebrow={title} title={t(m.conflictTitle)} lead={t(m.conflictLead)} />
        <ConflictForm
          action={addressOfAnswer(campaign, unit)}
          version={met.revision}
          {...{ questions, conflicts: met.conflicts }}
        />
      </>,
    );
  const fields = answerField({ questions, fields: {}, words: new Map() });
  const sent = refused && /\/(?:remise|reponses\/[^/]+)$/.test(refused.action) ? refused.sent : null;
  const typed = sent ? (fields.read(sent, "answer") as Fields) : undefined;
  const open = phaseOf(campaign) === "open";
  const changeable = open && pen !== null && (!pen.onPaper || loopMayType(answer));
  // What is handed in is first read; it is changed by those who ask for it, or whose changes were just refused.
  const asked = !answer?.submittedAt || c.req.query("modifier") !== undefined || typed !== undefined;
  const writes = changeable && asked;
  const unheard = refused && !refused.action.endsWith("/remontees") && !(writes && typed);
  return page(
    c,
    {
      title,
      ...under,
      aside: writes
        ? {
            title: t(m.answerContents),
            body: (
              <AnswerContents {...{ campaign, unit, questions, fields: { ...answer?.fields, ...typed } }} />
            ),
          }
        : undefined,
    },
    <>
      <PageHead eyebrow={<Eyebrow campaign={campaign} />} title={title} lead={deadlineOf(campaign)} />
      {unheard ? <WhyRefused /> : null}
      {writes ? (
        <>
          {pen.onPaper ? <Notice>{t(m.onPaperNow)}</Notice> : <p class="lead">{t(m.answerLead)}</p>}
          <AnswerForm
            {...{ campaign, unit, answer, questions }}
            words={await lastWords(commitmentIds(questions), new Date())}
          />
          {answer && answer.revision > 0 ? (
            <p class="small soft">{t(m.savedAgo, { at: t.dateTime(answer.editedAt) })}</p>
          ) : null}
        </>
      ) : (
        <>
          {typed ? (
            <Section title={t(m.tooLate)} id="a-copier">
              <AnswerRead questions={questions} fields={typed} />
            </Section>
          ) : null}
          {answer?.submittedAt ? (
            <HandedIn {...{ campaign, unit, questions, answer, changeable }} at={answer.submittedAt} />
          ) : (
            <Notice>
              {t(pen && open ? m.groupWritesItself : open ? m.notYetHandedIn : m.noAnswerAtAll)}
            </Notice>
          )}
        </>
      )}
      {open && can(actor, "voice.speak", unit) ? await contributionPart(campaign, unit) : null}
    </>,
  );
}

interface HandedInProps {
  campaign: Campaign;
  unit: Asked;
  questions: Question[];
  answer: Answer;
  at: Date;
  changeable: boolean;
}

function HandedIn({ campaign, unit, questions, answer, at, changeable }: HandedInProps) {
  return (
    <>
      <p>
        {t(m.handedInOn, { at: t.dateTime(at) })} {answer.enteredByLoopId ? t(m.enteredByLoop) : null}{" "}
        {changeable ? t(m.changeable) : null}
      </p>
      {changeable ? (
        <div class="cluster">
          <ButtonLink href={`${addressOfAnswer(campaign, unit)}?modifier`} label={t(m.change)} />
          {reopening.show({ campaign, unit })}
        </div>
      ) : null}
      <AnswerRead questions={questions} fields={answer.fields} />
    </>
  );
}

/** The foot of an answer: what the unit sends up in its own words, one contribution at a time. */
async function contributionPart(campaign: Campaign, unit: Asked) {
  const [sent, subjects] = await Promise.all([
    contributionsIn(campaign.id, { unitId: unit.id, perPage: 50 }),
    subjectsInForce(),
  ]);
  return (
    <Section title={t(m.contributionTitle)} id="remontees" lead={t(m.contributionHelp)}>
      {contribution.show({ campaign, unit, subjects })}
      {sent.length > 0 ? (
        <>
          <h3>{t(m.contributionsSent, { count: sent.length })}</h3>
          <ContributionRows list={sent} places={await placesOf(sent)} />
        </>
      ) : null}
    </Section>
  );
}
