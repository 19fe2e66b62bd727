import { sql } from "drizzle-orm";
import { db, newId, type Reader, rows, type Transaction } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";
import { question } from "./schema.ts";

/** A question of a review, with what stands beside it on the page. */
export interface Question {
  id: string;
  position: number;
  kind: "overall" | "space" | "commitment";
  space: { id: string; slug: string; name: string; lineage: string[] } | null;
  commitment: QuestionedCommitment | null;
}

/** A commitment as the review shows it: its short name and its sentence in the text. */
export interface QuestionedCommitment {
  id: string;
  title: string;
  sentence: string;
  dueOn: Day | null;
  owner: string;
  withdrawn: boolean;
}

/** Every question of a review in the order of the form; at most 500. */
export async function questionsOf(campaignId: string, reader: Reader = db): Promise<Question[]> {
  return rows<Question>(
    reader,
    sql`select q.id, q.position, q.kind,
          case when s.id is null then null else
            jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'lineage', s.lineage) end as space,
          case when c.id is null then null else
            jsonb_build_object('id', c.id, 'title', c.title, 'sentence', c.sentence, 'dueOn', c.due_on,
              'owner', o.name, 'withdrawn', c.withdrawn_at is not null) end as commitment
        from question q
        left join unit s on s.id = q.space_id
        left join commitment c on c.id = q.commitment_id
        left join unit o on o.id = c.owner_unit_id
        where q.campaign_id = ${campaignId}
        order by q.position limit 500`,
  );
}

interface Candidate {
  kind: Question["kind"];
  spaceId: string | null;
  commitmentId: string | null;
}

/**
 * Writes what a review asks: one question overall, one for each open space, one for each commitment of the text
 * that still stands (mission, system 6: a commitment returns as a line of the next review). Questions already
 * there keep their identity; one that has lost its reason goes, as long as nobody has answered it.
 */
export async function writeQuestions(
  tx: Transaction,
  campaignId: string,
  rootId: string,
  textId: string | null,
): Promise<void> {
  const wanted = await candidates(tx, rootId, textId);
  const there = await rows<Candidate & { id: string }>(
    tx,
    sql`select id, kind, space_id, commitment_id from question where campaign_id = ${campaignId}`,
  );
  const known = new Map(there.map((one) => [identityOf(one), one.id]));
  const values = wanted.map((one, position) => ({
    ...one,
    position,
    campaignId,
    id: known.get(identityOf(one)) ?? newId(),
  }));
  await tx
    .insert(question)
    .values(values)
    .onConflictDoUpdate({
      target: question.id,
      set: { position: sql`excluded.position`, spaceId: sql`excluded.space_id` },
    });
  await tx.execute(
    sql`delete from question q where q.campaign_id = ${campaignId} and q.id <> all (${sql.param(values.map((one) => one.id))}::uuid[])
          and not exists (select from answer_item i where i.question_id = q.id)`,
  );
}

const identityOf = (one: Candidate) => one.commitmentId ?? (one.kind === "space" ? one.spaceId : one.kind);

async function candidates(tx: Transaction, rootId: string, textId: string | null): Promise<Candidate[]> {
  const spaces = await rows<{ id: string }>(
    tx,
    sql`select id from unit where kind = 'space' and closed_at is null and lineage @> array[${rootId}]::uuid[]
        order by search_name limit 100`,
  );
  const promises = textId
    ? await rows<{ id: string; spaceId: string | null }>(
        tx,
        sql`select c.id, s.id as space_id from commitment c
            join unit o on o.id = c.owner_unit_id
            left join lateral (select id from unit where id = any (o.lineage) and kind = 'space' limit 1) s on true
            where c.text_id = ${textId} and c.withdrawn_at is null
            order by c.created_at, c.id limit 300`,
      )
    : [];
  const about = (spaceId: string | null): Candidate[] =>
    promises
      .filter((promise) => promise.spaceId === spaceId)
      .map(({ id }) => ({ kind: "commitment", spaceId, commitmentId: id }));
  return [
    { kind: "overall", spaceId: null, commitmentId: null },
    ...spaces.flatMap(({ id }): Candidate[] => [
      { kind: "space", spaceId: id, commitmentId: null },
      ...about(id),
    ]),
    ...promises
      .filter(({ spaceId }) => !spaces.some(({ id }) => id === spaceId))
      .map(({ id, spaceId }): Candidate => ({ kind: "commitment", spaceId, commitmentId: id })),
  ];
}

/** Questions as pages group them: each space with its commitments, then the commitments that no space asked about carries. */
export function bySpace(questions: Question[]): {
  spaces: { question: Question; commitments: Question[] }[];
  others: Question[];
} {
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  const spaces = questions
    .filter(({ kind }) => kind === "space")
    .map((question) => ({
      question,
      commitments: commitments.filter(({ space }) => space?.id === question.space?.id),
    }));
  const placed = new Set(spaces.flatMap((space) => space.commitments.map(({ id }) => id)));
  return { spaces, others: commitments.filter(({ id }) => !placed.has(id)) };
}

/** Ids of the commitments that are asked about. */
export function commitmentIds(questions: Question[]): string[] {
  return questions.flatMap(({ commitment }) => commitment?.id ?? []);
}
