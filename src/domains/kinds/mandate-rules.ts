import { inForce, type Transaction } from "#platform/database/index.ts";
import { checkCollege } from "./college.ts";
import type { MandateKindRules } from "./mandate-kind.ts";
import { refuseKind } from "./refusals.ts";
import { mandateKind } from "./schema.ts";
import { knownUnitKinds } from "./unit-rules.ts";
import { heldIn, namingMandateKind, over, requiring } from "./uses.ts";

interface Ground {
  /** When the rules are to hold. */
  at: Date;
  /** Powers that the domains of the program declare. */
  declared: readonly string[];
}

/**
 * Checks what a mandate kind is to become, by itself and against the mandates that are held.
 * @throws {Refusal} `unknownUnitKind`, `unknownPower`, `pairSeats`, `pairCollege`, `badCollege`, `badNumber`,
 * `badLabel`, `badTraining`, `unknownMandateKind`, `noMeans`, `badConsensus`, `stillHeld`, `stillNamed`, `seatsBelow`.
 */
export async function checkMandateKind(
  tx: Transaction,
  key: string,
  wanted: MandateKindRules,
  before: MandateKindRules | null,
  { at, declared }: Ground,
): Promise<void> {
  checkAlone(wanted);
  checkPowers(wanted, before, declared);
  const known = await knownUnitKinds(tx, at);
  const strange = wanted.unitKinds.filter((kind) => !known.includes(kind));
  if (strange.length > 0 || wanted.unitKinds.length === 0)
    throw refuseKind.unknownUnitKind({ names: strange.join(", ") || "…" });
  await checkIncompatible(tx, key, wanted, at);
  await checkHeld(tx, key, wanted, before, at);
}

/** What can be said of the rules without looking at anything else. */
function checkAlone(wanted: MandateKindRules): void {
  const { fr, en } = wanted.label;
  if (!fr.trim() || fr.length > 80 || en.length > 80) throw refuseKind.badLabel();
  if (wanted.pair && wanted.seats !== null && wanted.seats !== 2) throw refuseKind.pairSeats();
  if (wanted.pair && wanted.college) throw refuseKind.pairCollege();
  checkCollege(wanted.college, false);
  const { seats, termMonths, termLimit, conditions, consensus } = wanted;
  for (const number of [seats, termMonths, termLimit, conditions.minAge ?? null]) {
    if (number !== null && !(Number.isInteger(number) && number >= 1 && number <= 1200))
      throw refuseKind.badNumber();
  }
  const trainings = conditions.trainings ?? [];
  const names = new Set(trainings.map((training) => training.key));
  if (
    names.size < trainings.length ||
    trainings.some(({ key, label }) => !key || !label.fr.trim() || label.fr.length > 120)
  )
    throw refuseKind.badTraining();
  if (wanted.means.length === 0) throw refuseKind.noMeans();
  if (!consensus) return;
  const lasts = Number.isInteger(consensus.days) && consensus.days >= 1 && consensus.days <= 365;
  const enough = consensus.quorum >= (consensus.silenceIsConsent ? 0 : 1) && consensus.quorum <= 100;
  if (!lasts || !enough || !Number.isInteger(consensus.quorum)) throw refuseKind.badConsensus();
}

// A power of a domain that is no longer installed may stay, but cannot be given anew.
function checkPowers(
  wanted: MandateKindRules,
  before: MandateKindRules | null,
  declared: readonly string[],
): void {
  const kept = (before?.powers ?? []).map(({ power }) => power);
  const strange = wanted.powers.filter(({ power }) => !declared.includes(power) && !kept.includes(power));
  if (strange.length > 0)
    throw refuseKind.unknownPower({ names: strange.map(({ power }) => power).join(", ") });
}

async function checkIncompatible(
  tx: Transaction,
  key: string,
  wanted: MandateKindRules,
  at: Date,
): Promise<void> {
  const found = await tx.select({ key: mandateKind.key }).from(mandateKind).where(inForce(mandateKind, at));
  const known = new Set([key, ...found.map((kind) => kind.key)]);
  const strange = wanted.incompatible.filter(({ kind }) => !known.has(kind));
  if (strange.length > 0)
    throw refuseKind.unknownMandateKind({ names: strange.map(({ kind }) => kind).join(", ") });
}

async function checkHeld(
  tx: Transaction,
  key: string,
  wanted: MandateKindRules,
  before: MandateKindRules | null,
  at: Date,
): Promise<void> {
  const left = (before?.unitKinds ?? []).filter((kind) => !wanted.unitKinds.includes(kind));
  if (left.length > 0) {
    const held = await heldIn(tx, key, at, left);
    if (held) throw refuseKind.stillHeld({ names: held });
    const naming = (await requiring(tx, key, at)).filter((kind) => left.includes(kind));
    if (naming.length > 0) throw refuseKind.stillNamed({ names: naming.join(", ") });
  }
  const seats = wanted.pair ? 2 : wanted.seats;
  const seatsBefore = before ? (before.pair ? 2 : before.seats) : null;
  if (!before || seats === null || (seatsBefore !== null && seats >= seatsBefore)) return;
  const tooMany = await over(tx, key, seats, at);
  if (tooMany) throw refuseKind.seatsBelow({ names: tooMany });
}

/** Whether a mandate kind can end at an instant. @throws {Refusal} `stillHeld`, `stillNamed`. */
export async function checkMandateKindEnds(tx: Transaction, key: string, at: Date): Promise<void> {
  const held = await heldIn(tx, key, at);
  if (held) throw refuseKind.stillHeld({ names: held });
  const naming = await namingMandateKind(tx, key, at);
  if (naming.length > 0) throw refuseKind.stillNamed({ names: naming.join(", ") });
}
