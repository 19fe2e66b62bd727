import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, inForceAt, type Reader, row, rows } from "#platform/database/index.ts";

/** Why someone is not in by a right: the condition that fails, and the instant since when or until when. */
export type Missing =
  | { what: "nothing" }
  | { what: "elsewhere" }
  | { what: "right-not-yet" | "right-ended"; at: Date }
  | { what: "not-begun" | "ended"; at: Date }
  | { what: "not-certified"; unit: string }
  | { what: "closed" }
  | { what: "declined"; at: Date };

/** What gives a right, or would: a mandate with its unit, or a public office. */
export interface Because {
  id: string;
  mandate: Said | null;
  unit: string | null;
  office: string | null;
}

/** What one right says of one person in one unit. */
export interface Told {
  rightKey: string;
  label: Said;
  mayDecline: boolean;
  /** The mandate that it gives; null: membership. */
  gives: Said | null;
  in: boolean;
  because: Because | null;
  /** Empty when they are in. */
  missing: Missing[];
}

interface Rule {
  key: string;
  label: Said;
  mayDecline: boolean;
  gives: Said | null;
  from: Date;
  to: Date | null;
}

interface Source {
  key: string;
  id: string;
  mandate: Said | null;
  unit: string | null;
  office: string | null;
  starts: Date;
  ends: Date | null;
  leads: boolean;
  certified: boolean;
}

/**
 * For each right that leads to this unit: is the person in by it at an instant, because of what, or which condition
 * fails? What comes nearest is told first.
 */
export async function explain(
  personId: string,
  unitId: string,
  at = new Date(),
  reader: Reader = db,
): Promise<Told[]> {
  const [rules, sources, declined, open] = await Promise.all([
    rulesTo(reader, unitId, at),
    sourcesOf(reader, personId, unitId, at),
    refusalsOf(reader, personId, unitId, at),
    row<{ open: boolean }>(
      reader,
      sql`select exists (select from unit_span where unit_id = ${unitId} and during @> ${at}::timestamptz) as open`,
    ),
  ]);
  return rules.map((rule) => {
    const shared: Missing[] = [
      ...validity(rule, at),
      ...(open?.open ? [] : [{ what: "closed" as const }]),
      ...(rule.mayDecline
        ? declined
            .filter(({ key }) => key === rule.key)
            .map((one) => ({ what: "declined" as const, at: one.at }))
        : []),
    ];
    const nearest = sources
      .filter(({ key }) => key === rule.key)
      .map((source) => ({ source, missing: missingOf(source, at) }))
      .sort((a, b) => distance(a) - distance(b))[0];
    const led = nearest?.source.leads ? nearest.source : null;
    const missing = [...shared, ...(nearest?.missing ?? [{ what: "nothing" as const }])];
    return {
      rightKey: rule.key,
      label: rule.label,
      mayDecline: rule.mayDecline,
      gives: rule.gives,
      in: missing.length === 0,
      because: led && { id: led.id, mandate: led.mandate, unit: led.unit, office: led.office },
      missing,
    };
  });
}

// A mandate elsewhere is far away, whatever else it lacks.
const distance = ({ source, missing }: { source: Source; missing: Missing[] }) =>
  missing.length + (source.leads ? 0 : 10);

function validity(rule: Rule, at: Date): Missing[] {
  if (rule.from > at) return [{ what: "right-not-yet", at: rule.from }];
  return rule.to && rule.to <= at ? [{ what: "right-ended", at: rule.to }] : [];
}

function missingOf(source: Source, at: Date): Missing[] {
  if (!source.leads) return [{ what: "elsewhere" }];
  const { starts, ends } = source;
  return [
    ...(starts > at ? [{ what: "not-begun" as const, at: starts }] : []),
    ...(ends && ends <= at ? [{ what: "ended" as const, at: ends }] : []),
    ...(source.certified ? [] : [{ what: "not-certified" as const, unit: source.unit ?? "" }]),
  ];
}

/** Rules that lead to this unit: as they stand at the instant, else as they last stood, else as they will. */
function rulesTo(reader: Reader, unitId: string, at: Date): Promise<Rule[]> {
  return rows<Rule>(
    reader,
    sql`select distinct on (b.key) b.key, b.label, b.may_decline, b.valid_from as "from", b.valid_to as "to",
          (select k.label from mandate_kind_now k where k.key = b.gives_kind) as gives
        from belonging_right b join right_rule r on r.id = b.id
        join unit u on u.id = ${unitId} and (u.kind = r.target_kind or u.id = r.target_unit)
        order by b.key, r.during @> ${at}::timestamptz desc, b.valid_from > ${at}::timestamptz, b.valid_from desc limit 100`,
  );
}

/** What the person holds that some rule to this unit asks for, nearest in time first, at most 200. */
function sourcesOf(reader: Reader, personId: string, unitId: string, at: Date): Promise<Source[]> {
  return rows<Source>(
    reader,
    sql`with recursive rule as (
          select distinct on (r.key) r.* from right_rule r
          join unit u on u.id = ${unitId} and (u.kind = r.target_kind or u.id = r.target_unit)
          order by r.key, r.during @> ${at}::timestamptz desc, lower(r.during) > ${at}::timestamptz, lower(r.during) desc
        ), held as (
          select m.* from mandate m where m.person_id = ${personId} and (m.ends_at is null or m.ends_at > m.starts_at)
        ), up as (
          select s.unit_id as start_id, s.unit_id, s.parent_id from unit_span s
          where s.unit_id in (select unit_id from held) and s.during @> ${at}::timestamptz
          union
          select up.start_id, s.unit_id, s.parent_id from up
          join unit_span s on s.unit_id = up.parent_id and s.during @> ${at}::timestamptz
        )
        select r.key, m.id, k.label as mandate, u.name as unit, null as office, m.starts_at as starts, m.ends_at as ends,
          case r.target_to
            when 'above' then exists (select from up where up.start_id = m.unit_id and up.unit_id = ${unitId})
            else exists (select from up where up.start_id = m.unit_id)
          end as leads,
          not r.certified_only or exists (select from certification c where c.unit_id = m.unit_id
            and ${inForceAt("c", at)}) as certified
        from rule r
        join held m on m.kind_key = any(r.sources)
        join unit u on u.id = m.unit_id and (r.unit_kinds = '{}' or u.kind = any(r.unit_kinds))
        left join mandate_kind_now k on k.key = m.kind_key
        union all
        select r.key, o.id, null, l.name, o.kind::text, o.starts_on::timestamp at time zone movement_zone(),
          (o.ends_on + 1)::timestamp at time zone movement_zone(),
          r.target_to <> 'place' or exists (
            select from (select o.place_id as id union select within_id from place_within w where w.place_id = o.place_id) around
            where around.id in (select s.place_id from unit_span s where s.unit_id = ${unitId} and s.during @> ${at}::timestamptz)
              or around.id in (select c.place_id from unit_place c where c.unit_id = ${unitId})),
          true
        from rule r
        join office o on o.person_id = ${personId} and 'office:' || o.kind = any(r.sources)
        left join place l on l.id = o.place_id
        order by starts desc limit 200`,
  );
}

function refusalsOf(
  reader: Reader,
  personId: string,
  unitId: string,
  at: Date,
): Promise<{ key: string; at: Date }[]> {
  return rows(
    reader,
    sql`select right_key as key, declined_at as at from right_declined d
        where person_id = ${personId} and unit_id = ${unitId}
          and ${inForceAt("d", at, "declined_at", "taken_back_at")}`,
  );
}
