import type { ConsensusRule } from "#domains/kinds/index.ts";
import { areMany, tell, tellParts } from "#platform/personal/few.ts";

/** What decides how a consensus stands, all of the proposal under discussion. */
export interface Facts {
  rule: ConsensusRule;
  ended: boolean;
  /** Whether the period is over. */
  over: boolean;
  asked: number;
  /** Those asked who took a position, whatever it is. */
  spoken: number;
  consents: number;
  /** Objections not lifted, confided or not. */
  objections: number;
  named: number;
  accepted: number;
}

/** How a consensus stands: what keeps it from being adopted, or that nothing does. */
export type Standing = "ended" | "objected" | "not_accepted" | "running" | "quorum_missing" | "adoptable";

/**
 * How a consensus stands (§28). An objection always holds it back. It may be adopted once everybody asked has consented,
 * or at the end of its period: then silence is consent only if its rule said so beforehand, and otherwise enough people
 * must have spoken, one of them at least to consent.
 */
export function standingOf(facts: Facts): Standing {
  const { rule, asked, spoken, consents } = facts;
  if (facts.ended) return "ended";
  if (facts.objections > 0) return "objected";
  if (facts.named === 0 || facts.accepted < facts.named) return "not_accepted";
  if (!facts.over) return asked > 0 && consents === asked ? "adoptable" : "running";
  if (rule.silenceIsConsent) return "adoptable";
  return consents > 0 && spoken * 100 >= rule.quorum * asked ? "adoptable" : "quorum_missing";
}

/** Positions counted, as far as they may be told: never under five asked, nor where a small count would be revealed. */
export function publishable(counts: { asked: number; spoken: number; consents: number }): {
  spoken: number | null;
  consents: number | null;
} {
  if (!areMany(counts.asked)) return { spoken: null, consents: null };
  const spoken = tell(counts.spoken);
  const parts = tellParts({ consents: counts.consents, others: counts.spoken - counts.consents });
  return { spoken, consents: spoken === null ? null : (parts?.consents ?? null) };
}
