import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { person } from "#domains/people/index.ts";
import { db, isRepeated, newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { hold } from "./change.ts";
import { enrol, memberBy } from "./membership.ts";
import { refuseOrganisation, refuseUnits } from "./refusals.ts";
import { joinRequest } from "./schema.ts";
import { kindOf, type Unit } from "./unit.ts";
import { verbs } from "./verbs.ts";

export type JoinRequest = typeof joinRequest.$inferSelect;

const open = and(isNull(joinRequest.decidedAt), isNull(joinRequest.withdrawnAt));
const openOf = (unitId: string, personId: string) =>
  and(eq(joinRequest.unitId, unitId), eq(joinRequest.personId, personId), open);

/**
 * A person asks to join a unit that accepts on request (a pole: annex). Asking again while the request waits changes
 * nothing. @throws {Refusal} `signInFirst`, `closed`, `notJoinedThus`, `alreadyMember`.
 */
export async function askToJoin(
  actor: Actor,
  where: Unit,
  { id = newId(), words }: { id?: string; words: string },
): Promise<void> {
  const personId = requirePerson(actor);
  await verbs.askToJoin(actor, { id: where.id, over: where }, async (tx) => {
    if ((await hold(tx, where.id)).closedAt) throw refuseOrganisation.closed();
    const kind = await kindOf(where, tx);
    if (!kind?.hasMembers || kind.joining !== "request") throw refuseUnits.notJoinedThus();
    const asked = { id, unitId: where.id, personId, words: words.trim().slice(0, 2000) };
    if (await isRepeated(tx, joinRequest, asked, { same: ["personId"], taken: refuseOrganisation.idTaken }))
      return;
    if (await memberBy(where.id, personId)) throw refuseUnits.alreadyMember();
    const made = await tx
      .insert(joinRequest)
      .values(asked)
      .onConflictDoNothing()
      .returning({ id: joinRequest.id });
    if (made.length > 0) await emit(tx, "organisation.asked-to-join", { requestId: id });
  });
}

/** A person takes back what they asked. Without a request that waits, nothing changes. */
export async function withdrawRequest(actor: Actor, where: Unit): Promise<void> {
  const personId = requirePerson(actor);
  await verbs.withdrawRequest(actor, { id: where.id, over: where }, async (tx) => {
    await tx.update(joinRequest).set({ withdrawnAt: new Date() }).where(openOf(where.id, personId));
  });
}

/** The person who asked becomes a member. Accepting again changes nothing. @throws {Refusal} `alreadyDecided`, `closed`. */
export function acceptRequest(actor: Actor, where: Unit, requestId: string): Promise<void> {
  return decide(actor, where, requestId, { accepted: true, reason: null });
}

/** The person who asked is told no, and why. Declining again changes nothing. @throws {Refusal} `alreadyDecided`, `noReason`. */
export function declineRequest(actor: Actor, where: Unit, requestId: string, reason: string): Promise<void> {
  const said = reason.trim().slice(0, 2000);
  if (!said) throw refuseUnits.noReason();
  return decide(actor, where, requestId, { accepted: false, reason: said });
}

type Decision = { accepted: boolean; reason: string | null };

async function decide(actor: Actor, where: Unit, requestId: string, decision: Decision): Promise<void> {
  const verb = decision.accepted ? verbs.accept : verbs.decline;
  await verb(actor, { id: requestId, over: where }, async (tx) => {
    const asked = await requestHeld(tx, where.id, requestId);
    if (asked.accepted === decision.accepted) return;
    if (asked.decidedAt || asked.withdrawnAt) throw refuseUnits.alreadyDecided();
    if (decision.accepted) {
      if ((await hold(tx, where.id)).closedAt) throw refuseOrganisation.closed();
      await enrol(tx, where.id, asked.personId);
    }
    const settled = { ...decision, decidedAt: new Date(), decidedBy: actor.personId };
    await tx.update(joinRequest).set(settled).where(eq(joinRequest.id, requestId));
    await emit(tx, "organisation.answered-request", { requestId });
  });
}

async function requestHeld(tx: Transaction, unitId: string, id: string): Promise<JoinRequest> {
  const [asked] = await tx
    .select()
    .from(joinRequest)
    .where(and(eq(joinRequest.id, id), eq(joinRequest.unitId, unitId)))
    .for("update");
  if (!asked) throw refuse.notFound();
  return asked;
}

/** What a person asked of a unit last: waiting, accepted or declined; null when they never did, or took it back. */
export async function requestOf(unitId: string, personId: string): Promise<JoinRequest | null> {
  const [last] = await db
    .select()
    .from(joinRequest)
    .where(
      and(
        eq(joinRequest.unitId, unitId),
        eq(joinRequest.personId, personId),
        isNull(joinRequest.withdrawnAt),
      ),
    )
    .orderBy(desc(joinRequest.askedAt))
    .limit(1);
  return last ?? null;
}

/** Requests to join a unit with who asks, for anyone who accepts; those that wait first, at most 100. Log the access. */
export async function requestsTo(unitId: string) {
  return db
    .select({
      id: joinRequest.id,
      givenName: person.givenName,
      familyName: person.familyName,
      words: joinRequest.words,
      askedAt: joinRequest.askedAt,
      decidedAt: joinRequest.decidedAt,
      accepted: joinRequest.accepted,
      reason: joinRequest.reason,
    })
    .from(joinRequest)
    .innerJoin(person, eq(person.id, joinRequest.personId))
    .where(and(eq(joinRequest.unitId, unitId), isNull(joinRequest.withdrawnAt)))
    .orderBy(sql`${joinRequest.decidedAt} desc nulls first`, joinRequest.askedAt)
    .limit(100);
}
