import { sql } from "drizzle-orm";
import { lendMany } from "#domains/delegation/index.ts";
import { addUnitKind, mandateKindAsOf, mandateKindVersions, mandateRulesOf } from "#domains/kinds/index.ts";
import { recordTrainings } from "#domains/training/index.ts";
import { insertUnit } from "#domains/units/index.ts";
import { newId, rows, type Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { begins, type Day, later, plus } from "#platform/time/index.ts";
import { type DemoDates, HOME_LOOP, seededRandom } from "../content/index.ts";
import type { Ground } from "./ground.ts";

interface Held {
  id: string;
  personId: string;
  slug: string;
}

/**
 * How the example movement has made kinds its own: a kind of unit that it added, a change planned for a day to come,
 * trainings that some of the liaisons have completed, powers lent.
 */
export async function writeKindsLife(
  tx: Transaction,
  { units, dates }: Pick<Ground, "units" | "dates">,
): Promise<void> {
  await addBranches(tx, units);
  await planTerms(tx, dates);
  const liaisons = await holding(tx, "loop_group_life");
  await recordSome(tx, liaisons, dates);
  await lendSome(tx, liaisons, await holding(tx, "loop_material"));
}

/** Small local offices under some loops: « antennes ». */
async function addBranches(tx: Transaction, units: Ground["units"]): Promise<void> {
  const kind = await addUnitKind(tx, system, {
    id: newId(),
    words: {
      fr: { singular: "antenne", plural: "antennes", gender: "feminine" },
      en: { singular: "branch", plural: "branches" },
    },
    within: ["loop"],
    contains: [],
    hasMembers: true,
    joining: "request",
    requiredRoles: [],
    college: null,
    shows: ["charges", "meeting", "contact"],
  });
  const branches = [
    { loop: HOME_LOOP, name: "Antenne de Privas", meeting: "Permanence le mercredi, de 17 h à 19 h" },
    { loop: HOME_LOOP, name: "Antenne du Teil", meeting: "Permanence le samedi matin" },
    { loop: "drome", name: "Antenne de Valence", meeting: "Permanence le jeudi soir" },
  ];
  for (const { loop, name, meeting } of branches) {
    const parentId = units.get(loop);
    if (!parentId) continue;
    const nameOf = `de l’${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    await insertUnit(tx, { id: newId(), kind, name, nameOf, meeting, parentId });
  }
}

/** From the first of the third month to come, facilitators are appointed for two years, three times at most. */
async function planTerms(tx: Transaction, { today }: DemoDates): Promise<void> {
  const month = `${today.slice(0, 7)}-01` as Day;
  const from = begins(plus(month, { months: 3 }), "UTC");
  const kind = await mandateKindAsOf("animator", new Date(), tx);
  if (!kind) return;
  const wanted = { ...mandateRulesOf(kind), termMonths: 24, termLimit: 3 };
  await mandateKindVersions.change(tx, system.personId, "animator", wanted, { from }, []);
}

function holding(tx: Transaction, kind: string): Promise<Held[]> {
  return rows<Held>(
    tx,
    sql`select m.id, m.person_id, u.slug from mandate m join unit u on u.id = m.unit_id
        join person p on p.id = m.person_id
        where m.kind_key = ${kind} and m.ends_at is null order by u.slug, p.search_name`,
  );
}

/** Six liaisons in ten have completed their training; for a few it has expired since. */
async function recordSome(tx: Transaction, liaisons: readonly Held[], dates: DemoDates): Promise<void> {
  const random = seededRandom("trainings");
  const some = random.shuffle(liaisons).slice(0, Math.round(liaisons.length * 0.62));
  const followed = some.map(({ personId }) => {
    const days = -30 - random.between(0, 500);
    const expired = random.chance(0.06);
    const on = expired ? -3 - 3 * 365 : days;
    return {
      personId,
      training: "vie-des-groupes",
      followedOn: dates.day(on),
      expiresOn: dates.day(on + 3 * 365),
      recordedBy: null,
    };
  });
  await recordTrainings(tx, followed);
}

/** A liaison lends a power to a neighbour while away; another did last summer. */
async function lendSome(tx: Transaction, from: readonly Held[], to: readonly Held[]): Promise<void> {
  const pairs = from.flatMap((giver) => {
    const receiver = to.find(({ slug, personId }) => slug === giver.slug && personId !== giver.personId);
    return receiver ? [{ giver, receiver }] : [];
  });
  const home = pairs.find(({ giver }) => giver.slug === HOME_LOOP) ?? pairs[0];
  const other = pairs.find((pair) => pair !== home && pair.giver.slug !== home?.giver.slug);
  const lent = (pair: typeof home, power: string, reason: string, starts: number, ends: number) =>
    pair
      ? [
          {
            mandateId: pair.giver.id,
            personId: pair.receiver.personId,
            power,
            reason,
            startsAt: later(new Date(), { days: starts }),
            endsAt: later(new Date(), { days: ends }),
          },
        ]
      : [];
  await lendMany(tx, [
    ...lent(home, "reviews.remind", "Je suis absente deux semaines ; il faut relancer les groupes.", -3, 11),
    ...lent(other, "reviews.consolidate", "Congé parental cet été.", -140, -80),
  ]);
}
