import { insertUnits, type NewUnit, type Unit } from "#domains/units/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { COMMITTEES, COORDINATION_SLUG, clock, type Group, LOOPS, POLES, SPACES } from "../content/index.ts";

/** When the example movement began to exist. */
export const movementBegan = clock("2016-09-03", 8);

/** Ids of the example's units by their addresses. */
export type UnitIds = ReadonlyMap<string, string>;

/** The coordination, spaces with their poles, committees, loops and groups under the movement. */
export async function writeUnits(tx: Transaction, root: Unit, groups: readonly Group[]): Promise<UnitIds> {
  const ids = new Map([["mouvement", root.id]]);
  const write = async (units: (NewUnit & { slug: string; parent: string })[]) => {
    for (const unit of units) ids.set(unit.slug, newId());
    await insertUnits(
      tx,
      units.map(({ parent, ...unit }) => ({ ...unit, id: ids.get(unit.slug)!, parentId: ids.get(parent)! })),
    );
  };
  const under = { parent: "mouvement", createdAt: movementBegan };
  await write([
    {
      ...under,
      kind: "coordination",
      slug: COORDINATION_SLUG,
      name: "Coordination des espaces",
      nameOf: "de la coordination des espaces",
    },
    ...SPACES.map(({ slug, name, mission, contactEmail }) => ({
      ...under,
      kind: "space",
      slug,
      name,
      nameOf: `de l’espace ${name}`,
      description: mission,
      contactEmail,
    })),
    ...COMMITTEES.map(({ slug, name, mission, contactEmail }) => ({
      ...under,
      kind: "committee",
      slug,
      name,
      nameOf: `du ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      description: mission,
      contactEmail,
    })),
    ...LOOPS.map((loop) => ({
      ...under,
      kind: "loop",
      slug: loop.slug,
      name: loop.name,
      nameOf: loop.of,
      contactEmail: loop.contactEmail,
      placeId: loop.kind === "department" ? `departement:${loop.code}` : null,
    })),
  ]);
  await write(
    POLES.map((pole) => ({
      kind: "pole",
      parent: pole.parentSlug,
      createdAt: movementBegan,
      slug: pole.slug,
      name: pole.name,
      nameOf: `du pôle ${pole.name}`,
      description: pole.description,
      joinCondition: pole.joinCondition,
      contactEmail: pole.contactEmail,
    })),
  );
  await write(
    groups.map((group) => ({
      kind: "group",
      parent: group.loopSlug,
      slug: group.slug,
      name: group.name,
      nameOf: /^[aeiouyàâéèêëîïôöùûh]/i.test(group.name) ? `d’${group.name}` : `de ${group.name}`,
      description: group.description,
      meeting: group.meetingHabit,
      contactEmail: group.contactEmail,
      foundedOn: group.foundedOn,
      createdAt: clock(group.foundedOn, 8),
      placeId: group.commune ? `commune:${group.commune.code}` : null,
    })),
  );
  return ids;
}
