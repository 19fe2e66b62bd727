import { unitBySlug } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { type FateState, fateStates, type Listing } from "./reading.ts";
import { blocksUnder, type Subject } from "./subjects.ts";

/** What narrows a list of contributions, as the address has it. */
export interface Filters {
  q: string;
  etat: FateState | "";
  /** Number of an objective, or its block's id where it has none. */
  objectif: string;
  /** Id of one block. */
  bloc: string;
  /** Slug of a unit under which it was said. */
  boucle: string;
  /** Id of a review campaign. */
  campagne: string;
  /** Id of a contribution to which others are alike. */
  proche: string;
  page: number;
}

/** Reads the filters of an address; whatever makes no sense narrows nothing. */
export function readFilters(c: Ctx, standard: Partial<Filters> = {}): Filters {
  return filtersFrom(new URL(c.req.url).searchParams, standard);
}

/** Reads filters from the query of an address. */
export function filtersFrom(query: URLSearchParams, standard: Partial<Filters> = {}): Filters {
  const text = (name: string) => (query.get(name) ?? "").slice(0, 200).trim();
  const id = (name: string) => (isId(text(name)) ? text(name) : "");
  const state = text("etat") as FateState;
  return {
    q: text("q"),
    etat: fateStates.includes(state) ? state : query.has("etat") ? "" : (standard.etat ?? ""),
    objectif: text("objectif"),
    bloc: id("bloc"),
    boucle: text("boucle"),
    campagne: id("campagne"),
    proche: id("proche"),
    page: Math.min(Math.max(Number.parseInt(text("page"), 10) || 1, 1), 10_000),
  };
}

/** The address of a list with its filters; `etat` stays even when empty where a state is filtered by default. */
export function hrefOf(path: string, filters: Partial<Filters>, keepState = false): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if ((value && !(name === "page" && value === 1)) || (name === "etat" && keepState))
      query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether anything narrows the list. */
export function isNarrowed({ page: _, ...filters }: Filters): boolean {
  return Object.values(filters).some((value) => value !== "");
}

/** What the filters ask of the database. An unknown unit or objective finds nothing rather than everything. */
export async function listingOf(filters: Filters, subjects: readonly Subject[]): Promise<Listing> {
  const subject = subjects.find((one) => keyOf(one) === filters.objectif);
  const unit = filters.boucle ? await unitBySlug(filters.boucle) : null;
  return {
    q: filters.q,
    page: filters.page,
    ...(filters.etat ? { state: filters.etat } : {}),
    ...(filters.objectif ? { blockIds: subject ? blocksUnder(subject) : [] } : {}),
    ...(filters.bloc ? { blockIds: [filters.bloc] } : {}),
    ...(unit ? { unitId: unit.id } : {}),
    ...(filters.campagne ? { campaignId: filters.campagne } : {}),
    ...(filters.proche ? { near: filters.proche } : {}),
  };
}

/** How an objective is named in an address. */
export function keyOf(subject: Pick<Subject, "number" | "blockId">): string {
  return subject.number ?? subject.blockId;
}
