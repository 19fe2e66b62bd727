import { type Actor, can, canSomewhere, type Ground } from "#platform/policy/index.ts";
import type { Answer } from "./answer/reading.ts";
import { type Campaign, phaseOf } from "./campaign.ts";
import type { Asked } from "./roll.ts";

/** The power by which someone writes an answer, and its ground. */
export interface Pen {
  power: "reviews.answer" | "reviews.consolidate";
  over: Ground;
  /** Whether it is the loop that types the paper answer of one of its groups. */
  onPaper: boolean;
}

/** Who writes the answer of a unit: its own mandate holders; for a group also the referents of its loop, on paper. */
export function penOf(actor: Actor, unit: Asked): Pen | null {
  if (can(actor, "reviews.answer", unit)) return { power: "reviews.answer", over: unit, onPaper: false };
  if (unit.level === "group" && can(actor, "reviews.consolidate", unit.loop))
    return { power: "reviews.consolidate", over: unit.loop, onPaper: true };
  return null;
}

/** A loop types a group's paper answer only where the group has written nothing itself. */
export function loopMayType(answer: Answer | null): boolean {
  return !answer || answer.revision === 0 || answer.enteredByLoopId !== null;
}

/** A draft is read by those who write it; an answer handed in, by the group's members and its loop's referents too. */
export function mayReadAnswer(actor: Actor, unit: Asked, answer: Answer | null): boolean {
  if (can(actor, "reviews.answer", unit)) return true;
  if (actor.memberOf.includes(unit.id)) return answer === null || answer.submittedAt !== null;
  return (
    unit.level === "group" &&
    can(actor, "reviews.consolidate", unit.loop) &&
    (loopMayType(answer) || answer?.submittedAt !== null)
  );
}

/** A loop's consolidation is read by those who consolidate there. */
export function mayConsolidate(actor: Actor, loop: Ground): boolean {
  return can(actor, "reviews.consolidate", loop);
}

/** Reviews are prepared, put off and closed by those who manage them for the movement. */
export function mayManage(actor: Actor, campaign: Pick<Campaign, "unitId">): boolean {
  return can(actor, "reviews.manage", { id: campaign.unitId, lineage: [campaign.unitId] });
}

/** National totals are public once the review is over; until then, for those who manage it. */
export function maySeeTotals(actor: Actor, campaign: Campaign): boolean {
  return phaseOf(campaign) === "closed" || mayManage(actor, campaign);
}

/** What a space is told, its leads follow from the first answer on; everybody once the review is over. */
export function maySeeSpace(actor: Actor, campaign: Campaign, space: Ground): boolean {
  return maySeeTotals(actor, campaign) || answersFor(actor, space);
}

/**
 * Comments are for those whom they concern: about a space and its commitments, its leads; about the whole, every lead
 * and those who decide on contributions; and those who manage the review.
 */
export function mayReadComments(actor: Actor, campaign: Campaign, space: Ground | null): boolean {
  if (mayManage(actor, campaign)) return true;
  if (space) return answersFor(actor, space);
  return canSomewhere(actor, "roadmap.report") || canSomewhere(actor, "voice.decide");
}

/** Who answers for a space is who gives its word on its commitments. */
export function answersFor(actor: Actor, space: Ground): boolean {
  return can(actor, "roadmap.report", space);
}
