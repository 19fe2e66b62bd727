import { and, eq, isNull, sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { plainText, type textDocument } from "#domains/texts/index.ts";
import { type Unit, unitById } from "#domains/units/index.ts";
import { createOnce, db, isId, newId, row, rows, type Transaction } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import { clean } from "#platform/http/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { isDay } from "#platform/time/index.ts";
import { refuseRoadmap } from "./refusals.ts";
import { commitment, commitmentOwner } from "./schema.ts";
import { verbs } from "./verbs.ts";

type Text = Pick<typeof textDocument.$inferSelect, "id" | "unitId">;

/** Who answers for a commitment, until when, and what is counted. */
export interface Terms {
  /** Its short name. */
  title: string;
  ownerUnitId: string;
  /** People who answer for it beside the unit; each holds a mandate in it. */
  personIds?: readonly string[];
  /** `YYYY-MM-DD`. */
  dueOn?: string | null;
  /** What is counted. */
  indicator?: string | null;
  /** Towards how many. */
  target?: number | null;
}

interface NewCommitment extends Terms {
  id?: string;
  blockId: string;
  /** The sentence of the paragraph that it is, word for word, without marks. */
  sentence: string;
}

/**
 * An editor makes a sentence of the text a commitment with an owner and a date (§3, §28). Repeating it with the same
 * id changes nothing.
 * @throws {Refusal} `forbidden`, `elsewhere`, `notInTheText`, `already`, `unknownOwner`, `notThere`, `indicatorFirst`, `taken`.
 */
export async function choose(actor: Actor, text: Text, what: NewCommitment): Promise<string> {
  const id = what.id ?? newId();
  const over = await unitById(text.unitId);
  return verbs.choose(actor, { id, over }, async (tx) => {
    const sentence = oneLine(what.sentence);
    await requireSentence(tx, text.id, what.blockId, sentence);
    const { personIds, ...terms } = await checkTerms(tx, what);
    const values = {
      id,
      textId: text.id,
      blockId: what.blockId,
      sentence,
      ...terms,
      chosenBy: actor.personId,
    };
    const searchText = searchable(`${terms.title} ${sentence}`);
    const taken = () => takenBy(tx, values);
    const same = ["blockId", "sentence"] as const;
    if (!(await createOnce(tx, commitment, { ...values, searchText }, { same, taken }))) return id;
    await writeOwners(tx, id, personIds);
    return id;
  });
}

/**
 * Changes who answers for a commitment, its date, its name or its indicator; never its sentence.
 * @throws {Refusal} `forbidden`, `stale` when someone changed it since `revision`, `withdrawn`, and those of {@link choose}.
 */
export async function amend(
  actor: Actor,
  commitmentId: string,
  terms: Terms & { revision: number },
): Promise<void> {
  await change(actor, verbs.amend, commitmentId, async (tx, before) => {
    if (before.revision !== terms.revision) throw refuse.stale();
    const { personIds, ...checked } = await checkTerms(tx, terms);
    const searchText = searchable(`${checked.title} ${before.sentence}`);
    await tx
      .update(commitment)
      .set({ ...checked, searchText, revision: before.revision + 1 })
      .where(eq(commitment.id, commitmentId));
    await tx.delete(commitmentOwner).where(eq(commitmentOwner.commitmentId, commitmentId));
    await writeOwners(tx, commitmentId, personIds);
  });
}

/**
 * Takes a commitment back, with the reason, which is public; it stays readable and counts no more.
 * @throws {Refusal} `forbidden`, `noReason`, `withdrawn`.
 */
export async function withdrawCommitment(actor: Actor, commitmentId: string, because: string): Promise<void> {
  await change(actor, verbs.withdraw, commitmentId, async (tx) => {
    const withdrawnBecause = clean(because).slice(0, 2000);
    if (!withdrawnBecause) throw refuseRoadmap.noReason();
    await tx
      .update(commitment)
      .set({ withdrawnAt: new Date(), withdrawnBecause })
      .where(eq(commitment.id, commitmentId));
  });
}

/** The ground of the power to edit a commitment: the unit whose text it is in. */
export async function groundOf(textId: string): Promise<Unit> {
  const found = await row<{ unitId: string }>(
    db,
    sql`select unit_id from text_document where id = ${textId}`,
  );
  if (!found) throw refuse.notFound();
  return unitById(found.unitId);
}

type Row = typeof commitment.$inferSelect;

async function change(
  actor: Actor,
  verb: typeof verbs.amend,
  id: string,
  work: (tx: Transaction, before: Row) => Promise<void>,
) {
  if (!isId(id)) throw refuse.notFound();
  const [known] = await db
    .select({ textId: commitment.textId })
    .from(commitment)
    .where(eq(commitment.id, id));
  if (!known) throw refuse.notFound();
  const over = await groundOf(known.textId);
  await verb(actor, { id, over }, async (tx) => {
    const [before] = await tx.select().from(commitment).where(eq(commitment.id, id)).for("update");
    if (!before) throw refuse.notFound();
    if (before.withdrawnAt) throw refuseRoadmap.withdrawn();
    await work(tx, before);
  });
}

/** The sentence must stand in the paragraph as it is in force, or as a draft words it. */
async function requireSentence(
  tx: Transaction,
  textId: string,
  blockId: string,
  sentence: string,
): Promise<void> {
  if (!isId(blockId)) throw refuseRoadmap.elsewhere();
  const worded = await rows<{ content: string; textId: string }>(
    tx,
    sql`select b.content, v.text_id from version_block b
        join text_version v on v.id = b.version_id
        left join text_publication p on p.version_id = v.id
        where b.block_id = ${blockId} and (p.version_id is null or p.version_id = (
          select q.version_id from text_publication q join text_version w on w.id = q.version_id
          where w.text_id = v.text_id and q.in_force_from <= ${await today()}::date
          order by q.in_force_from desc, w.number desc limit 1))`,
  );
  if (worded.some((one) => one.textId !== textId)) throw refuseRoadmap.elsewhere();
  if (!sentence || !worded.some((one) => flat(plainText(one.content)).includes(flat(sentence))))
    throw refuseRoadmap.notInTheText();
}

async function checkTerms(tx: Transaction, { personIds = [], ...given }: Terms) {
  if (!isId(given.ownerUnitId)) throw refuseRoadmap.unknownOwner();
  const owner = await unitById(given.ownerUnitId, tx).catch((error) => {
    throw error instanceof Refusal ? refuseRoadmap.unknownOwner() : error;
  });
  if (owner.closedAt) throw refuseRoadmap.unknownOwner();
  const people = [...new Set(personIds)];
  if (!people.every(isId)) throw refuseRoadmap.notThere();
  const there = await rows(
    tx,
    sql`select distinct person_id from mandate_now where unit_id = ${owner.id} and person_id = any(${sql.param(people)}::uuid[])`,
  );
  if (there.length < people.length) throw refuseRoadmap.notThere();
  const indicator = oneLine(given.indicator ?? "").slice(0, 160) || null;
  const target = given.target ?? null;
  if (target !== null && !(Number.isFinite(target) && target > 0)) throw refuseRoadmap.badTarget();
  if (target !== null && !indicator) throw refuseRoadmap.indicatorFirst();
  const title = oneLine(given.title).slice(0, 160);
  if (!title) throw refuseRoadmap.noTitle();
  const dueOn = given.dueOn ?? null;
  if (dueOn !== null && !(isDay(dueOn) && dueOn.startsWith("20"))) throw refuseRoadmap.badDay();
  return { title, ownerUnitId: owner.id, dueOn, indicator, target, personIds: people };
}

async function writeOwners(tx: Transaction, commitmentId: string, personIds: string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.insert(commitmentOwner).values(personIds.map((personId) => ({ commitmentId, personId })));
}

/** Either the id is another commitment's, or someone chose this very one. */
async function takenBy(
  tx: Transaction,
  said: { id: string; blockId: string; sentence: string; title: string },
): Promise<Error> {
  const [found] = await tx.select().from(commitment).where(eq(commitment.id, said.id));
  if (found) return refuseRoadmap.taken();
  const [twin] = await tx
    .select({ id: commitment.id })
    .from(commitment)
    .where(
      and(
        eq(commitment.blockId, said.blockId),
        eq(commitment.sentence, said.sentence),
        eq(commitment.title, said.title),
        isNull(commitment.withdrawnAt),
      ),
    );
  return twin ? refuseRoadmap.already({ id: twin.id }) : refuseRoadmap.taken();
}

/** Words on one line, without spaces at either end or twice in a row. */
export function oneLine(text: string): string {
  return clean(text).replace(/[ \t\n]+/gu, " ");
}

/** Words as they are compared: any spaces between them count as one. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * A unit that merged into another leaves it its promises: the one that took it in answers for them from now on. What was
 * said of them stays; delivered twice, nothing is left to pass.
 */
export const passCommitments: Subscription = {
  event: "organisation.merged",
  name: "pass-commitments",
  handle: async ({ from, into }) => {
    if (!from || !into) return;
    await db
      .update(commitment)
      .set({ ownerUnitId: into, revision: sql`${commitment.revision} + 1` })
      .where(eq(commitment.ownerUnitId, from));
  },
};
