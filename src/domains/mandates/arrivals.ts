import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, type Reader, rows } from "#platform/database/index.ts";

/** What became of someone between two dates. */
export type Move = "came" | "left" | "moved";

/** A role in a unit, as anyone may know it. */
export interface Role {
  unit: string;
  slug: string;
  label: Said;
  title: string | null;
}

/** Someone who may be named in public today, and what changed for them. */
interface NamedMove {
  what: Move;
  name: string;
  before: Role[];
  after: Role[];
}

/** How many came, left, or changed place. */
export type Counts = Record<Move, number>;

export interface Movements {
  /** Of mandates that are held in public: known to anyone, whatever the number. */
  public: Counts;
  /** Of the others: shown from five up only, since fewer could tell who they are. */
  others: Counts;
  /** Those of the public ones whom one may name, at most 500. */
  named: NamedMove[];
  /** Public arrivals and departures of each unit, most first. */
  units: { slug: string; name: string; kind: string; came: number; left: number }[];
}

interface Held {
  personId: string;
  name: string | null;
  unit: string;
  slug: string;
  unitKind: string;
  label: Said | null;
  title: string | null;
  shown: boolean;
  before: boolean;
  after: boolean;
}

/**
 * Who came, who left and who changed place between two instants, as the annex tells it of the coordination: those who
 * hold something at the second and held nothing at the first, and the other way round. A mandate renewed is neither,
 * nor is a stay that began and ended in between.
 *
 * People are named only if they may be today: by a public mandate in force, under the name they chose. So someone who left
 * everything is counted and no longer named (mission, safety of people).
 * @param unitId one unit; null: the whole national organisation, everything but loops and groups.
 */
export async function movementsBetween(
  unitId: string | null,
  from: Date,
  to: Date,
  reader: Reader = db,
): Promise<Movements> {
  const held = await rows<Held>(
    reader,
    sql`select m.person_id, u.name as unit, u.slug, u.kind as unit_kind, k.label, m.title, coalesce(k.public, false) as shown,
          tstzrange(m.starts_at, m.ends_at) @> ${from}::timestamptz as before,
          tstzrange(m.starts_at, m.ends_at) @> ${to}::timestamptz as after,
          case when exists (
            select from mandate_now n join mandate_kind_now c on c.key = n.kind_key and c.public
            where n.person_id = p.id
          ) then p.public_name end as name
        from mandate m
        join unit u on u.id = m.unit_id
        join person p on p.id = m.person_id
        left join mandate_kind_now k on k.key = m.kind_key
        where (u.id = ${unitId} or (${unitId}::uuid is null and u.kind not in ('movement', 'loop', 'group')))
          and m.starts_at <= ${to} and (m.ends_at is null or m.ends_at > ${from}) and m.substitute_for_id is null
        order by k.position nulls last, p.search_name, m.id limit 20000`,
  );
  // Told apart from the first to the last: what someone holds without being public for it changes nothing of what is.
  const inPublic = held.filter((one) => one.shown);
  const shown = storiesOf(inPublic);
  const named = shown
    .flatMap(({ what, name, before, after }) => (what && name ? [{ what, name, before, after }] : []))
    .sort((a, b) => order[a.what] - order[b.what])
    .slice(0, 500);
  const others = storiesOf(held.filter((one) => !one.shown));
  return { public: count(shown), others: count(others), named, units: byUnit(inPublic) };
}

const storiesOf = (held: Held[]) => [...Map.groupBy(held, ({ personId }) => personId).values()].map(storyOf);

type Story = ReturnType<typeof storyOf>;

function count(stories: Story[]): Counts {
  const all = (move: Move) => stories.filter(({ what }) => what === move).length;
  return { came: all("came"), left: all("left"), moved: all("moved") };
}

const order: Counts = { came: 0, moved: 1, left: 2 };

/** What became of one person: what they held at each end of the time, in words that tell two roles apart. */
function storyOf(held: Held[]) {
  const [before, after] = [held.filter((one) => one.before), held.filter((one) => one.after)];
  const what: Move | null =
    before.length === 0 && after.length > 0
      ? "came"
      : before.length > 0 && after.length === 0
        ? "left"
        : saying(before) === saying(after)
          ? null
          : "moved";
  return { what, name: held[0]!.name, before: roles(before), after: roles(after) };
}

const saying = (held: Held[]) =>
  [...new Set(held.map(({ slug, label, title }) => `${slug} ${label?.fr} ${title}`))].sort().join("\n");

function roles(held: Held[]): Role[] {
  return held.flatMap(({ unit, slug, label, title }) => (label ? [{ unit, slug, label, title }] : []));
}

function byUnit(held: Held[]): Movements["units"] {
  return [...Map.groupBy(held, ({ slug }) => slug).values()]
    .map((here) => {
      const { slug, unit: name, unitKind: kind } = here[0]!;
      const { came, left } = count(storiesOf(here));
      return { slug, name, kind, came, left };
    })
    .filter(({ came, left }) => came + left > 0)
    .sort((a, b) => b.came + b.left - (a.came + a.left));
}
