import { eq } from "drizzle-orm";
import { appointment } from "#domains/mandates/index.ts";
import { movement } from "#domains/movement/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { areMany } from "#platform/personal/few.ts";
import type { Actor } from "#platform/policy/index.ts";
import { type Day, today } from "#platform/time/index.ts";
import { kindIn, nameTogether } from "../naming.ts";
import { refuseElection } from "../refusals.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";

/** Candidates of one election. */
export const maxCandidates = 40;

/** Someone who stood: a person whom the movement knows, or a name alone; titled if elected to a named responsibility. */
export interface Candidate {
  personId: string | null;
  name: string;
  votes: number;
  elected: boolean;
  title: string | null;
}

/** An election held elsewhere, as its minutes tell it. */
export interface Election {
  id: string;
  kind: string;
  heldOn: Day;
  couldVote: number;
  voted: number;
  /** How many candidates one voter could choose. */
  choices: number;
  candidates: readonly Candidate[];
  minutes: string;
  /** Whether those who hold the mandate today leave it to those elected. */
  replaces?: boolean;
}

/**
 * Records an election and appoints those whom it elected, all together. Recording it again with the same id changes nothing.
 * Votes are kept only where five people or more voted.
 * @throws {Refusal} `forbidden`, `notForThisKind`, `ahead`, `moreVotersThanCould`, `moreVotesThanVoters`, `nobodyElected`,
 * `unknownPerson`, `twice`, `moreThanSeats`, and what the organisation refuses: conditions, parity.
 */
export function recordElection(actor: Actor, where: Unit, what: Election, now = new Date()): Promise<string> {
  const occasion = { id: what.id, over: where, details: { kind: what.kind } };
  return verbs.recordElection(actor, occasion, async (tx) => {
    const [there] = await tx.select().from(appointment).where(eq(appointment.id, what.id));
    if (there?.unitId === where.id && there.means === "election") return there.id;
    const kind = await kindIn(tx, where, what.kind, now);
    if (!kind?.means.includes("election")) throw refuseElection.notForThisKind();
    const { zone } = await movement();
    if (what.heldOn > today(zone, now)) throw refuseElection.ahead();
    const elected = requireSound(what, kind.pair ? 2 : kind.seats);
    const minutes = bounded(what.minutes, 20_000, refuseElection.tooLong);
    return nameTogether(tx, actor, where, what.kind, elected, {
      id: what.id,
      means: "election",
      decidedOn: what.heldOn,
      minutes,
      replaces: what.replaces,
      result: resultOf(what),
    });
  });
}

/** Those elected, once the figures hold together. */
function requireSound(what: Election, seats: number | null): { personId: string; title: string | null }[] {
  const { couldVote, voted, choices, candidates } = what;
  if (voted > couldVote) throw refuseElection.moreVotersThanCould();
  const votes = candidates.reduce((sum, one) => sum + one.votes, 0);
  if (candidates.some((one) => one.votes > voted) || votes > voted * choices)
    throw refuseElection.moreVotesThanVoters();
  const ids = candidates.flatMap(({ personId }) => personId ?? []);
  if (new Set(ids).size < ids.length) throw refuseElection.twice();
  const elected = candidates.filter((one) => one.elected);
  if (elected.length === 0) throw refuseElection.nobodyElected();
  if (seats !== null && elected.length > seats) throw refuseElection.moreThanSeats({ max: seats });
  return elected.map(({ personId, title }) => {
    if (!personId) throw refuseElection.unknownPerson();
    return { personId, title };
  });
}

/** What is kept of the figures: fewer than five voters could be told apart by theirs. */
function resultOf({ couldVote, voted, choices, candidates }: Election): Record<string, unknown> {
  const told = areMany(voted);
  return {
    couldVote: told ? couldVote : null,
    voted: told ? voted : null,
    choices,
    candidates: candidates.map(({ personId, name, votes, elected }) => ({
      personId,
      name: personId ? null : name,
      votes: told ? votes : null,
      elected,
    })),
  };
}
