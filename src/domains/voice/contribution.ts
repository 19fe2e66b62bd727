import { and, eq, sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { createOnce, row, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { clean } from "#platform/http/index.ts";
import { searchable } from "#platform/language/index.ts";
import { type Actor, requirePerson, requirePower } from "#platform/policy/index.ts";
import { refuseVoice } from "./refusals.ts";
import { contribution } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** The longest contribution, in characters. */
export const maxContributionLength = 5000;

/** What is needed to speak. `id` comes from the form, so that sending it twice says it once. */
interface NewContribution {
  id: string;
  body: string;
  /** The objective or the paragraph that it is about. */
  blockId?: string | null;
  /** The review campaign in which it comes. */
  campaignId?: string | null;
  /** `unit`: the unit speaks with one voice, through those who hold `voice.speak` there. `person`: one of its members. */
  as: "person" | "unit";
}

/**
 * A person, or a unit, sends something up (§3). Repeating it with the same id and words changes nothing.
 * @throws {Refusal} `signInFirst`, `forbidden`, `notMember`, `closedUnit`, `empty`, `tooLong`, `unknownSubject`, `taken`.
 */
export async function contribute(actor: Actor, where: Unit, what: NewContribution): Promise<string> {
  requirePerson(actor);
  const occasion = { id: what.id, over: where, needs: what.as === "unit" ? "voice.speak" : undefined };
  return verbs.contribute(actor, occasion, (tx) => insertContribution(tx, actor, where, what));
}

/** Writes a contribution inside a transaction under way, by the same rules. The caller records its own act. */
async function insertContribution(
  tx: Transaction,
  actor: Actor,
  where: Unit,
  what: NewContribution,
): Promise<string> {
  const speaker = requirePerson(actor);
  if (what.as === "unit") requirePower(actor, "voice.speak", where);
  else if (!actor.memberOf.includes(where.id)) throw refuseVoice.notMember({ name: where.name });
  if (where.closedAt) throw refuseVoice.closedUnit({ name: where.name });
  const body = wordsOf(what.body);
  if (what.blockId) await requireSubject(tx, what.blockId);
  const said = {
    id: what.id,
    unitId: where.id,
    speaker: what.as,
    personId: what.as === "person" ? speaker : null,
    enteredBy: speaker,
    body,
    searchBody: searchable(body),
    blockId: what.blockId ?? null,
    campaignId: what.campaignId ?? null,
  };
  const same = ["unitId", "enteredBy", "body"] as const;
  await createOnce(tx, contribution, said, { same, taken: refuseVoice.taken });
  return what.id;
}

/**
 * Its author takes a contribution back, before anything was decided. It stays counted as withdrawn, its words hidden.
 * Withdrawing it again changes nothing.
 * @throws {Refusal} `notFound` for anyone else, `alreadyDecided`, `carriesOthers`.
 */
export async function withdraw(actor: Actor, contributionId: string, where: Unit): Promise<void> {
  await verbs.withdraw(actor, { id: contributionId, over: where }, async (tx) => {
    const [found] = await tx
      .select()
      .from(contribution)
      .where(and(eq(contribution.id, contributionId), eq(contribution.unitId, where.id)))
      .for("update");
    if (!found) throw refuse.notFound();
    if (found.speaker === "unit") requirePower(actor, "voice.speak", where);
    else if (found.personId !== requirePerson(actor)) throw refuse.notFound();
    if (found.withdrawnAt) return;
    const tied = await row<{ decided: boolean; carries: boolean }>(
      tx,
      sql`select bool_or(contribution_id = ${contributionId}) as decided, bool_or(merged_into_id = ${contributionId}) as carries
          from outcome where superseded_at is null and (contribution_id = ${contributionId} or merged_into_id = ${contributionId})`,
    );
    if (tied?.decided) throw refuseVoice.alreadyDecided();
    if (tied?.carries) throw refuseVoice.carriesOthers();
    await tx.update(contribution).set({ withdrawnAt: new Date() }).where(eq(contribution.id, contributionId));
  });
}

/** The words as they are kept: NFC, trimmed, never cut. @throws {Refusal} `empty`, `tooLong`. */
export function wordsOf(body: string): string {
  const words = clean(body);
  if (!searchable(words)) throw refuseVoice.empty();
  if (words.length > maxContributionLength) throw refuseVoice.tooLong({ max: maxContributionLength });
  return words;
}

async function requireSubject(tx: Transaction, blockId: string): Promise<void> {
  const found = await row(
    tx,
    sql`select 1 from version_block where block_id = ${blockId} and kind in ('objective', 'paragraph') limit 1`,
  );
  if (!found) throw refuseVoice.unknownSubject();
}
