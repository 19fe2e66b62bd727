import {
  candidacy,
  candidacyDecision,
  volunteerCall,
  volunteerCallClosure,
} from "#domains/appointments/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { type CallToWrite, calls, candidacyWords } from "../content/calls.ts";
import { HOME_LOOP } from "../content/index.ts";
import { type Ground, playing, volunteers } from "./ground.ts";

/** Calls for volunteers, to come, open and closed, with those who come forward. */
export async function writeCalls(tx: Transaction, { units, dates }: Ground): Promise<void> {
  const member = await playing(tx, "member");
  const openedBy = await playing(tx, "administrator");
  for (const call of calls) {
    const unitId = units.get(call.unit);
    if (!unitId) continue;
    const id = newId();
    const { kind: kindKey, seats, words } = call;
    const [opensOn, closesOn] = [dates.day(call.opens), dates.day(call.closes)];
    const opened = { openedBy, createdAt: dates.at(call.opens, 7), zone: dates.timeZone };
    await tx
      .insert(volunteerCall)
      .values({ id, unitId, kindKey, seats, words, opensOn, closesOn, ...opened });
    const standing = await volunteers(tx, call.stand);
    if (call.unit === "comite-des-principes" || call.unit === HOME_LOOP) standing.unshift(member);
    await writeCandidacies(tx, id, standing, call, dates, openedBy);
  }
}

async function writeCandidacies(
  tx: Transaction,
  callId: string,
  people: readonly string[],
  call: CallToWrite,
  dates: Ground["dates"],
  decidedBy: string,
): Promise<void> {
  const at = dates.at(Math.min(-1, call.opens + 2));
  for (const [index, personId] of people.entries()) {
    const id = newId();
    const words = candidacyWords[index % candidacyWords.length]!;
    await tx.insert(candidacy).values({ id, callId, personId, words, stoodAt: at });
    // One has been answered already in the longest lists; everyone in a call that is closed.
    if (!call.closed && !(people.length > 3 && index === people.length - 1)) continue;
    await tx.insert(candidacyDecision).values({
      candidacyId: id,
      fate: "declined",
      words:
        "Merci de vous être proposé·e. Les places sont prises cette fois ; votre groupe cherche aussi de l’aide.",
      decidedBy,
      decidedAt: at,
    });
  }
  if (call.closed)
    await tx.insert(volunteerCallClosure).values({ callId, closedBy: decidedBy, closedAt: dates.at(0, 6) });
}
