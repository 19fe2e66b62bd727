import { asc, eq, getColumns, sql } from "drizzle-orm";
import { db, type Reader, rows } from "#platform/database/index.ts";
import { anchorOf } from "./anchor.ts";
import { plainText } from "./document.ts";
import { versionBlock } from "./schema.ts";

/** A block as one version words it. */
export type Block = Omit<typeof versionBlock.$inferSelect, "versionId" | "editedBy" | "editedAt">;

const { versionId: _v, editedBy: _b, editedAt: _a, ...columns } = getColumns(versionBlock);

/** The blocks of a version in reading order; at most 2000. */
export async function blocksOf(versionId: string, reader: Reader = db): Promise<Block[]> {
  return reader
    .select(columns)
    .from(versionBlock)
    .where(eq(versionBlock.versionId, versionId))
    .orderBy(asc(versionBlock.position))
    .limit(2000);
}

/** A headline above a block: the objective or the axis in which it stands. */
export interface Above {
  blockId: string;
  number: string | null;
  title: string;
}

/** A block where it stands in its text, for pages that speak of it from elsewhere. */
export interface Placed extends Pick<Block, "blockId" | "kind" | "label" | "number" | "content"> {
  textId: string;
  textSlug: string;
  textTitle: string;
  versionNumber: number;
  /** False when the wording is that of a draft which nobody outside may see. */
  published: boolean;
  /** Its bare words; of a list, those of its introduction and items. */
  plain: string;
  /** Where it is read. */
  href: string;
  objective: Above | null;
  axis: Above | null;
}

interface Found extends Omit<Placed, "published" | "plain" | "href" | "objective" | "axis"> {
  standing: "in_force" | "published" | "draft";
  items: string[];
  above: { id: string; kind: string; number: string | null; content: string }[];
}

/**
 * Where blocks stand, as worded in the version in force; failing that in the version published last that holds
 * them; failing that in the draft. One statement, for at most 2000 blocks; unknown ids are left out.
 */
export async function blocksById(blockIds: readonly string[]): Promise<Map<string, Placed>> {
  if (blockIds.length === 0) return new Map();
  const found = await rows<Found>(db, placedQuery(blockIds.slice(0, 2000)));
  return new Map(found.map((block) => [block.blockId, placed(block)]));
}

function placedQuery(blockIds: readonly string[]) {
  return sql`
    with asked as (
      select b.*, v.text_id, v.number as version_number, t.slug as text_slug, t.title as text_title,
        case when v.id = f.id then 'in_force' when p.version_id is not null then 'published' else 'draft' end as standing
      from version_block b
      join text_version v on v.id = b.version_id
      join text_document t on t.id = v.text_id
      left join text_publication p on p.version_id = v.id
      left join lateral (
        select fv.id from text_version fv join text_publication fp on fp.version_id = fv.id
        where fv.text_id = t.id and fp.in_force_from <= (select movement_today())
        order by fp.in_force_from desc, fv.number desc limit 1
      ) f on true
      where b.block_id = any(${sql.param([...blockIds])}::uuid[])
    ), chosen as (
      select distinct on (block_id) * from asked
      order by block_id, standing = 'in_force' desc, standing = 'published' desc, version_number desc
    )
    select c.block_id, c.text_id, c.text_slug, c.text_title, c.version_number, c.standing, c.kind, c.label, c.number,
      c.content, c.items, coalesce(above.headlines, '[]') as above
    from chosen c
    left join lateral (
      select max(position) as part from version_block
      where version_id = c.version_id and position <= c.position and kind in ('axis', 'annex')
    ) opening on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', h.block_id, 'kind', h.kind, 'number', h.number, 'content', h.content)
        order by h.position) as headlines
      from version_block h
      where h.version_id = c.version_id and h.kind in ('axis', 'objective', 'annex')
        and h.position between coalesce(opening.part, 0) and c.position
    ) above on true`;
}

function placed({ standing, items, above, ...block }: Found): Placed {
  const last = above.at(-1);
  const first = above[0];
  const objective = last?.kind === "objective" ? last : null;
  const axis = first?.kind === "axis" ? first : null;
  const named = (one: Found["above"][number] | null): Above | null =>
    one && { blockId: one.id, number: one.number, title: plainText(one.content) };
  return {
    ...block,
    published: standing !== "draft",
    plain: [block.content, ...items].map(plainText).filter(Boolean).join("\n"),
    href: hrefOf(block, standing, objective?.number ?? null),
    objective: named(objective),
    axis: named(axis),
  };
}

function hrefOf(
  block: Pick<Placed, "blockId" | "kind" | "number" | "textSlug" | "versionNumber">,
  standing: Found["standing"],
  objective: string | null,
): string {
  const text = `/textes/${block.textSlug}`;
  const place = `#${anchorOf(block)}`;
  if (standing === "draft") return `${text}/brouillon${place}`;
  if (standing === "published") return `${text}/versions/${block.versionNumber}${place}`;
  if (!objective) return text + place;
  const page = `${text}/objectifs/${encodeURIComponent(objective)}`;
  return block.kind === "objective" ? page : page + place;
}
