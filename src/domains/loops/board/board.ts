import { placesById, regions } from "#domains/territory/index.ts";
import { searchable } from "#platform/language/index.ts";
import {
  type ChargeState,
  chargeStates,
  countStates,
  isAnsweredFor,
  type Label,
  type RequiredCharge,
  requiredCharges,
} from "../role/states.ts";

/** A loop with its required charges. */
export interface LoopStanding {
  id: string;
  slug: string;
  name: string;
  placeId: string | null;
  /** Territory id of the region of its department; null abroad, or without a place. */
  regionId: string | null;
  charges: RequiredCharge[];
  /** Charges answered for in full. */
  answered: number;
}

/** The board of vacancies: every loop, with what the address asks of it. */
export interface Board {
  /** All open loops. */
  loops: LoopStanding[];
  /** Charges in the order of the kind, as the columns of the board. */
  charges: { kind: string; label: Label }[];
  regions: { id: string; name: string }[];
}

export interface BoardFilter {
  q: string;
  charge: string;
  region: string;
  state: ChargeState | "";
}

/** Reads the whole board: one statement for all loops and charges, then their regions. */
export async function readBoard(): Promise<Board> {
  const [all, allRegions] = await Promise.all([requiredCharges({ unitKind: "loop" }), regions()]);
  const byLoop = Map.groupBy(all, ({ unitId }) => unitId);
  const placeIds = [...byLoop.values()].flatMap(([first]) => first?.placeId ?? []);
  const places = new Map((await placesById(placeIds)).map((place) => [place.id, place]));
  const loops = [...byLoop.values()].map((charges): LoopStanding => {
    const { unitId, unitSlug, unitName, placeId } = charges[0]!;
    return {
      id: unitId,
      slug: unitSlug,
      name: unitName,
      placeId,
      regionId: places.get(placeId ?? "")?.regionId ?? null,
      charges,
      answered: charges.filter(({ state }) => isAnsweredFor(state)).length,
    };
  });
  const present = new Set(loops.map(({ regionId }) => regionId));
  return {
    loops,
    charges: columnsOf(all),
    regions: allRegions.filter(({ id }) => present.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

function columnsOf(all: readonly RequiredCharge[]): Board["charges"] {
  const columns = new Map(all.map(({ kind, label }) => [kind, label]));
  return [...columns].map(([kind, label]) => ({ kind, label }));
}

/** The filter of an address; whatever it does not know is no filter. */
export function filterOf(query: (name: string) => string | undefined, board: Board): BoardFilter {
  const known = (name: string, values: readonly string[]) => {
    const asked = query(name) ?? "";
    return values.includes(asked) ? asked : "";
  };
  const regionIds = board.regions.map(({ id }) => id);
  return {
    q: (query("q") ?? "").slice(0, 100),
    charge: known(
      "charge",
      board.charges.map(({ kind }) => kind),
    ),
    region: known("region", [...regionIds, abroad]),
    state: known("etat", chargeStates) as ChargeState | "",
  };
}

/** In place of a region: loops abroad, or without a place. */
export const abroad = "ailleurs";

/** Loops that an address asks for, each with the charges it asks for; a loop left without any is left out. */
export function narrowed(board: Board, { q, charge, region, state }: BoardFilter): LoopStanding[] {
  const wanted = searchable(q);
  return board.loops
    .filter(({ name }) => searchable(name).includes(wanted))
    .filter(({ regionId }) => !region || (region === abroad ? regionId === null : regionId === region))
    .map((loop) => ({
      ...loop,
      charges: loop.charges.filter(
        (one) => (!charge || one.kind === charge) && (!state || one.state === state),
      ),
    }))
    .filter(({ charges }) => charges.length > 0);
}

/** What the loops shown come to: charges in each state, and the share answered for. */
export function totalsOf(loops: readonly LoopStanding[]) {
  const charges = loops.flatMap((loop) => loop.charges);
  const states = countStates(charges);
  const answered = charges.length - states.vacant - states.half;
  return {
    states,
    charges: charges.length,
    answered,
    share: charges.length ? answered / charges.length : null,
  };
}
