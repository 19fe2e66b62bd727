import type { DemoDates } from "../dates.ts";
import type { Group } from "../groups.ts";
import { HOME_LOOP, LOOPS } from "../loops.ts";
import { seededRandom } from "../random.ts";
import type { CampaignAnswers, GroupAnswer } from "./answer.ts";
import { drawn } from "./answer.ts";
import type { Appraisal, Mood } from "./appraisal.ts";
import { groupAnswer, loopAnswer } from "./closed-campaign.ts";

/** Loops that have already adopted their answer in the open campaign. */
export const LOOPS_ALREADY_ANSWERED = 30;
/** Share of the groups that have answered so far. */
export const GROUPS_ALREADY_ANSWERED = 0.55;
/** In the loop of the cast, those that have not answered yet; the cast's own group is one of them. */
export const AWAITED_AT_HOME: readonly string[] = [
  "aubenas-centre",
  "saint-agreve-plateau",
  "jeunes-d-ardeche",
];

const LOOP_MOOD: Mood = [30, 58, 10, 2];

/** The campaign under way: 55 % of the groups and thirty loops have answered; the cast's loop has three to wait for. */
export function openCampaignAnswers(groups: readonly Group[], dates: DemoDates): CampaignAnswers {
  const random = seededRandom("open campaign");
  const opensOn = dates.openCampaign.opensOn;
  const humours = new Map<string, Appraisal>(LOOPS.map(({ slug }) => [slug, drawn(LOOP_MOOD, random)]));
  const humourOf = (loopSlug: string) => humours.get(loopSlug) ?? "rather_positive";
  const early = new Set(
    random
      .shuffle(LOOPS.filter(({ slug }) => slug !== HOME_LOOP))
      .slice(0, LOOPS_ALREADY_ANSWERED)
      .map(({ slug }) => slug),
  );

  const answering = inOrderOfAnswer(random.shuffle(groups), early);
  const heard: GroupAnswer[] = answering
    .slice(0, Math.round(groups.length * GROUPS_ALREADY_ANSWERED))
    .map((group) => groupAnswer(group, humourOf(group.loopSlug), random, opensOn, dates.today));
  const loops = [...early].map((slug) => {
    const own = heard.filter(({ loopSlug }) => loopSlug === slug);
    return loopAnswer(slug, humourOf(slug), own, random, dates.day(-random.between(0, 4)));
  });
  return { groups: heard, loops };
}

/** Home first, then the groups of loops that have adopted, then the others; never those at home that have not answered. */
function inOrderOfAnswer(groups: readonly Group[], early: ReadonlySet<string>): Group[] {
  const home = groups.filter(
    ({ slug, loopSlug }) => loopSlug === HOME_LOOP && !AWAITED_AT_HOME.includes(slug),
  );
  const prompt = groups.filter(({ loopSlug }) => early.has(loopSlug));
  const others = groups.filter(({ loopSlug }) => loopSlug !== HOME_LOOP && !early.has(loopSlug));
  return [...home, ...prompt, ...others];
}
