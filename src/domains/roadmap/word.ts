import { eq, sql } from "drizzle-orm";
import { unitById } from "#domains/units/index.ts";
import { createOnce, db, isId, newId, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { clean } from "#platform/http/index.ts";
import { type Actor, can, type Ground, requirePerson } from "#platform/policy/index.ts";
import { refuseRoadmap } from "./refusals.ts";
import { commitment, commitmentStatus, commitmentUpdate } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** Where the owner says that a commitment stands. */
export type Status = (typeof commitmentUpdate.$inferSelect)["status"];
export const statuses: readonly Status[] = commitmentStatus.enumValues;

/** The longest word on a commitment, in characters. */
export const maxWordLength = 5000;

/** The owner's word. `id` comes from the form, so that sending it twice says it once. */
export interface Word {
  id?: string;
  status: Status;
  /** Percentage done, 0 to 100; when left out it follows from the value and the target. */
  progress?: number | null;
  /** Value of the indicator. */
  value?: number | null;
  body: string;
  evidenceUrl?: string | null;
}

/**
 * Those who answer for a commitment say where it stands (§3, §28): those who hold `roadmap.report` over the owner unit,
 * or the people named as owners. What is said is never changed; a later word follows it. Kept means 100 %.
 * @throws {Refusal} `notFound`, `notYours`, `withdrawn`, `noWord`, `noProgress`, `badEvidence`, `taken`.
 */
export async function report(actor: Actor, commitmentId: string, word: Word): Promise<string> {
  const id = word.id ?? newId();
  if (!isId(commitmentId) || !isId(id)) throw refuse.notFound();
  const speaker = requirePerson(actor);
  const [known] = await db.select().from(commitment).where(eq(commitment.id, commitmentId));
  if (!known) throw refuse.notFound();
  const over = await unitById(known.ownerUnitId);
  const needs = await neededToReport(actor, known.id, over);
  const occasion = { id: commitmentId, over, ...needs, details: { status: word.status } };
  return verbs.report(actor, occasion, async (tx) => {
    const [now] = await tx.select().from(commitment).where(eq(commitment.id, commitmentId)).for("update");
    if (!now || now.withdrawnAt) throw refuseRoadmap.withdrawn();
    const said = { id, commitmentId, ...checkWord(word, now.target), madeBy: speaker };
    const same = ["commitmentId", "madeBy", "body"] as const;
    await createOnce(tx, commitmentUpdate, said, { same, taken: refuseRoadmap.taken });
    return id;
  });
}

/** Whether this actor may report on a commitment: by mandate over its owner unit, or as a named owner. */
export async function mayReport(actor: Actor, commitmentId: string, owner: Ground): Promise<boolean> {
  return can(actor, "roadmap.report", owner) || isNamedOwner(actor, commitmentId);
}

async function neededToReport(actor: Actor, commitmentId: string, over: Ground): Promise<{ needs?: string }> {
  if (can(actor, "roadmap.report", over)) return { needs: "roadmap.report" };
  if (await isNamedOwner(actor, commitmentId)) return {};
  throw refuseRoadmap.notYours();
}

async function isNamedOwner(actor: Actor, commitmentId: string): Promise<boolean> {
  if (!actor.personId) return false;
  const found = await row(
    db,
    sql`select 1 from commitment_owner where commitment_id = ${commitmentId} and person_id = ${actor.personId}`,
  );
  return found !== null;
}

function checkWord(word: Word, target: number | null) {
  const body = clean(word.body);
  if (!body) throw refuseRoadmap.noWord();
  if (body.length > maxWordLength) throw refuse.tooLarge({ limit: `${maxWordLength}` });
  const value = word.value ?? null;
  if (value !== null && !Number.isFinite(value)) throw refuse.invalid();
  return {
    status: word.status,
    progress: progressOfWord(word, value, target),
    value,
    body,
    evidenceUrl: evidenceOf(word.evidenceUrl),
  };
}

function progressOfWord({ status, progress }: Word, value: number | null, target: number | null): number {
  if (status === "kept") return 100;
  if (progress === null || progress === undefined) {
    if (value === null || target === null) throw refuseRoadmap.noProgress();
    return Math.min(Math.max(Math.round((value / target) * 100), 0), 100);
  }
  if (!Number.isInteger(progress) || progress < 0 || progress > 100) throw refuseRoadmap.noProgress();
  return progress;
}

/** An address on the web, or nothing. @throws {Refusal} `badEvidence`. */
function evidenceOf(address: string | null | undefined): string | null {
  const given = clean(address ?? "");
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const fits =
    url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username && !url.password;
  if (!fits || url.href.length > 500) throw refuseRoadmap.badEvidence();
  return url.href;
}
