import { sql } from "drizzle-orm";
import { appointMany } from "#domains/mandates/index.ts";
import { usualRules, writeAdoptedRun, writeAvailabilities, writeMpRequests } from "#domains/mps/index.ts";
import { kilometresBetween } from "#domains/territory/index.ts";
import { newId, rows, run, type Transaction } from "#platform/database/index.ts";
import { plus } from "#platform/time/index.ts";
import { clock, type DemoDates, HOME_LOOP, type Random, seededRandom } from "../content/index.ts";
import { answers, declines, mpWishes, notes } from "../content/mps.ts";
import { type Ground, idsOf, playing } from "./ground.ts";

interface Mp {
  personId: string;
  placeId: string | null;
}

interface Loop {
  id: string;
  slug: string;
  placeId: string | null;
  /** Someone who answers for the loop, and its liaison MP. */
  writer: string | null;
  mp: string | null;
}

/**
 * What the example's MPs say of their time, who was their liaison MP before, the assignment adopted after the last
 * assembly, and what loops asked since. MPs and their offices stand already.
 */
export async function writeMps(tx: Transaction, { root, units, dates }: Ground): Promise<void> {
  const random = seededRandom("mps");
  const home = units.get(HOME_LOOP)!;
  const cast = await playing(tx, "deputy");
  const mps = await allMps(tx);
  if (mps.length === 0) return;
  await namePublicly(tx, mps, random);
  await sayHowAvailable(tx, mps, cast, dates, random);
  await appointFormer(tx, mps, home, random);
  const decidedOn = plus(dates.lastAssembly, { days: 24 });
  const [by = null] = await idsOf(
    tx,
    sql`select person_id as id from mandate where unit_id = ${root.id} and kind_key = 'administrator' limit 1`,
  );
  await writeAdoptedRun(tx, {
    rules: { ...usualRules, most: 2 },
    at: clock(decidedOn, 16),
    decidedOn,
    minutes:
      "Affectation examinée en visioconférence avec l’intergroupe et la coordination. Les couples qui travaillent bien ensemble sont gardés. Les boucles restées sans personne seront servies à la prochaine affectation.",
    by,
  });
  // Since then some have less time: a new proposal has something to change.
  const later = mps.filter(({ personId }) => personId !== cast).slice(3, 6);
  await writeAvailabilities(
    tx,
    later.map(({ personId }) => ({
      personId,
      level: "unavailable" as const,
      fromOn: dates.day(-9),
      untilOn: dates.day(120),
      note: notes.unavailable,
      saidBy: personId,
      saidAt: dates.at(-9, 17),
    })),
  );
  await writeRequests(tx, dates, random);
}

function allMps(tx: Transaction): Promise<Mp[]> {
  return rows<Mp>(
    tx,
    sql`select distinct on (p.search_name, p.id) p.id as person_id, o.place_id
        from office o join person p on p.id = o.person_id
        where o.kind = 'mp' and o.starts_on <= (select movement_today()) and (o.ends_on is null or o.ends_on >= (select movement_today()))
        order by p.search_name, p.id`,
  );
}

/** Most MPs chose to be named: their office is public; a few did not. */
async function namePublicly(tx: Transaction, mps: readonly Mp[], random: Random): Promise<void> {
  const named = mps.filter(() => random.chance(0.93)).map(({ personId }) => personId);
  await run(
    tx,
    sql`update person set public_name = given_name || ' ' || family_name
        where id = any(${sql.param(named)}::uuid[]) and public_name is null`,
  );
}

async function sayHowAvailable(
  tx: Transaction,
  mps: readonly Mp[],
  cast: string,
  dates: DemoDates,
  random: Random,
): Promise<void> {
  const said = mps.flatMap(({ personId }) => {
    const level =
      personId === cast
        ? ("available" as const)
        : random.weighted([
            ["available", 74],
            ["limited", 16],
            ["unavailable", 6],
            ["silent", 4],
          ] as const);
    if (level === "silent") return [];
    return [
      {
        personId,
        level,
        fromOn: plus(dates.lastAssembly, { days: -20 }),
        untilOn: null,
        atMost: level === "available" && personId !== cast && random.chance(0.08) ? 1 : null,
        note: level === "available" ? "" : notes[level],
        saidBy: personId,
        saidAt: clock(plus(dates.lastAssembly, { days: random.between(-19, 3) }), 17, 20),
      },
    ];
  });
  await writeAvailabilities(tx, said);
}

/** Before the assignment two loops in three had someone, mostly from near. */
async function appointFormer(
  tx: Transaction,
  mps: readonly Mp[],
  home: string,
  random: Random,
): Promise<void> {
  const loops = await loopsOf(tx);
  const held = new Map<string, number>();
  const rowsToWrite = loops.flatMap((loop) => {
    if (loop.id === home || loop.mp || !random.chance(0.66)) return [];
    const near = mps
      .filter(({ personId }) => (held.get(personId) ?? 0) < 2)
      .sort((a, b) => wayTo(loop, a) - wayTo(loop, b) || (a.personId < b.personId ? -1 : 1));
    const { personId } = random.chance(0.8) ? near[0]! : random.pick(near.slice(0, 12));
    held.set(personId, (held.get(personId) ?? 0) + 1);
    return [{ kind: "loop_mp", unitId: loop.id, personId, startsAt: longAgo }];
  });
  await appointMany(tx, rowsToWrite);
}

const longAgo = clock("2024-09-01", 8);
const wayTo = (loop: Loop, mp: Mp) => kilometresBetween(loop.placeId, mp.placeId) ?? 20_000;

function loopsOf(tx: Transaction): Promise<Loop[]> {
  return rows<Loop>(
    tx,
    sql`select u.id, u.slug, coalesce(u.place_id, (select min(more.place_id) from unit_place more where more.unit_id = u.id)) as place_id,
          (select m.person_id from mandate m where m.unit_id = u.id and m.ends_at is null
            and m.kind_key in ('loop_group_life', 'loop_material') order by m.kind_key, m.id limit 1) as writer,
          (select m.person_id from mandate m where m.unit_id = u.id and m.kind_key = 'loop_mp' and m.ends_at is null
            order by m.starts_at desc, m.id limit 1) as mp
        from unit u where u.kind = 'loop' and u.closed_at is null order by u.slug`,
  );
}

/** Some forty requests: answered, waiting, forgotten; in the home loop one of each of the kinds one meets. */
async function writeRequests(tx: Transaction, dates: DemoDates, random: Random): Promise<void> {
  const loops = (await loopsOf(tx)).filter(({ mp, writer }) => mp && writer);
  const home = loops.filter(({ slug }) => slug === HOME_LOOP);
  const others = loops.filter(({ slug }) => slug !== HOME_LOOP && random.chance(0.35));
  const fates = ["waiting", "silent", "accepted", "done", "done", "declined"] as const;
  const asked = [
    ...home.flatMap((loop) => (["waiting", "accepted", "done"] as const).map((fate) => ({ loop, fate }))),
    ...others.map((loop) => ({ loop, fate: random.pick(fates) })),
  ];
  await writeMpRequests(
    tx,
    asked.map(({ loop, fate }, index) => {
      const [subject, words] = mpWishes[index % mpWishes.length]!;
      const daysAgo =
        fate === "waiting"
          ? random.between(1, 10)
          : fate === "silent"
            ? random.between(16, 40)
            : random.between(25, 140);
      const answered = Math.max(1, daysAgo - random.between(2, 20));
      const waits = fate === "waiting" || fate === "silent";
      const step = (state: "accepted" | "declined" | "done", said: string, days: number) => ({
        state,
        words: said,
        byId: loop.mp,
        at: dates.at(-days, 17),
      });
      return {
        request: {
          id: newId(),
          loopId: loop.id,
          subject,
          words,
          wishedOn: dates.day(waits || fate === "accepted" ? random.between(8, 50) : 14 - daysAgo),
          askedBy: loop.writer,
          askedAt: dates.at(-daysAgo, 17),
        },
        steps: waits
          ? []
          : fate === "declined"
            ? [step("declined", random.pick(declines), answered)]
            : [
                step("accepted", random.pick(answers), answered),
                ...(fate === "done" ? [step("done", "", Math.max(0, answered - 1))] : []),
              ],
      };
    }),
  );
}
