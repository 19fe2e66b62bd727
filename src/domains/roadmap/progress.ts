import { sql } from "drizzle-orm";
import { plainText } from "#domains/texts/index.ts";
import { db, row, rows } from "#platform/database/index.ts";
import { placed, versionRead } from "./placing.ts";
import type { Status } from "./word.ts";

/** How far a set of commitments has come. */
export interface Progress {
  total: number;
  kept: number;
  abandoned: number;
  late: number;
  silent: number;
  /** Mean of what is done, 0 to 1; 0 when there is no commitment. */
  share: number;
}

/** The progress of a part: an axis or an objective by its block, a space by its unit. */
export interface PartProgress extends Progress {
  id: string;
  /** Number of the axis or the objective, as printed. */
  number: string | null;
  name: string;
  /** Slug of the unit; null for a part of the text. */
  slug: string | null;
}

export interface TextProgress {
  overall: Progress;
  /** How many objectives the text has. */
  objectives: number;
  byAxis: PartProgress[];
  byObjective: PartProgress[];
  bySpace: PartProgress[];
}

/**
 * The progress of a text, by axis, objective and owner unit, each in the order of the text or of names. Parts are those
 * of the version in force, or of the latest draft before any is. A commitment whose paragraph has left the text counts
 * in the whole and in its owner's, under no axis.
 */
export async function progressOf(textId: string): Promise<TextProgress> {
  const [all, objectives] = await Promise.all([commitmentsInPlace(textId), countObjectives(textId)]);
  return {
    objectives,
    overall: progressOfAll(all),
    byAxis: byPart(all, (one) => part(one.axisId, one.axisNumber, one.axisContent, null)),
    byObjective: byPart(all, (one) => part(one.objectiveId, one.objectiveNumber, one.objectiveContent, null)),
    bySpace: byPart(all, (one) => ({
      id: one.unitId,
      number: null,
      name: one.unitName,
      slug: one.unitSlug,
    })).sort((a, b) => a.name.localeCompare(b.name, "fr")),
  };
}

/** Sums up commitments that stand somewhere. */
export function progressOfAll(
  all: readonly Pick<InPlace, "status" | "progress" | "late" | "silent">[],
): Progress {
  const count = (of: (one: (typeof all)[number]) => boolean) => all.filter(of).length;
  return {
    total: all.length,
    kept: count((one) => one.status === "kept"),
    abandoned: count((one) => one.status === "abandoned"),
    late: count((one) => one.late),
    silent: count((one) => one.silent),
    share: all.length === 0 ? 0 : all.reduce((sum, one) => sum + one.progress, 0) / all.length / 100,
  };
}

type Named = Pick<PartProgress, "id" | "number" | "name" | "slug">;

const part = (
  id: string | null,
  number: string | null,
  content: string | null,
  slug: string | null,
): Named | null => (id === null ? null : { id, number, name: plainText(content ?? ""), slug });

function byPart(all: InPlace[], partOf: (one: InPlace) => Named | null): PartProgress[] {
  const names = new Map<string, Named>();
  const groups = new Map<string, InPlace[]>();
  for (const one of all) {
    const named = partOf(one);
    if (!named) continue;
    names.set(named.id, named);
    groups.set(named.id, [...(groups.get(named.id) ?? []), one]);
  }
  return [...groups].map(([id, some]) => ({ ...names.get(id)!, ...progressOfAll(some) }));
}

interface InPlace {
  status: Status;
  progress: number;
  late: boolean;
  silent: boolean;
  axisId: string | null;
  axisNumber: string | null;
  axisContent: string | null;
  objectiveId: string | null;
  objectiveNumber: string | null;
  objectiveContent: string | null;
  unitId: string;
  unitName: string;
  unitSlug: string;
}

/** Each commitment with the axis and the objective above its paragraph, in the order of the text; one statement. */
function commitmentsInPlace(textId: string): Promise<InPlace[]> {
  return rows<InPlace>(
    db,
    sql`with ${placed(versionRead(textId))}
        select s.status, s.progress, s.late, s.silent,
          a.block_id as axis_id, a.number as axis_number, a.content as axis_content,
          o.block_id as objective_id, o.number as objective_number, o.content as objective_content,
          u.id as unit_id, u.name as unit_name, u.slug as unit_slug
        from commitment_standing s
        join unit u on u.id = s.owner_unit_id
        left join placed b on b.block_id = s.block_id
        left join placed a on a.position = b.axis_at and a.kind = 'axis'
        left join placed o on o.position = b.objective_at and o.kind = 'objective'
        where s.text_id = ${textId}
        order by b.position nulls last, s.commitment_id
        limit 2000`,
  );
}

async function countObjectives(textId: string): Promise<number> {
  const found = await row<{ n: number }>(
    db,
    sql`select count(*)::int as n from version_block where version_id = ${versionRead(textId)} and kind = 'objective'`,
  );
  return found?.n ?? 0;
}
