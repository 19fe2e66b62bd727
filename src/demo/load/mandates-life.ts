import { sql } from "drizzle-orm";
import {
  appointMany,
  enactSteps,
  type MandateRow,
  mandate,
  parityWaiver,
  plan,
  planStep,
  recordAppointment,
} from "#domains/mandates/index.ts";
import { unitById } from "#domains/units/index.ts";
import { newId, row, rows, run, type Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { clock, HOME_LOOP, SPACES } from "../content/index.ts";
import life from "../content/life.json" with { type: "json" };
import { evenPeople, freePeople, type Ground, idsOf } from "./ground.ts";

/** The life of mandates in the example: every state that one may meet, each with what led to it. */
export async function writeMandatesLife(tx: Transaction, ground: Ground): Promise<void> {
  await fillCommittees(tx, ground);
  await endSoon(tx, ground);
  await endedWithReasons(tx, ground);
  await beginNextMonth(tx, ground);
  await setAside(tx, ground);
  await replaceForATime(tx, ground);
  await giveTasks(tx, ground);
  await enactedPlan(tx, ground);
  await draftedPlan(tx, ground);
}

const homeOf = ({ units }: Ground) => units.get(HOME_LOOP)!;

/** Those who sit in the committees, women and men alike; nobody names them (§29). The third waits for volunteers. */
async function fillCommittees(tx: Transaction, { units }: Ground): Promise<void> {
  const startsAt = clock("2024-09-15", 8);
  for (const [slug, wanted] of Object.entries(life.committeeSeats)) {
    const unitId = units.get(slug)!;
    const people = await evenPeople(tx, wanted);
    await appointMany(
      tx,
      people.map((personId) => ({ kind: "committee_member", unitId, personId, startsAt })),
    );
  }
}

/** Terms of treasurers that end within two months, in one loop out of nine, the home loop among them. */
async function endSoon(tx: Transaction, ground: Ground): Promise<void> {
  const held = await idsOf(
    tx,
    sql`select m.id from mandate m join unit u on u.id = m.unit_id
        where m.kind_key = 'loop_treasury' and u.kind = 'loop' and m.ends_at is null
        order by u.id = ${homeOf(ground)} desc, u.search_name limit 110`,
  );
  const some = held.filter((_, index) => index % 9 === 0);
  for (const [index, id] of some.entries())
    await run(tx, sql`update mandate set ends_at = ${ground.dates.at(6 + index * 4, 21)} where id = ${id}`);
}

/** Roles of the home loop as they were held before, each with the reason for which it ended. */
async function endedWithReasons(tx: Transaction, ground: Ground): Promise<void> {
  const people = await freePeople(tx, homeOf(ground), life.ended.length);
  await appointMany(
    tx,
    people.map((personId, index): MandateRow => {
      const [kind, endReason] = life.ended[index] as [string, MandateRow["endReason"]];
      const [startsAt, endsAt] = [
        ground.dates.at(-1200 + index * 15, 8),
        ground.dates.at(-800 + index * 20, 21),
      ];
      return { kind, unitId: homeOf(ground), personId, startsAt, endsAt, endReason };
    }),
  );
}

/** Pairs of one whose second half is named already and begins next month, with the minutes of the evening. */
async function beginNextMonth(tx: Transaction, { dates }: Ground): Promise<void> {
  const waiting = await rows<{ unitId: string; name: string; personId: string | null }>(
    tx,
    sql`select alone.unit_id, alone.name, (
          select b.person_id from membership b join person p on p.id = b.person_id
          where b.unit_id = alone.unit_id and b.ended_at is null and p.gender = 'man'
            and not exists (select from mandate m where m.person_id = b.person_id)
          order by p.search_name limit 1
        ) as person_id
        from (
          select u.id as unit_id, u.name, u.search_name from unit u join mandate m on m.unit_id = u.id and m.kind_key = 'animator' and m.ends_at is null
          group by u.id having count(*) = 1
        ) alone
        order by alone.search_name limit 40`,
  );
  const ready = waiting.filter(({ personId }) => personId).slice(0, 4);
  for (const { unitId, name, personId } of ready) {
    const minutes = life.nextMonth.replace("{name}", name);
    const decided = { unitId, means: "nomination" as const, decidedOn: dates.day(-3), minutes };
    const appointmentId = await recordAppointment(tx, { ...decided, recordedBy: null });
    const startsAt = dates.at(30, 8);
    await appointMany(tx, [{ kind: "animator", unitId, personId: personId!, startsAt, appointmentId }]);
  }
}

/** The first lead of a space whose mandate has no end. */
const leadOf = (tx: Transaction, unitId: string) =>
  row<{ id: string }>(
    tx,
    sql`select id from mandate where unit_id = ${unitId} and kind_key = 'space_lead' and ends_at is null order by starts_at, id limit 1`,
  );

/** The parliamentary space has three leads: its pair was set aside, and the page says since when and why. */
async function setAside(tx: Transaction, { units }: Ground): Promise<void> {
  const unitId = units.get("intergroupe-parlementaire")!;
  const rule = await row<{ id: string }>(tx, sql`select id from mandate_kind_now where key = 'space_lead'`);
  const third = await leadOf(tx, unitId);
  if (!rule || !third) return;
  await tx.insert(parityWaiver).values({
    id: newId(),
    unitId,
    kindKey: "space_lead",
    ruleId: rule.id,
    of: "appointment",
    subjectId: third.id,
    reason: life.threeLeads,
  });
}

/** A material liaison on leave is replaced until they come back: they keep their mandate. */
async function replaceForATime(tx: Transaction, ground: Ground): Promise<void> {
  const held = await row<{ id: string; unitId: string }>(
    tx,
    sql`select m.id, m.unit_id from mandate m join unit u on u.id = m.unit_id
        where m.kind_key = 'loop_material' and m.ends_at is null and m.starts_at <= now() and u.closed_at is null
        order by u.id = ${homeOf(ground)} desc, u.search_name limit 1`,
  );
  if (!held) return;
  const [personId] = await freePeople(tx, homeOf(ground), 1);
  const endsAt = ground.dates.at(75, 21);
  const appoint = { kind: "loop_material", personId: personId!, substituteForId: held.id, endsAt };
  await enactSteps(tx, system, {
    over: await unitById(held.unitId, tx),
    steps: [{ unitId: held.unitId, appoint }],
    means: "nomination",
    minutes: life.onLeave,
  });
}

/** Named responsibilities under the first lead of each of five spaces; they end with the lead’s own mandate. */
async function giveTasks(tx: Transaction, ground: Ground): Promise<void> {
  const people = await freePeople(tx, homeOf(ground), life.tasks.length);
  for (const [index, title] of life.tasks.entries()) {
    const unitId = ground.units.get(SPACES[index]!.slug)!;
    const lead = await leadOf(tx, unitId);
    if (!lead) continue;
    const appoint = { kind: "space_task", personId: people[index]!, title, underId: lead.id };
    await enactSteps(tx, system, {
      over: await unitById(unitId, tx),
      steps: [{ appoint, unitId }],
      means: "nomination",
      minutes: life.task.replace("{title}", title),
    });
  }
}

/** A loop whose treasurer changed in an evening, by a plan that was enacted. */
async function enactedPlan(tx: Transaction, ground: Ground): Promise<void> {
  const found = await row<{ unitId: string; id: string }>(
    tx,
    sql`select m.unit_id, m.id from mandate m join unit u on u.id = m.unit_id
        where m.kind_key = 'loop_treasury' and m.ends_at is null and u.id <> ${homeOf(ground)}
        order by u.search_name desc limit 1`,
  );
  if (!found) return;
  const { unitId } = found;
  const [personId] = (await freePeople(tx, homeOf(ground), 1)) as [string];
  const { title, minutes } = life.handover;
  const [id, step, means] = [newId(), newId(), "election" as const];
  const appointmentId = await recordAppointment(tx, {
    unitId,
    means,
    decidedOn: ground.dates.today,
    minutes,
    result: { plan: id },
    recordedBy: null,
  });
  await enactSteps(tx, system, {
    over: await unitById(unitId, tx),
    steps: [
      { end: found.id, reason: "replaced" },
      { unitId, appoint: { id: step, kind: "loop_treasury", personId, means } },
    ],
    appointmentId,
    means,
  });
  const settled = { state: "enacted" as const, settledAt: new Date(), appointmentId };
  await tx.insert(plan).values({ id, unitId, title, means, minutes, ...settled });
  await tx.insert(planStep).values([
    { id: newId(), planId: id, position: 1, endsMandateId: found.id },
    { id: step, planId: id, position: 2, unitId, kindKey: "loop_treasury", personId },
  ]);
}

/** The home loop prepares the renewal of its treasury and its training, for the next month. */
async function draftedPlan(tx: Transaction, ground: Ground): Promise<void> {
  const unitId = homeOf(ground);
  const [a, b] = await freePeople(tx, unitId, 2);
  const id = newId();
  const takesEffectAt = ground.dates.at(30, 8);
  await tx.insert(plan).values({ id, unitId, means: "nomination", takesEffectAt, ...life.renewal });
  const held = await tx
    .select({ endsMandateId: mandate.id })
    .from(mandate)
    .where(sql`unit_id = ${unitId} and kind_key = 'loop_treasury' and ends_at > now()`);
  const steps = [
    ...held.slice(0, 1),
    { unitId, kindKey: "loop_treasury", personId: a! },
    { unitId, kindKey: "loop_training", personId: b! },
  ];
  await tx
    .insert(planStep)
    .values(steps.map((step, position) => ({ ...step, id: newId(), planId: id, position })));
}
