import type { ImportProfile } from "../profile.ts";
import type { SourceBlock } from "../reading/finish.ts";
import type { WarningList } from "../warnings.ts";
import { compareAnnounced, coordinationLists } from "./coordination.ts";
import { mergeUnits } from "./merge.ts";
import { type Annex, most } from "./proposal.ts";
import { unitSections } from "./sections.ts";

/** Reads an annex for units and people. Nothing is created: these are proposals, each to be confirmed. */
export function propose(blocks: SourceBlock[], profile: ImportProfile, warnings: WarningList): Annex {
  const annex = blocks.filter((block) => block.inAnnex);
  const listed = coordinationLists(annex, profile);
  const { units: sections, poles, responsibilities } = unitSections(annex, profile);
  const full = [listed.units, listed.members, sections, poles].find((all) => all.length >= most);
  if (full) warnings.note("annex_too_long", full.at(-1)?.line ?? 1, full.at(-1)?.name, String(most));
  const units = mergeUnits(listed.units.slice(0, most), sections.slice(0, most), warnings);
  const renamed = (name: string) =>
    units.find((unit) => unit.name === name || unit.aliases.includes(name))?.name ?? name;
  for (const pole of poles) pole.parent = renamed(pole.parent ?? "");
  for (const unit of units)
    unit.poles = poles.filter((pole) => pole.parent === unit.name).map((pole) => pole.name);
  compareAnnounced(annex, profile, listed.members, units, warnings);
  return {
    units: [...units, ...poles],
    coordinationMembers: listed.members.slice(0, most).map((member) => ({
      ...member,
      ...(member.space ? { space: renamed(member.space) } : {}),
    })),
    responsibilities: responsibilities.map((each) => ({ ...each, unit: renamed(each.unit) })),
  };
}
