import { and, eq } from "drizzle-orm";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensusNamed } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { consensusById, holdConsensus } from "./reading.ts";

/**
 * Whoever a proposal names says whether they accept the mandate; they may come back on it until the end.
 * @throws {Refusal} `notFound` for anyone else, `ended`, `amended` when the proposal has changed meanwhile.
 */
export async function answerProposal(
  actor: Actor,
  consensusId: string,
  { number, accepts }: { number: number; accepts: boolean },
  now = new Date(),
): Promise<void> {
  const personId = requirePerson(actor);
  const { unit: over } = await consensusById(consensusId);
  await verbs.answerProposal(actor, { id: consensusId, over, details: { accepts } }, async (tx) => {
    const { proposals, current } = await holdConsensus(tx, consensusId);
    if (!proposals.some(({ named }) => named.some((one) => one.personId === personId)))
      throw refuse.notFound();
    if (current.number !== number) throw refuseConsensus.amended();
    const mine = current.named.find((one) => one.personId === personId);
    if (!mine) throw refuse.notFound();
    const answer = accepts
      ? { acceptedAt: mine.acceptedAt ?? now, declinedAt: null }
      : { acceptedAt: null, declinedAt: mine.declinedAt ?? now };
    await tx
      .update(consensusNamed)
      .set(answer)
      .where(and(eq(consensusNamed.proposalId, current.id), eq(consensusNamed.personId, personId)));
  });
}
