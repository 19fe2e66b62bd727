import { type SQL, sql } from "drizzle-orm";
import { translators } from "#domains/movement/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { db, row, rows, type Transaction } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Language, Message } from "#platform/language/index.ts";
import { writeAll } from "#platform/mail/index.ts";
import { type Consensus, consensusById } from "./consensus/reading.ts";
import { c } from "./messages/calls.ts";
import { m } from "./messages.ts";

/** Writes to those asked, to those proposed and to the third party, once for each proposal, whatever is delivered twice. */
const tellOfProposal: Subscription = {
  event: "appointments.proposed",
  name: "tell-those-concerned",
  handle: async ({ consensusId, number }) => {
    await db.transaction(async (tx) => {
      const marked = await row(
        tx,
        sql`update consensus_proposal set told_at = now()
            where consensus_id = ${consensusId} and number = ${number}::int and told_at is null
              and not exists (select from consensus_end e where e.consensus_id = ${consensusId}) returning id`,
      );
      if (!marked || !consensusId) return;
      const one = await consensusById(consensusId, tx);
      await tellAsked(tx, one);
      const waiting = sql`select person_id from consensus_named where proposal_id = ${one.current.id} and accepted_at is null and declined_at is null`;
      await tell(tx, one, waiting, m.mailNamedSubject, m.mailNamedBody);
      const third = sql`select person_id from consensus_third_party where consensus_id = ${one.id} and accepted_at is null and declined_at is null`;
      await tell(tx, one, third, m.mailNamedSubject, m.mailThirdBody);
    });
  },
};

async function tellAsked(tx: Transaction, one: Consensus): Promise<void> {
  const speakers = await translators(one.zone);
  const reached = await recipients(
    tx,
    sql`select person_id from consensus_asked where consensus_id = ${one.id}`,
  );
  await writeAll(
    tx,
    reached.map(({ address, name, language }) => {
      const t = speakers[language] ?? speakers.fr;
      const deadline = t.dateTime(one.current.endsAt);
      const silence = t(one.rule.silenceIsConsent ? m.mailSilence : m.mailNoSilence);
      const body = t(m.mailAskedBody, { name, unit: one.unit.name, deadline, silence, link: linkTo(one) });
      return { to: address, subject: t(m.mailAskedSubject), body };
    }),
  );
}

/** Tells those concerned that a consensus is over. */
const tellOfEnd: Subscription = {
  event: "appointments.consensus-ended",
  name: "tell-those-concerned",
  handle: async ({ consensusId }) => {
    await db.transaction(async (tx) => {
      const marked = await row(
        tx,
        sql`update consensus_end set told_at = now() where consensus_id = ${consensusId} and told_at is null returning consensus_id`,
      );
      if (!marked || !consensusId) return;
      const one = await consensusById(consensusId, tx);
      const everybody = sql`select person_id from consensus_asked where consensus_id = ${one.id}
        union select person_id from consensus_named where proposal_id = ${one.current.id}`;
      await tell(tx, one, everybody, m.mailEndedSubject, m.mailEndedBody);
    });
  },
};

/** Tells the third party that somebody wants to talk, without a word of what about. */
const tellThirdParty: Subscription = {
  event: "appointments.confided",
  name: "tell-third-party",
  handle: async ({ consensusId }) => {
    if (!consensusId) return;
    await db.transaction(async (tx) => {
      const one = await consensusById(consensusId, tx);
      const third = sql`select person_id from consensus_third_party where consensus_id = ${one.id} and accepted_at is not null`;
      await tell(tx, one, third, m.mailNamedSubject, m.mailThirdBody);
    });
  },
};

/** Tells someone what became of their candidacy, once for each answer. */
const tellCandidate: Subscription = {
  event: "appointments.candidacy-decided",
  name: "tell-candidate",
  handle: async ({ candidacyId }) => {
    await db.transaction(async (tx) => {
      const decided = await row<{
        callId: string;
        fate: "appointed" | "proposed" | "declined";
        words: string;
      }>(
        tx,
        sql`update candidacy_decision d set told_at = now() from candidacy c
            where d.candidacy_id = ${candidacyId} and c.id = d.candidacy_id and d.told_at is null
            returning c.call_id, d.fate, d.words`,
      );
      if (!decided) return;
      const [to] = await recipients(tx, sql`select person_id from candidacy where id = ${candidacyId}`);
      if (!to) return;
      const speakers = await translators();
      const t = speakers[to.language] ?? speakers.fr;
      const link = `${readConfig(process.env).url}/appels/${decided.callId}`;
      const said = t(c[`fate_${decided.fate}`]);
      const body = t(m.mailCandidacyBody, { name: to.name, said, words: decided.words, link });
      await writeAll(tx, [{ to: to.address, subject: t(m.mailCandidacySubject), body }]);
    });
  },
};

export const tellings: readonly Subscription[] = [tellOfProposal, tellOfEnd, tellThirdParty, tellCandidate];

const linkTo = (one: Consensus): string => `${readConfig(process.env).url}/consensus/${one.id}`;

/** Writes the same letter to some of those concerned, each in their language. */
async function tell(
  tx: Transaction,
  one: Consensus,
  who: SQL,
  subject: Message,
  body: Message,
): Promise<void> {
  const speakers = await translators(one.zone);
  const reached = await recipients(tx, who);
  await writeAll(
    tx,
    reached.map(({ address, name, language }) => {
      const t = speakers[language] ?? speakers.fr;
      return {
        to: address,
        subject: t.say(subject),
        body: t.say(body, { name, unit: one.unit.name, link: linkTo(one) }),
      };
    }),
  );
}

interface Recipient {
  address: string;
  name: string;
  language: Language;
}

/** Main addresses of these people, at most 5000, each person once. */
function recipients(tx: Transaction, who: SQL): Promise<Recipient[]> {
  return rows<Recipient>(
    tx,
    sql`select address, given_name as name, language from contact
        where person_id in (${who}) order by person_id limit 5000`,
  );
}
