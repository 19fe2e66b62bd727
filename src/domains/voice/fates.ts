import type { Message } from "#platform/language/index.ts";
import type { BadgeKind } from "#ui/badge.tsx";
import { m } from "./messages.ts";
import type { FateState, OutcomeKind } from "./schema.ts";

interface FateWords {
  /** In a word or two: « retenue », « à trier ». */
  word: Message;
  badge: BadgeKind;
  /** How many of the four moments of its life a contribution has been through. */
  moments: number;
}
interface OutcomeWords extends FateWords {
  /** The decision as it stands in a journey: « Retenue dans le texte ». */
  decided: Message;
  /** The decision as it is offered: « Retenir dans le texte ». */
  option: Message;
}

/** What a contribution may become, in the order in which lists offer it. */
export const fates: Record<FateState, FateWords> & Record<OutcomeKind, OutcomeWords> = {
  waiting: { ...m.fates.waiting, badge: "neutral", moments: 1 },
  retained: { ...m.fates.retained, badge: "good", moments: 3 },
  answered: { ...m.fates.answered, badge: "accent", moments: 2 },
  not_retained: { ...m.fates.not_retained, badge: "soon", moments: 2 },
  merged: { ...m.fates.merged, badge: "neutral", moments: 1 },
  withdrawn: { ...m.fates.withdrawn, badge: "neutral", moments: 1 },
};

export const fateStates = Object.keys(fates) as readonly FateState[];
