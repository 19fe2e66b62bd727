import { sql } from "drizzle-orm";
import { enrolMany } from "#domains/mandates/index.ts";
import {
  atMoment,
  certification,
  closeWithin,
  insertUnit,
  joinRequest,
  mergeWithin,
  moveWithin,
  presentationSeen,
  presentWithin,
  splitWithin,
  type Unit,
  unitById,
  unitPlace,
} from "#domains/units/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { type Day, later } from "#platform/time/index.ts";
import { clock, HOME_LOOP, hashOf, LOOPS, typeset } from "../content/index.ts";
import past from "../content/past.json" with { type: "json" };
import { type Ground, idsOf } from "./ground.ts";

/**
 * Gives the units of the example a past: a group that changed its name, one that changed loops, two that merged, one
 * that split, some that closed; who asked to join poles, which groups are certified, which constituencies the loops
 * abroad cover.
 */
export async function writeUnitsLife(tx: Transaction, ground: Ground): Promise<void> {
  await renameOne(tx, ground);
  await moveOne(tx, ground);
  await mergeTwo(tx, ground);
  await splitOne(tx, ground);
  await closeSome(tx, ground);
  await writeRequests(tx, ground);
  await certifyMost(tx, ground);
  await coverAbroad(tx, ground);
}

const nine = (on: string) => clock(on as Day, 9);
/** Does what was done long ago, at its moment. */
const on = <T>(tx: Transaction, day: string, work: () => Promise<T>) => atMoment(tx, nine(day), work);
const unitAt = (tx: Transaction, { units }: Ground, slug: string) => unitById(units.get(slug)!, tx);

type Founded = { on: string; under: string; kind: string; name: string; meeting?: string };

function found(
  tx: Transaction,
  { units }: Ground,
  { under, name, meeting, ...what }: Founded,
): Promise<Unit> {
  return on(tx, what.on, () =>
    insertUnit(tx, {
      id: newId(),
      kind: what.kind,
      name: typeset(name),
      meeting: meeting ? typeset(meeting) : null,
      foundedOn: what.on as Day,
      parentId: units.get(under)!,
    }),
  );
}

/** A group of another loop than that of the named cast, whose story is told elsewhere. */
async function renameOne(tx: Transaction, ground: Ground): Promise<void> {
  const { slug } = ground.groups.find(({ loopSlug, name }) => loopSlug !== HOME_LOOP && !name.includes(" "))!;
  const { ending, reason } = past.renamed;
  const renamed = await unitAt(tx, ground, slug);
  const { description, meeting } = renamed;
  const words = {
    name: `${renamed.name} ${ending}`,
    nameOf: `${renamed.nameOf} ${ending}`,
    description,
    meeting: meeting ?? "",
    slug: `${renamed.slug}-${ending.replaceAll(" ", "-")}`,
    reason: typeset(reason),
  };
  await on(tx, past.renamed.on, () => presentWithin(tx, system, renamed, words, presentationSeen(renamed)));
}

async function moveOne(tx: Transaction, ground: Ground): Promise<void> {
  const { moved } = past;
  const group = await found(tx, ground, moved.founded);
  const to = await unitAt(tx, ground, moved.to);
  await enrolNeighbours(tx, to, group, moved.joined);
  await on(tx, moved.on, () => moveWithin(tx, system, group, to, { reason: typeset(moved.reason) }));
}

async function mergeTwo(tx: Transaction, ground: Ground): Promise<void> {
  const { founded, joined, reason, ...merged } = past.merged;
  const { slug } = ground.groups.find(({ loopSlug }) => loopSlug === founded.under)!;
  const stays = await unitAt(tx, ground, slug);
  const goes = await found(tx, ground, founded);
  await enrolNeighbours(tx, await unitAt(tx, ground, founded.under), goes, joined);
  const how = { reason: typeset(reason), endMandates: true };
  await on(tx, merged.on, () => mergeWithin(tx, system, goes, stays, how));
}

async function splitOne(tx: Transaction, ground: Ground): Promise<void> {
  const { founded, joined, name, reason, ...split } = past.split;
  const origin = await found(tx, ground, founded);
  const members = await enrolNeighbours(tx, await unitAt(tx, ground, founded.under), origin, joined);
  const into = { unitId: newId(), name: typeset(name), members: members.slice(0, 4), children: [] };
  await on(tx, split.on, () => splitWithin(tx, system, origin, { ...into, reason: typeset(reason) }));
}

async function closeSome(tx: Transaction, ground: Ground): Promise<void> {
  for (const { founded, reason, ...closed } of past.closed) {
    const unit = await found(tx, ground, founded);
    const how = { endMandates: true, childrenTo: null, reason: typeset(reason) };
    await on(tx, closed.on, () => closeWithin(tx, system, unit, how));
  }
}

/** Eight people of the loop also come here; answers them, in the order of their names. */
async function enrolNeighbours(tx: Transaction, loop: Unit, group: Unit, since: string): Promise<string[]> {
  const people = await idsOf(
    tx,
    sql`select distinct p.id, p.search_name from unit g join membership m on m.unit_id = g.id and m.ended_at is null
        join person p on p.id = m.person_id where g.parent_id = ${loop.id} order by p.search_name limit 8`,
  );
  await enrolMany(
    tx,
    people.map((personId) => ({ unitId: group.id, personId, startedAt: nine(since) })),
  );
  return people;
}

type Request = [fate: "waiting" | "accepted" | "declined", daysAgo: number, words: string, reason?: string];

/** Requests to join the poles: some wait, some were accepted, two were declined with a reason. */
async function writeRequests(tx: Transaction, { root }: Ground): Promise<void> {
  const poles = await idsOf(
    tx,
    sql`select id from unit where kind = 'pole' and closed_at is null order by search_name limit 6`,
  );
  const people = await idsOf(
    tx,
    sql`select p.id from person p join membership m on m.person_id = p.id and m.unit_id = ${root.id} and m.ended_at is null
        where not exists (select from mandate h where h.person_id = p.id)
          and not exists (select from person_account a where a.person_id = p.id)
        order by p.search_name, p.id offset 300 limit ${past.requests.length}`,
  );
  const asked = (past.requests as Request[]).slice(0, people.length);
  const requests = asked.map(([fate, daysAgo, words, reason], index) => {
    const askedAt = later(new Date(), { days: -daysAgo });
    return {
      id: newId(),
      unitId: poles[index % poles.length]!,
      personId: people[index]!,
      words: typeset(words),
      askedAt,
      decidedAt: fate === "waiting" ? null : later(askedAt, { days: 3 }),
      accepted: fate === "waiting" ? null : fate === "accepted",
      reason: reason ? typeset(reason) : null,
    };
  });
  await tx.insert(joinRequest).values(requests);
  await enrolMany(
    tx,
    requests.flatMap(({ accepted, unitId, personId, decidedAt }) =>
      accepted && decidedAt ? [{ unitId, personId, startedAt: decidedAt }] : [],
    ),
  );
}

/** Seven groups in ten are certified, since half a year after their founding; a few were, and are no longer. */
async function certifyMost(tx: Transaction, { units, groups }: Ground): Promise<void> {
  const lapsed = nine("2025-09-15");
  const certified = groups.flatMap(({ slug, foundedOn }) => {
    const luck = hashOf(`certified ${slug}`) % 100;
    const startsAt = later(nine(foundedOn), { days: 183 });
    if (luck >= 74 || startsAt > new Date()) return [];
    const endsAt = luck < 70 ? null : new Date(Math.max(startsAt.getTime(), lapsed.getTime()));
    return [{ id: newId(), unitId: units.get(slug)!, startsAt, endsAt }];
  });
  await tx.insert(certification).values(certified);
}

async function coverAbroad(tx: Transaction, { units }: Ground): Promise<void> {
  const covered = LOOPS.flatMap(({ slug, constituencies }) =>
    constituencies.map((number) => ({
      unitId: units.get(slug)!,
      placeId: `etranger:${String(number).padStart(2, "0")}`,
    })),
  );
  await tx.insert(unitPlace).values(covered).onConflictDoNothing();
}
