import { getColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { defineMessages, type Message } from "#platform/language/messages.ts";

/** Legal basis: consent (art. 6.1.a and 9.2.a), membership (art. 9.2.d), contract, legal duty, legitimate interest. */
type Basis = "consent" | "membership" | "contract" | "legalDuty" | "legitimateInterest";

type Said = { fr: string; en: string };
type Text = Message<Said>;

/** A retention with a clock: so long after an instant; then rows are deleted, or only the declared columns cleared. */
export interface Clock {
  hours?: number;
  days?: number;
  years?: number;
  /** The instant, as a column or an expression on the row; rows where it is null stay. */
  after: string | SQL;
  /** The same instant in words, after "N years after": « la fin du mandat ». */
  since: Said;
  how: "delete" | "clear";
  /** Cleared words must not be empty: a mark stands there. */
  mark?: boolean;
}

/** How long it is kept: by a clock, until the person is erased, or as long as the thing named. */
export type Keep = Clock | "withThePerson" | "withTheAccount" | "history" | { with: Said };

/** What the id in a column is compared to when a person is erased. */
export type Whose = "person" | "account" | "address";

/** What a schema says of some columns of one table (GDPR art. 5, 6, 9, 13, 17, 30). */
interface Declaration<C extends string> {
  columns: readonly C[];
  purpose: Said;
  basis: Basis;
  keep: Keep;
  /**
   * `delete`: the person's rows go. `anonymise`: their id is taken off and the declared words of those rows are blanked.
   * `{ keep }`: all stays, for this reason.
   */
  erase: "delete" | "anonymise" | { keep: Said };
  /** Columns that say whose row it is, beside foreign keys to people and accounts. */
  whose?: Partial<Record<C | "id", Whose>>;
}

/** A declaration as the job, the erasure, the register and the page read it. */
export interface PersonalData {
  /** Names in the database. */
  table: string;
  columns: readonly string[];
  purpose: Text;
  basis: Basis;
  keep: Clock | { with: Text } | "withThePerson" | "withTheAccount" | "history";
  since: Text | null;
  erase: "delete" | "anonymise" | "keep";
  why: Text | null;
  held: readonly PgColumn[];
  source: PgTable;
  whose: Readonly<Record<string, Whose>>;
}

/** Why words stay when the person who wrote them is erased: they were written for the movement, and name nobody. */
export const ownWords = {
  keep: {
    fr: "Ces mots sont ceux du mouvement et ne nomment personne",
    en: "These words are the movement’s and name nobody",
  },
} as const;

const declared: PersonalData[] = [];

/** Every declaration of the schemas loaded so far. */
export const personalData = (): readonly PersonalData[] => declared;

/**
 * Declares, beside a table, why columns about people exist, for how long, and what erasing someone does to them. The
 * daily job, the erasure and /vos-donnees carry out and say exactly this; an undeclared column fails the tests.
 * @example
 * personal(callWish, {
 *   columns: ["personId"],
 *   purpose: { fr: "Savoir combien de personnes le demandent", en: "To know how many people ask for it" },
 *   basis: "membership",
 *   keep: { years: 1, after: "askedAt", since: { fr: "la demande", en: "the request" }, how: "delete" },
 *   erase: "delete",
 * });
 */
export function personal<T extends PgTable>(
  source: T,
  said: Declaration<Extract<keyof T["_"]["columns"], string>>,
): void {
  const all = getColumns(source) as Record<string, PgColumn>;
  const named = (name: string) => {
    const column = all[name];
    if (!column) throw new Error(`${getTableName(source)} has no column ${name}`);
    return column;
  };
  const table = getTableName(source);
  const { keep, erase } = said;
  const clock = typeof keep === "object" && "after" in keep ? keep : null;
  const m = defineMessages(`personal.${table}.${said.columns[0]}`, {
    purpose: said.purpose,
    ...(clock ? { since: clock.since } : {}),
    ...(typeof keep === "object" && "with" in keep ? { with: keep.with } : {}),
    ...(typeof erase === "object" ? { why: erase.keep } : {}),
  } as Record<string, Said>);
  declared.push({
    table,
    columns: said.columns.map((name) => named(name).name),
    purpose: m.purpose!,
    basis: said.basis,
    keep: clock
      ? { ...clock, after: typeof clock.after === "string" ? sql`${named(clock.after)}` : clock.after }
      : typeof keep === "object"
        ? { with: m.with! }
        : keep,
    since: m.since ?? null,
    erase: typeof erase === "object" ? "keep" : erase,
    why: m.why ?? null,
    held: said.columns.map(named),
    source,
    whose: Object.fromEntries(
      Object.entries(said.whose ?? {}).map(([name, whose]) => [named(name).name, whose as Whose]),
    ),
  });
}

/** Which columns say whose row it is: those declared, and foreign keys to people and accounts. */
export function ownersOf({ source, whose, columns }: PersonalData): Record<string, Whose> {
  const keys = getTableConfig(source).foreignKeys.flatMap((key) => {
    const { columns: from, foreignTable } = key.reference();
    const to = { person: "person", auth_user: "account" }[getTableName(foreignTable)] as Whose | undefined;
    return to && columns.includes(from[0]!.name) ? [[from[0]!.name, to] as const] : [];
  });
  return { ...Object.fromEntries(keys), ...whose };
}
