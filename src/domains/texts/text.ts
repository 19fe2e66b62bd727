import { asc, eq, sql } from "drizzle-orm";
import { db, listed, type Page, type Reader } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
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

/** A text on a list, with the day since which its version in force holds; null when it is not in force. */
export type Listed = Text & { inForceFrom: Day | null };

/** Texts that the actor may read, by kind, the latest in force first: published ones, and drafts for those who write there. */
export async function listTexts(
  actor: Actor,
  { q = "", kind = "", page = 1, perPage }: { q?: string; kind?: string; page?: number; perPage: number },
): Promise<Page<Listed>> {
  const edits = groundsOf(actor, "texts.edit");
  return listed(
    db,
    sql`select t.*, count(*) over () as total,
          to_char(max(p.in_force_from) filter (where p.in_force_from <= movement_today()), 'YYYY-MM-DD') as in_force_from
        from text_document t
        join unit u on u.id = t.unit_id
        left join text_version v on v.text_id = t.id
        left join text_publication p on p.version_id = v.id
        where (${kind} = '' or t.kind = ${kind}) and position(lower(${q}) in lower(t.title)) > 0
        group by t.id, u.id
        having count(p.version_id) > 0 or u.id = any(${sql.param(edits.units)}::uuid[])
          or u.lineage && ${sql.param(edits.subtrees)}::uuid[]
        order by t.kind, in_force_from desc nulls last, t.title limit ${perPage} offset ${(page - 1) * perPage}`,
  );
}
