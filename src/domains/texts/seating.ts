import { and, arrayOverlaps, asc, inArray, isNull } from "drizzle-orm";
import { mandateKind } from "#domains/kinds/index.ts";
import { kindsInForce, type Unit, unit, unitsOfKind } from "#domains/units/index.ts";
import { db, inForce } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Seat } from "./annex.ts";
import type { Proposal } from "./proposal.ts";

type MandateKind = typeof mandateKind.$inferSelect;

/** A place that the annex gives a person, once its unit is known: the mandates that can be given there. */
export interface OfferedSeat {
  seat: Seat;
  /** Null while the unit waits for its own confirmation. */
  unit: Unit | null;
  kinds: { key: string; label: { fr: string; en: string } }[];
  /** The mandate that fits best; null when none clearly does. */
  suggested: string | null;
}

/** Where the units of this kind may be placed, the one that the annex says first; at most 200. */
export async function parentsFor(proposal: Proposal, proposals: readonly Proposal[]): Promise<Unit[]> {
  const above = (await kindsInForce())
    .filter((kind) => kind.contains.includes(proposal.kind))
    .map((kind) => kind.key);
  const open = and(inArray(unit.kind, above), isNull(unit.closedAt));
  const found =
    above.length > 0 ? await db.select().from(unit).where(open).orderBy(asc(unit.searchName)).limit(200) : [];
  const named = proposals.find((other) => other.name === proposal.details.parent)?.becameId;
  const meant = (one: Unit) =>
    one.id === named || searchable(proposal.details.parent ?? "") === one.searchName;
  return found.toSorted((a, b) => Number(meant(b)) - Number(meant(a)));
}

/** The seats of a person, each with the mandates that its unit allows. */
export async function seatsOf(proposal: Proposal, proposals: readonly Proposal[]): Promise<OfferedSeat[]> {
  const seats = proposal.details.seats ?? [];
  const units = await confirmedUnits(proposals);
  const [coordination = null] = await unitsOfKind("coordination", 1);
  const placed = seats.map((seat) => ({
    seat,
    unit:
      units.get(seat.unitName) ?? (seat.unitKind === "coordination" && !seat.unitName ? coordination : null),
  }));
  const kinds = await mandateKindsOf(placed.flatMap((one) => (one.unit ? [one.unit.kind] : [])));
  return placed.map((one) => {
    const fitting = kinds.filter((kind) => one.unit && kind.unitKinds.includes(one.unit.kind));
    return { ...one, kinds: fitting, suggested: suggestion(one.seat, fitting)?.key ?? null };
  });
}

async function confirmedUnits(proposals: readonly Proposal[]): Promise<Map<string, Unit>> {
  const became = new Map(
    proposals.flatMap((one) => (one.kind !== "person" && one.becameId ? [[one.becameId, one.name]] : [])),
  );
  const found =
    became.size > 0
      ? await db
          .select()
          .from(unit)
          .where(inArray(unit.id, [...became.keys()]))
      : [];
  return new Map(found.map((one) => [became.get(one.id)!, one]));
}

async function mandateKindsOf(unitKinds: string[]): Promise<MandateKind[]> {
  if (unitKinds.length === 0) return [];
  const where = and(inForce(mandateKind), arrayOverlaps(mandateKind.unitKinds, [...new Set(unitKinds)]));
  return db.select().from(mandateKind).where(where).orderBy(asc(mandateKind.position));
}

/** Leads get what is held by a pair, those who coordinate the one seat, members and tasks what gives no power. */
function suggestion({ as, title }: Seat, kinds: MandateKind[]): MandateKind | undefined {
  const powerless = kinds.find((kind) => kind.powers.length === 0 && !kind.seats);
  if (as === "responsibility") return powerless;
  const single = kinds.find((kind) => kind.seats === 1);
  if (as === "member")
    return /coordinat/.test(searchable(title ?? "")) ? (single ?? powerless) : (powerless ?? kinds[0]);
  return kinds.find((kind) => kind.pair) ?? single ?? kinds[0];
}
