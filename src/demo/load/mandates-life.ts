import { and, eq, sql } from "drizzle-orm";
import {
  appointMany,
  enactSteps,
  mandate,
  parityWaiver,
  plan,
  planStep,
  recordAppointment,
} from "#domains/mandates/index.ts";
import { unitById } from "#domains/units/index.ts";
import { newId, row, rows, type Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { addDays, type Day, HOME_LOOP, SPACES } from "../content/index.ts";
import type { UnitIds } from "./units.ts";

interface Ground {
  units: UnitIds;
  /** The day on which the example is loaded. */
  today: Day;
}

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

const morning = (day: Day) => new Date(`${day}T08:00:00Z`);
const evening = (day: Day) => new Date(`${day}T21:59:00Z`);

/** Terms of treasurers that end within two months, in one loop out of nine, the home loop among them. */
/** Those who sit in the committees, women and men alike; nobody names them (§29). The third waits for volunteers. */
async function fillCommittees(tx: Transaction, { units }: Ground): Promise<void> {
  const seats = { "comite-des-principes": 5, "comite-electoral": 6 };
  for (const [slug, wanted] of Object.entries(seats)) {
    const unitId = units.get(slug);
    if (!unitId) continue;
    const people = await rows<{ id: string }>(
      tx,
      sql`select id from (
            select p.id, p.search_name, row_number() over (partition by p.gender order by p.search_name desc, p.id) as turn
            from person p where p.gender in ('woman', 'man')
              and exists (select from membership b join unit u on u.id = b.unit_id where b.person_id = p.id and u.kind = 'group')
              and not exists (select from mandate m where m.person_id = p.id)
              and not exists (select from person_account a where a.person_id = p.id)
          ) found order by turn, id limit ${wanted}`,
    );
    await appointMany(
      tx,
      people.map(({ id }) => ({
        kind: "committee_member",
        unitId,
        personId: id,
        title: null,
        startsAt: new Date("2024-09-15T08:00:00Z"),
      })),
    );
  }
}

async function endSoon(tx: Transaction, { units, today }: Ground): Promise<void> {
  const held = await rows<{ id: string }>(
    tx,
    sql`select m.id from mandate m join unit u on u.id = m.unit_id
        where m.kind_key = 'loop_treasury' and u.kind = 'loop' and m.ends_at is null
        order by u.id = ${units.get(HOME_LOOP)} desc, u.search_name limit 110`,
  );
  const some = held.filter((_, index) => index % 9 === 0);
  for (const [index, { id }] of some.entries())
    await tx
      .update(mandate)
      .set({ endsAt: evening(addDays(today, 6 + index * 4)) })
      .where(eq(mandate.id, id));
}

const endings = ["term", "resigned", "replaced", "recalled", "term", "resigned"] as const;

/** Roles of the home loop as they were held before, each with the reason for which it ended. */
async function endedWithReasons(tx: Transaction, { units, today }: Ground): Promise<void> {
  const unitId = units.get(HOME_LOOP)!;
  const people = await freePeople(tx, units, endings.length);
  const kinds = [
    "loop_material",
    "loop_treasury",
    "loop_training",
    "loop_stewarding",
    "loop_unitary",
    "loop_struggles",
  ];
  const written = await appointMany(
    tx,
    people.map((personId, index) => ({
      kind: kinds[index]!,
      unitId,
      personId,
      title: null,
      startsAt: morning(addDays(today, -1200 + index * 15)),
      endsAt: evening(addDays(today, -800 + index * 20)),
    })),
  );
  for (const [index, id] of written.entries())
    await tx.update(mandate).set({ endReason: endings[index]! }).where(eq(mandate.id, id));
}

/** Pairs of one whose second half is named already and begins next month, with the minutes of the evening. */
async function beginNextMonth(tx: Transaction, { today }: Ground): Promise<void> {
  const waiting = await rows<{ unitId: string; name: string; member: string | null }>(
    tx,
    sql`select alone.unit_id, alone.name, (
          select b.person_id from membership b join person p on p.id = b.person_id
          where b.unit_id = alone.unit_id and b.ended_at is null and p.gender = 'man'
            and not exists (select from mandate m where m.person_id = b.person_id)
          order by p.search_name limit 1
        ) as member
        from (
          select u.id as unit_id, u.name, u.search_name from unit u join mandate m on m.unit_id = u.id and m.kind_key = 'animator' and m.ends_at is null
          group by u.id having count(*) = 1
        ) alone
        order by alone.search_name limit 40`,
  );
  const ready = waiting.flatMap(({ member, ...group }) => (member ? [{ ...group, member }] : [])).slice(0, 4);
  for (const { unitId, name, member } of ready) {
    const appointmentId = await recordAppointment(tx, {
      unitId,
      means: "nomination",
      decidedOn: addDays(today, -3),
      minutes: `Réunion du groupe ${name}. Une seule candidature, présentée et discutée ; personne ne s’y oppose. Le temps de passer les dossiers, le mandat commence le mois prochain.`,
      recordedBy: null,
    });
    await appointMany(tx, [
      {
        kind: "animator",
        unitId,
        personId: member,
        title: null,
        startsAt: morning(addDays(today, 30)),
        appointmentId,
      },
    ]);
  }
}

/** The parliamentary space has three leads: its pair was set aside, and the page says since when and why. */
async function setAside(tx: Transaction, { units }: Ground): Promise<void> {
  const unitId = units.get("intergroupe-parlementaire");
  const rule = await row<{ id: string }>(tx, sql`select id from mandate_kind_now where key = 'space_lead'`);
  const [third] = await rows<{ id: string }>(
    tx,
    sql`select id from mandate where unit_id = ${unitId} and kind_key = 'space_lead' order by starts_at, id limit 1`,
  );
  if (!unitId || !rule || !third) return;
  await tx.insert(parityWaiver).values({
    id: newId(),
    unitId,
    kindKey: "space_lead",
    ruleId: rule.id,
    of: "appointment",
    subjectId: third.id,
    reason: "Les deux chambres et le Parlement européen ont chacun leur représentation : trois responsables.",
  });
}

/** A material referent on leave is replaced until they come back: they keep their mandate. */
async function replaceForATime(tx: Transaction, { units, today }: Ground): Promise<void> {
  const held = await row<{ id: string; unitId: string }>(
    tx,
    sql`select m.id, m.unit_id from mandate m join unit u on u.id = m.unit_id
        where m.kind_key = 'loop_material' and m.ends_at is null and m.starts_at <= now() and u.closed_at is null
        order by u.id = ${units.get(HOME_LOOP)} desc, u.search_name limit 1`,
  );
  if (!held) return;
  const [personId] = await freePeople(tx, units, 1);
  await enactSteps(tx, system, {
    over: await unitById(held.unitId, tx),
    steps: [
      {
        unitId: held.unitId,
        appoint: {
          kind: "loop_material",
          personId: personId!,
          substituteForId: held.id,
          endsAt: evening(addDays(today, 75)),
        },
      },
    ],
    means: "nomination",
    minutes:
      "Congé de trois mois. La boucle demande un remplacement d’ici le retour ; proposition acceptée à la réunion.",
  });
}

const tasks = [
  "Lettre hebdomadaire",
  "Rendez-vous du mardi",
  "Suivi des réponses",
  "Relecture",
  "Agenda commun",
];

/** Named responsibilities under the first lead of each of five spaces; they end with the lead’s own mandate. */
async function giveTasks(tx: Transaction, { units }: Ground): Promise<void> {
  const people = await freePeople(tx, units, tasks.length);
  for (const [index, space] of SPACES.slice(0, tasks.length).entries()) {
    const unitId = units.get(space.slug)!;
    const lead = await row<{ id: string }>(
      tx,
      sql`select id from mandate where unit_id = ${unitId} and kind_key = 'space_lead' and ends_at is null order by starts_at, id limit 1`,
    );
    if (!lead) continue;
    const what = { kind: "space_task", personId: people[index]!, title: tasks[index]!, underId: lead.id };
    await enactSteps(tx, system, {
      over: await unitById(unitId, tx),
      steps: [{ appoint: what, unitId }],
      means: "nomination",
      minutes: `Confié par les responsables de l’espace, pour alléger leur semaine : « ${what.title} ».`,
    });
  }
}

/** A loop whose treasurer and training contact changed the same evening, by a plan that was enacted. */
async function enactedPlan(tx: Transaction, { units, today }: Ground): Promise<void> {
  const found = await row<{ unitId: string; id: string }>(
    tx,
    sql`select m.unit_id, m.id from mandate m join unit u on u.id = m.unit_id
        where m.kind_key = 'loop_treasury' and m.ends_at is null and u.id <> ${units.get(HOME_LOOP)}
        order by u.search_name desc limit 1`,
  );
  if (!found) return;
  const over = await unitById(found.unitId, tx);
  const [first] = await freePeople(tx, units, 1);
  const minutes =
    "Assemblée de la boucle, cinquante présents. La trésorière passe la main après deux ans ; élection à main levée.";
  const id = newId();
  const step = newId();
  const steps = [
    { end: found.id, reason: "replaced" as const },
    {
      unitId: over.id,
      appoint: { id: step, kind: "loop_treasury", personId: first!, means: "election" as const },
    },
  ];
  const appointmentId = await recordAppointment(tx, {
    unitId: over.id,
    means: "election",
    decidedOn: today,
    minutes,
    result: { plan: id },
    recordedBy: null,
  });
  await enactSteps(tx, system, { over, steps, appointmentId, means: "election" });
  const settled = { state: "enacted" as const, settledAt: new Date(), appointmentId };
  await tx.insert(plan).values({
    id,
    unitId: over.id,
    title: "Passation de la trésorerie",
    means: "election",
    minutes,
    ...settled,
  });
  await tx.insert(planStep).values([
    { id: newId(), planId: id, position: 1, endsMandateId: found.id },
    { id: step, planId: id, position: 2, unitId: over.id, kindKey: "loop_treasury", personId: first! },
  ]);
}

/** The home loop prepares the renewal of its material and its training, for the next month. */
async function draftedPlan(tx: Transaction, { units, today }: Ground): Promise<void> {
  const unitId = units.get(HOME_LOOP)!;
  const [a, b] = await freePeople(tx, units, 2);
  const id = newId();
  await tx.insert(plan).values({
    id,
    unitId,
    title: "Renouvellement de la boucle",
    means: "nomination",
    minutes: "Propositions recueillies groupe par groupe ; à relire ensemble avant d’appliquer.",
    takesEffectAt: morning(addDays(today, 30)),
  });
  const [held] = await tx
    .select({ id: mandate.id })
    .from(mandate)
    .where(
      and(eq(mandate.unitId, unitId), eq(mandate.kindKey, "loop_treasury"), sql`${mandate.endsAt} > now()`),
    );
  const steps = [
    ...(held ? [{ endsMandateId: held.id }] : []),
    { unitId, kindKey: "loop_treasury", personId: a! },
    { unitId, kindKey: "loop_training", personId: b! },
  ];
  await tx
    .insert(planStep)
    .values(steps.map((step, position) => ({ ...step, id: newId(), planId: id, position })));
}

/** Members of the home loop's groups who hold nothing, by name: always the same ones. */
async function freePeople(tx: Transaction, units: UnitIds, count: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select p.id from person p
        where exists (select from membership b join unit u on u.id = b.unit_id where b.person_id = p.id and u.parent_id = ${units.get(HOME_LOOP)})
          and not exists (select from person_account a where a.person_id = p.id)
          and not exists (select from mandate m where m.person_id = p.id)
        order by p.search_name, p.id limit ${count}`,
  );
  return found.map((one) => one.id);
}
