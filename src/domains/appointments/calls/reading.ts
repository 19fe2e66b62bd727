import { and, eq, sql } from "drizzle-orm";
import { type Conditions, mandateKind, type Said } from "#domains/kinds/index.ts";
import { type Unit, unit } from "#domains/units/index.ts";
import {
  db,
  inForce,
  isId,
  listed,
  type Page,
  type Reader,
  rows,
  type Transaction,
} from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { searchable } from "#platform/language/index.ts";
import { type Day, plus, today } from "#platform/time/index.ts";
import { volunteerCall, volunteerCallClosure } from "../schema.ts";

/** A call with its unit and what the mandate asks for. */
export type Call = typeof volunteerCall.$inferSelect & {
  unit: Unit;
  label: Said;
  conditions: Conditions;
  pair: boolean;
  /** Ways in which the mandate may be given, and whether a consensus has its rule. */
  means: readonly string[];
  byConsensus: boolean;
  termMonths: number | null;
  closedAt: Date | null;
};

/** Coming, open to candidacies, past its last day and being answered, or closed. */
export type CallPhase = "coming" | "open" | "over" | "closed";

/** Where a call stands on a day of its zone. */
export function phaseOf(
  call: Pick<Call, "opensOn" | "closesOn" | "zone" | "closedAt">,
  now = new Date(),
): CallPhase {
  const day = today(call.zone, now);
  if (call.closedAt) return "closed";
  if (day < call.opensOn) return "coming";
  return day <= call.closesOn ? "open" : "over";
}

/** A call by its id; calls are public. @throws {Refusal} `notFound`. */
export async function callById(id: string | undefined, reader: Reader = db): Promise<Call> {
  if (!isId(id)) throw refuse.notFound();
  const [found] = await reader
    .select({
      call: volunteerCall,
      unit,
      label: mandateKind.label,
      conditions: mandateKind.conditions,
      pair: mandateKind.pair,
      means: mandateKind.means,
      consensus: mandateKind.consensus,
      termMonths: mandateKind.termMonths,
      closedAt: volunteerCallClosure.closedAt,
    })
    .from(volunteerCall)
    .innerJoin(unit, eq(unit.id, volunteerCall.unitId))
    .innerJoin(mandateKind, and(eq(mandateKind.key, volunteerCall.kindKey), inForce(mandateKind)))
    .leftJoin(volunteerCallClosure, eq(volunteerCallClosure.callId, volunteerCall.id))
    .where(eq(volunteerCall.id, id));
  if (!found) throw refuse.notFound();
  const { call, consensus, ...around } = found;
  return { ...call, ...around, byConsensus: consensus !== null && around.means.includes("consensus") };
}

/** Locks a call until the transaction ends: those who come forward, decide or close meanwhile wait. */
export async function holdCall(tx: Transaction, id: string): Promise<Call> {
  await tx.select({ id: volunteerCall.id }).from(volunteerCall).where(eq(volunteerCall.id, id)).for("update");
  return callById(id, tx);
}

/** What narrows the list of calls. */
interface CallFilters {
  q: string;
  /** Key of a mandate kind. */
  kind: string;
  /** Address of a unit: what is called for there or below. `national`: above the loops. */
  within: string;
  page: number;
}

/** A call as the public list shows it. */
export interface ListedCall {
  id: string;
  label: Said;
  seats: number;
  opensOn: Day;
  closesOn: Day;
  slug: string;
  unitName: string;
  unitKind: string;
  above: string | null;
}

/** Calls on a page of the list. */
export const callsPerPage = 20;

/** Calls open to candidacies today, or coming within a month, the first to close first; a page at a time. */
export async function openCalls(
  { q, kind, within, page }: CallFilters,
  zone: string,
  now = new Date(),
): Promise<Page<ListedCall>> {
  const day = today(zone, now);
  const name = searchable(q);
  return listed<ListedCall>(
    db,
    sql`select c.id, k.label, c.seats, c.opens_on, c.closes_on, u.slug, u.name as unit_name, u.kind as unit_kind,
      above.name as above, count(*) over () as total
    from volunteer_call c
    join unit u on u.id = c.unit_id and u.closed_at is null
    left join unit above on above.id = u.parent_id and above.parent_id is not null
    join mandate_kind_now k on k.key = c.kind_key
    where c.closes_on >= ${day} and c.opens_on <= ${plus(day, { days: 31 })}
      and not exists (select from volunteer_call_closure x where x.call_id = c.id)
      and (${kind} = '' or c.kind_key = ${kind})
      and (${within} = '' or (${within} = 'national' and u.kind not in ('loop', 'group'))
        or u.lineage && array(select id from unit where slug = ${within}))
      and (${name} = '' or u.search_name like '%' || ${name} || '%'
        or c.kind_key = any(${sql.param(await kindsNamed(name))}::text[]))
    order by c.closes_on, u.search_name, c.id limit ${callsPerPage} offset ${(page - 1) * callsPerPage}`,
  );
}

/** Mandates whose names contain these letters, in either language. */
async function kindsNamed(name: string): Promise<string[]> {
  if (!name) return [];
  const all = await rows<{ key: string; label: Said }>(
    db,
    sql`select key, label from mandate_kind_now limit 500`,
  );
  return all
    .filter(({ label }) => searchable(`${label.fr} ${label.en}`).includes(name))
    .map(({ key }) => key);
}

/** What the open calls can be narrowed to: their mandates and their loops, by name. */
export async function callChoices(
  zone: string,
  now = new Date(),
): Promise<{ kinds: { key: string; label: Said }[]; places: { slug: string; name: string }[] }> {
  const open = sql`select c.kind_key, u.lineage from volunteer_call c join unit u on u.id = c.unit_id
    where c.closes_on >= ${today(zone, now)} and not exists (select from volunteer_call_closure x where x.call_id = c.id)`;
  const [kinds, places] = await Promise.all([
    rows<{ key: string; label: Said }>(
      db,
      sql`select key, label from mandate_kind_now where key in (select kind_key from (${open}) o) order by position limit 100`,
    ),
    rows<{ slug: string; name: string }>(
      db,
      sql`select slug, name from unit l where kind = 'loop' and exists (select from (${open}) o where l.id = any(o.lineage))
          order by search_name limit 500`,
    ),
  ]);
  return { kinds, places };
}

/** A call that is open for a unit, as boards of vacancies show it. */
export interface OpenCall {
  id: string;
  unitId: string;
  kindKey: string;
  seats: number;
  closesOn: Day;
}

/** The calls open today, or to come, for these units. */
export async function openCallsFor(unitIds: readonly string[], now = new Date()): Promise<OpenCall[]> {
  if (unitIds.length === 0) return [];
  return rows<OpenCall>(
    db,
    sql`select c.id, c.unit_id, c.kind_key, c.seats, c.closes_on
        from volunteer_call c
        where c.unit_id = any(${sql.param([...unitIds])}::uuid[]) and c.closes_on >= (${now}::timestamptz at time zone c.zone)::date
          and not exists (select from volunteer_call_closure x where x.call_id = c.id)
        order by c.closes_on limit 2000`,
  );
}
