import { type SQL, sql } from "drizzle-orm";
import { letter, type Reached } from "#domains/movement/index.ts";
import { rows, type Transaction } from "#platform/database/index.ts";
import type { Message, Translator } from "#platform/language/index.ts";
import { appointersOf } from "./calls/passing-on.ts";
import { type Call, callById } from "./calls/reading.ts";
import { type Consensus, consensusById } from "./consensus/reading.ts";
import { callWords } from "./messages/calls.ts";
import { m } from "./messages.ts";

interface Recipient extends Reached {
  name: string;
  one: Consensus;
}

/** What those concerned by a consensus are told in a few words, each in their language. */
const says =
  (subject: Message, body: Message) =>
  (t: Translator, { name, one }: Recipient, link: (path: string) => string) => ({
    subject: t.say(subject),
    body: t.say(body, { name, unit: one.unit.name, link: link(`/consensus/${one.id}`) }),
  });

const proposal = ({ consensusId, number }: Record<string, string>) =>
  consensusId && `${consensusId}:${number}`;

/** Those of the proposal of this number among some people, until its consensus has ended. */
const ofProposal =
  (who: (one: Consensus) => SQL) =>
  async (tx: Transaction, { consensusId = "" }: Record<string, string>) => {
    const one = await consensusById(consensusId, tx);
    const open = sql`not exists (select from consensus_end e where e.consensus_id = ${one.id})`;
    return recipients(tx, one, sql`${who(one)} and ${open}`);
  };

const tellAsked = letter("appointments.proposed", "tell-those-concerned", {
  once: proposal,
  to: ofProposal(({ id }) => sql`select person_id from consensus_asked where consensus_id = ${id}`),
  write: (t, { name, one }, link) => ({
    subject: t(m.mailAskedSubject),
    body: t(m.mailAskedBody, {
      name,
      unit: one.unit.name,
      deadline: t.dateTime(one.current.endsAt),
      silence: t(one.rule.silenceIsConsent ? m.mailSilence : m.mailNoSilence),
      link: link(`/consensus/${one.id}`),
    }),
  }),
});

const waiting = sql`accepted_at is null and declined_at is null`;

const tellNamed = letter("appointments.proposed", "tell-those-named", {
  once: proposal,
  to: ofProposal(
    ({ current }) =>
      sql`select person_id from consensus_named where proposal_id = ${current.id} and ${waiting}`,
  ),
  write: says(m.mailNamedSubject, m.mailNamedBody),
});

const tellDesignated = letter("appointments.proposed", "tell-third-party", {
  once: proposal,
  to: ofProposal(
    ({ id }) => sql`select person_id from consensus_third_party where consensus_id = ${id} and ${waiting}`,
  ),
  write: says(m.mailNamedSubject, m.mailThirdBody),
});

/** Tells those concerned that a consensus is over. */
const tellOfEnd = letter("appointments.consensus-ended", "tell-those-concerned", {
  once: ({ consensusId }) => consensusId,
  to: async (tx, { consensusId = "" }) => {
    const one = await consensusById(consensusId, tx);
    const everybody = sql`select person_id from consensus_asked where consensus_id = ${one.id}
      union select person_id from consensus_named where proposal_id = ${one.current.id}`;
    return recipients(tx, one, everybody);
  },
  write: says(m.mailEndedSubject, m.mailEndedBody),
});

/** Tells the third party that someone wants to talk, without saying what about. */
const tellThirdParty = letter("appointments.confided", "tell-third-party", {
  once: ({ confidedId, consensusId }) => confidedId ?? consensusId,
  to: async (tx, { consensusId = "" }) => {
    const one = await consensusById(consensusId, tx);
    const third = sql`select person_id from consensus_third_party where consensus_id = ${one.id} and accepted_at is not null`;
    return recipients(tx, one, third);
  },
  write: says(m.mailNamedSubject, m.mailThirdBody),
});

interface Candidate extends Reached {
  name: string;
  callId: string;
  fate: "appointed" | "proposed" | "declined";
  words: string;
}

/** Tells someone what became of their candidacy, once for each answer. */
const tellCandidate = letter("appointments.candidacy-decided", "tell-candidate", {
  once: ({ candidacyId, at }) => candidacyId && `${candidacyId}:${at ?? ""}`,
  to: (tx, { candidacyId }) =>
    rows<Candidate>(
      tx,
      sql`select p.address, p.given_name as name, p.language, c.call_id, d.fate, d.words
          from candidacy_decision d join candidacy c on c.id = d.candidacy_id
          join contact p on p.person_id = c.person_id where c.id = ${candidacyId}`,
    ),
  write: (t, { name, fate, words, callId }, link) => ({
    subject: t(m.mailCandidacySubject),
    body: t(m.mailCandidacyBody, {
      name,
      said: t(callWords[`fate_${fate}`]),
      words,
      link: link(`/appels/${callId}`),
    }),
  }),
});

interface Appointing extends Reached {
  name: string;
  call: Call;
}

/** Tells those who may appoint that candidacies were passed on to them, once a day for each call. */
const tellAppointers = letter("appointments.candidacies-passed-on", "tell-appointers", {
  once: ({ callId, day }) => callId && `${callId}:${day}`,
  to: async (tx, { callId }) => {
    const call = await callById(callId, tx);
    const people = (await appointersOf(call, tx)).map(({ personId }) => personId);
    const reached = await rows<Omit<Appointing, "call">>(
      tx,
      sql`select address, given_name as name, language from contact where person_id = any(${sql.param(people)}::uuid[])`,
    );
    return reached.map((each) => ({ ...each, call }));
  },
  write: (t, { name, call }: Appointing, link) => ({
    subject: t(callWords.passingOn.mailSubject),
    body: t(callWords.passingOn.mailBody, {
      name,
      label: call.label[t.language],
      unit: call.unit.name,
      link: link(`/appels/${call.id}/candidatures`),
    }),
  }),
});

export const tellings = [
  ...[tellAsked, tellNamed, tellDesignated, tellOfEnd, tellThirdParty],
  ...[tellCandidate, tellAppointers],
];

/** Main addresses of these people, at most 5000, each person once. */
async function recipients(tx: Transaction, one: Consensus, who: SQL): Promise<Recipient[]> {
  const reached = await rows<Omit<Recipient, "one">>(
    tx,
    sql`select address, given_name as name, language from contact
        where person_id in (${who}) order by person_id limit 5000`,
  );
  return reached.map((each) => ({ ...each, zone: one.zone, one }));
}
