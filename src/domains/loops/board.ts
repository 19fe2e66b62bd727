import { placesById, regions } from "#domains/territory/index.ts";
import { searchable, t } from "#platform/language/index.ts";
import { type Asked, defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { boardWords } from "./messages/board.ts";
import { roleWords } from "./messages/roles.ts";
import {
  countStates,
  isAnsweredFor,
  type Label,
  type RequiredRole,
  requiredRoles,
  roleStates,
} from "./role/states.ts";

/** A loop with its required roles. */
export interface LoopStanding {
  id: string;
  slug: string;
  name: string;
  placeId: string | null;
  /** Territory id of the region of its department; null abroad, or without a place. */
  regionId: string | null;
  roles: RequiredRole[];
  /** Roles answered for in full. */
  answered: number;
}

/** The board of vacancies: every loop, with what the address asks of it. */
export interface Board {
  /** All open loops. */
  loops: LoopStanding[];
  /** Roles in the order of the kind, as the columns of the board. */
  roles: { kind: string; label: Label }[];
  regions: { id: string; name: string }[];
}

export type BoardFilter = Partial<Asked<(typeof boardQuery)["params"]>>;

/** Reads the whole board: one statement for all loops and roles, then their regions. */
export async function readBoard(): Promise<Board> {
  const [all, allRegions] = await Promise.all([requiredRoles({ unitKind: "loop" }), regions()]);
  const byLoop = Map.groupBy(all, ({ unitId }) => unitId);
  const placeIds = [...byLoop.values()].flatMap(([first]) => first?.placeId ?? []);
  const places = new Map((await placesById(placeIds)).map((place) => [place.id, place]));
  const loops = [...byLoop.values()].map((roles): LoopStanding => {
    const { unitId, unitSlug, unitName, placeId } = roles[0]!;
    return {
      id: unitId,
      slug: unitSlug,
      name: unitName,
      placeId,
      regionId: places.get(placeId ?? "")?.regionId ?? null,
      roles,
      answered: roles.filter(({ state }) => isAnsweredFor(state)).length,
    };
  });
  const present = new Set(loops.map(({ regionId }) => regionId));
  return {
    loops,
    roles: columnsOf(all),
    regions: allRegions.filter(({ id }) => present.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

function columnsOf(all: readonly RequiredRole[]): Board["roles"] {
  const columns = new Map(all.map(({ kind, label }) => [kind, label]));
  return [...columns].map(([kind, label]) => ({ kind, label }));
}

/** A state in which roles stand, as an address asks for it. */
export const stateParam = oneOf("etat", roleStates);

/** What the board can be asked. */
export const boardQuery = defineQuery({
  q: words(),
  role: words("charge"),
  region: words("region"),
  state: stateParam,
});

/** The states to which a list can be narrowed. */
export const stateFilter = () => ({
  label: boardWords.state,
  all: boardWords.allStates,
  options: roleStates.map((state) => ({ value: state, label: t(roleWords[state]) })),
});

/** One page of what is read whole. */
export const pageOf = <Row>(all: Row[], page: number, perPage: number) => ({
  list: all.slice((page - 1) * perPage, page * perPage),
  total: all.length,
});

/** In place of a region: loops abroad, or without a place. */
export const abroad = "ailleurs";

/**
 * Loops that an address asks for, each with the roles it asks for; a loop left without any is left out. An unknown role
 * or region finds nothing rather than everything.
 */
export function narrowed(board: Board, { q = "", role, region, state }: BoardFilter): LoopStanding[] {
  const wanted = searchable(q);
  return board.loops
    .filter(({ name }) => searchable(name).includes(wanted))
    .filter(({ regionId }) => !region || (region === abroad ? regionId === null : regionId === region))
    .map((loop) => ({
      ...loop,
      roles: loop.roles.filter((one) => (!role || one.kind === role) && (!state || one.state === state)),
    }))
    .filter(({ roles }) => roles.length > 0);
}

/** What the loops shown come to: roles in each state, and the share answered for. */
export function totalsOf(loops: readonly LoopStanding[]) {
  const roles = loops.flatMap((loop) => loop.roles);
  const states = countStates(roles);
  const answered = roles.length - states.vacant - states.half;
  return {
    states,
    roles: roles.length,
    answered,
    share: roles.length ? answered / roles.length : null,
  };
}
