import type { Day } from "#platform/time/index.ts";
import type { Random } from "../random.ts";
import { SPACES } from "../spaces.ts";
import { typeset } from "../typography.ts";
import {
  APPRAISALS,
  type Appraisal,
  COLOURING,
  type Mood,
  OVERALL_REMARKS,
  type Remarks,
  SPACE_MOODS,
  SPACE_REMARKS,
} from "./appraisal.ts";

export interface SpaceAppraisal {
  readonly appraisal: Appraisal;
  readonly comment: string | null;
}

/** What a group answers in a campaign. A space it has no opinion of is missing. */
export interface GroupAnswer {
  readonly groupSlug: string;
  readonly loopSlug: string;
  readonly overall: Appraisal;
  readonly comment: string | null;
  /** By slug of the space. */
  readonly spaces: Readonly<Record<string, SpaceAppraisal>>;
  readonly answeredOn: Day;
}

/** What a loop adopts after reading its groups; it may differ from what they said. */
export interface LoopAnswer {
  readonly loopSlug: string;
  readonly overall: Appraisal;
  readonly comment: string | null;
  readonly minorityOpinion: string | null;
  /** By slug of the space; all of them. */
  readonly spaces: Readonly<Record<string, SpaceAppraisal>>;
  readonly adoptedOn: Day;
}

export interface CampaignAnswers {
  readonly groups: readonly GroupAnswer[];
  readonly loops: readonly LoopAnswer[];
}

const NO_OPINION = 0.12;
const NEUTRAL: Mood = [25, 50, 20, 5];

/** An appraisal drawn in this mood. */
export function drawn(mood: Mood, random: Random): Appraisal {
  return random.weighted(APPRAISALS.map((appraisal, rank) => [appraisal, mood[rank] ?? 0] as const));
}

/** What a group in this humour says of each space; about one in eight has no opinion of one. */
export function groupOnSpaces(humour: Appraisal, random: Random): Record<string, SpaceAppraisal> {
  const said: Record<string, SpaceAppraisal> = {};
  for (const { slug } of SPACES) {
    if (random.chance(NO_OPINION)) continue;
    const appraisal = drawn(coloured(SPACE_MOODS[slug] ?? NEUTRAL, COLOURING[humour]), random);
    said[slug] = { appraisal, comment: remark(SPACE_REMARKS[slug], appraisal, 0.3, random) };
  }
  return said;
}

/** What a loop adopts for each space: mostly what most of its groups said, at times otherwise after debate. */
export function loopOnSpaces(
  groups: readonly GroupAnswer[],
  humour: Appraisal,
  random: Random,
): Record<string, SpaceAppraisal> {
  const adopted: Record<string, SpaceAppraisal> = {};
  for (const { slug } of SPACES) {
    const heard = groups.flatMap(({ spaces }) => spaces[slug]?.appraisal ?? []);
    const own = drawn(coloured(SPACE_MOODS[slug] ?? NEUTRAL, COLOURING[humour]), random);
    const appraisal = random.chance(0.15) ? own : (maxFrequent(heard) ?? own);
    adopted[slug] = { appraisal, comment: remark(SPACE_REMARKS[slug], appraisal, 0.4, random) };
  }
  return adopted;
}

/** A remark on the whole, in the tone of the appraisal, or none. */
export function overallRemark(appraisal: Appraisal, chance: number, random: Random): string | null {
  return remark(OVERALL_REMARKS, appraisal, chance, random);
}

function remark(
  remarks: Remarks | undefined,
  appraisal: Appraisal,
  chance: number,
  random: Random,
): string | null {
  if (!remarks || !random.chance(chance)) return null;
  return typeset(random.pick(remarks[appraisal]));
}

function coloured(mood: Mood, by: Mood): Mood {
  return [mood[0] * by[0], mood[1] * by[1], mood[2] * by[2], mood[3] * by[3]];
}

function maxFrequent(heard: readonly Appraisal[]): Appraisal | undefined {
  const count = (appraisal: Appraisal) => heard.filter((other) => other === appraisal).length;
  return [...heard].sort((a, b) => count(b) - count(a) || APPRAISALS.indexOf(a) - APPRAISALS.indexOf(b))[0];
}
