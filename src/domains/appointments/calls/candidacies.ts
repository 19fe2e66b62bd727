import { type SQL, sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, listed, type Page, type Reader, row, rows } from "#platform/database/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";

/** A candidacy as those who answer for the unit read it. */
export interface Candidacy {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  words: string;
  stoodAt: Date;
  withdrawnAt: Date | null;
  /** Null as long as it waits for its answer. A consensus that was withdrawn leaves it waiting again. */
  fate: "appointed" | "proposed" | "declined" | null;
  answer: string;
  consensusId: string | null;
  appointmentId: string | null;
}

/** Whether a decision on a candidacy still holds: proposed to a consensus that was withdrawn, it does not. */
const holds = sql`not exists (select from consensus_end e where e.consensus_id = d.consensus_id and e.ending = 'withdrawn')`;

/** Candidacies on a page. */
export const candidaciesPerPage = 30;

const columns = sql`c.id, c.person_id, p.given_name, p.family_name, c.words,
  c.stood_at, c.withdrawn_at, d.fate, coalesce(d.words, '') as answer,
  d.consensus_id, d.appointment_id`;
const decided = sql`left join candidacy_decision d on d.candidacy_id = c.id and ${holds}`;
const from = sql`from candidacy c join person p on p.id = c.person_id ${decided}`;

/** How many candidacies of the call `of` still wait for an answer. */
const waiting = (of: SQL | string) => sql`(select count(*)::int from candidacy c ${decided}
  where c.call_id = ${of} and c.withdrawn_at is null and d.candidacy_id is null)`;

/** Candidacies of a call, those that wait first, a page at a time. For holders of its powers; log the access. */
export function candidaciesOf(callId: string, page = 1): Promise<Page<Candidacy>> {
  return listed<Candidacy>(
    db,
    sql`select ${columns}, count(*) over () as total ${from} where c.call_id = ${callId}
        order by c.withdrawn_at is not null, d.fate is not null, c.stood_at, c.id
        limit ${candidaciesPerPage} offset ${(page - 1) * candidaciesPerPage}`,
  );
}

/** Those of these candidacies that belong to a call. */
export async function candidaciesAmong(
  reader: Reader,
  callId: string,
  ids: readonly string[],
): Promise<Candidacy[]> {
  return rows<Candidacy>(
    reader,
    sql`select ${columns} ${from} where c.call_id = ${callId} and c.id = any(${sql.param([...ids])}::uuid[]) order by c.stood_at`,
  );
}

/** Someone's candidacy in a call, with its answer if it has one; null when they never came forward. */
export async function candidacyIn(
  reader: Reader,
  callId: string,
  personId: string,
): Promise<Candidacy | null> {
  return row<Candidacy>(
    reader,
    sql`select ${columns} ${from} where c.call_id = ${callId} and c.person_id = ${personId}`,
  );
}

/** How many candidacies of a call still wait for an answer. */
export async function waitingIn(callId: string, reader: Reader = db): Promise<number> {
  return (await row<{ n: number }>(reader, sql`select ${waiting(callId)} as n`))!.n;
}

/** A call that someone answers for. */
export interface MyCall {
  id: string;
  label: Said;
  unit: string;
  closesOn: Day;
  waiting: number;
}

/** Of the calls `v`, those whose waiting candidacies were passed on to holders of the power that gives the mandate. */
export const passedOnTo = (power: "organisation.appoint" | "appointments.open") =>
  sql`counted.waiting > 0 and exists (select from candidacies_passed_on p where p.call_id = v.id)
    and ('nomination' = any(k.means)) = ${power === "organisation.appoint"}`;

/** The calls not closed yet for which this person answers by these powers, those with candidacies waiting first; at most 20. */
export async function callsAnsweredBy(
  actor: Actor,
  powers: readonly string[],
  only: SQL = sql`true`,
): Promise<MyCall[]> {
  const held = powers.map((power) => groundsOf(actor, power));
  const units = held.flatMap((grounds) => grounds.units);
  const subtrees = held.flatMap((grounds) => grounds.subtrees);
  if (units.length + subtrees.length === 0) return [];
  return rows<MyCall>(
    db,
    sql`select v.id, k.label, u.name as unit, v.closes_on, counted.waiting
        from volunteer_call v
        join unit u on u.id = v.unit_id
        join mandate_kind_now k on k.key = v.kind_key
        cross join lateral (select ${waiting(sql`v.id`)} as waiting) counted
        where (u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
          and not exists (select from volunteer_call_closure x where x.call_id = v.id) and ${only}
        order by counted.waiting desc, v.closes_on limit 20`,
  );
}
