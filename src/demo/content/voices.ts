import { HOME_GROUP } from "./cast.ts";
import type { DemoDates } from "./dates.ts";
import type { Group } from "./groups.ts";
import { seededRandom } from "./random.ts";
import { typeset } from "./typography.ts";
import { couldHaveSent, likelyAuthors } from "./voices/authors.ts";
import written from "./voices.json" with { type: "json" };

/** What became of a contribution. */
type VoiceOutcome =
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

/**
 * What became of it, as written: taken up in a paragraph of the roadmap in force, the same as the contribution of that
 * rank (from 1) on the same objective, answered without changing the text, or not taken up, and why.
 */
type WrittenOutcome = { adopted?: number; sameAs?: number; answered?: string; declined?: string };
type WrittenVoice = readonly [text: string, outcome?: WrittenOutcome];
interface WrittenObjective {
  objective: number;
  closed: readonly WrittenVoice[];
  open: readonly string[];
}

/** What groups sent up in the closed campaign (with its outcome) and in the open one, by objective. */
export const VOICES: readonly Voice[] = (written as unknown as WrittenObjective[]).flatMap(
  ({ objective, closed, open }) => {
    const key = (rank: number) => `o${String(objective).padStart(2, "0")}-${rank}`;
    return [...closed, ...open.map((text): WrittenVoice => [text])].map(
      ([text, outcome], index): Voice => ({
        key: key(index + 1),
        campaign: outcome ? "closed" : "open",
        objective,
        text: typeset(text),
        outcome: outcome ? outcomeOf(outcome, key) : null,
      }),
    );
  },
);

function outcomeOf(
  { adopted, sameAs, answered, declined }: WrittenOutcome,
  key: (rank: number) => string,
): VoiceOutcome {
  if (adopted) return { kind: "retained", paragraph: adopted };
  if (sameAs) return { kind: "merged", into: key(sameAs) };
  if (answered) return { kind: "answered", answer: typeset(answered) };
  return { kind: "not_retained", reason: typeset(declined!) };
}

/** A contribution and the slug of the group that sent it. */
type SentVoice = Voice & { readonly groupSlug: string };

/**
 * Gives each contribution an author who could have written it. No group sends two in one campaign, and none sends
 * anything in the closed one before it existed. Throws when no group is left that could have written one.
 */
export function voicesFrom(groups: readonly Group[], dates: DemoDates): SentVoice[] {
  const random = seededRandom("voices");
  const founded = groups.filter(({ foundedOn }) => foundedOn < dates.closedCampaign.closesOn);
  const waiting = { closed: random.shuffle(founded), open: random.shuffle(groups) };
  const authors = new Map<string, string>();
  for (const voice of [...VOICES].sort((a, b) => likelyAuthors(a) - likelyAuthors(b))) {
    const candidates = waiting[voice.campaign];
    const index = candidates.findIndex((group) => couldHaveSent(group, voice, HOME_GROUP));
    const [author] = index < 0 ? [] : candidates.splice(index, 1);
    if (!author) throw new RangeError(`No group is left that could have sent ${voice.key}`);
    authors.set(voice.key, author.slug);
  }
  return VOICES.map((voice) => ({ ...voice, groupSlug: authors.get(voice.key) ?? HOME_GROUP }));
}
