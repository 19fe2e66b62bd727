import { sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { isRepeated, newId, type Transaction } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { kindIn, type Proposed } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensus, consensusThirdParty } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { endOfPeriod, maxProposalLength, proposeIn } from "./proposal.ts";
import { underWayIn } from "./reading.ts";
import { maxAsked, writeRoll } from "./roll.ts";

/** What is needed to open a consensus. `id` comes from the form, so that sending it twice opens one. */
interface NewConsensus {
  id: string;
  kind: string;
  people: readonly Proposed[];
  words: string;
  /** Whether those who hold the mandate today leave it to those proposed. */
  replaces?: boolean;
  /** To whom an objection may be confided, once they accept. */
  thirdPartyId?: string | null;
}

/**
 * Opens a consensus over a unit for a mandate (§28): the rule in force is kept with it, those concerned are written on
 * its roll, and its period begins. Opening it again with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `notForThisKind`, `closedUnit`, `underWay`, `nobodyAsked`, `tooManyAsked`,
 * `nobodyProposed`, `tooManyProposed`, `proposedTwice`, `thirdPartyInvolved`, `tooLong`, `idTaken`.
 */
export function openConsensus(
  actor: Actor,
  where: Unit,
  what: NewConsensus,
  now = new Date(),
): Promise<string> {
  return verbs.openConsensus(actor, { id: what.id, over: where, details: { kind: what.kind } }, (tx) =>
    insertConsensus(tx, actor, where, what, now),
  );
}

/** Opens a consensus inside a transaction under way, by the same rules; the caller checks the power and records it. */
export async function insertConsensus(
  tx: Transaction,
  actor: Actor,
  where: Unit,
  what: NewConsensus,
  now = new Date(),
): Promise<string> {
  const openedBy = requirePerson(actor);
  // Two who open at the same time for the same mandate take turns.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`consensus ${where.id} ${what.kind}`}, 0))`,
  );
  const { id, kind: kindKey } = what;
  const opened = { id, unitId: where.id, kindKey, openedBy };
  const same = ["unitId", "kindKey", "openedBy"] as const;
  if (await isRepeated(tx, consensus, opened, { same, taken: refuseConsensus.idTaken })) return id;
  if (where.closedAt) throw refuseConsensus.closedUnit();
  const { rule, ruleId, seats } = await ruleFor(tx, where, what.kind, now);
  if ((await underWayIn(where.id, tx)).has(what.kind)) throw refuseConsensus.underWay();
  const { zone } = await movement();
  await tx.insert(consensus).values({ ...opened, ruleId, rule, seats, zone, openedAt: now });
  const asked = await writeRoll(tx, id, where, rule.asked, now);
  if (asked === 0) throw refuseConsensus.nobodyAsked();
  if (asked > maxAsked) throw refuseConsensus.tooManyAsked({ max: maxAsked });
  if (what.thirdPartyId) {
    if (what.thirdPartyId === openedBy) throw refuseConsensus.thirdPartyInvolved();
    await tx
      .insert(consensusThirdParty)
      .values({ consensusId: id, personId: what.thirdPartyId, designatedBy: openedBy, designatedAt: now });
  }
  await proposeIn(tx, {
    id: newId(),
    consensusId: id,
    number: 1,
    words: bounded(what.words, maxProposalLength, refuseConsensus.tooLong),
    replaces: what.replaces ?? false,
    people: what.people,
    seats,
    thirdPartyId: what.thirdPartyId ?? null,
    proposedBy: openedBy,
    proposedAt: now,
    endsAt: endOfPeriod(now, rule.days, zone),
  });
  await emit(tx, "appointments.proposed", { consensusId: id, number: "1" });
  return id;
}

/** The rule of consensus of a mandate at this instant, its version and how many people it may name. */
export async function ruleFor(tx: Transaction, where: Unit, kindKey: string, at: Date) {
  const kind = await kindIn(tx, where, kindKey, at);
  if (!kind?.consensus || !kind.means.includes("consensus")) throw refuseConsensus.notForThisKind();
  return { rule: kind.consensus, ruleId: kind.id, seats: roomOf(kind) };
}

/** How many people one proposal may name for a mandate. */
export function roomOf({ pair, seats }: { pair: boolean; seats: number | null }): number {
  return pair ? 2 : (seats ?? maxNamed);
}

/** People whom one proposal may name where the mandate does not say. */
export const maxNamed = 12;
