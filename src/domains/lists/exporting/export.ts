import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import { type Unit, unitById } from "#domains/units/index.ts";
import { createOnce, db, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit, type Subscription } from "#platform/events/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import type { Language } from "#platform/language/index.ts";
import { log } from "#platform/log/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalExport, arrivalExportChunk, type ThingKind, thingKinds } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { fileOf } from "./file.ts";
import { countRows } from "./rows.ts";

/** A list taken out. */
export type Export = typeof arrivalExport.$inferSelect;

/** Lines that one export may hold: more is for those who keep the machine, at its terminal. */
export const maxRows = 100_000;
/** Hours after which a file goes. */
export const keptHours = 24;
const small = 2000;

/** What is asked for, and why. */
interface Wanted {
  id: string;
  kinds: readonly ThingKind[];
  format: "csv" | "xlsx";
  reason: string;
  language: Language;
}

/**
 * Takes lists out of the movement, as far as the power reaches: counted, bounded, with the reason, in a file that
 * expires and carries on each line a mark that leads back to the person who took it. Asking twice with the same id makes one file.
 * @throws {Refusal} `forbidden` without `arrival.export`, `noKind`, `noReason`, `tooManyRows`.
 */
export async function takeOut(actor: Actor, over: Unit, wanted: Wanted): Promise<Export> {
  requirePower(actor, "arrival.export", over);
  const kinds = thingKinds.filter((kind) => wanted.kinds.includes(kind));
  const reason = wanted.reason.trim().slice(0, 500);
  if (kinds.length === 0) throw refuseLists.noKind();
  if (reason.length < 5) throw refuseLists.noReason();
  const counts: Partial<Record<ThingKind, number>> = {};
  for (const kind of kinds) counts[kind] = await countRows(db, kind, over);
  const count = Object.values(counts).reduce((sum, n) => sum + n, 0);
  if (count > maxRows) throw refuseLists.tooManyRows({ count, limit: maxRows });
  const occasion = { id: wanted.id, over, details: { kinds: kinds.join(" "), lines: count } };
  const fresh = await verbs.export(actor, occasion, async (tx) => {
    const values = {
      id: wanted.id,
      kinds,
      format: wanted.format,
      unitId: over.id,
      reason,
      counts,
      mark: `${wanted.language}-${randomBytes(6).toString("base64url")}`,
      madeBy: actor.personId,
      expiresAt: later(new Date(), { hours: keptHours }),
    };
    const isNew = await createOnce(tx, arrivalExport, values, { same: ["madeBy"], taken: refuse.notFound });
    if (isNew && count > small) await emit(tx, "arrival.export", { exportId: wanted.id });
    return isNew;
  });
  if (fresh) await logAccess(actor, "/administration/export", ["unit", over.id], count);
  if (fresh && count <= small) await makeFile(wanted.id);
  return exportById(actor, wanted.id);
}

/** Writes the file of an export that waits for it. Safe to repeat. */
async function makeFile(id: string): Promise<void> {
  const [asked] = await db
    .select()
    .from(arrivalExport)
    .where(and(eq(arrivalExport.id, id), eq(arrivalExport.state, "waiting")));
  if (!asked) return;
  try {
    const [over, { zone }] = await Promise.all([unitById(asked.unitId), movement()]);
    const language: Language = asked.mark.startsWith("en-") ? "en" : "fr";
    const size = await db.transaction(
      async (tx) => {
        await tx.execute(sql`set local statement_timeout = 0`);
        await tx.delete(arrivalExportChunk).where(eq(arrivalExportChunk.exportId, id));
        let [n, written] = [0, 0];
        for await (const piece of fileOf(tx, { ...asked, over, zone, language })) {
          const bytes = Buffer.from(piece as Buffer);
          await tx.insert(arrivalExportChunk).values({ exportId: id, n: n++, bytes });
          written += bytes.length;
        }
        return written;
      },
      { isolationLevel: "repeatable read" },
    );
    await db.update(arrivalExport).set({ state: "ready", size }).where(eq(arrivalExport.id, id));
  } catch (error) {
    log.error({ export: id, error: String(error) }, "export failed");
    await db.update(arrivalExport).set({ state: "failed" }).where(eq(arrivalExport.id, id));
  }
}

/** An export that the actor made. Nobody else’s is found. @throws {Refusal} `notFound`. */
async function exportById(actor: Actor, id: string): Promise<Export> {
  const [found] = await db.select().from(arrivalExport).where(eq(arrivalExport.id, id));
  if (!found || found.madeBy !== actor.personId) throw refuse.notFound();
  return found;
}

/** What the actor took out lately, newest first; at most 20. */
export async function exportsOf(actor: Actor): Promise<Export[]> {
  if (!actor.personId) return [];
  return db
    .select()
    .from(arrivalExport)
    .where(eq(arrivalExport.madeBy, actor.personId))
    .orderBy(desc(arrivalExport.madeAt))
    .limit(20);
}

/** The file of an export, piece by piece; counted each time. @throws {Refusal} `notFound`, `forbidden`, `fileGone`. */
export async function fetchFile(
  actor: Actor,
  id: string,
): Promise<{ export: Export; bytes: AsyncGenerator<Buffer> }> {
  const made = await exportById(actor, id);
  const over = await unitById(made.unitId);
  // A power that was lost since lets nobody fetch what they had asked for.
  requirePower(actor, "arrival.export", over);
  if (made.state !== "ready" || made.expiresAt <= new Date()) throw refuseLists.fileGone();
  await verbs.fetchExport(actor, { id, over }, async (tx) => {
    await tx
      .update(arrivalExport)
      .set({ fetched: sql`${arrivalExport.fetched} + 1` })
      .where(and(eq(arrivalExport.id, id), gt(arrivalExport.expiresAt, sql`now()`)));
  });
  return { export: made, bytes: piecesOf(id) };
}

async function* piecesOf(exportId: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n++) {
    const piece = await row<{ bytes: Buffer }>(
      db,
      sql`select bytes from arrival_export_chunk where export_id = ${exportId} and n = ${n}`,
    );
    if (!piece) return;
    yield piece.bytes;
  }
}

export const exportSubscriptions: readonly Subscription[] = [
  { event: "arrival.export", name: "make-file", handle: ({ exportId }) => makeFile(exportId!) },
];

/** Files go when their time is over; who took what out, when and why stays as its table declares. */
export const exportJobs: readonly Job[] = [
  { name: "arrival.expire-exports", every: "*/10 * * * *", handle: expireExports },
];

export async function expireExports(): Promise<void> {
  await db.execute(
    sql`delete from arrival_export_chunk c using arrival_export e where e.id = c.export_id and e.expires_at <= now()`,
  );
  await db.execute(
    sql`update arrival_export set state = 'expired' where expires_at <= now() and state <> 'expired'`,
  );
}
