import { eq, type InferInsertModel } from "drizzle-orm";
import type { PgColumn, PgTable, PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Transaction } from "./index.ts";

type Table = PgTable & { id: PgColumn };
type Row<T extends Table> = InferInsertModel<T>;

/** What makes a second sending the same, and the refusal of an id that is that of something else. */
interface Same<T extends Table> {
  same: readonly (keyof Row<T>)[];
  taken(): Error | Promise<Error>;
}

/**
 * Writes the row whose id came with the form. The same form sent again is a quiet success; the id with other content is
 * refused. @returns whether the row is new: what follows from it (an event, a letter) follows once.
 * @example const isNew = await createOnce(tx, volunteerCall, values, { same: ["unitId", "openedBy"], taken: refuseCall.idTaken });
 */
export async function createOnce<T extends Table>(
  tx: Transaction,
  table: T,
  values: Row<T> & { id: string },
  how: Same<T>,
): Promise<boolean> {
  const made = await tx
    .insert(table as PgTable)
    .values(values as PgUpdateSetSource<PgTable>)
    .onConflictDoNothing()
    .returning();
  if (made.length > 0) return true;
  if (!(await isRepeated(tx, table, values, how))) throw await how.taken();
  return false;
}

/**
 * Whether the form with this id was sent before: for verbs that would refuse the second sending for what the first one
 * did. @throws what `taken` says when the id is that of something else.
 */
export async function isRepeated<T extends Table>(
  tx: Transaction,
  table: T,
  values: Partial<Row<T>> & { id: string },
  { same, taken }: Same<T>,
): Promise<boolean> {
  const [there] = (await tx
    .select()
    .from(table as PgTable)
    .where(eq(table.id, values.id))) as Partial<Row<T>>[];
  if (!there) return false;
  if (same.some((key) => there[key] !== values[key])) throw await taken();
  return true;
}
