import { eq } from "drizzle-orm";
import { type Condition, conditionsMet, isMissing } from "#domains/mandates/index.ts";
import { newId, type Reader } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { refuseCall } from "../refusals.ts";
import { candidacy } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { candidacyIn } from "./candidacies.ts";
import { type Call, callById, holdCall, phaseOf } from "./reading.ts";

/** The longest words of a candidacy, in characters. */
export const maxCandidacyLength = 2000;

/**
 * Someone who meets the conditions comes forward for a call, in their own words; doing so again replaces the words until
 * they have been answered. @throws {Refusal} `signInFirst`, `notFound`, `notOpen`, `closed`, `conditionsUnmet`,
 * `noWords`, `tooLong`, `decided`.
 */
export async function stand(actor: Actor, callId: string, said: string, now = new Date()): Promise<void> {
  const personId = requirePerson(actor);
  const { unit: over } = await callById(callId);
  await verbs.stand(actor, { id: callId, over }, async (tx) => {
    const call = await holdCall(tx, callId);
    const phase = phaseOf(call, now);
    if (phase === "closed") throw refuseCall.closed();
    if (phase !== "open" || call.unit.closedAt) throw refuseCall.notOpen();
    const words = bounded(said, maxCandidacyLength, refuseCall.tooLong);
    if (!words) throw refuseCall.noWords();
    const unmet = await unmetConditions(tx, call, personId, now);
    if (unmet.length > 0) throw refuseCall.conditionsUnmet();
    const before = await candidacyIn(tx, callId, personId);
    if (before?.fate) throw refuseCall.decided();
    await tx
      .insert(candidacy)
      .values({ id: newId(), callId, personId, words, stoodAt: now })
      .onConflictDoUpdate({
        target: [candidacy.callId, candidacy.personId],
        set: { words, withdrawnAt: null },
      });
  });
}

/** Someone takes their candidacy back, before it was answered. Again changes nothing. @throws {Refusal} `notFound`, `decided`. */
export async function withdrawCandidacy(actor: Actor, callId: string, now = new Date()): Promise<void> {
  const personId = requirePerson(actor);
  const { unit: over } = await callById(callId);
  await verbs.withdrawCandidacy(actor, { id: callId, over }, async (tx) => {
    await holdCall(tx, callId);
    const mine = await candidacyIn(tx, callId, personId);
    if (!mine) throw refuse.notFound();
    if (mine.fate) throw refuseCall.decided();
    if (mine.withdrawnAt) return;
    await tx.update(candidacy).set({ withdrawnAt: now }).where(eq(candidacy.id, mine.id));
  });
}

type Asked = Pick<Call, "conditions" | "unitId">;

/** What the mandate of a call asks for (§28, §38), one by one; a training that may come after is never missing. */
export function conditionsOf(
  reader: Reader,
  { conditions, unitId }: Asked,
  personId: string | null,
  now = new Date(),
): Promise<Condition[]> {
  return conditionsMet(reader, conditions, { unitId, at: now }, personId);
}

/** Which conditions someone does not meet yet for a call. */
async function unmetConditions(
  reader: Reader,
  call: Asked,
  personId: string,
  now = new Date(),
): Promise<Condition[]> {
  return (await conditionsOf(reader, call, personId, now)).filter(isMissing);
}
