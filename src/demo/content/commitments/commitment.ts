import { addDays, type Day } from "../dates.ts";
import { plainText, type RoadmapBlock } from "../roadmap/block.ts";
import { typeset } from "../typography.ts";

export type CommitmentStatus = "planned" | "under_way" | "kept" | "partly" | "late" | "abandoned";

export interface Indicator {
  /** What is counted: « boucles avec un binôme ». */
  readonly label: string;
  readonly target: number;
  /** « boucles », « jours », « % »… */
  readonly unit: string;
}

/** What the owner said on a day. */
export interface CommitmentUpdate {
  readonly date: Day;
  readonly status: CommitmentStatus;
  /** 0 to 100. Derived from the value when there is an indicator. */
  readonly progress: number;
  /** Value reached by the indicator; null when the commitment has none. */
  readonly value: number | null;
  readonly text: string;
  readonly evidenceUrl: string | null;
}

/** A promise of a roadmap with its owner, its date and what the owner said of it, oldest first. */
export interface Commitment {
  readonly roadmap: "current" | "last_year";
  readonly paragraph: number;
  /** The paragraph's stable key. */
  readonly blockKey: string;
  /** The promise: exact words of the paragraph without its markers. */
  readonly sentence: string;
  readonly title: string;
  /** Slug of the space, or of the coordination. */
  readonly ownerSpace: string;
  readonly dueDate: Day;
  readonly indicator: Indicator | null;
  readonly updates: readonly CommitmentUpdate[];
}

export interface WrittenCommitment {
  readonly paragraph: number;
  readonly sentence: string;
  readonly title: string;
  readonly owner: string;
  /** Days from the reference day; negative when the date has passed. */
  readonly dueIn: number;
  readonly indicator?: readonly [label: string, target: number, unit: string];
  readonly updates: readonly WrittenUpdate[];
}

/** Days before the reference day, status, progress (or value of the indicator), words, page of evidence. */
export type WrittenUpdate = readonly [
  daysAgo: number,
  status: CommitmentStatus,
  reached: number,
  text: string,
  evidence?: string,
];

/** Sets a written commitment into its roadmap. Throws when the promise is not in the paragraph word for word. */
export function settled(
  written: WrittenCommitment,
  roadmap: Commitment["roadmap"],
  blocks: readonly RoadmapBlock[],
  reference: Day,
): Commitment {
  const block = blocks.find(({ kind, number }) => kind === "paragraph" && number === written.paragraph);
  const sentence = typeset(written.sentence);
  if (!block || !plainText(block.content).includes(sentence)) {
    throw new Error(`§${written.paragraph} of the ${roadmap} roadmap does not say: ${sentence}`);
  }
  const [label, target, unit] = written.indicator ?? [];
  const indicator = label && target && unit ? { label: typeset(label), target, unit: typeset(unit) } : null;
  return {
    roadmap,
    paragraph: written.paragraph,
    blockKey: block.key,
    sentence,
    title: typeset(written.title),
    ownerSpace: written.owner,
    dueDate: addDays(reference, written.dueIn),
    indicator,
    updates: written.updates.map((update) => said(update, indicator, reference)),
  };
}

function said(update: WrittenUpdate, indicator: Indicator | null, reference: Day): CommitmentUpdate {
  const [daysAgo, status, reached, text, evidence] = update;
  return {
    date: addDays(reference, -daysAgo),
    status,
    progress: indicator ? Math.min(100, Math.round((100 * reached) / indicator.target)) : reached,
    value: indicator ? reached : null,
    text: typeset(text),
    evidenceUrl: evidence ? `https://example.org/preuves/${evidence}` : null,
  };
}
