import { roadmapInForce } from "#domains/texts/index.ts";
import { unitBySlug } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import type { CommitmentListing, Concern, Sorting } from "./reading.ts";
import { statuses } from "./word.ts";

/** What narrows and sorts a list of commitments, as the address has it. */
export interface Filters {
  q: string;
  etat: Concern | "";
  /** Slug of the owner unit. */
  espace: string;
  /** Id of a text, or `tous`; by itself, the roadmap in force. */
  texte: string;
  tri: Sorting;
  page: number;
}

/** Stands for all texts in an address. */
export const everyText = "tous";

export const concerns: readonly Concern[] = ["late", "silent", "calling", "unfinished", ...statuses];
export const sortings: readonly Sorting[] = ["concern", "due", "progress", "recent", "title"];

/** Reads the filters of an address; whatever makes no sense narrows nothing. */
export function readFilters(c: Ctx): Filters {
  const text = (name: string) => (c.req.query(name) ?? "").slice(0, 200).trim();
  const one = <T extends string>(all: readonly T[], value: string) => all.find((known) => known === value);
  return {
    q: text("q"),
    etat: one(concerns, text("etat")) ?? "",
    espace: text("espace"),
    texte: isId(text("texte")) || text("texte") === everyText ? text("texte") : "",
    tri: one(sortings, text("tri")) ?? "concern",
    page: Math.min(Math.max(Number.parseInt(text("page"), 10) || 1, 1), 10_000),
  };
}

/** The address of a list with its filters. */
export function hrefOf(path: string, filters: Partial<Filters>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    const standard = (name === "tri" && value === "concern") || (name === "page" && value === 1);
    if (value && !standard) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

export function isNarrowed({ q, etat, espace, texte }: Filters): boolean {
  return Boolean(q || etat || espace || texte);
}

/** What the filters ask of the database. An unknown unit finds nothing. */
export async function listingOf(filters: Filters): Promise<CommitmentListing> {
  const unit = filters.espace ? await unitBySlug(filters.espace).catch(missing) : null;
  const textId = filters.texte === everyText ? null : filters.texte || (await roadmapInForce())?.text.id;
  return {
    q: filters.q,
    sort: filters.tri,
    page: filters.page,
    ...(filters.etat ? { concern: filters.etat } : {}),
    ...(textId ? { textId } : {}),
    ...(filters.espace ? (unit ? { unitId: unit.id } : { ids: [] }) : {}),
  };
}

function missing(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
