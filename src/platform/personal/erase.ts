import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#platform/database/index.ts";
import { ownersOf, type PersonalData, personalData, type Whose } from "./declare.ts";
import { blank, goneMark, openErasure } from "./forget.ts";
import { noteErasures } from "./ledger.ts";
import { erasure } from "./schema.ts";

/** By what the database knows a person. */
interface Identity {
  person: string;
  account: string | null;
  /** Addresses that reach nobody else. */
  addresses: readonly string[];
}

/**
 * Erases a person from every declared column, as its declaration says, and writes down the identifiers, here and outside
 * the database, so that they can be erased again from a restored backup. Rows that nothing declared points to go by foreign keys.
 */
export async function eraseEverywhere(tx: Transaction, who: Identity, by: string | null): Promise<void> {
  await openErasure(tx);
  for (const one of personalData()) if (one.erase === "anonymise") await anonymise(tx, one, who);
  for (const one of personalData())
    if (one.erase === "delete") {
      await anonymise(
        tx,
        { ...one, held: one.held.filter(({ name }) => !(name in ownersOf(one))) },
        who,
        false,
      );
      await remove(tx, one, who);
    }
  await tx
    .insert(erasure)
    .values({ personId: who.person, accountId: who.account, erasedBy: by })
    .onConflictDoNothing();
  await noteErasures([who.person]);
}

const is = (name: string, whose: Whose, who: Identity): SQL => {
  const column = sql.identifier(name);
  if (whose === "address") return sql`${column} = any (${sql.param([...who.addresses])}::text[])`;
  return sql`${column}::text = ${whose === "person" ? who.person : who.account}`;
};

async function remove(tx: Transaction, one: PersonalData, who: Identity): Promise<void> {
  const owned = Object.entries(ownersOf(one)).map(([name, whose]) => is(name, whose, who));
  if (owned.length) await tx.execute(sql`delete from ${one.source} where ${sql.join(owned, sql` or `)}`);
}

// Their id goes wherever it stands; their words go from the rows that it marks.
async function anonymise(tx: Transaction, one: PersonalData, who: Identity, words = true): Promise<void> {
  const ids = one.held.filter((column) => column.getSQLType() === "uuid" && column.name !== "id");
  if (ids.length === 0) return;
  const marked = sql.join(
    ids.map(({ name }) => is(name, "person", who)),
    sql` or `,
  );
  const sets = [
    ...ids.map(
      ({ name }) => sql`${sql.identifier(name)} = nullif(${sql.identifier(name)}, ${who.person}::uuid)`,
    ),
    ...(words ? one.held : [])
      .filter((column) => !ids.includes(column))
      .map((column) => sql`${sql.identifier(column.name)} = ${blank(column, goneMark)}`),
  ];
  await tx.execute(sql`update ${one.source} set ${sql.join(sets, sql`, `)} where ${marked}`);
}
