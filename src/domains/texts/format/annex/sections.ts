import { plainText } from "../document.ts";
import type { ImportProfile } from "../profile.ts";
import type { SourceBlock } from "../reading/finish.ts";
import { asNames } from "./names.ts";
import { most, type NamedUnit, type ProposedResponsibility, type ProposedUnit } from "./proposal.ts";
import { asUnitLine } from "./unit-line.ts";

type Sections = {
  units: NamedUnit[];
  poles: ProposedUnit[];
  responsibilities: ProposedResponsibility[];
};

type Place = { unit?: NamedUnit | undefined; level: number; inPoles: boolean };

/** The sections of an annex, one for each unit, with its description, poles and named responsibilities. */
export function unitSections(annex: SourceBlock[], profile: ImportProfile): Sections {
  const sections: Sections = { units: [], poles: [], responsibilities: [] };
  let place: Place = { level: 0, inPoles: false };
  for (const block of annex) {
    const isHeading = block.kind === "heading" || block.kind === "annex";
    if (block.role === "poles") place.inPoles = true;
    else if (isHeading) place = enter(block, place, sections, profile);
    else if (place.unit) describe(block, place.unit, place.inPoles, sections);
  }
  return sections;
}

/** A heading opens a unit, closes the one before, or stands inside it when it is of a lower level. */
function enter(block: SourceBlock, place: Place, sections: Sections, profile: ImportProfile): Place {
  const level = block.level ?? 0;
  const found = block.role === "unit" ? asUnitLine(plainText(block.content), profile) : undefined;
  if (!found)
    return level > place.level && place.unit ? { ...place, inPoles: false } : { level, inPoles: false };
  const unit = { ...found, line: block.line, description: "" };
  sections.units.push(unit);
  return { unit, level, inPoles: false };
}

function describe(block: SourceBlock, unit: NamedUnit, inPoles: boolean, sections: Sections): void {
  if (block.kind === "text") {
    const words = plainText(block.content);
    unit.description = [unit.description, words].filter(Boolean).join("\n\n");
    const room = most - sections.responsibilities.length;
    sections.responsibilities.push(...responsibilitiesIn(words, unit.name, block.line).slice(0, room));
  }
  if (block.kind !== "list" || !inPoles) return;
  block.items?.slice(0, most - sections.poles.length).forEach((item, index) => {
    sections.poles.push(asPole(plainText(item), unit.name, block.itemLines[index] ?? block.line));
  });
}

function asPole(item: string, parent: string, line: number): ProposedUnit {
  const [, named = item, how = ""] = /^(.{1,160}?)\s*:\s+(.*)$/su.exec(item) ?? [];
  const condition = /\(([^()]{1,200})\)\s*$/u.exec(named);
  const name = (condition ? named.slice(0, condition.index) : named).trim();
  const contact = /[^\s@<>()]{1,64}@[^\s@<>()]{1,200}\.\p{L}{2,}|https?:\/\/[^\s<>()]{1,300}/u.exec(
    how.slice(0, 2000),
  )?.[0];
  return {
    kind: "pole",
    name,
    aliases: [],
    leads: [],
    description: how,
    poles: [],
    parent,
    line,
    ...(contact ? { contact } : {}),
    ...(condition?.[1] ? { condition: condition[1] } : {}),
  };
}

/** "task (Person and Person)": people named in brackets, with the words of the clause before them. */
function responsibilitiesIn(text: string, unit: string, line: number): ProposedResponsibility[] {
  return [...text.matchAll(/\(([^()]{3,300})\)/gu)].slice(0, most).flatMap(({ index, 1: inside = "" }) => {
    const people = asNames(inside);
    const before = text.slice(Math.max(0, index - 300), index);
    const task =
      before
        .split(/[.;()]|,\s/)
        .at(-1)
        ?.trim() ?? "";
    return people ? [{ people, task, unit, line }] : [];
  });
}
