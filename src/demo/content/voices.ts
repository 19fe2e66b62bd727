import { HOME_GROUP } from "./cast.ts";
import type { DemoDates } from "./dates.ts";
import type { Group } from "./groups.ts";
import { seededRandom } from "./random.ts";
import { couldHaveSent, likelyAuthors } from "./voices/authors.ts";
import { voicesOnFirstAxis } from "./voices/axis-1.ts";
import { voicesOnSecondAxis } from "./voices/axis-2.ts";
import { voicesOnThirdAxis } from "./voices/axis-3.ts";
import type { Voice } from "./voices/voice.ts";

export type { Voice, VoiceOutcome } from "./voices/voice.ts";

/** What groups sent up in the closed campaign (with its outcome) and in the open one, by objective. */
export const VOICES: readonly Voice[] = [...voicesOnFirstAxis, ...voicesOnSecondAxis, ...voicesOnThirdAxis];

/** A contribution and the slug of the group that sent it. */
export type SentVoice = Voice & { readonly groupSlug: string };

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
