import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { rootUnit } from "#domains/units/index.ts";
import { isId, newId, row, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { clean } from "#platform/http/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { refuseVoice } from "./refusals.ts";
import { type OutcomeKind, outcome } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** How many contributions one decision may settle. */
const maxAtOnce = 100;
const maxReasonLength = 5000;

/** What an editor decides on one contribution or several. */
export interface Decision {
  kind: OutcomeKind;
  /** Adopted in this block; the text follows from it. */
  blockId?: string | null;
  textId?: string | null;
  mergedIntoId?: string | null;
  /** The answer, or the reason; required for `answered` and `not_retained`. */
  reason?: string;
}

/** Decides on one contribution; see {@link decideTogether}. */
export async function decide(actor: Actor, contributionId: string, decision: Decision): Promise<void> {
  await decideTogether(actor, [contributionId], decision);
}

/**
 * Takes one decision on up to 100 contributions (§3): each gets an outcome of its own, which supersedes the one before.
 * Those who spoke are told. Deciding the same again changes nothing.
 * @returns how many contributions have a new outcome.
 * @throws {Refusal} `forbidden`, `notFound`, `nothingChosen`, `tooMany`, `withdrawn`, `noBlock`, `noTarget`, `intoItself`, `noReason`.
 */
export async function decideTogether(
  actor: Actor,
  contributionIds: readonly string[],
  decision: Decision,
): Promise<number> {
  const ids = [...new Set(contributionIds)];
  if (ids.length === 0) throw refuseVoice.nothingChosen();
  if (ids.length > maxAtOnce) throw refuseVoice.tooMany({ max: maxAtOnce });
  if (!ids.every(isId)) throw refuse.notFound();
  const root = await rootUnit();
  const details = { kind: decision.kind };
  return verbs.decide(actor, { id: ids[0]!, over: root, details }, async (tx) => {
    const checked = await checkDecision(tx, decision);
    const target = checked.mergedIntoId;
    // Decisions take turns, before any row is locked: two of them crossing could close a circle of merges, leave what
    // was merged behind its carrier, or wait for each other.
    await tx.execute(sql`select pg_advisory_xact_lock(7201507)`);
    await requireOpen(tx, target ? [...new Set([...ids, target])] : ids);
    const changed = await withoutRepeats(tx, ids, checked);
    if (target) await requireNoCircle(tx, changed, target);
    await writeDecision(tx, changed, checked, actor.personId);
    for (const id of changed.filter((other) => other !== ids[0]))
      await verbs.decide.record(tx, actor, { id, over: root, details });
    return changed.length;
  });
}

type Checked = {
  kind: Decision["kind"];
  textId: string | null;
  blockId: string | null;
  mergedIntoId: string | null;
  reason: string;
};

/** Keeps of a decision what its kind needs. */
async function checkDecision(tx: Transaction, { kind, ...given }: Decision): Promise<Checked> {
  const reason = clean(given.reason ?? "");
  if (reason.length > maxReasonLength) throw refuseVoice.reasonTooLong({ max: maxReasonLength });
  const checked: Checked = { kind, textId: null, blockId: null, mergedIntoId: null, reason };
  if (kind === "retained") {
    if (!isId(given.blockId)) throw refuseVoice.noBlock();
    const block = await row<{ textId: string }>(
      tx,
      sql`select text_id from text_block where id = ${given.blockId}`,
    );
    if (!block || (given.textId && given.textId !== block.textId)) throw refuseVoice.noBlock();
    return { ...checked, textId: block.textId, blockId: given.blockId };
  }
  if (kind === "merged") {
    if (!isId(given.mergedIntoId)) throw refuseVoice.noTarget();
    return { ...checked, mergedIntoId: given.mergedIntoId };
  }
  if (!reason) throw refuseVoice.noReason();
  return checked;
}

/** Locks the contributions, in one order for everyone, so that two editors cannot decide past each other. */
async function requireOpen(tx: Transaction, ids: string[]): Promise<void> {
  const found = await rows<{ withdrawn: boolean }>(
    tx,
    sql`select withdrawn_at is not null as withdrawn from contribution where id = any(${sql.param(ids)}::uuid[]) order by id for update`,
  );
  if (found.length < ids.length) throw refuse.notFound(); // also a target that does not exist
  if (found.some(({ withdrawn }) => withdrawn)) throw refuseVoice.withdrawn();
}

async function withoutRepeats(
  tx: Transaction,
  ids: string[],
  { kind, ...decision }: Checked,
): Promise<string[]> {
  const same = await rows<{ contributionId: string }>(
    tx,
    sql`select contribution_id from outcome
        where contribution_id = any(${sql.param(ids)}::uuid[]) and superseded_at is null
          and kind = ${kind} and reason = ${decision.reason}
          and block_id is not distinct from ${decision.blockId}::uuid
          and merged_into_id is not distinct from ${decision.mergedIntoId}::uuid`,
  );
  const repeated = new Set(same.map((known) => known.contributionId));
  return ids.filter((id) => !repeated.has(id));
}

async function requireNoCircle(tx: Transaction, ids: string[], targetId: string): Promise<void> {
  const chain = await rows<{ at: string }>(
    tx,
    sql`with recursive walk(at) as (
          select ${targetId}::uuid
          union
          select o.merged_into_id from walk join outcome o
            on o.contribution_id = walk.at and o.superseded_at is null and o.kind = 'merged'
        )
        select at from walk`,
  );
  if (chain.some(({ at }) => ids.includes(at))) throw refuseVoice.intoItself();
}

async function writeDecision(
  tx: Transaction,
  ids: string[],
  decision: Checked,
  decidedBy: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  const decidedAt = new Date();
  await tx
    .update(outcome)
    .set({ supersededAt: decidedAt })
    .where(and(inArray(outcome.contributionId, ids), isNull(outcome.supersededAt)));
  const made = ids.map((contributionId) => ({
    ...decision,
    id: newId(),
    contributionId,
    decidedBy,
    decidedAt,
  }));
  await tx.insert(outcome).values(made);
  for (const { id, contributionId } of made)
    await emit(tx, "voice.decided", { contributionId, outcomeId: id });
}

/** Every decision taken on a contribution, oldest first, at most 50: what is superseded stays on record. */
export async function decisionsOn(contributionId: string, reader: Pick<Transaction, "select">) {
  return reader
    .select()
    .from(outcome)
    .where(eq(outcome.contributionId, contributionId))
    .orderBy(outcome.decidedAt)
    .limit(50);
}
