import { fold } from "../reading/fold.ts";
import type { WarningList } from "../warnings.ts";
import type { NamedUnit, ProposedUnit } from "./proposal.ts";

/**
 * Brings together the units of the coordination's list and those that have a section. Two names are one unit when
 * they read alike, or when the leads are the same and the names share a word or both stand at the same place.
 */
export function mergeUnits(
  listed: NamedUnit[],
  sections: NamedUnit[],
  warnings: WarningList,
): ProposedUnit[] {
  const units = listed.map(asProposal);
  const matched = new Map<ProposedUnit, NamedUnit>();
  const left = sections.filter((section) => {
    const unit = units.find((each) => sameName(each, section));
    if (unit) matched.set(unit, section);
    return !unit;
  });
  const alone: NamedUnit[] = [];
  for (const section of left) {
    const candidates = units.filter((unit) => !matched.has(unit) && unit.kind === section.kind);
    const twin = candidates.find(
      (unit) =>
        sameLeads(unit, section) &&
        (likeness(unit, section) > 0 || samePlace(unit, section, listed, sections)),
    );
    if (!twin) {
      noteDoubts(candidates, section, warnings);
      alone.push(section);
      continue;
    }
    matched.set(twin, section);
    twin.aliases.push(section.name);
    warnings.note("unit_two_names", section.line, section.name, `« ${twin.name} », « ${section.name} »`);
  }
  for (const [unit, section] of matched) absorb(unit, section, warnings);
  noteSingles(units, matched, alone, listed, sections, warnings);
  const all = [...units, ...alone.map(asProposal)].sort((a, b) => a.line - b.line);
  for (const unit of all)
    if (unit.leads.length === 0) warnings.note("unit_without_leads", unit.line, unit.name, unit.name);
  return all;
}

function asProposal({ kind, name, alongside, leads, line, description = "" }: NamedUnit): ProposedUnit {
  return {
    kind,
    name,
    aliases: [],
    leads,
    description,
    poles: [],
    line,
    ...(alongside ? { alongside } : {}),
  };
}

function absorb(unit: ProposedUnit, section: NamedUnit, warnings: WarningList): void {
  unit.description = section.description ?? "";
  if (section.alongside && !unit.alongside) unit.alongside = section.alongside;
  if (!sameLeads(unit, section)) {
    warnings.note("unit_leads_differ", section.line, section.leads.join(", "), unit.name);
    const known = new Set(unit.leads.map(fold));
    unit.leads.push(...section.leads.filter((lead) => !known.has(fold(lead))));
  }
}

type Named = { name: string; kind: string; leads: string[] };

function sameName(a: Named, b: Named): boolean {
  return a.kind === b.kind && fold(a.name) === fold(b.name);
}

function sameLeads(a: Named, b: Named): boolean {
  const sorted = (leads: string[]) => leads.map(fold).sort().join("|");
  return a.leads.length > 0 && sorted(a.leads) === sorted(b.leads);
}

/** Share of the longer words that two names have in common, from 0 to 1. */
function likeness(a: Named, b: Named): number {
  const words = (name: string) => new Set(fold(name).match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const first = words(a.name);
  const second = words(b.name);
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}

function samePlace(
  unit: ProposedUnit,
  section: NamedUnit,
  listed: NamedUnit[],
  sections: NamedUnit[],
): boolean {
  const sameKind = (all: NamedUnit[]) => all.filter((each) => each.kind === section.kind);
  return (
    sameKind(listed).findIndex((each) => each.line === unit.line) === sameKind(sections).indexOf(section)
  );
}

function noteDoubts(candidates: ProposedUnit[], section: NamedUnit, warnings: WarningList): void {
  for (const unit of candidates) {
    const both = `« ${unit.name} », « ${section.name} »`;
    if (sameLeads(unit, section)) warnings.note("unit_same_leads", section.line, section.name, both);
    else if (likeness(unit, section) >= 0.5)
      warnings.note("unit_similar_names", section.line, section.name, both);
  }
}

/** When the text has both a list and sections, a space that stands in only one of them deserves a look. */
function noteSingles(
  units: ProposedUnit[],
  matched: Map<ProposedUnit, NamedUnit>,
  alone: NamedUnit[],
  listed: NamedUnit[],
  sections: NamedUnit[],
  warnings: WarningList,
): void {
  const spaces = (all: { kind: string }[]) => all.some((each) => each.kind === "space");
  if (!spaces(listed) || !spaces(sections)) return;
  for (const unit of [...units.filter((each) => !matched.has(each)), ...alone]) {
    if (unit.kind === "space") warnings.note("unit_only_once", unit.line, unit.name, unit.name);
  }
}
