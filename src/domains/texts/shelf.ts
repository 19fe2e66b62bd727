import { sql } from "drizzle-orm";
import { type Unit, unitById } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can, groundsOf } from "#platform/policy/index.ts";
import { today } from "./day.ts";
import { type Text, textBySlug } from "./text.ts";
import { latestPublished, type Version, versionInForce } from "./version.ts";

/** A text as an actor finds it: what there is to read, and what they may do with it. */
export interface Opened {
  text: Text;
  unit: Unit;
  /** The version in force; failing that the one published last; null when only a draft exists. */
  version: Version | null;
  inForce: boolean;
  mayEdit: boolean;
  mayPublish: boolean;
}

/** Opens a text by its address. @throws {Refusal} `notFound`, also when there is only a draft that the actor may not see. */
export async function openText(actor: Actor, slug: string): Promise<Opened> {
  const text = await textBySlug(slug);
  const unit = await unitById(text.unitId);
  const mayEdit = can(actor, "texts.edit", unit);
  const mayPublish = can(actor, "texts.publish", unit);
  const inForce = await versionInForce(text.id);
  const version = inForce ?? (await latestPublished(text.id));
  if (!version && !mayEdit && !mayPublish) throw refuse.notFound();
  return { text, unit, version, inForce: inForce !== null, mayEdit, mayPublish };
}

/** Whether the actor may see the drafts of a text. */
export function seesDrafts({ mayEdit, mayPublish }: Opened): boolean {
  return mayEdit || mayPublish;
}

/** A text on the list, with the day since which its version in force holds; null when it is not in force. */
export interface Listed extends Text {
  inForceFrom: string | null;
}

/** Texts that the actor may read, by kind and title, at most 200: published ones, and drafts for whoever writes there. */
export async function textsVisibleTo(actor: Actor): Promise<Listed[]> {
  const edits = groundsOf(actor, "texts.edit");
  return rows<Listed>(
    db,
    sql`select t.id, t.slug, t.kind, t.title, t.language, t.unit_id, t.created_at,
          to_char(max(p.in_force_from) filter (where p.in_force_from <= ${await today()}::date), 'YYYY-MM-DD') as in_force_from
        from text_document t
        join unit u on u.id = t.unit_id
        left join text_version v on v.text_id = t.id
        left join text_publication p on p.version_id = v.id
        group by t.id, u.id
        having count(p.version_id) > 0 or u.id = any(${sql.param(edits.units)}::uuid[])
          or u.lineage && ${sql.param(edits.subtrees)}::uuid[]
        order by t.kind, in_force_from desc nulls last, t.title limit 200`,
  );
}
