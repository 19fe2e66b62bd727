import { movement } from "#domains/movement/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { createOnce } from "#platform/database/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { type Day, today, until } from "#platform/time/index.ts";
import { kindIn } from "../naming.ts";
import { refuseCall } from "../refusals.ts";
import { volunteerCall } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";

/** The longest words of a call, in characters, and its most seats. */
export const maxCallLength = 5000;
export const maxSeats = 100;

/** What is needed to open a call. `id` comes from the form, so that sending it twice opens one. */
export interface NewCall {
  id: string;
  kind: string;
  seats: number;
  words: string;
  /** First and last day for candidacies, in the movement's zone. */
  opensOn: Day;
  closesOn: Day;
}

/**
 * Opens a call for volunteers for a mandate of a unit (§29). Opening it again with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `closedUnit`, `notForThisUnit`, `byRight`, `backwards`, `tooLongAnOpening`, `tooLong`,
 * `idTaken`.
 */
export function openCall(actor: Actor, where: Unit, what: NewCall, now = new Date()): Promise<string> {
  const openedBy = requirePerson(actor);
  const occasion = { id: what.id, over: where, details: { kind: what.kind, seats: what.seats } };
  return verbs.openCall(actor, occasion, async (tx) => {
    if (where.closedAt) throw refuseCall.closedUnit();
    const { zone } = await movement();
    const called = await kindIn(tx, where, what.kind, now);
    if (!called) throw refuseCall.notForThisUnit();
    if (called.means.every((means) => means === "by_right")) throw refuseCall.byRight();
    requireDays(what, today(zone, now));
    const words = bounded(what.words, maxCallLength, refuseCall.tooLong);
    const { id, kind: kindKey, seats, opensOn, closesOn } = what;
    const call = { id, unitId: where.id, kindKey, seats, words, opensOn, closesOn, zone, openedBy };
    const same = ["unitId", "kindKey", "openedBy"] as const;
    await createOnce(tx, volunteerCall, call, { same, taken: refuseCall.idTaken });
    return id;
  });
}

function requireDays({ opensOn, closesOn }: NewCall, now: Day): void {
  if (closesOn < opensOn || closesOn < now) throw refuseCall.backwards();
  if (until(opensOn, closesOn) > 366) throw refuseCall.tooLongAnOpening();
}
