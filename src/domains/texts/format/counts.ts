import type { Annex } from "./annex/proposal.ts";
import { type Block, type Mark, markedStretches, type TextDocument } from "./document.ts";

/** The figures of a text. Bold and insertions are counted in numbered paragraphs only. */
export type Counts = {
  axes: number;
  objectives: number;
  paragraphs: number;
  contributionLists: number;
  contributions: number;
  boldRuns: number;
  markedInsertions: number;
  spaces: number;
  poles: number;
  coordinationMembers: number;
};

/** Counts what a document holds and what its annex proposes. */
export function count(document: TextDocument, annex: Annex): Counts {
  const of = (kind: Block["kind"]) => document.blocks.filter((block) => block.kind === kind);
  const paragraphs = of("paragraph");
  const stretches = (mark: Mark) =>
    sum(paragraphs.map((block) => markedStretches(block.content, mark).length));
  const units = (kind: string) => annex.units.filter((unit) => unit.kind === kind).length;
  return {
    axes: of("axis").length,
    objectives: of("objective").length,
    paragraphs: paragraphs.length,
    contributionLists: of("contributions").length,
    contributions: sum(of("contributions").map((block) => block.items?.length ?? 0)),
    boldRuns: stretches("strong"),
    markedInsertions: stretches("insertion"),
    spaces: units("space"),
    poles: units("pole"),
    coordinationMembers: annex.coordinationMembers.length,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
