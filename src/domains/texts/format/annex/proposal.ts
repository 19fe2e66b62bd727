import type { UnitKind, UnitLine } from "./unit-line.ts";

/** A unit that an annex names: a proposal that an administrator confirms or not. `line` is where it first stands. */
export type ProposedUnit = {
  kind: UnitKind | "pole";
  name: string;
  /** Other names under which the text speaks of it. */
  aliases: string[];
  /** What its line adds after its name ("and Institute of …"). */
  alongside?: string;
  leads: string[];
  description: string;
  /** Names of its poles, each a proposal of kind "pole" with this unit as `parent`. */
  poles: string[];
  parent?: string;
  /** E-mail address or web address found beside it. */
  contact?: string;
  /** What joining a pole requires. */
  condition?: string;
  line: number;
};

/** A person listed in the coordination, with the words before the name, and the space when it is one. */
export type ProposedMember = { name: string; role: string; space?: string; line: number };

/** People named in brackets after a task in the description of a unit. */
export type ProposedResponsibility = { people: string[]; task: string; unit: string; line: number };

/** All that an annex proposes. */
export type Annex = {
  units: ProposedUnit[];
  coordinationMembers: ProposedMember[];
  responsibilities: ProposedResponsibility[];
};

/** A unit as one place of the text names it. */
export type NamedUnit = Omit<UnitLine, "label"> & { line: number; description?: string };

/** How many units, poles or people one annex may propose; a movement has tens. */
export const most = 300;
