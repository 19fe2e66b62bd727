import { eq, getTableName, type InferSelectModel, sql } from "drizzle-orm";
import { standardVocabulary } from "#domains/movement/index.ts";
import { db, type Reader, row, type Transaction } from "#platform/database/index.ts";
import {
  type Asked,
  type Version,
  type VersionedTable,
  type Versioning,
  versioned,
} from "#platform/database/versioned.ts";
import { searchable, slugOf } from "#platform/language/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { refuseKind } from "./refusals.ts";

type Does = (
  actor: Actor,
  occasion: { id: string; over: Ground },
  work: (tx: Transaction) => Promise<void>,
) => Promise<void>;

/**
 * What kinds of units and of mandates have in common: versions in time, and the verbs of those who configure the movement.
 * `change`, `end`, `forget` and `place` are the verbs, over the movement; `create` writes inside a transaction under way.
 * @example export const { asOf: unitKindAsOf, change: changeUnitKind } = kindsOf(unitKind, { rules, check, uses }, { change: verbs.changeUnitKind, … });
 */
export function kindsOf<T extends VersionedTable, R extends object, With = void>(
  table: T,
  kit: Omit<Versioning<InferSelectModel<T> & Version, R, With>, "lock" | "refuse">,
  verbs: Record<"change" | "end" | "forgetPlan" | "place", Does>,
) {
  const versions = versioned(table, { lock: "organisation.kinds", refuse: refuseKind, ...kit });
  return {
    versions,

    /** One as it was, is or will be at an instant; null where it was not there. */
    asOf: async (key: string, at: Date, reader: Reader = db) => (await versions.course(key, reader, at)).now,

    /**
     * Writes the first version of a new one, under a key made of its French name; the same form sent twice makes one.
     * @throws {Refusal} `wordless`, `taken`, and what the rules say.
     */
    create: async (tx: Transaction, by: string | null, what: R & { id: string }, name: string, and: With) => {
      const now = await versions.moment(tx);
      const found = await row<{ key: string }>(
        tx,
        sql`select key from ${sql.identifier(getTableName(table))} where ${eq(table.id, what.id)}`,
      );
      if (found) return { key: found.key, isNew: false };
      const key = await freeKey(tx, getTableName(table), name);
      await kit.check(tx, key, what, { now: null, last: null, from: now }, and);
      const position = (await versions.at(now, tx)).length;
      await versions.write(tx, by, key, what, { id: what.id, position, validFrom: now, validTo: null });
      return { key, isNew: true };
    },

    /**
     * Changes one from now or from a day to come. What it was stays on record, and mandates given before keep the version
     * under which they were. @throws {Refusal} `notFound`, `stale`, `notToCome`, `lastKey`, and what the rules say.
     */
    change: (actor: Actor, over: Ground, key: string, wanted: R, asked: Asked, and: With) =>
      verbs.change(actor, { id: key, over }, (tx) =>
        versions.change(tx, actor.personId, key, wanted, asked, and),
      ),

    /** Ends one, now or from a day to come. @throws {Refusal} `stillHeld`, `stillStanding`, `stillNamed`, `lastKey`, `notFound`. */
    end: (actor: Actor, over: Ground, key: string, asked: Asked = {}) =>
      verbs.end(actor, { id: key, over }, (tx) => versions.end(tx, key, asked)),

    /** Takes back the change or the end that was planned. @throws {Refusal} `nothingPlanned`. */
    forget: (actor: Actor, over: Ground, key: string) =>
      verbs.forgetPlan(actor, { id: key, over }, (tx) => versions.forget(tx, key)),

    /** Puts one at a place among those in force, counted from 0. @throws {Refusal} `notFound`. */
    place: (actor: Actor, over: Ground, key: string, place: number) =>
      verbs.place(actor, { id: key, over }, (tx) => versions.place(tx, key, place)),
  };
}

/** « antenne locale » gives `antenne_locale`. Nobody types a key. */
async function freeKey(tx: Transaction, table: string, name: string): Promise<string> {
  const plain = slugOf(name)
    .replaceAll("-", "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, 40);
  if (!plain || !/[a-z]/.test(searchable(name))) throw refuseKind.wordless();
  // A word of the field that is no unit (an axis, a review) keeps its own entry in the vocabulary.
  const key = table === "unit_kind" && Object.hasOwn(standardVocabulary.fr, plain) ? `${plain}_unit` : plain;
  const known = await row(tx, sql`select id from ${sql.identifier(table)} where key = ${key} limit 1`);
  if (known) throw refuseKind.taken();
  return key;
}
