import { typeset } from "../typography.ts";

/** What became of a contribution. */
export type VoiceOutcome =
  | { readonly kind: "retained"; readonly paragraph: number }
  | { readonly kind: "merged"; readonly into: string }
  | { readonly kind: "answered"; readonly answer: string }
  | { readonly kind: "not_retained"; readonly reason: string };

/** What a group sent up. */
export interface Voice {
  /** "o09-3": the third on objective 9. */
  readonly key: string;
  /** The closed campaign led to the roadmap in force; the open one is under way and has no outcome yet. */
  readonly campaign: "closed" | "open";
  /** Number of the objective of the roadmap in force to which it relates. */
  readonly objective: number;
  readonly text: string;
  readonly outcome: VoiceOutcome | null;
}

/** As written: a contribution with its outcome. */
export type WrittenVoice = readonly [text: string, outcome: WrittenOutcome];
type WrittenOutcome =
  | Exclude<VoiceOutcome, { kind: "merged" }>
  | { readonly kind: "same"; readonly as: number };

/** Taken up in this paragraph of the roadmap in force. */
export function adopted(paragraph: number): WrittenOutcome {
  return { kind: "retained", paragraph };
}

/** Says the same as the contribution of this rank (from 1) on the same objective. */
export function sameAs(rank: number): WrittenOutcome {
  return { kind: "same", as: rank };
}

/** Answered without changing the text. */
export function answered(answer: string): WrittenOutcome {
  return { kind: "answered", answer: typeset(answer) };
}

/** Not taken up, and why. */
export function declined(reason: string): WrittenOutcome {
  return { kind: "not_retained", reason: typeset(reason) };
}

/** The contributions on one objective: those of the closed campaign, then those of the open one. */
export function voicesOn(
  objective: number,
  closed: readonly WrittenVoice[],
  open: readonly string[],
): Voice[] {
  const key = (rank: number) => `o${String(objective).padStart(2, "0")}-${rank}`;
  const settled = closed.map(([text, outcome], index): Voice => {
    return {
      key: key(index + 1),
      campaign: "closed",
      objective,
      text: typeset(text),
      outcome: outcome.kind === "same" ? { kind: "merged", into: key(outcome.as) } : outcome,
    };
  });
  const waiting = open.map((text, index): Voice => {
    return {
      key: key(closed.length + index + 1),
      campaign: "open",
      objective,
      text: typeset(text),
      outcome: null,
    };
  });
  return [...settled, ...waiting];
}
