import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type Unit, unitById } from "#domains/units/index.ts";
import { createOnce, db, isId, row, rows, run, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can, type Ground } from "#platform/policy/index.ts";
import { refuseInvitations } from "./refusals.ts";
import { invitation, invitationWave } from "./schema.ts";
import { verbs } from "./verbs.ts";

const power = "arrival.invite";
/** The most people that one wave invites. */
export const largestWave = 20_000;

interface NewWave {
  id: string;
  name: string;
  among: "mandates" | "members" | "everybody";
  /** People, 1 to {@link largestWave}. */
  size: number;
  words: string;
}

/** A wave with how many people answered what. */
export type Wave = Omit<typeof invitationWave.$inferSelect, "createdBy"> & { unitName: string } & Record<
    "invited" | "sent" | "opened" | "confirmed" | "declined",
    number
  >;

/**
 * Prepares a wave: people of a unit and of what stands under it who have an address, whom nobody invited yet and who
 * never signed in, those with a mandate first. Nothing leaves. Repeating it with the same id changes nothing.
 * @returns how many people it would invite. @throws {Refusal} `forbidden`, `nobody`.
 */
export async function prepareWave(actor: Actor, where: Unit, what: NewWave): Promise<number> {
  return verbs.prepareWave(actor, { id: what.id, over: where }, async (tx) => {
    const values = { ...what, unitId: where.id, createdBy: actor.personId };
    const how = { same: ["unitId", "among", "size"] as const, taken: refuseInvitations.taken };
    if (!(await createOnce(tx, invitationWave, values, how)))
      return tx.$count(invitation, eq(invitation.waveId, what.id));
    const invited = await invite(tx, where, what);
    if (invited === 0) throw refuseInvitations.nobody();
    return invited;
  });
}

// One statement, whatever the size. SQL cannot make the program’s ids (UUIDv7); these are never listed.
function invite(tx: Transaction, where: Unit, { id, among, size }: NewWave): Promise<number> {
  const held = sql`exists (select from mandate m join unit u on u.id = m.unit_id
    where m.person_id = p.id and (m.ends_at is null or m.ends_at > now()) and ${where.id} = any(u.lineage))`;
  const belongs = sql`exists (select from member_now m join unit u on u.id = m.unit_id
    where m.person_id = p.id and ${where.id} = any(u.lineage))`;
  const who = { mandates: held, members: belongs, everybody: sql`(${held} or ${belongs})` }[among];
  return run(
    tx,
    sql`insert into invitation (id, wave_id, person_id)
        select gen_random_uuid(), ${id}, chosen.id from (
          select p.id from person p
          where ${who}
            and exists (select from contact c where c.person_id = p.id)
            and not exists (select from person_account a where a.person_id = p.id)
            and not exists (select from invitation i where i.person_id = p.id)
          order by ${held} desc, p.search_name, p.id limit ${size}
        ) chosen on conflict (person_id) do nothing`,
  );
}

/** Lets the letters of a wave leave. Launching it again changes nothing. @throws {Refusal} `forbidden`, `stopped`, `notFound`. */
export async function launchWave(actor: Actor, over: Ground, waveId: string): Promise<void> {
  await verbs.launchWave(actor, { id: waveId, over }, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (wave.stoppedAt) throw refuseInvitations.stopped();
    if (wave.launchedAt) return;
    await tx.update(invitationWave).set({ launchedAt: new Date() }).where(eq(invitationWave.id, waveId));
  });
}

/** Keeps the letters of a wave that have not left from leaving; the people may be invited by another wave. */
export async function stopWave(actor: Actor, over: Ground, waveId: string): Promise<void> {
  await verbs.stopWave(actor, { id: waveId, over }, async (tx) => {
    await lockWave(tx, waveId);
    await tx.update(invitationWave).set({ stoppedAt: new Date() }).where(eq(invitationWave.id, waveId));
    await tx.delete(invitation).where(and(eq(invitation.waveId, waveId), isNull(invitation.sentAt)));
  });
}

async function lockWave(tx: Transaction, waveId: string) {
  const [wave] = await tx.select().from(invitationWave).where(eq(invitationWave.id, waveId)).for("update");
  if (!wave) throw refuse.notFound();
  return wave;
}

/** Waves that the actor may see, the latest first, with their figures; at most 50. */
export async function waves(actor: Actor): Promise<Wave[]> {
  const found = await rows<Wave & { lineage: string[] }>(
    db,
    sql`select w.id, w.name, w.unit_id, u.name as unit_name, u.lineage, w.among, w.size, w.words,
          w.created_at, w.launched_at, w.stopped_at,
          count(i.id)::int as invited, count(i.sent_at)::int as sent, count(i.opened_at)::int as opened,
          count(i.confirmed_at)::int as confirmed, count(i.declined_at)::int as declined
        from invitation_wave w join unit u on u.id = w.unit_id left join invitation i on i.wave_id = w.id
        group by w.id, u.id order by w.created_at desc, w.id desc limit 500`,
  );
  return found.filter(({ unitId, lineage }) => can(actor, power, { id: unitId, lineage })).slice(0, 50);
}

/** The unit that a wave invites in. @throws {Refusal} `notFound`. */
export const groundOf = (waveId: string | undefined): Promise<Unit> =>
  unitAt(waveId, sql`select unit_id from invitation_wave where id = ${waveId}`);

/** The unit of the wave in which someone made a remark. @throws {Refusal} `notFound`. */
export const groundOfRemark = (invitationId: string | undefined): Promise<Unit> =>
  unitAt(
    invitationId,
    sql`select w.unit_id from invitation i join invitation_wave w on w.id = i.wave_id where i.id = ${invitationId}`,
  );

async function unitAt(id: string | undefined, query: SQL): Promise<Unit> {
  const found = isId(id) ? await row<{ unitId: string }>(db, query) : null;
  if (!found) throw refuse.notFound();
  return unitById(found.unitId);
}

/** What a person who answered says is wrong. */
export interface Remark {
  id: string;
  /** Theirs: the people who invite correct it for them. */
  name: string;
  remark: string;
  at: Date;
}

/** What people whom the actor may invite say is wrong and nobody has dealt with, the oldest first; at most 50. Log the look. */
export async function remarksWaiting(actor: Actor): Promise<Remark[]> {
  const found = await rows<Remark & { unitId: string; lineage: string[] }>(
    db,
    sql`select i.id, p.given_name || ' ' || p.family_name as name, i.remark, i.confirmed_at as at, u.id as unit_id, u.lineage
        from invitation i join person p on p.id = i.person_id join invitation_wave w on w.id = i.wave_id join unit u on u.id = w.unit_id
        where i.remark is not null and not i.remark_seen order by i.confirmed_at, i.id limit 500`,
  );
  return found
    .filter(({ unitId, lineage }) => can(actor, power, { id: unitId, lineage }))
    .slice(0, 50)
    .map(({ id, name, remark, at }) => ({ id, name, remark, at }));
}

/** Marks a remark as dealt with. Repeating it changes nothing. @throws {Refusal} `forbidden`, `notFound`. */
export async function settleRemark(actor: Actor, over: Ground, invitationId: string): Promise<void> {
  await verbs.settleRemark(actor, { id: invitationId, over }, async (tx) => {
    const settled = await row(
      tx,
      sql`update invitation set remark_seen = true where id = ${invitationId} and remark is not null returning id`,
    );
    if (!settled) throw refuse.notFound();
  });
}
