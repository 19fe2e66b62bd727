import { and, eq, sql } from "drizzle-orm";
import { placeById } from "#domains/territory/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, listed, newId, type Page, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { refuseRights } from "./refusals.ts";
import { office, officeKind } from "./schema.ts";
import { verbs } from "./verbs.ts";

export type OfficeKind = (typeof officeKind.enumValues)[number];
export const officeKinds = officeKind.enumValues;

/** A public office with the person who holds it; days are included. Known to everybody by law, unlike mandates. */
export interface HeldOffice {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  /** The name that the person chose for public pages, if they did. */
  publicName: string | null;
  kind: OfficeKind;
  placeId: string | null;
  placeName: string | null;
  constituency: number | null;
  startsOn: Day;
  endsOn: Day | null;
}

interface NewOffice {
  id: string;
  personId: string;
  kind: OfficeKind;
  placeId: string | null;
  constituency: number | null;
  startsOn: Day;
  endsOn: Day | null;
}

/**
 * Records that a person of the movement holds a public office. Repeating it with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `unknownPlace`, `backwards`, `overlapping`, `keyTaken`.
 */
export async function recordOffice(actor: Actor, root: Unit, what: NewOffice): Promise<void> {
  await verbs.recordOffice(actor, { id: what.id, over: root }, async (tx) => {
    const [there] = await tx.select().from(office).where(eq(office.id, what.id));
    if (there && (there.personId !== what.personId || there.kind !== what.kind))
      throw refuseRights.keyTaken();
    if (there) return;
    if (what.endsOn && what.endsOn < what.startsOn) throw refuseRights.backwards();
    if (what.placeId && !(await placeById(what.placeId, tx))) throw refuseRights.unknownPlace();
    if (await overlaps(tx, what)) throw refuseRights.overlapping();
    await tx.insert(office).values({ ...what, recordedBy: actor.personId });
  });
}

async function overlaps(tx: Transaction, what: NewOffice): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`office ${what.personId}`}, 0))`);
  const [other] = await tx
    .select({ id: office.id })
    .from(office)
    .where(
      and(
        eq(office.personId, what.personId),
        eq(office.kind, what.kind),
        sql`${office.placeId} is not distinct from ${what.placeId}`,
        sql`daterange(${office.startsOn}, ${office.endsOn}, '[]') && daterange(${what.startsOn}::date, ${what.endsOn}::date, '[]')`,
      ),
    )
    .limit(1);
  return other !== undefined;
}

/** Ends a public office: its last day. @throws {Refusal} `forbidden`, `notFound`, `backwards`. */
export async function endOffice(actor: Actor, root: Unit, id: string, lastDay: Day): Promise<void> {
  await verbs.endOffice(actor, { id, over: root }, async (tx) => {
    const [held] = await tx.select().from(office).where(eq(office.id, id)).for("update");
    if (!held) throw refuse.notFound();
    if (lastDay < held.startsOn) throw refuseRights.backwards();
    if (held.endsOn === lastDay) return;
    await tx.update(office).set({ endsOn: lastDay }).where(eq(office.id, id));
  });
}

/** Offices held at an instant, or ever when it is null, a page at a time: by place, then by name. */
export function offices(
  kind: OfficeKind | null,
  at: Date | null = new Date(),
  { page = 1, perPage = 50 } = {},
): Promise<Page<HeldOffice>> {
  return listed<HeldOffice>(
    db,
    sql`select o.id, o.person_id, p.given_name, p.family_name,
          p.public_name, o.kind, o.place_id, l.name as place_name, o.constituency,
          o.starts_on, o.ends_on, count(*) over () as total
        from office o join person p on p.id = o.person_id left join place l on l.id = o.place_id
        where (${kind}::text is null or o.kind::text = ${kind})
          and (${at}::timestamptz is null
            or (o.starts_on <= (${at}::timestamptz at time zone movement_zone())::date
              and (o.ends_on is null or o.ends_on >= (${at}::timestamptz at time zone movement_zone())::date)))
        order by o.place_id nulls last, o.constituency nulls last, p.search_name, o.id
        limit ${perPage} offset ${(page - 1) * perPage}`,
  );
}

/** Writes many offices inside a transaction under way, for lists and the example movement. */
export async function recordOffices(
  tx: Transaction,
  all: readonly Omit<NewOffice, "id">[],
): Promise<string[]> {
  const values = all.map((one) => ({ ...one, id: newId() }));
  for (let from = 0; from < values.length; from += 1000)
    await tx.insert(office).values(values.slice(from, from + 1000));
  return values.map(({ id }) => id);
}
