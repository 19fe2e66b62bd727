import { plainText } from "../document.ts";
import type { ImportProfile } from "../profile.ts";
import type { SourceBlock } from "../reading/finish.ts";
import { fold, foldedWords } from "../reading/fold.ts";
import type { WarningList } from "../warnings.ts";
import { asNames } from "./names.ts";
import type { NamedUnit, ProposedMember, ProposedUnit } from "./proposal.ts";
import { asUnitLine } from "./unit-line.ts";

/** What the lists of a coordination name. */
export type Listed = { members: ProposedMember[]; units: NamedUnit[] };

/** Whether words speak of the coordination. */
function isAboutCoordination(block: SourceBlock, profile: ImportProfile): boolean {
  const labels = profile.units
    .filter((unit) => unit.kind === "coordination")
    .flatMap((unit) => unit.labels.map(fold));
  const words = foldedWords(plainText(block.content));
  return labels.some((label) => words.includes(label));
}

/** The lists "Role : Person and Person" that stand under a heading or after words about the coordination. */
export function coordinationLists(annex: SourceBlock[], profile: ImportProfile): Listed {
  const members = new Map<string, ProposedMember>();
  const units: NamedUnit[] = [];
  let inside = false;
  let inUnit = false;
  for (const block of annex) {
    if (block.kind === "heading" || block.kind === "annex") {
      inside = !block.role && isAboutCoordination(block, profile);
      inUnit = Boolean(block.role);
    }
    if (block.kind === "text" && !inUnit) inside ||= isAboutCoordination(block, profile);
    if (!inside || block.kind !== "list") continue;
    block.items?.forEach((item, index) => {
      const words = plainText(item);
      const line = block.itemLines[index] ?? block.line;
      const unit = asUnitLine(words, profile);
      if (unit && unit.kind !== "coordination") units.push({ ...unit, line });
      const colon = words.lastIndexOf(":");
      const role = unit?.label ?? words.slice(0, Math.max(0, colon)).trim();
      for (const name of asNames(words.slice(colon + 1).trim()) ?? []) {
        const space = unit?.kind === "space" ? { space: unit.name } : {};
        if (!members.has(fold(name))) members.set(fold(name), { name, role, ...space, line });
      }
    });
  }
  return { members: [...members.values()], units };
}

/** "composed of 24 members … 11 spaces": compares what the coordination announces with what was found. */
export function compareAnnounced(
  annex: SourceBlock[],
  profile: ImportProfile,
  members: ProposedMember[],
  units: ProposedUnit[],
  warnings: WarningList,
): void {
  if (members.length === 0) return;
  const spaces = units.filter((unit) => unit.kind === "space").length;
  for (const block of annex) {
    if (block.kind !== "text" || !isAboutCoordination(block, profile)) continue;
    const text = plainText(block.content).slice(0, 2000);
    const all = /(?:compos|comprises|made up)[^.]{0,60}?\b(\d{1,3}) (?:membres|members)[^.]{0,120}/u.exec(
      text,
    );
    if (!all) continue;
    const announced = Number(all[1]);
    const told = Number(/\b(\d{1,3}) (?:espaces|spaces)/u.exec(all[0])?.[1] ?? spaces);
    if (announced !== members.length)
      warnings.note("count_differs", block.line, all[0], `${announced} / ${members.length}`);
    if (told !== spaces) warnings.note("count_differs", block.line, all[0], `${told} / ${spaces}`);
  }
}
