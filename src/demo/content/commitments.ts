import { type Day, plus } from "#platform/time/index.ts";
import written from "./commitments.json" with { type: "json" };
import type { DemoDates } from "./dates.ts";
import { currentRoadmap, lastYearRoadmap, plainText, type RoadmapBlock } from "./roadmap.ts";
import { typeset } from "./typography.ts";

type CommitmentStatus = "planned" | "under_way" | "kept" | "partly" | "late" | "abandoned";

/** What the owner said on a day. */
interface CommitmentUpdate {
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
  readonly paragraph: number;
  /** The paragraph's stable key. */
  readonly blockKey: string;
  /** The promise: exact words of the paragraph without its markers. */
  readonly sentence: string;
  readonly title: string;
  /** Slug of the space, or of the coordination. */
  readonly ownerSpace: string;
  readonly dueDate: Day;
  /** What is counted, « boucles avec un binôme », and how many are wanted. */
  readonly indicator: { readonly label: string; readonly target: number } | null;
  readonly updates: readonly CommitmentUpdate[];
}

interface WrittenCommitment {
  readonly paragraph: number;
  readonly sentence: string;
  readonly title: string;
  readonly owner: string;
  /** Days from the reference day; negative when the date has passed. */
  readonly dueIn: number;
  readonly indicator?: readonly [label: string, target: number];
  readonly updates: readonly WrittenUpdate[];
}

/** Days before the reference day, status, progress (or value of the indicator), words, page of evidence. */
type WrittenUpdate = readonly [
  daysAgo: number,
  status: CommitmentStatus,
  reached: number,
  text: string,
  evidence?: string,
];

const told = written as unknown as Record<"current" | "lastYear", readonly WrittenCommitment[]>;

/** The promises of the roadmap in force, by paragraph, as they stand today. */
export const currentCommitments = ({ today }: DemoDates): Commitment[] =>
  told.current.map((one) => settled(one, currentRoadmap, today)).sort((a, b) => a.paragraph - b.paragraph);

/** The promises of last year's roadmap, as they stood when June's assembly judged them. */
export const lastYearCommitments = ({ lastAssembly }: DemoDates): Commitment[] =>
  told.lastYear.map((one) => settled(one, lastYearRoadmap, lastAssembly));

/** Sets a written commitment into its roadmap. Throws when the promise is not in the paragraph word for word. */
export function settled(
  { paragraph, owner, dueIn, indicator: counted, ...one }: WrittenCommitment,
  blocks: readonly RoadmapBlock[],
  reference: Day,
): Commitment {
  const block = blocks.find(({ kind, number }) => kind === "paragraph" && number === paragraph);
  const sentence = typeset(one.sentence);
  if (!block || !plainText(block.content).includes(sentence))
    throw new Error(`§${paragraph} does not say: ${sentence}`);
  const indicator = counted ? { label: typeset(counted[0]), target: counted[1] } : null;
  return {
    paragraph,
    blockKey: block.key,
    sentence,
    title: typeset(one.title),
    ownerSpace: owner,
    dueDate: plus(reference, { days: dueIn }),
    indicator,
    updates: one.updates.map(([daysAgo, status, reached, text, evidence]) => ({
      date: plus(reference, { days: -daysAgo }),
      status,
      progress: indicator ? Math.min(100, Math.round((100 * reached) / indicator.target)) : reached,
      value: indicator ? reached : null,
      text: typeset(text),
      evidenceUrl: evidence ? `https://example.org/preuves/${evidence}` : null,
    })),
  };
}
