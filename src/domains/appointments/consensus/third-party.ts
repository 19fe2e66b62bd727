import { and, eq, sql } from "drizzle-orm";
import { type db, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensusConfided, consensusThirdParty } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { type Consensus, consensusById, holdConsensus } from "./reading.ts";

/** The longest report of the third party, in characters. */
export const maxReportLength = 500;

/**
 * The person designated to receive objections says whether they will. They may change their mind as long as nobody has
 * confided anything. @throws {Refusal} `notFound` for anyone else, `ended`, `holdsConfidences`.
 */
export async function answerAsThirdParty(
  actor: Actor,
  consensusId: string,
  accepts: boolean,
  now = new Date(),
): Promise<void> {
  await asThirdParty(actor, verbs.answerAsThirdParty, consensusId, async (tx, held) => {
    if (!accepts && (await confidedIn(tx, held.current.id)).length > 0)
      throw refuseConsensus.holdsConfidences();
    await tx
      .update(consensusThirdParty)
      .set(accepts ? { acceptedAt: now, declinedAt: null } : { acceptedAt: null, declinedAt: now })
      .where(eq(consensusThirdParty.consensusId, consensusId));
  });
}

/**
 * The third party says what came of an objection confided to them: lifted or standing, in words that reveal nothing of
 * what they were told. @throws {Refusal} `notFound` for anyone else, `ended`, `empty`, `tooLong`.
 */
export async function reportOutcome(
  actor: Actor,
  consensusId: string,
  positionId: string,
  what: { outcome: "lifted" | "stands"; words: string },
  now = new Date(),
): Promise<void> {
  await asThirdParty(actor, verbs.reportObjection, consensusId, async (tx, held) => {
    const outcomeWords = bounded(what.words, maxReportLength, refuseConsensus.tooLong);
    if (!outcomeWords) throw refuseConsensus.empty();
    if (!held.thirdParty?.acceptedAt) throw refuse.notFound();
    const mine = await confidedIn(tx, held.current.id);
    if (!mine.some((told) => told.positionId === positionId)) throw refuse.notFound();
    await tx
      .update(consensusConfided)
      .set({ outcome: what.outcome, outcomeWords, reportedAt: now })
      .where(and(eq(consensusConfided.positionId, positionId)));
  });
}

async function asThirdParty(
  actor: Actor,
  verb: typeof verbs.reportObjection,
  consensusId: string,
  work: (tx: Transaction, held: Consensus) => Promise<void>,
): Promise<void> {
  const personId = requirePerson(actor);
  const { unit: over, thirdParty } = await consensusById(consensusId);
  if (thirdParty?.personId !== personId) throw refuse.notFound();
  await verb(actor, { id: consensusId, over }, async (tx) => work(tx, await holdConsensus(tx, consensusId)));
}

/** An objection told to the third party, with the person who told it: they must be able to speak with each other. */
export interface Confided {
  positionId: string;
  givenName: string;
  familyName: string;
  words: string;
  outcome: "lifted" | "stands" | null;
  outcomeWords: string;
}

/** What was confided about a proposal; at most 200. For the third party alone; log the access. */
export function confidedIn(reader: Transaction | typeof db, proposalId: string): Promise<Confided[]> {
  return rows<Confided>(
    reader,
    sql`select p.id as position_id, who.given_name, who.family_name,
          told.words, told.outcome, told.outcome_words
        from consensus_position p join consensus_confided told on told.position_id = p.id
        join person who on who.id = p.person_id
        where p.proposal_id = ${proposalId} and p.confided order by p.taken_at limit 200`,
  );
}
