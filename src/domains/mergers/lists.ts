import type { Unit } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import type { Bundle, Given } from "./bundle.ts";
import type { Merger } from "./merger.ts";
import { choiceOf, isSame, type Report, theirMovement } from "./report.ts";
import type { MergerChoices } from "./schema.ts";

/**
 * Their lists as they are brought in: without what stands here already (of units and people that both know, ours say how
 * they are), and speaking of nothing but what the archive holds. An archive appoints nobody outside the unit joined.
 */
export function listsToTake(where: Unit, merger: Merger, bundle: Bundle, report: Report): Bundle {
  const { choices, name: installation } = merger;
  const sameUnits = new Map(
    report.units.met.map(({ theirs, ours }) => [theirs.id, choiceOf(choices, theirs.id, ours?.id ?? null)]),
  );
  const apart = new Set(
    report.units.met
      .filter(({ theirs, ours }) => ours && !sameUnits.get(theirs.id))
      .map(({ theirs }) => theirs.id),
  );
  const same = samePeople(report, choices);
  const taken = new Set(report.mandates.met.map(({ unitId, key }) => `${unitId} ${key}`));
  const isTaken = ({ unit = "", mandate = "" }: Given) => taken.has(`${sameUnits.get(unit)} ${mandate}`);
  const told = teller(where, merger, bundle);
  return {
    units: bundle.units
      .filter(({ id }) => !id || !sameUnits.get(id))
      .map(({ slug: _, ...line }) => (apart.has(line.id ?? "") ? named(line, installation) : line))
      .map((line) => told(line, true)),
    people: bundle.people.filter(({ id }) => !id || !same.has(id)).map((line) => told(line)),
    memberships: bundle.memberships.map((line) => told(line)),
    // Those who ran their installation do not run this one.
    mandates: bundle.mandates
      .filter(({ unit }) => unit !== theirMovement)
      .filter((line) => choices.mandates === "both" || !isTaken(line))
      .map((line) => told(line)),
    offices: bundle.offices.map((line) => told(line)),
  };
}

/** Their people who are here already, each with who they are here. */
export function samePeople(report: Report, choices: MergerChoices): Map<string, string> {
  const said = report.people.met
    .filter(({ theirs }) => isSame(choices, theirs.id))
    .map(({ theirs, ours }) => [theirs.id, ours.id] as const);
  return new Map([...report.people.same, ...said]);
}

/** An identifier of theirs, such that it is never the address or the name of something of ours. */
export const theirId = ({ source }: Pick<Merger, "source">, id: string): string =>
  isId(id) ? id : `${source}:${id}`;

/** Tells a line with their identifiers; what hung under their movement hangs under the unit that they join. */
function teller(where: Unit, merger: Merger, bundle: Bundle): (line: Given, isUnit?: boolean) => Given {
  const idsOf = (lines: readonly Given[]) => new Set(lines.flatMap(({ id }) => (id ? [id] : [])));
  const [units, people] = [idsOf(bundle.units), idsOf(bundle.people)];
  const theirs = (id: string) => theirId(merger, id);
  return (line, isUnit = false) => {
    const told: Given = { ...line };
    if (line.id) told.id = theirs(line.id);
    if (line.person) told.person = people.has(line.person) ? theirs(line.person) : absent(line.person);
    if (line.unit)
      told.unit = units.has(line.unit)
        ? theirs(line.unit)
        : line.unit === theirMovement
          ? where.slug
          : absent(line.unit);
    if (isUnit) told.parent = line.parent && units.has(line.parent) ? theirs(line.parent) : where.slug;
    return told;
  };
}

/** What the archive names without holding it is unknown here, even where something has that name: its line says so. */
const absent = (words: string): string => `hors-archive:${words}`;

/** A unit that is not the one of its name here says where it comes from: two of one name side by side help nobody. */
const named = (line: Given, installation: string): Given => ({
  ...line,
  name: `${line.name} (${installation})`.slice(0, 120),
});
