import { appointMany, enrolMany, type MandateRow } from "#domains/mandates/index.ts";
import { type NewPerson, registerMany } from "#domains/people/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { later } from "#platform/time/index.ts";
import {
  CAST,
  COORDINATION,
  COORDINATION_SLUG,
  clock,
  type Group,
  LOOPS,
  personAt,
  seededRandom,
} from "../content/index.ts";
import type { UnitIds } from "./units.ts";

const invented = 5000 - 40; // beside the cast and the coordination
const longAgo = clock("2024-09-01", 8);

/** The people of the example with their memberships and mandates. Answers the cast, who can sign in. */
export async function writePeople(
  tx: Transaction,
  units: UnitIds,
  groups: readonly Group[],
): Promise<{ cast: string[] }> {
  const random = seededRandom("people");
  const people = new Map<string, NewPerson & { id: string }>();
  const known = (person: Invented, named = false) => {
    const { givenName, familyName, gender, email } = person;
    const found = people.get(email) ?? { id: newId(), givenName, familyName, gender, email };
    // Those who speak for the movement chose to be named; of the others nobody is.
    if (named) found.publicName = `${givenName} ${familyName}`;
    people.set(email, found);
    return found.id;
  };
  const mandates: MandateRow[] = [];
  const memberships = new Map<string, { unitId: string; personId: string }>();
  const appoint = (kind: string, unit: string, personId: string) =>
    mandates.push({ kind, unitId: units.get(unit)!, personId, startsAt: longAgo });
  const enrol = (unit: string, personId: string) => {
    const unitId = units.get(unit)!;
    memberships.set(`${unitId} ${personId}`, { unitId, personId });
  };

  const cast = CAST.flatMap((member) => {
    if (!member.person) return [];
    const personId = known(member.person, member.role === "deputy");
    if (member.memberOf) enrol(member.memberOf, personId);
    for (const { kind, unit } of member.mandates) appoint(kind, unit, personId);
    return [personId];
  });
  const held = new Set(mandates.map((mandate) => `${mandate.kind} ${mandate.unitId} ${mandate.personId}`));
  for (const member of COORDINATION) {
    const personId = known(member, true);
    // Those who lead a space sit in the coordination by right: nobody writes it.
    if (!member.space) appoint("coordinator", COORDINATION_SLUG, personId);
    const leads = `space_lead ${units.get(member.space ?? "")} ${personId}`;
    if (member.space && !held.has(leads)) appoint("space_lead", member.space, personId);
  }

  const crowd = Array.from({ length: invented }, (_, index) => personAt(index)).map((person) => ({
    ...person,
    id: known(person),
  }));
  const waiting = {
    woman: crowd.filter((one) => one.gender === "woman"),
    man: crowd.filter((one) => one.gender === "man"),
  };
  const taken = new Set<string>();
  const next = (gender: "woman" | "man") => {
    const found = waiting[gender].pop()!;
    taken.add(found.id);
    return found.id;
  };
  for (const group of groups) {
    const castHere = CAST.some((member) => member.mandates.some((mandate) => mandate.unit === group.slug));
    if (castHere) continue;
    for (const gender of ["woman", "man"] as const) {
      if (gender === "man" && random.chance(0.12)) continue; // a place to fill
      const personId = next(gender);
      appoint("animator", group.slug, personId);
      enrol(group.slug, personId);
    }
  }
  for (const loop of LOOPS) {
    const rolesHeld = random.weighted([
      [3, 2],
      [5, 3],
      [7, 4],
    ] as const);
    for (const [index, [kind, pair]] of loopRoles.entries()) {
      if (index >= rolesHeld) break;
      for (const gender of pair
        ? (["woman", "man"] as const)
        : ([random.chance(0.5) ? "woman" : "man"] as const)) {
        const alreadyCast = kind === "loop_group_life" && loop.slug === "ardeche" && gender === "woman";
        if (!alreadyCast) appoint(kind, loop.slug, next(gender));
      }
    }
  }
  for (const person of crowd) if (!taken.has(person.id)) enrol(random.pick(groups).slug, person.id);
  for (const { id } of people.values()) enrol("mouvement", id);

  await registerMany(tx, [...people.values()]);
  await enrolMany(
    tx,
    [...memberships.values()].map((one) => ({
      ...one,
      startedAt: later(longAgo, { seconds: Math.round(random.next() * 5e7) }),
    })),
  );
  await appointMany(tx, mandates);
  return { cast };
}

const loopRoles: [kind: string, pair: boolean][] = [
  ["loop_group_life", true],
  ["loop_treasury", false],
  ["loop_material", false],
  ["loop_struggles", true],
  ["loop_unitary", true],
  ["loop_training", false],
  ["loop_stewarding", false],
];

type Invented = { givenName: string; familyName: string; gender: NewPerson["gender"]; email: string };
