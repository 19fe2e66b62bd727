import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { textDocument } from "./schema.ts";

/** A numbered document that lives through versions. */
export type Text = typeof textDocument.$inferSelect;

/** A text by its address. Whether the actor may see one of its versions is up to the page. @throws {Refusal} `notFound`. */
export async function textBySlug(slug: string): Promise<Text> {
  const wellFormed = /^[a-z0-9-]{1,80}$/.test(slug);
  const [found] = wellFormed ? await db.select().from(textDocument).where(eq(textDocument.slug, slug)) : [];
  if (!found) throw refuse.notFound();
  return found;
}

/** A text by its id. @throws {Refusal} `notFound`. */
export async function textById(id: string, reader: Reader = db): Promise<Text> {
  const [found] = await reader.select().from(textDocument).where(eq(textDocument.id, id));
  if (!found) throw refuse.notFound();
  return found;
}

/** Texts of a kind by title, at most 200. */
export async function textsOfKind(kind: string): Promise<Text[]> {
  return db
    .select()
    .from(textDocument)
    .where(eq(textDocument.kind, kind))
    .orderBy(asc(textDocument.title))
    .limit(200);
}
