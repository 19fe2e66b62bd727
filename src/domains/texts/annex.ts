import { newId } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Annex } from "./format/index.ts";

/** A place that the annex gives a person: in which unit, as what. */
export interface Seat {
  unitKind: string;
  unitName: string;
  as: "lead" | "member" | "responsibility";
  /** The role or the task, in the annex's words. */
  title: string | null;
}

/** What a proposal keeps beside its kind and name. */
export interface ProposalDetails extends Record<string, unknown> {
  line: number;
  aliases?: string[];
  alongside?: string;
  description?: string;
  parent?: string;
  contact?: string;
  condition?: string;
  seats?: Seat[];
}

/** Something that an annex names: a unit of some kind, or a `person`. */
export interface NewProposal {
  id: string;
  kind: string;
  name: string;
  details: ProposalDetails;
}

const unitOrder = ["coordination", "space", "committee", "network", "pole"];

/** The proposals of an annex: units in the order in which they can be made, then each person once with every seat. */
export function proposalsFrom(annex: Annex): NewProposal[] {
  const units = annex.units.toSorted((a, b) => unitOrder.indexOf(a.kind) - unitOrder.indexOf(b.kind));
  return [...units.map(unitProposal), ...peopleOf(annex)];
}

function unitProposal({ kind, name, leads: _, poles: __, ...details }: Annex["units"][number]): NewProposal {
  return { id: newId(), kind, name, details };
}

function peopleOf({ units, coordinationMembers, responsibilities }: Annex): NewProposal[] {
  const people = new Map<string, NewProposal>();
  const seat = (name: string, line: number, place: Seat) => {
    const key = searchable(name);
    const person = people.get(key) ?? { id: newId(), kind: "person", name, details: { line, seats: [] } };
    people.set(key, person);
    const seats = person.details.seats ?? [];
    const sameUnit = seats.filter((one) => one.unitName === place.unitName);
    // Those who coordinate are listed as members and named again at the head of the coordination's own section.
    const known =
      sameUnit.some((one) => place.as !== "responsibility" && one.as !== "responsibility") ||
      sameUnit.some((one) => one.title === place.title);
    if (!known) person.details.seats = [...seats, place];
  };
  const coordination = units.find((unit) => unit.kind === "coordination")?.name ?? "";
  for (const { name, role, space, line } of coordinationMembers) {
    seat(name, line, { unitKind: "coordination", unitName: coordination, as: "member", title: role || null });
    if (space) seat(name, line, { unitKind: "space", unitName: space, as: "lead", title: null });
  }
  for (const { kind, name, leads, line } of units) {
    for (const lead of leads) seat(lead, line, { unitKind: kind, unitName: name, as: "lead", title: null });
  }
  const kindOf = (name: string) => units.find((unit) => unit.name === name)?.kind ?? "space";
  for (const { people: named, task, unit, line } of responsibilities) {
    for (const name of named) {
      seat(name, line, { unitKind: kindOf(unit), unitName: unit, as: "responsibility", title: task || null });
    }
  }
  return [...people.values()];
}

/** The given and family name in a full name, as a guess that the administrator corrects. */
export function splitName(name: string): { givenName: string; familyName: string } {
  const [givenName = "", ...rest] = name.trim().split(/\s+/);
  return { givenName, familyName: rest.join(" ") };
}
