import { sql } from "drizzle-orm";
import { enrolMany } from "#domains/mandates/index.ts";
import {
  atMoment,
  certification,
  closeWithin,
  insertUnit,
  mergeWithin,
  moveWithin,
  presentationSeen,
  presentWithin,
  splitWithin,
  type Unit,
  unitById,
  unitPlace,
} from "#domains/units/index.ts";
import { newId, rows, type Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { type Group, HOME_LOOP, hashOf, LOOPS, typeset } from "../content/index.ts";
import type { UnitIds } from "./units.ts";
import { writeRequests } from "./units-life/requests.ts";

const day = (text: string) => new Date(`${text}T09:00:00Z`);

/**
 * Gives the units of the example a past: a group that changed its name, one that changed loops, two that merged, one
 * that split, some that closed, one of which opened again; who asked to join poles, which groups are certified, which
 * constituencies the loops abroad cover.
 */
export async function writeUnitsLife(
  tx: Transaction,
  { root, units, groups }: { root: Unit; units: UnitIds; groups: readonly Group[] },
): Promise<void> {
  const past = pastOf(tx, units);
  await renameOne(past, groups);
  await moveOne(past);
  await mergeTwo(past, groups);
  await splitOne(past);
  await closeSome(past);
  await writeRequests(tx, root);
  await certifyMost(tx, units, groups);
  await coverAbroad(tx, units);
}

/** What was done long ago, each at its moment, in the example's own words. */
interface Past {
  tx: Transaction;
  unit(slug: string): Promise<Unit>;
  found(on: string, parent: string, kind: string, name: string, meeting?: string): Promise<Unit>;
  on<T>(date: string, work: () => Promise<T>): Promise<T>;
}

function pastOf(tx: Transaction, units: UnitIds): Past {
  const on: Past["on"] = (date, work) => atMoment(tx, day(date), work);
  return {
    tx,
    on,
    unit: (slug) => unitById(units.get(slug)!, tx),
    found: (date, parent, kind, name, meeting) =>
      on(date, () => {
        const what = {
          id: newId(),
          kind,
          name: typeset(name),
          meeting: meeting ? typeset(meeting) : null,
          foundedOn: date,
          parentId: units.get(parent)!,
        };
        return insertUnit(tx, what);
      }),
  };
}

/** Groups outside of the loop of the named cast, whose story is told elsewhere. */
const elsewhere = (groups: readonly Group[]) => groups.filter((group) => group.loopSlug !== HOME_LOOP);

async function renameOne({ tx, on, unit }: Past, groups: readonly Group[]): Promise<void> {
  const renamed = await unit(elsewhere(groups).find(({ name }) => !name.includes(" "))!.slug);
  const { description, meeting } = renamed;
  const name = `${renamed.name} et ses hameaux`;
  const words = {
    name,
    nameOf: `${renamed.nameOf} et ses hameaux`,
    description,
    meeting: meeting ?? "",
    slug: `${renamed.slug}-et-ses-hameaux`,
    reason: typeset("La moitié d'entre nous vient des villages voisins : le nom le dit enfin."),
  };
  await on("2025-03-22", () => presentWithin(tx, system, renamed, words, presentationSeen(renamed)));
}

async function moveOne({ tx, on, unit, found }: Past): Promise<void> {
  const group = await found(
    "2021-10-09",
    "savoie",
    "group",
    "Vallée du Guiers",
    "Un lundi sur deux à 19 h, à la salle des fêtes.",
  );
  await enrolNeighbours(tx, await unit("isere"), group, "2021-11-13");
  const reason = typeset(
    "On descend plus souvent à Grenoble qu'à Chambéry : la boucle de l'Isère est plus près.",
  );
  await on("2024-05-25", async () => moveWithin(tx, system, group, await unit("isere"), { reason }));
}

async function mergeTwo({ tx, on, unit, found }: Past, groups: readonly Group[]): Promise<void> {
  const stays = await unit(groups.find((group) => group.loopSlug === "isere")!.slug);
  const goes = await found("2020-02-15", "isere", "group", "Rive gauche du Drac");
  await enrolNeighbours(tx, await unit("isere"), goes, "2020-03-07");
  const reason = typeset("Deux petits groupes, les mêmes visages : ensemble on remplit la salle.");
  await on("2025-02-08", () => mergeWithin(tx, system, goes, stays, { reason, endMandates: true }));
}

async function splitOne({ tx, on, unit, found }: Past): Promise<void> {
  const origin = await found(
    "2019-04-06",
    "isere",
    "group",
    "Nord-Isère",
    "Le deuxième jeudi du mois, chez les uns ou les autres.",
  );
  const members = await enrolNeighbours(tx, await unit("isere"), origin, "2019-05-11");
  const reason = typeset("Nous étions trop nombreux pour une seule cuisine.");
  const how = { reason, name: typeset("Portes de l'Isère"), members: members.slice(0, 4), children: [] };
  await on("2024-09-28", () => splitWithin(tx, system, origin, { ...how, unitId: newId() }));
}

async function closeSome({ tx, on, unit, found }: Past): Promise<void> {
  const ending = { endMandates: true, childrenTo: null };
  const students = await found("2018-11-17", "loire", "group", "Campus de la Métare");
  const why = typeset("Les fondatrices ont fini leurs études ; personne n'a repris la clé.");
  await on("2022-06-18", () => closeWithin(tx, system, students, { ...ending, reason: why }));
  const leaflets = await found("2017-03-04", "vie-des-groupes", "pole", "Pliage de tracts");
  const machine = typeset("L'imprimeur plie désormais lui-même.");
  await on("2021-01-16", () => closeWithin(tx, system, leaflets, { ...ending, reason: machine }));
  const loop = await unit("loire");
  const quarter = await found("2018-02-03", loop.slug, "group", "Crêt de Roch");
  const sleeping = typeset("Une année sans réunion : le groupe se met en sommeil.");
  await on("2022-12-10", () => closeWithin(tx, system, quarter, { ...ending, reason: sleeping }));
}

/** Eight people of the loop also come here; answers them, in the order of their names. */
async function enrolNeighbours(tx: Transaction, loop: Unit, group: Unit, since: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select distinct p.id, p.search_name from unit g join membership m on m.unit_id = g.id and m.ended_at is null
        join person p on p.id = m.person_id where g.parent_id = ${loop.id} order by p.search_name limit 8`,
  );
  const startedAt = day(since);
  await enrolMany(
    tx,
    found.map(({ id }) => ({ unitId: group.id, personId: id, startedAt })),
  );
  return found.map(({ id }) => id);
}

/** Seven groups of ten are certified, since half a year after their founding; a few were, and are no longer. */
async function certifyMost(tx: Transaction, units: UnitIds, groups: readonly Group[]): Promise<void> {
  const certified = groups.flatMap(({ slug, foundedOn }) => {
    const luck = hashOf(`certified ${slug}`) % 100;
    const startsAt = new Date(day(foundedOn).getTime() + 183 * 86_400_000);
    if (luck >= 74 || startsAt > new Date()) return [];
    const endsAt = luck >= 70 ? new Date(Math.max(startsAt.getTime(), day("2025-09-15").getTime())) : null;
    return [{ id: newId(), unitId: units.get(slug)!, startsAt, endsAt }];
  });
  for (let from = 0; from < certified.length; from += 1000)
    await tx.insert(certification).values(certified.slice(from, from + 1000));
}

async function coverAbroad(tx: Transaction, units: UnitIds): Promise<void> {
  const covered = LOOPS.flatMap(({ slug, constituencies }) =>
    constituencies.map((number) => ({
      unitId: units.get(slug)!,
      placeId: `etranger:${String(number).padStart(2, "0")}`,
    })),
  );
  await tx.insert(unitPlace).values(covered).onConflictDoNothing();
}
