import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db, newId, type Reader, type Transaction } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { fieldOf, fieldsOf } from "../kinds/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalMapping, type ThingKind } from "../schema.ts";

/** What each column of a list brings; null where it brings nothing. */
export type Columns = readonly (string | null)[];

/** A head by which the lists of a source are recognised, whatever the case or the accents of its words. */
function fingerprintOf(header: readonly string[]): string {
  return createHash("sha256").update(header.map(searchable).join("\u0001")).digest("base64url");
}

/** What the heads of a list seem to mean: each field at most once, the surest heads first. */
export function proposeColumns(kind: ThingKind, header: readonly string[]): (string | null)[] {
  const heads = header.map(searchable);
  const columns: (string | null)[] = heads.map(() => null);
  const taken = new Set<string>();
  // An exact name of the field first, then its other names in the order in which the field lists them.
  const deepest = Math.max(...fieldsOf(kind).map((field) => field.heads.length));
  for (let depth = 0; depth < deepest; depth++) {
    for (const field of fieldsOf(kind)) {
      const wanted = field.heads[depth];
      if (wanted === undefined || taken.has(field.key)) continue;
      const at = heads.findIndex((head, index) => head === wanted && columns[index] === null);
      if (at < 0) continue;
      columns[at] = field.key;
      taken.add(field.key);
    }
  }
  return columns;
}

/** The columns that someone gave an earlier list of this source with this head, or null. */
export async function rememberedColumns(
  of: { source: string; kind: ThingKind; header: readonly string[] },
  reader: Reader = db,
): Promise<(string | null)[] | null> {
  const [found] = await reader
    .select({ columns: arrivalMapping.columns })
    .from(arrivalMapping)
    .where(
      and(
        eq(arrivalMapping.source, of.source),
        eq(arrivalMapping.kind, of.kind),
        eq(arrivalMapping.fingerprint, fingerprintOf(of.header)),
      ),
    );
  return found?.columns ?? null;
}

/** Remembers what the columns of a list mean for the next of its source. */
export async function rememberColumns(
  tx: Transaction,
  of: { source: string; kind: ThingKind; header: readonly string[] },
  columns: Columns,
  madeBy: string | null,
): Promise<void> {
  const values = { columns: [...columns], madeBy, madeAt: new Date() };
  await tx
    .insert(arrivalMapping)
    .values({
      id: newId(),
      source: of.source,
      kind: of.kind,
      fingerprint: fingerprintOf(of.header),
      ...values,
    })
    .onConflictDoUpdate({
      target: [arrivalMapping.source, arrivalMapping.kind, arrivalMapping.fingerprint],
      set: { ...values, madeAt: sql`now()` },
    });
}

/**
 * Columns as they may be used: known fields, none twice, and enough of them to find or make what a line is about.
 * @throws {Refusal} `unknownColumn`, `columnTwice`, `missingColumn`.
 */
export function checkColumns(kind: ThingKind, columns: Columns, width: number): (string | null)[] {
  const seen = new Set<string>();
  for (const key of columns) {
    if (key === null) continue;
    const field = fieldOf(kind, key);
    if (!field) throw refuseLists.unknownColumn({ column: key });
    if (seen.has(key)) throw refuseLists.columnTwice({ field: field.label.fr as string });
    seen.add(key);
  }
  const needed = fieldsOf(kind).filter((field) => field.needed);
  const missing = needed.filter((field) => !seen.has(field.key));
  // People, units, mandates and offices that are known already are found by their identifier alone.
  if (missing.length > 0 && !(seen.has("id") && seen.size > 1))
    throw refuseLists.missingColumn({ fields: missing.map((field) => field.label.fr).join(", ") });
  return Array.from({ length: width }, (_, index) => columns[index] ?? null);
}
