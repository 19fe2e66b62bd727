import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { mandateKind, type Said } from "#domains/kinds/index.ts";
import { appointment } from "#domains/mandates/index.ts";
import { person } from "#domains/people/index.ts";
import { type Unit, unit } from "#domains/units/index.ts";
import { db, isId, type Reader, row, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { refuseConsensus } from "../refusals.ts";
import {
  consensus,
  consensusEnd,
  consensusNamed,
  consensusProposal,
  consensusThirdParty,
} from "../schema.ts";
import { isStillAsked } from "./roll.ts";
import type { Facts } from "./standing.ts";

/** Someone whom a proposal names. */
export type Named = typeof consensusNamed.$inferSelect & { givenName: string; familyName: string };

/** A proposal with those whom it names, in its order. */
export type Proposal = typeof consensusProposal.$inferSelect & { named: Named[] };

/** A consensus with all its proposals, the one under discussion apart. */
export type Consensus = typeof consensus.$inferSelect & {
  unit: Unit;
  label: Said;
  /** Every proposal, the first first. */
  proposals: Proposal[];
  current: Proposal;
  thirdParty: typeof consensusThirdParty.$inferSelect | null;
  end: typeof consensusEnd.$inferSelect | null;
};

/** The consensus under way in a unit for each mandate, by its key. */
export async function underWayIn(unitId: string, reader: Reader = db): Promise<Map<string, string>> {
  const found = await reader
    .select({ key: consensus.kindKey, id: consensus.id })
    .from(consensus)
    .leftJoin(consensusEnd, eq(consensusEnd.consensusId, consensus.id))
    .where(and(eq(consensus.unitId, unitId), isNull(consensusEnd.consensusId)));
  return new Map(found.map(({ key, id }) => [key, id]));
}

/** A consensus by its id, for anyone: pages go through {@link consensusSeenBy}. @throws {Refusal} `notFound`. */
export async function consensusById(id: string, reader: Reader = db): Promise<Consensus> {
  const [found] = await reader
    .select({ consensus, unit, label: mandateKind.label, thirdParty: consensusThirdParty, end: consensusEnd })
    .from(consensus)
    .innerJoin(unit, eq(unit.id, consensus.unitId))
    .innerJoin(mandateKind, eq(mandateKind.id, consensus.ruleId))
    .leftJoin(consensusThirdParty, eq(consensusThirdParty.consensusId, consensus.id))
    .leftJoin(consensusEnd, eq(consensusEnd.consensusId, consensus.id))
    .where(eq(consensus.id, id));
  if (!found) throw refuse.notFound();
  const proposals = await proposalsOf(reader, id);
  const { consensus: itself, ...around } = found;
  return { ...itself, ...around, proposals, current: proposals.at(-1)! };
}

async function proposalsOf(reader: Reader, consensusId: string): Promise<Proposal[]> {
  const proposals = await reader
    .select()
    .from(consensusProposal)
    .where(eq(consensusProposal.consensusId, consensusId))
    .orderBy(asc(consensusProposal.number));
  const named = await reader
    .select({ named: consensusNamed, givenName: person.givenName, familyName: person.familyName })
    .from(consensusNamed)
    .innerJoin(person, eq(person.id, consensusNamed.personId))
    .where(
      inArray(
        consensusNamed.proposalId,
        proposals.map(({ id }) => id),
      ),
    )
    .orderBy(asc(consensusNamed.position));
  return proposals.map((proposal) => ({
    ...proposal,
    named: named
      .filter((one) => one.named.proposalId === proposal.id)
      .map(({ named: one, ...names }) => ({ ...one, ...names })),
  }));
}

/** In what capacity someone sees a consensus. */
export interface Standpoint {
  /** On the roll, and still what they were asked as. */
  asked: boolean;
  /** Named by the proposal under discussion. */
  named: Named | null;
  /** The third party, whether or not they have accepted. */
  third: boolean;
  /** May open, amend, adopt and withdraw. */
  opens: boolean;
}

/** In what capacity the actor sees it. */
export async function standpointOf(
  actor: Actor,
  one: Consensus,
  now = new Date(),
  reader: Reader = db,
): Promise<Standpoint> {
  const { personId } = actor;
  return {
    asked: personId !== null && (await isStillAsked(reader, one.id, one.unit, one.rule.asked, personId, now)),
    named: one.current.named.find((named) => named.personId === personId) ?? null,
    third: personId !== null && one.thirdParty?.personId === personId && !one.thirdParty.declinedAt,
    opens: can(actor, "appointments.open", one.unit),
  };
}

/** A consensus for those whom it concerns, with the capacity in which they see it. @throws {Refusal} `notFound`. */
export async function consensusSeenBy(
  actor: Actor,
  id: string | undefined,
): Promise<{ one: Consensus; from: Standpoint }> {
  if (!isId(id)) throw refuse.notFound();
  const one = await consensusById(id);
  const from = await standpointOf(actor, one);
  if (!isConcerned(from)) throw refuse.notFound();
  return { one, from };
}

/** A consensus for those who lead it. @throws {Refusal} `notFound`. */
export async function consensusToLead(actor: Actor, id: string): Promise<Consensus> {
  const { one, from } = await consensusSeenBy(actor, id);
  if (!from.opens) throw refuse.notFound();
  return one;
}

/** Whether a consensus concerns someone. */
export function isConcerned(from: Standpoint): boolean {
  return from.asked || from.named !== null || from.third || from.opens;
}

/**
 * Locks a consensus until the transaction ends: everyone else who changes it waits.
 * @throws {Refusal} `notFound`, `ended`.
 */
export async function holdConsensus(tx: Transaction, id: string): Promise<Consensus> {
  const held = await lockConsensus(tx, id);
  if (held.end) throw refuseConsensus.ended();
  return held;
}

/** Locks a consensus as {@link holdConsensus} does, ended or not. */
export async function lockConsensus(tx: Transaction, id: string): Promise<Consensus> {
  await tx.select({ id: consensus.id }).from(consensus).where(eq(consensus.id, id)).for("update");
  return consensusById(id, tx);
}

/** What decides how a consensus stands at an instant. */
export async function factsOf(one: Consensus, now = new Date(), reader: Reader = db): Promise<Facts> {
  const { current } = one;
  const counted = await row<{ asked: number; spoken: number; consents: number; objections: number }>(
    reader,
    sql`select (select count(*)::int from consensus_asked where consensus_id = ${one.id}) as asked,
          count(*)::int as spoken, count(*) filter (where stance = 'consent')::int as consents,
          (select count(*)::int from consensus_objection where proposal_id = ${current.id}) as objections
        from consensus_position where proposal_id = ${current.id}`,
  );
  return {
    rule: one.rule,
    ended: one.end !== null,
    over: current.endsAt <= now,
    ...counted!,
    named: current.named.length,
    accepted: current.named.filter(({ acceptedAt }) => acceptedAt).length,
  };
}

/** A consensus as the tab of its unit lists it. */
export interface ListedConsensus {
  id: string;
  label: Said;
  openedAt: Date;
  endsAt: Date;
  ending: "adopted" | "withdrawn" | null;
  endedAt: Date | null;
}

/** The consensuses of a unit, the latest first; at most 50. */
export function consensusesOf(unitId: string): Promise<ListedConsensus[]> {
  return rows<ListedConsensus>(
    db,
    sql`select c.id, k.label, c.opened_at, p.ends_at, e.ending, e.ended_at
        from consensus c
        join mandate_kind k on k.id = c.rule_id
        join consensus_current p on p.consensus_id = c.id
        left join consensus_end e on e.consensus_id = c.id
        where c.unit_id = ${unitId} order by c.opened_at desc limit 50`,
  );
}

/** The minutes of a consensus that was adopted, for those whom it concerns; null otherwise. */
export async function minutesOf(one: Consensus): Promise<string | null> {
  if (!one.end?.appointmentId) return null;
  const [found] = await db
    .select({ minutes: appointment.minutes })
    .from(appointment)
    .where(eq(appointment.id, one.end.appointmentId));
  return found?.minutes ?? null;
}

/** How many of those asked have no address: they must be told in person. */
export async function unreached(consensusId: string): Promise<number> {
  const found = await row<{ n: number }>(
    db,
    sql`select count(*)::int as n from consensus_asked a where a.consensus_id = ${consensusId}
        and not exists (select from contact c where c.person_id = a.person_id)`,
  );
  return found?.n ?? 0;
}
