import { sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Bundle, Given } from "./bundle.ts";
import type { MergerChoices } from "./schema.ts";

/** A unit of theirs, and the one here that it may be. */
interface UnitMet {
  theirs: { id: string; name: string; kind: string };
  ours: { id: string; name: string } | null;
  /** Those here that it may be said to be: of the same kind, under the unit that is joined. */
  among: { id: string; name: string }[];
}

/** Someone of theirs whose address someone here has under another name. */
interface PersonMet {
  theirs: { id: string; name: string };
  ours: { id: string; name: string };
  address: string;
}

/** A role that both have filled, beyond what it has seats for. */
interface RoleMet {
  unitId: string;
  unit: string;
  key: string;
  role: { fr: string; en: string };
  theirs: number;
  ours: number;
  seats: number;
}

/** What would become of each list, nothing being written. */
export interface Report {
  units: { met: UnitMet[]; fresh: number };
  people: { same: ReadonlyMap<string, string>; fresh: number; met: PersonMet[] };
  memberships: number;
  /** `left` are those of their movement itself, which nobody takes over. */
  mandates: { count: number; left: number; met: RoleMet[] };
  offices: number;
}

/** Differences to decide by hand that a page shows; beyond, people stay apart and are suspected duplicates afterwards. */
export const maxMet = 200;

/** Tells what their lists meet here. Reads only, whatever the number of lines in a few statements. */
export async function reportOf(where: Unit, bundle: Bundle, choices: MergerChoices): Promise<Report> {
  const units = await unitsMet(where, bundle.units);
  const people = await peopleMet(bundle.people);
  const chosen = new Map(
    units.map(({ theirs, ours }) => [theirs.id, choiceOf(choices, theirs.id, ours?.id ?? null)]),
  );
  return {
    units: { met: units, fresh: units.filter(({ theirs }) => chosen.get(theirs.id) === null).length },
    people: {
      same: people.same,
      fresh:
        bundle.people.length -
        people.same.size -
        people.met.filter(({ theirs }) => isSame(choices, theirs.id)).length,
      met: people.met,
    },
    memberships: bundle.memberships.length,
    mandates: await mandatesMet(bundle.mandates, chosen),
    offices: bundle.offices.length,
  };
}

/** What was decided of a unit of theirs; by default, it is the one that it resembles. */
export const choiceOf = (choices: MergerChoices, theirs: string, alike: string | null): string | null =>
  Object.hasOwn(choices.units, theirs) ? (choices.units[theirs] ?? null) : alike;

/** Whether someone of theirs was said to be the one here who has the same address: an address alone is not a person. */
export const isSame = (choices: MergerChoices, theirs: string): boolean => choices.people[theirs] === "same";

/** How the export of an installation calls its movement itself. */
export const theirMovement = "mouvement";

async function mandatesMet(theirs: readonly Given[], units: ReadonlyMap<string, string | null>) {
  const taken = theirs.filter(({ unit }) => unit !== theirMovement);
  const met = await rolesMet(taken, units);
  return { count: taken.length, left: theirs.length - taken.length, met };
}

/** Each unit of theirs with the one here of the same kind and name; their only loop is the one that they join. */
export async function unitsMet(where: Unit, theirs: readonly Given[]): Promise<UnitMet[]> {
  const ours = await rows<{ id: string; kind: string; name: string; search: string }>(
    db,
    sql`select id, kind, name, search_name as search from unit
        where lineage @> array[${where.id}::uuid] and closed_at is null order by cardinality(lineage), search_name limit 5000`,
  );
  const keyOf = (one: Given) => one.kind ?? "";
  const known = theirs.filter((one) => one.id);
  const sameKind = known.filter((one) => kindIs(keyOf(one), where.kind));
  return known.map((one) => {
    const alike = ours.filter(
      (unit) => kindIs(keyOf(one), unit.kind) && unit.search === searchable(one.name ?? ""),
    );
    const only = sameKind.length === 1 && sameKind[0] === one ? where : null;
    const met = only ?? (alike.length === 1 ? alike[0]! : null);
    return {
      theirs: { id: one.id!, name: one.name ?? "", kind: keyOf(one) },
      ours: met && { id: met.id, name: met.name },
      among: ours
        .filter((unit) => kindIs(keyOf(one), unit.kind))
        .slice(0, maxMet)
        .map(({ id, name }) => ({ id, name })),
    };
  });
}

/** Exports tell a kind by its key; a spreadsheet in between may have kept only its word. */
const kindIs = (said: string, key: string): boolean => searchable(said) === searchable(key);

async function peopleMet(theirs: readonly Given[]): Promise<{ same: Map<string, string>; met: PersonMet[] }> {
  const addresses = [...new Set(theirs.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])))];
  const here = await rows<{ id: string; address: string; search: string; name: string }>(
    db,
    sql`select distinct p.id, e.address, p.search_name as search, p.given_name || ' ' || p.family_name as name
        from person_email e join person p on p.id = e.person_id
        where e.address = any(${sql.param(addresses)}::text[]) order by p.id limit 50000`,
  );
  const byAddress = Map.groupBy(here, ({ address }) => address);
  const same = new Map<string, string>();
  const met: PersonMet[] = [];
  for (const one of theirs) {
    const there = byAddress.get(one.email?.toLowerCase() ?? "") ?? [];
    if (!one.id || there.length === 0) continue;
    const name = `${one.given_name ?? ""} ${one.family_name ?? ""}`.trim();
    const alike = there.find(
      ({ search }) => search === searchable(`${one.family_name ?? ""} ${one.given_name ?? ""}`),
    );
    if (alike) same.set(one.id, alike.id);
    else if (there.length === 1 && met.length < maxMet)
      met.push({
        theirs: { id: one.id, name },
        ours: { id: there[0]!.id, name: there[0]!.name },
        address: there[0]!.address,
      });
  }
  return { same, met };
}

/** Roles of units that both have, with more holders together than seats. */
async function rolesMet(
  theirs: readonly Given[],
  units: ReadonlyMap<string, string | null>,
): Promise<RoleMet[]> {
  const day = await today();
  const open = theirs.flatMap(({ unit, mandate, ends_on }) => {
    const ours = unit && units.get(unit);
    return ours && mandate && (!ends_on || ends_on >= day) ? [{ ours, mandate }] : [];
  });
  const counted = Map.groupBy(open, ({ ours, mandate }) => `${ours} ${mandate}`);
  const all = [...counted.values()].map((some) => ({ ...some[0]!, n: some.length }));
  return rows<RoleMet>(
    db,
    sql`select u.id as unit_id, u.name as unit, k.key, k.label as role, given.n as theirs, held.n as ours, coalesce(k.seats, 2) as seats
        from unnest(${sql.param(all.map(({ ours }) => ours))}::uuid[], ${sql.param(all.map(({ mandate }) => mandate))}::text[],
          ${sql.param(all.map(({ n }) => n))}::int[]) as given(unit_id, kind_key, n)
        join unit u on u.id = given.unit_id
        join mandate_kind_now k on k.key = given.kind_key and (k.seats is not null or k.pair)
        cross join lateral (select count(*)::int as n from mandate_now m where m.unit_id = u.id and m.kind_key = k.key) held
        where held.n > 0 and given.n + held.n > coalesce(k.seats, 2)
        order by u.search_name, k.position limit 200`,
  );
}
