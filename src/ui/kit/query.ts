import { isId } from "#platform/database/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { type Day, isDay } from "#platform/time/index.ts";

/** One thing that an address may ask of a list: its name there, what it may be, and what it is when nothing is said. */
export interface Param<V extends string = string> {
  /** French, as addresses are; the key of the query when left out. */
  name?: string;
  standard: V | "";
  /** What an address says; what makes no sense narrows nothing. */
  accept(said: string): V | "";
  /** Where one is, as in tabs, rather than a filter: it narrows nothing, and lifting the filters keeps it. */
  place?: boolean;
}

/** Free words, at most 200 characters. */
export const words = (name?: string): Param => ({ name, standard: "", accept: (said) => said });

/** One of these; `standard` when the address says nothing, which an empty value lifts. */
export function oneOf<V extends string>(
  name: string,
  values: readonly V[],
  standard: NoInfer<V> | "" = "",
): Param<V> {
  return { name, standard, accept: (said) => values.find((value) => value === said) ?? "" };
}

/** The id of something. */
export const anId = (name: string): Param => ({
  name,
  standard: "",
  accept: (said) => (isId(said) ? said : ""),
});

/** A calendar day. */
export const aDay = (name: string): Param<Day> => ({
  name,
  standard: "",
  accept: (said) => (isDay(said) ? said : ""),
});

/** Makes of a parameter a place where one is, such as a tab. */
export const asPlace = <V extends string>(param: Param<V>): Param<V> => ({ ...param, place: true });

type Params = { readonly [key: string]: Param };
/** What an address asks of a list: its words, its filters, its order, its page. */
export type Asked<P extends Params> = { [K in keyof P]: P[K] extends Param<infer V> ? V | "" : never } & {
  page: number;
};

/** The query of a list, read from its address and written back to it. */
export interface Query<P extends Params = Params> {
  params: P;
  read(from: URLSearchParams): Asked<P>;
  /** The address of the list as asked, with some of it changed. Another page only when it is said. */
  href(path: string, asked: Partial<Asked<P>>): string;
  /** Whether anything but the page and the order differs from the standard. */
  narrows(asked: Asked<P>): boolean;
  /** Whether it is narrowed when nothing is asked: its filters stand even where nothing is found. */
  beginsNarrowed: boolean;
  nameOf(key: keyof P): string;
  /** What is asked of its places alone. */
  places(asked: Asked<P>): Partial<Asked<P>>;
}

const last = 10_000;

/**
 * Declares what a list can be asked in its address.
 * @example const query = defineQuery({ q: words(), state: oneOf("etat", fateStates), sort: oneOf("tri", ["nom", "date"], "nom") });
 */
export function defineQuery<const P extends Params>(params: P): Query<P> {
  const keys = Object.keys(params);
  const nameOf = (key: keyof P) => params[key]!.name ?? String(key);
  return {
    params,
    nameOf,
    beginsNarrowed: keys.some((key) => key !== "sort" && params[key]!.standard !== ""),
    read: (from) => {
      const asked = keys.map((key) => {
        const said = from.get(nameOf(key));
        // The database takes no NUL, and half a character would be refused as well.
        const clean = said?.slice(0, 200).toWellFormed().replaceAll("\u0000", "").trim();
        return [key, clean === undefined ? params[key]!.standard : params[key]!.accept(clean)];
      });
      const page = Number.parseInt(from.get("page") ?? "", 10) || 1;
      return { ...Object.fromEntries(asked), page: Math.min(Math.max(page, 1), last) };
    },
    href: (path, asked) => {
      const query = new URLSearchParams();
      for (const key of keys) {
        const value = (asked as Record<string, string | undefined>)[key];
        if (value !== undefined && value !== params[key]!.standard) query.set(nameOf(key), value);
      }
      if (asked.page && asked.page > 1) query.set("page", String(asked.page));
      return query.size > 0 ? `${path}?${query}` : path;
    },
    narrows: (asked) =>
      keys.some((key) => key !== "sort" && !params[key]!.place && asked[key] !== params[key]!.standard),
    places: (asked) =>
      Object.fromEntries(keys.filter((key) => params[key]!.place).map((key) => [key, asked[key]])) as Partial<
        Asked<P>
      >,
  };
}

const pageAlone = defineQuery({});

/** The page that an address asks for, where pages are all that it can ask. */
export const pageAsked = (c: Ctx): number => pageAlone.read(new URL(c.req.url).searchParams).page;
