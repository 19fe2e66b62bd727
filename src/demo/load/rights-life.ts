import { sql } from "drizzle-orm";
import { appointMany, enrolMany, type MandateRow } from "#domains/mandates/index.ts";
import { registerMany } from "#domains/people/index.ts";
import { recordOffices } from "#domains/rights/index.ts";
import { newId, rows, run, type Transaction } from "#platform/database/index.ts";
import { plus } from "#platform/time/index.ts";
import {
  COORDINATION,
  COORDINATION_SLUG,
  castAs,
  clock,
  HOME_LOOP,
  type InventedPerson,
  LOOPS,
  personAt,
  seededRandom,
} from "../content/index.ts";
import life from "../content/life.json" with { type: "json" };
import { type Ground, idsOf, playing } from "./ground.ts";

// Beyond everybody that the other loaders invent.
const firstMp = 20_000;
const firstFormer = 20_100;

/**
 * What follows by right in the example, and how terms end: MPs with their seats, those who declined a place, mandates
 * that end soon with their handover under way, a coordination renewed within the year, and thanks to those who left.
 * People, units with their certifications and mandates stand already.
 */
export async function writeRightsLife(tx: Transaction, ground: Ground): Promise<void> {
  await seatMps(tx, ground);
  await declineSome(tx, ground);
  await renewCoordination(tx, ground);
  await endTerms(tx, ground);
  await renewMost(tx, ground);
  await handOver(tx, ground);
}

/** Registers invented people, members of the movement; those who speak in public chose to be named. */
async function register(
  tx: Transaction,
  { root, dates }: Ground,
  people: readonly InventedPerson[],
  named: (index: number) => boolean = () => true,
): Promise<string[]> {
  const known = people.map((person, index) => ({
    ...person,
    id: newId(),
    publicName: named(index) ? `${person.givenName} ${person.familyName}` : null,
  }));
  await registerMany(tx, known);
  const startedAt = clock(plus(dates.earlierAssembly, { days: -400 }), 9);
  await enrolMany(
    tx,
    known.map(({ id }) => ({ unitId: root.id, personId: id, startedAt })),
  );
  return known.map(({ id }) => id);
}

/** Seventy MPs: one or two in most departments, five abroad; one seat was lost in the spring, one was just won. */
async function seatMps(tx: Transaction, ground: Ground): Promise<void> {
  const { dates } = ground;
  const random = seededRandom("seats");
  const departments = random.shuffle(LOOPS.filter(({ kind }) => kind === "department"));
  const inDepartments = (count: number, least: number, most: number) =>
    departments
      .slice(0, count)
      .map(({ code }) => ({ placeId: `departement:${code}`, constituency: random.between(least, most) }));
  const seats = [
    ...inDepartments(48, 1, 3),
    ...inDepartments(16, 4, 7),
    ...["02", "04", "05", "08", "09"].map((code) => ({ placeId: `etranger:${code}`, constituency: null })),
  ];
  const invented = seats.map((_, index) => personAt(firstMp + index));
  const people = await register(tx, ground, invented, (index) => index % 9 !== 4);
  const elected = plus(dates.earlierAssembly, { days: -340 });
  const mp = { kind: "mp" as const, startsOn: elected, endsOn: null };
  const deputy = await playing(tx, "deputy");
  await recordOffices(tx, [
    { ...mp, personId: deputy, placeId: "departement:07", constituency: 1 },
    ...seats.map((seat, index) => ({
      ...mp,
      ...seat,
      personId: people[index]!,
      startsOn: index === 7 ? dates.day(-20) : elected,
      endsOn: index === 5 ? dates.day(-75) : null,
    })),
    {
      kind: "councillor",
      personId: people[3]!,
      placeId: seats[3]!.placeId,
      constituency: null,
      startsOn: plus(elected, { days: -1500 }),
      endsOn: plus(elected, { days: 30 }),
    },
  ]);
}

/** A few MPs and facilitators would rather not sit in their loop; one of them changed their mind. */
async function declineSome(tx: Transaction, { dates }: Ground): Promise<void> {
  const there = await rows<{ personId: string; unitId: string; key: string }>(
    tx,
    sql`select m.person_id, m.unit_id, r.key from (
          select m.*, row_number() over (partition by m.right_id order by m.person_id) as n from member_now m
          where m.right_id is not null
        ) m join belonging_right r on r.id = m.right_id
        join person p on p.id = m.person_id join unit u on u.id = m.unit_id
        where m.n % 19 = 0 and u.slug <> ${HOME_LOOP} order by r.key, u.search_name, p.search_name limit 12`,
  );
  for (const [index, { personId, unitId, key }] of there.entries())
    await run(
      tx,
      sql`insert into right_declined (id, person_id, right_key, unit_id, declined_at, taken_back_at)
          values (${newId()}, ${personId}, ${key}, ${unitId}, ${dates.at(-200 + index * 11, 9)},
            ${index % 6 === 5 ? dates.at(-12, 9) : null})`,
    );
}

/** Seats of the coordination that changed hands since last year: seven came, four of them in the place of someone. */
async function renewCoordination(tx: Transaction, ground: Ground): Promise<void> {
  const { units, dates } = ground;
  const came = COORDINATION.filter(({ familyName }) => life.newcomers.includes(familyName));
  const since = (index: number) => dates.at(-300 + index * 35, 9);
  for (const [index, { email, space }] of came.entries())
    await run(
      tx,
      sql`update mandate m set starts_at = ${since(index)} from person_email e
          where e.person_id = m.person_id and e.address = ${email} and m.kind_key = 'space_lead' and m.unit_id = ${units.get(space!)}`,
    );
  const replaced = came.filter(({ familyName }) => life.followed.includes(familyName));
  const invented = replaced.map(({ gender }, index) => nextOf(gender, index));
  const former = await register(tx, ground, invented);
  const ids = await appointMany(
    tx,
    replaced.map((one, index) => ({
      kind: "space_lead",
      unitId: units.get(one.space!)!,
      personId: former[index]!,
      startsAt: clock(plus(dates.earlierAssembly, { days: -280 }), 9),
      endsAt: since(came.indexOf(one)),
    })),
  );
  // One of them went on elsewhere, with a task of their own.
  const task = { kind: "space_task", unitId: units.get("education-populaire")!, title: life.newTask };
  await appointMany(tx, [{ ...task, personId: former[0]!, startsAt: dates.at(-240, 9) }]);
  const [by = null] = await idsOf(
    tx,
    sql`select person_id as id from mandate where unit_id = ${units.get(COORDINATION_SLUG)!} and kind_key = 'coordinator' limit 1`,
  );
  for (const [index, id] of ids.entries()) await thank(tx, id, index, by, dates.at(-290 + index * 60, 9));
}

/** Someone invented of this gender, other than those before. */
function nextOf(gender: "woman" | "man", index: number): InventedPerson {
  for (let step = firstFormer + index * 50; ; step++) {
    const person = personAt(step);
    if (person.gender === gender) return person;
  }
}

function thank(tx: Transaction, mandateId: string, words: number, byId: string | null, when: Date) {
  return run(
    tx,
    sql`insert into thanks (id, mandate_id, body, by_id, at) values (${newId()}, ${mandateId}, ${life.thanks[words]}, ${byId}, ${when})`,
  );
}

interface Ending {
  id: string;
  unitId: string;
  kind: string;
  personId: string;
  endsAt: Date;
}

/** The same person goes on when the term ends. */
const renewed = ({ id, endsAt, ...one }: Ending): MandateRow => ({
  ...one,
  startsAt: endsAt,
  succeedsId: id,
});

/** Roles of loops whose term ends within three months, or ended last month with nobody after; the cast’s among them. */
async function endTerms(tx: Transaction, { units, dates }: Ground): Promise<void> {
  const home = units.get(HOME_LOOP)!;
  const referent = castAs("loop_referent").person!.email;
  await run(
    tx,
    sql`update mandate m set ends_at = ${dates.at(41, 9)} from person_email e
        where e.person_id = m.person_id and e.address = ${referent} and m.kind_key = 'loop_group_life' and m.unit_id = ${home}`,
  );
  const held = await rows<Omit<Ending, "endsAt">>(
    tx,
    sql`select m.id, m.unit_id, m.kind_key as kind, m.person_id from mandate m join unit u on u.id = m.unit_id
        where m.kind_key in ('loop_training', 'loop_material') and m.ends_at is null and m.starts_at <= now()
          and u.id <> ${home}
        order by u.search_name, m.kind_key limit 160`,
  );
  const some = held.filter((_, index) => index % 8 === 0);
  for (const [index, one] of some.entries()) {
    const days = index % 4 === 3 ? -12 - index : 8 + index * 3;
    const endsAt = dates.at(days, 9);
    await run(tx, sql`update mandate set ends_at = ${endsAt} where id = ${one.id}`);
    if (one.kind === "loop_training" && index % 3 !== 1 && days > 0)
      await appointMany(tx, [renewed({ ...one, endsAt })]);
    if (days < 0 && index % 8 === 3) await thank(tx, one.id, 4, null, dates.at(-5, 9));
  }
}

/** Of the roles of loops that end soon most are renewed already, as loops prepare them; at home nothing is yet. */
async function renewMost(tx: Transaction, { units }: Ground): Promise<void> {
  const ending = await rows<Ending>(
    tx,
    sql`select m.id, m.unit_id, m.kind_key as kind, m.person_id, m.ends_at from mandate m join unit u on u.id = m.unit_id
        where u.kind = 'loop' and u.id <> ${units.get(HOME_LOOP)} and m.right_id is null and m.substitute_for_id is null
          and m.ends_at between now() and now() + interval '95 days'
          and not exists (select from mandate n where n.unit_id = m.unit_id and n.kind_key = m.kind_key and n.id <> m.id
            and (n.succeeds_id = m.id or n.person_id = m.person_id or n.starts_at >= m.ends_at))
        order by u.search_name, m.kind_key, m.id`,
  );
  await appointMany(tx, ending.filter((_, index) => index % 6 !== 0).map(renewed));
}

/** Handovers under way: half of what is asked is done, all of it where the term is over. */
async function handOver(tx: Transaction, { dates }: Ground): Promise<void> {
  await run(
    tx,
    sql`insert into handover_item (id, mandate_id, position, label, done_at, done_by)
        select made_id(), m.id, said.n - 1, said.item->>coalesce(p.language, 'fr'),
          case when m.ends_at <= now() or said.n = 1 then ${dates.at(-4, 9)}::timestamptz end,
          case when m.ends_at <= now() or said.n = 1 then m.person_id end
        from mandate m join person p on p.id = m.person_id join mandate_kind_now k on k.key = m.kind_key
        cross join lateral jsonb_array_elements(k.handover) with ordinality said (item, n)
        where m.ends_at between now() - interval '60 days' and now() + interval '50 days' and m.right_id is null
          and m.kind_key in ('loop_training', 'loop_material', 'loop_group_life')
        on conflict do nothing`,
  );
}
