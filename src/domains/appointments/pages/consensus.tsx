import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding, request, signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { FormActions, Submit } from "#ui/form.tsx";
import { area, choice, hiddenId, yes } from "#ui/kit/fields.tsx";
import { type Asking, partForm } from "#ui/kit/form.tsx";
import { said } from "#ui/kit/options.ts";
import { pageAsked } from "#ui/kit/query.ts";
import { page } from "#ui/page.tsx";
import { maxWithdrawalLength, withdrawConsensus } from "../consensus/adoption.ts";
import { type Foreseen, foresee, inSight } from "../consensus/choosing.ts";
import { heardAbout, maxReasonLength, ownPosition, stances, takePosition } from "../consensus/position.ts";
import { answerProposal } from "../consensus/proposal.ts";
import {
  type Consensus,
  consensusSeenBy,
  factsOf,
  minutesOf,
  type Standpoint,
  unreached,
} from "../consensus/reading.ts";
import { standingOf } from "../consensus/standing.ts";
import {
  answerAsThirdParty,
  type Confided,
  confidedIn,
  maxReportLength,
  reportOutcome,
} from "../consensus/third-party.ts";
import { maxWordLength, mayDiscuss, speak, takeBackWord, wordsOf } from "../consensus/word.ts";
import { m } from "../messages.ts";
import { OneConsensus } from "./consensus-view.tsx";
import { numberShown } from "./proposal-fields.tsx";

const address = "/consensus/:id";
const typing = { times: 120, seconds: 600 };

async function load({ c }: Pick<Asking, "c">): Promise<{ one: Consensus; from: Standpoint }> {
  return consensusSeenBy(c.var.actor, c.req.param("id"));
}

const helps = {
  consent: m.consentHelp,
  reservation: m.reservationHelp,
  objection: m.objectionHelp,
  abstention: m.abstentionHelp,
} as const;

type Own = Awaited<ReturnType<typeof ownPosition>>;

const position = partForm(`${address}/positions`, show, {
  policy: signedIn,
  limit: typing,
  words: m.position,
  load: async (asking): Promise<{ one: Consensus; mine: Own }> => ({ ...(await load(asking)), mine: null }),
  fields: ({ one, mine }) => {
    const over = one.current.endsAt <= new Date();
    // Read even where it is offered no longer: words meant for the third party are never published instead.
    const offered = one.thirdParty?.acceptedAt && !over;
    const confide = yes({ initial: mine?.confided ? "1" : null });
    return {
      number: numberShown(one.current.number),
      stance: choice({
        choices: stances.map((stance) => ({
          value: stance,
          label: t(m[stance]),
          help: t(helps[stance]),
          unseen: over && stance === "objection",
        })),
        initial: mine?.stance,
        required: true,
      }),
      reason: area({ max: maxReasonLength, rows: 3, initial: mine?.reason }),
      confided: offered || request().var.sent?.has("confided") ? confide : { ...confide, show: () => <></> },
    };
  },
  run: async ({ actor, one, input }) => {
    await takePosition(actor, one.id, input);
    return `/consensus/${one.id}`;
  },
});

/** Whether those named, or asked to be the third party, accept. */
function accepts(button: string): boolean {
  if (button !== "accept" && button !== "decline") throw refuse.invalid();
  return button === "accept";
}

const Accept = () => (
  <Submit name="button" value="accept">
    {t(m.answer.submit)}
  </Submit>
);
const Decline = ({ look }: { look: "plain" | "quiet" }) => (
  <Submit name="button" value="decline" look={look}>
    {t(m.answer.decline)}
  </Submit>
);

const answer = partForm(`${address}/reponse`, show, {
  policy: signedIn,
  words: m.answer,
  load,
  fields: ({ one }) => ({ number: numberShown(one.current.number) }),
  // Once they have said so, the way back is the only button.
  press: ({ from: { named } }) => (
    <FormActions>
      {named?.acceptedAt ? null : <Accept />}
      {named?.declinedAt ? null : <Decline look={named?.acceptedAt ? "quiet" : "plain"} />}
    </FormActions>
  ),
  run: async ({ actor, one, input: { number }, button }) => {
    await answerProposal(actor, one.id, { number, accepts: accepts(button) });
    return `/consensus/${one.id}`;
  },
});

const speech = partForm(`${address}/mots`, show, {
  policy: signedIn,
  limit: typing,
  words: m.speech,
  look: "plain",
  load,
  fields: { body: area({ max: maxWordLength, rows: 3, required: true }) },
  run: async ({ actor, one, input, once }) => {
    await speak(actor, one.id, { ...input, id: once });
    return `/consensus/${one.id}#discussion`;
  },
});

const takingBack = partForm(`${address}/mots/:mot/retrait`, show, {
  policy: signedIn,
  words: m.takingBack,
  look: "quiet",
  load,
  run: async ({ c, actor, one }) => {
    await takeBackWord(actor, one.id, c.req.param("mot")!);
    return `/consensus/${one.id}#discussion`;
  },
});

const thirdParty = partForm(`${address}/tiers`, show, {
  policy: signedIn,
  words: m.answer,
  load,
  press: () => (
    <FormActions>
      <Accept />
      <Decline look="quiet" />
    </FormActions>
  ),
  run: async ({ actor, one, button }) => {
    await answerAsThirdParty(actor, one.id, accepts(button));
    // The page does not concern those who decline any longer.
    return button === "accept" ? `/consensus/${one.id}` : "/";
  },
});

const report = partForm(`${address}/tiers/issues`, show, {
  policy: signedIn,
  words: m.report,
  look: "plain",
  load: async (asking): Promise<{ one: Consensus; told: Confided | null }> => ({
    ...(await load(asking)),
    told: null,
  }),
  fields: ({ told }) => ({
    positionId: hiddenId(told?.positionId),
    outcome: choice({
      choices: said({ lifted: m.thirdLifted, stands: m.thirdStands }),
      initial: told?.outcome,
      required: true,
    }),
    words: area({ max: maxReportLength, rows: 2, initial: told?.outcomeWords, required: true }),
  }),
  run: async ({ actor, one, input: { positionId, ...what } }) => {
    if (!positionId) throw refuse.invalid();
    await reportOutcome(actor, one.id, positionId, what);
    return `/consensus/${one.id}`;
  },
});

const withdrawal = partForm(`${address}/retrait`, show, {
  policy: holding("appointments.open"),
  words: m.withdrawal,
  look: "danger",
  load,
  fields: { reason: area({ max: maxWithdrawalLength, rows: 2, required: true }) },
  run: async ({ actor, one, input }) => {
    await withdrawConsensus(actor, one.id, input.reason);
    return `/consensus/${one.id}`;
  },
});

export const consensusRoutes = [
  get(address, signedIn, show),
  ...[position, answer, speech, takingBack, thirdParty, report, withdrawal].flatMap(({ routes }) => routes),
];

/** The forms of the page, for its sections. */
const formsOf = (one: Consensus, from: Standpoint, mine: Own) => ({
  position: () => position.show({ one, mine }, { at: { id: one.id } }),
  answer: () => answer.show({ one, from }, { at: { id: one.id }, key: "answer" }),
  speech: () => speech.show({ one, from }, { at: { id: one.id }, key: "speech" }),
  takingBack: (wordId: string) =>
    takingBack.show({ one, from }, { at: { id: one.id, mot: wordId }, key: wordId }),
  thirdParty: () => thirdParty.show({ one, from }, { at: { id: one.id }, key: "third" }),
  report: (told: Confided) => report.show({ one, told }, { at: { id: one.id }, key: told.positionId }),
  withdrawal: () => withdrawal.show({ one, from }, { at: { id: one.id }, key: "withdrawal" }),
});
export type ConsensusForms = ReturnType<typeof formsOf>;

async function show(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const { one, from } = await consensusSeenBy(actor, c.req.param("id"));
  const at = pageAsked(c);
  const now = new Date();
  const [facts, heard, words, mine, confided, untold, foreseen, minutes, earlier] = await Promise.all([
    factsOf(one, now),
    heardAbout(one.current.id, from.asked),
    mayDiscuss(from) ? wordsOf(one.id, at) : null,
    actor.personId ? ownPosition(db, one.current.id, actor.personId) : null,
    mayReadConfided(from, one.thirdParty) ? confidedIn(db, one.current.id) : [],
    from.opens && !one.end ? unreached(one.id) : 0,
    from.opens && !one.end ? foreseeFor(actor, one) : [],
    mayDiscuss(from) ? minutesOf(one) : null,
    Promise.all(
      one.proposals
        .slice(0, -1)
        .map(async (proposal) => ({ proposal, heard: await heardAbout(proposal.id, from.asked) })),
    ),
  ]);
  const seen = one.current.named.length + heard.filter(({ name }) => name).length + confided.length;
  await logAccess(actor, "/consensus/:id", ["consensus", one.id], seen + (words?.list.length ?? 0));
  return page(
    c,
    { title: `${one.label[t.language]} · ${one.unit.name}`, under: "/groupes", noIndex: true },
    <OneConsensus
      {...{ one, from, facts, heard, earlier, words, mine, confided, foreseen }}
      forms={formsOf(one, from, mine)}
      standing={standingOf(facts)}
      unreached={untold}
      page={at}
      personId={actor.personId}
      minutes={minutes}
      record={from.opens || actor.grants.some((grant) => grant.unitId === one.unitId)}
    />,
  );
}

const mayReadConfided = (from: Standpoint, third: { acceptedAt: Date | null } | null): boolean =>
  from.third && third?.acceptedAt !== null;

/** What would prevent the adoption of the proposal under discussion today. */
async function foreseeFor(actor: Actor, one: Consensus): Promise<Foreseen[]> {
  const { named: people, replaces } = one.current;
  const intended = { unitId: one.unitId, kind: one.kindKey, people, replaces };
  return foresee(db, intended, await inSight(actor, one));
}
