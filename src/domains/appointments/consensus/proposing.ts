import { newId, type Transaction } from "#platform/database/index.ts";
import { clean } from "#platform/http/index.ts";
import type { Proposed } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensusNamed, consensusProposal } from "../schema.ts";
import { bounded } from "../words.ts";

/** A proposal as it is written down. */
export interface NewProposal {
  id: string;
  consensusId: string;
  number: number;
  words: string;
  replaces: boolean;
  people: readonly Proposed[];
  /** The most people whom the mandate has room for. */
  seats: number;
  thirdPartyId: string | null;
  proposedBy: string;
  proposedAt: Date;
  endsAt: Date;
  /** Those who had accepted to be named with these very people. */
  accepted?: ReadonlyMap<string, Date>;
}

/** The longest title of a named responsibility, in characters. */
export const maxTitleLength = 120;

/**
 * Writes a proposal inside a transaction under way.
 * @throws {Refusal} `nobodyProposed`, `tooManyProposed`, `proposedTwice`, `thirdPartyInvolved`, `tooLong`.
 */
export async function proposeIn(tx: Transaction, what: NewProposal): Promise<void> {
  const { people, seats, thirdPartyId, accepted, ...proposal } = what;
  const ids = people.map(({ personId }) => personId);
  if (ids.length === 0) throw refuseConsensus.nobodyProposed();
  if (ids.length > seats) throw refuseConsensus.tooManyProposed({ max: seats });
  if (new Set(ids).size < ids.length) throw refuseConsensus.proposedTwice();
  if (thirdPartyId && ids.includes(thirdPartyId)) throw refuseConsensus.thirdPartyInvolved();
  await tx.insert(consensusProposal).values(proposal);
  await tx.insert(consensusNamed).values(
    people.map(({ personId, title }, position) => ({
      id: newId(),
      proposalId: proposal.id,
      personId,
      position,
      title: bounded(clean(title ?? ""), maxTitleLength, refuseConsensus.tooLong) || null,
      acceptedAt: accepted?.get(personId) ?? null,
    })),
  );
}
