import { sql } from "drizzle-orm";
import { standardVocabulary } from "#domains/movement/index.ts";
import { row, type Transaction } from "#platform/database/index.ts";
import { searchable, slugOf } from "#platform/language/index.ts";
import { refuseKind } from "./refusals.ts";

/**
 * The key of a new kind, made from its French name: « antenne locale » gives `antenne_locale`. Nobody types it.
 * @throws {Refusal} `wordless`, `taken` when there is or ever was such a kind.
 */
export async function freeKey(
  tx: Transaction,
  table: "unit_kind" | "mandate_kind",
  name: string,
): Promise<string> {
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
