import { asc, eq, type SQL, sql } from "drizzle-orm";
import { db, isId, listed, type Page, rows } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Day } from "#platform/time/index.ts";
import { commitmentUpdate } from "./schema.ts";
import type { Status } from "./word.ts";

/** Where a commitment stands, by its owner's latest word. */
export interface Standing {
  status: Status;
  /** Percentage done, 0 to 100. */
  progress: number;
  /** Value of the indicator at the latest word. */
  value: number | null;
  lastWord: string | null;
  lastAt: Date | null;
  /** Its date has passed and it is neither kept nor abandoned. */
  late: boolean;
  /** No word for 60 days, and it is not finished. */
  silent: boolean;
  /** Days since the latest word, or since it was chosen. */
  quietDays: number;
}

/** A commitment with its owner and where it stands. */
export interface Commitment {
  id: string;
  textId: string;
  blockId: string;
  sentence: string;
  title: string;
  owner: { id: string; slug: string; name: string; kind: string };
  dueOn: Day | null;
  indicator: string | null;
  target: number | null;
  createdAt: Date;
  revision: number;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
  standing: Standing;
}

/** What a list may be narrowed to; `calling`: overdue or silent. */
export type Concern = "late" | "silent" | "calling" | "unfinished" | Status;
export type Sorting = "concern" | "due" | "progress" | "recent" | "title";

/** What to list. Everything left out narrows nothing. */
export interface CommitmentListing {
  textId?: string;
  blockIds?: readonly string[];
  ids?: readonly string[];
  /** Owned by this unit or one under it. */
  unitId?: string;
  /** Owned by one of these units, or by a unit under one of the subtrees, or by this person. */
  answeredBy?: { units: string[]; subtrees: string[]; personId: string };
  concern?: Concern;
  q?: string;
  sort?: Sorting;
  /** Withdrawn ones too; they are left out otherwise. */
  withdrawn?: boolean;
  page?: number;
  perPage?: number;
}

/** Commitments of a list with how many there are in all; what is late or silent comes first unless sorted otherwise. */
export async function listCommitments(asked: CommitmentListing): Promise<Page<Commitment>> {
  const perPage = Math.min(asked.perPage ?? 25, 500);
  const offset = (Math.max(asked.page ?? 1, 1) - 1) * perPage;
  const { list, total } = await listed<Found>(
    db,
    sql`select ${columns}, count(*) over () as total
        from commitment c
        join unit u on u.id = c.owner_unit_id
        left join commitment_standing s on s.commitment_id = c.id
        where ${conditions(asked)}
        order by ${orders[asked.sort ?? "concern"]}, c.id limit ${perPage} offset ${offset}`,
  );
  return { list: list.map(toCommitment), total };
}

/** The commitments of a text, or those of these ids, at most 500, in the order in which they were chosen. */
export async function commitmentsOf(textId: string, ids?: readonly string[]): Promise<Commitment[]> {
  if (ids?.length === 0) return [];
  return (await listCommitments({ textId, ids, perPage: 500, sort: "recent" })).list.reverse();
}

/** A commitment by its id, withdrawn or not; null when there is none. */
export async function commitmentById(id: string): Promise<Commitment | null> {
  if (!isId(id)) return null;
  return (await listCommitments({ ids: [id], withdrawn: true })).list[0] ?? null;
}

/** Where these commitments stand, by id; the withdrawn ones are left out. At most 500. */
export async function standingOf(commitmentIds: readonly string[]): Promise<Map<string, Standing>> {
  if (commitmentIds.length === 0) return new Map();
  const { list } = await listCommitments({ ids: commitmentIds, perPage: 500 });
  return new Map(list.map((one) => [one.id, one.standing]));
}

/** Every word said on a commitment, oldest first, at most 200; never who said it. */
export async function wordsOn(commitmentId: string) {
  return db
    .select({
      id: commitmentUpdate.id,
      status: commitmentUpdate.status,
      progress: commitmentUpdate.progress,
      value: commitmentUpdate.value,
      body: commitmentUpdate.body,
      evidenceUrl: commitmentUpdate.evidenceUrl,
      madeAt: commitmentUpdate.madeAt,
    })
    .from(commitmentUpdate)
    .where(eq(commitmentUpdate.commitmentId, commitmentId))
    .orderBy(asc(commitmentUpdate.madeAt), asc(commitmentUpdate.id))
    .limit(200);
}

/** What an owner said of a commitment. */
export type OwnersWord = Pick<
  typeof commitmentUpdate.$inferSelect,
  "status" | "progress" | "body" | "madeAt"
>;

/** The last word on each commitment before an instant, by id; commitments without any are absent. */
export async function lastWords(
  commitmentIds: readonly string[],
  before: Date,
): Promise<Map<string, OwnersWord>> {
  if (commitmentIds.length === 0) return new Map();
  const found = await rows<OwnersWord & { id: string }>(
    db,
    sql`select distinct on (commitment_id) commitment_id as id, status, progress, body, made_at
        from commitment_update
        where commitment_id = any(${sql.param([...commitmentIds])}::uuid[]) and made_at <= ${before}
        order by commitment_id, made_at desc`,
  );
  return new Map(found.map(({ id, ...word }) => [id, word]));
}

function conditions(asked: CommitmentListing): SQL {
  const q = searchable(asked.q ?? "");
  const ids = (list: readonly string[]) => sql`any(${sql.param([...list])}::uuid[])`;
  const { answeredBy } = asked;
  const all: (SQL | false | undefined)[] = [
    !asked.withdrawn && sql`c.withdrawn_at is null`,
    asked.textId !== undefined && sql`c.text_id = ${asked.textId}::uuid`,
    asked.blockIds && sql`c.block_id = ${ids(asked.blockIds)}`,
    asked.ids && sql`c.id = ${ids(asked.ids)}`,
    asked.unitId !== undefined && sql`u.lineage @> array[${asked.unitId}::uuid]`,
    answeredBy &&
      sql`(c.owner_unit_id = ${ids(answeredBy.units)} or u.lineage && ${sql.param(answeredBy.subtrees)}::uuid[]
        or exists (select from commitment_owner o where o.commitment_id = c.id and o.person_id = ${answeredBy.personId}::uuid))`,
    asked.concern && concernOf(asked.concern),
    ...q
      .split(" ")
      .filter(Boolean)
      .slice(0, 10)
      .map((word) => sql`c.search_text like ${`%${word}%`}`),
  ];
  return sql.join(
    [sql`true`, ...all.filter((one) => one !== false && one !== undefined)] as SQL[],
    sql` and `,
  );
}

function concernOf(concern: Concern): SQL {
  if (concern === "late") return sql`s.late`;
  if (concern === "silent") return sql`s.silent`;
  if (concern === "calling") return sql`(s.late or s.silent)`;
  if (concern === "unfinished") return sql`not s.finished`;
  return sql`s.status = ${concern}`;
}

const orders: Record<Sorting, SQL> = {
  concern: sql`s.late desc nulls last, s.silent desc nulls last, s.finished, c.due_on nulls last, c.title`,
  due: sql`c.due_on nulls last, c.title`,
  progress: sql`s.progress desc nulls last, c.title`,
  recent: sql`c.created_at desc`,
  title: sql`c.search_text`,
};

const columns = sql`
  c.id, c.text_id, c.block_id, c.sentence, c.title, c.due_on::text, c.indicator, c.target, c.created_at, c.revision,
  c.withdrawn_at, c.withdrawn_because,
  jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'kind', u.kind) as owner,
  coalesce(s.status, 'planned') as status, coalesce(s.progress, 0) as progress, s.value, s.last_word, s.last_at,
  coalesce(s.late, false) as late, coalesce(s.silent, false) as silent, coalesce(s.quiet_days, 0) as quiet_days`;

type Found = Omit<Commitment, "standing"> & Standing;

function toCommitment(found: Found): Commitment {
  const { status, progress, value, lastWord, lastAt, late, silent, quietDays, ...one } = found;
  return { ...one, standing: { status, progress, value, lastWord, lastAt, late, silent, quietDays } };
}
