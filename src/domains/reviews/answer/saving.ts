import { and, eq, sql } from "drizzle-orm";
import { newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { type Campaign, holdOpen } from "../campaign.ts";
import { m } from "../messages.ts";
import { loopMayType, type Pen, penOf } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { refuseReview } from "../refusals.ts";
import { type Asked, askedUnit } from "../roll.ts";
import { answer, answerItem, answerPast } from "../schema.ts";
import { verbs } from "../verbs.ts";
import {
  appraisalField,
  type Conflict,
  commentField,
  commentLimit,
  type Fields,
  isAppraisal,
  merge,
  minorityField,
  minorityLimit,
  questionOf,
} from "./fields.ts";
import { type Answer, answerOf } from "./reading.ts";

export interface Save {
  /** Revision that the form showed; 0 when there was no answer yet. */
  version: number;
  fields: Fields;
  /** Whether the answer is also handed in. */
  handIn: boolean;
}

/** What became of a save: where two edits met, what is left to settle; the rest is kept. */
export interface Saved {
  revision: number;
  conflicts: Conflict[];
  handedIn: boolean;
}

/**
 * Saves the answer of a group or of a loop, and hands it in if asked. Edits that met are merged field by field:
 * what only one side changed is kept; what both changed is left as it was and told, nothing being handed in until
 * it is settled. Sending the same form twice changes nothing the second time. A loop's liaison may type a group's
 * paper answer, unless the group writes its own: it is marked so until the group itself saves.
 * @throws {Refusal} `forbidden`, `closed`, `notOpenYet`, `groupsOwnHand`, `overallMissing`, `invalid`, `notFound`.
 */
export async function saveAnswer(
  actor: Actor,
  campaign: Campaign,
  unit: Asked,
  what: Save,
  now = new Date(),
): Promise<Saved> {
  const held = penOrRefusal(actor, unit);
  const verb = what.handIn ? verbs.handIn : verbs.save;
  return verb(actor, occasionOf(campaign, unit, held), async (tx) => {
    await holdOpen(tx, campaign.id, now);
    const questions = await questionsOf(campaign.id, tx);
    const mine = accepted(questions, what.fields);
    const there = await lockAnswer(tx, actor, campaign.id, unit);
    if (held.onPaper && !loopMayType(there)) throw refuseReview.groupsOwnHand();
    const { merged, conflicts } = merge(await baseOf(tx, there, what.version), there.fields, mine);
    const changed = Object.keys(merged).filter((field) => merged[field] !== (there.fields[field] ?? ""));
    const enteredBy = held.onPaper ? unit.loop.id : null;
    if (changed.length > 0) await writeFields(tx, actor, there, merged, changed, enteredBy, now);
    const handedIn = what.handIn && conflicts.length === 0;
    if (handedIn) {
      requireOverall(questions, merged);
      await handIn(tx, actor, there, now);
    }
    return { revision: there.revision + (changed.length > 0 ? 1 : 0), conflicts, handedIn };
  });
}

/**
 * Takes an answer back as a draft: it no longer counts until it is handed in again.
 * @throws {Refusal} `forbidden`, `closed`, `nothingToReopen`.
 */
export async function reopenAnswer(
  actor: Actor,
  campaign: Campaign,
  unit: Asked,
  now = new Date(),
): Promise<void> {
  const held = penOrRefusal(actor, unit);
  await verbs.reopenAnswer(actor, occasionOf(campaign, unit, held), async (tx) => {
    await holdOpen(tx, campaign.id, now);
    const there = await answerOf(campaign.id, unit.id, tx);
    if (held.onPaper && !loopMayType(there)) throw refuseReview.groupsOwnHand();
    const taken = await tx
      .update(answer)
      .set({ submittedAt: null, submittedBy: null })
      .where(
        and(eq(answer.campaignId, campaign.id), eq(answer.unitId, unit.id), sql`submitted_at is not null`),
      )
      .returning({ id: answer.id });
    if (taken.length === 0) throw refuseReview.nothingToReopen();
  });
}

const occasionOf = (campaign: Campaign, unit: Asked, { power, over }: Pen) => ({
  id: unit.id,
  needs: power,
  over,
  details: { campaign: campaign.id },
});

// Without any pen the verb names the power that is missing, and is refused.
const penOrRefusal = (actor: Actor, unit: Asked): Pen =>
  penOf(actor, unit) ?? { power: "reviews.answer", over: unit, onPaper: false };

/** Of what a form sent, the fields that this review knows. @throws {Refusal} `invalid`. */
function accepted(questions: Question[], fields: Fields): Fields {
  const asked = new Set(questions.map(({ id }) => id));
  const kept: Fields = {};
  for (const [field, value] of Object.entries(fields)) {
    const question = questionOf(field);
    if (question ? !asked.has(question.id) : field !== minorityField) continue;
    if (value.length > (question ? commentLimit : minorityLimit))
      throw refuse.invalid({}, { [field]: m.tooLong });
    if (question?.part === "appraisal" && value !== "" && !isAppraisal(value))
      throw refuse.invalid({}, { [field]: m.noSuchAppraisal });
    kept[field] = value;
  }
  return kept;
}

/** The answer as it stands, made if there is none, and held until the end of the transaction. */
async function lockAnswer(tx: Transaction, actor: Actor, campaignId: string, unit: Asked): Promise<Answer> {
  // The roll is asked again here: the unit may have left it since the page was shown.
  if (!(await askedUnit(campaignId, unit.slug, tx))) throw refuse.notFound();
  await tx
    .insert(answer)
    .values({
      id: newId(),
      campaignId,
      unitId: unit.id,
      level: unit.level,
      revision: 0,
      startedBy: actor.personId,
    })
    .onConflictDoNothing();
  await tx
    .select({ id: answer.id })
    .from(answer)
    .where(and(eq(answer.campaignId, campaignId), eq(answer.unitId, unit.id)))
    .for("update");
  return (await answerOf(campaignId, unit.id, tx))!;
}

/** What the form had shown: the answer at that revision. Of a revision that never was, nothing is known. */
async function baseOf(tx: Transaction, there: Answer, version: number): Promise<Fields> {
  if (version === there.revision) return there.fields;
  if (version === 0) return {};
  const [past] = await tx
    .select({ fields: answerPast.fields })
    .from(answerPast)
    .where(and(eq(answerPast.answerId, there.id), eq(answerPast.revision, version)));
  return past?.fields ?? {};
}

async function writeFields(
  tx: Transaction,
  actor: Actor,
  there: Answer,
  merged: Fields,
  changed: string[],
  enteredByLoopId: string | null,
  now: Date,
): Promise<void> {
  const revision = there.revision + 1;
  await tx
    .insert(answerPast)
    .values({ answerId: there.id, revision: there.revision, fields: there.fields })
    .onConflictDoNothing();
  await tx
    .update(answer)
    .set({
      revision,
      minorityView: merged[minorityField] ?? "",
      editedBy: actor.personId,
      editedAt: now,
      enteredByLoopId,
    })
    .where(eq(answer.id, there.id));
  const questions = [...new Set(changed.flatMap((field) => questionOf(field)?.id ?? []))];
  if (questions.length === 0) return;
  await tx
    .insert(answerItem)
    .values(
      questions.map((questionId) => ({
        answerId: there.id,
        questionId,
        revision,
        ...itemOf(merged, questionId),
      })),
    )
    .onConflictDoUpdate({
      target: [answerItem.answerId, answerItem.questionId],
      set: { appraisal: sql`excluded.appraisal`, comment: sql`excluded.comment`, revision },
    });
}

function itemOf(fields: Fields, questionId: string) {
  const appraisal = fields[appraisalField(questionId)] ?? "";
  return {
    appraisal: isAppraisal(appraisal) ? appraisal : null,
    comment: fields[commentField(questionId)] ?? "",
  };
}

/** @throws {Refusal} `overallMissing`. */
function requireOverall(questions: Question[], fields: Fields): void {
  const overall = questions.find(({ kind }) => kind === "overall");
  const field = appraisalField(overall?.id ?? "");
  if (overall && !fields[field]) throw refuseReview.overallMissing({}, { [field]: m.overallNeeded });
}

async function handIn(tx: Transaction, actor: Actor, there: Answer, now: Date): Promise<void> {
  if (there.submittedAt) return;
  await tx
    .update(answer)
    .set({ submittedAt: now, submittedBy: actor.personId })
    .where(eq(answer.id, there.id));
}
