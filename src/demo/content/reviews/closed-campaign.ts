import { type Day, plus, until } from "#platform/time/index.ts";
import type { DemoDates } from "../dates.ts";
import type { Group } from "../groups.ts";
import { HOME_LOOP, LOOPS } from "../loops.ts";
import { type Random, seededRandom } from "../random.ts";
import { typeset } from "../typography.ts";
import type { CampaignAnswers, GroupAnswer, LoopAnswer } from "./answer.ts";
import { drawn, groupOnSpaces, loopOnSpaces, overallRemark } from "./answer.ts";
import type { Appraisal } from "./appraisal.ts";
import { GROUP_MOODS, MINORITY_REMARKS } from "./appraisal.ts";

/** How many loops gave each appraisal in the closed campaign: 99 of 109. */
export const CLOSED_RESULT: Readonly<Record<Appraisal, number>> = {
  very_positive: 33,
  rather_positive: 63,
  rather_unsatisfied: 3,
  very_unsatisfied: 0,
};

/** The campaign before June's assembly: 99 loops adopted an answer, and most groups had given theirs. */
export function closedCampaignAnswers(groups: readonly Group[], dates: DemoDates): CampaignAnswers {
  const random = seededRandom("closed campaign");
  const { opensOn, closesOn } = dates.closedCampaign;
  const results = loopResults(random);
  const groupAnswers: GroupAnswer[] = [];
  const loopAnswers: LoopAnswer[] = [];
  for (const { slug } of LOOPS) {
    const adopted = results.get(slug);
    const own = groups.filter(({ loopSlug, foundedOn }) => loopSlug === slug && foundedOn < closesOn);
    const heard = own
      .filter(() => random.chance(adopted ? 0.82 : 0.25))
      .map((group) => groupAnswer(group, adopted ?? "rather_positive", random, opensOn, closesOn));
    groupAnswers.push(...heard);
    if (adopted)
      loopAnswers.push(
        loopAnswer(slug, adopted, heard, random, plus(closesOn, { days: -random.between(0, 4) })),
      );
  }
  return { groups: groupAnswers, loops: loopAnswers };
}

/** A group answers between two days, never in the last five: its loop must still read it. */
export function groupAnswer(
  group: Group,
  humour: Appraisal,
  random: Random,
  opensOn: Day,
  last: Day,
): GroupAnswer {
  const overall = drawn(GROUP_MOODS[humour], random);
  const latest = Math.max(0, until(opensOn, last) - 5);
  return {
    groupSlug: group.slug,
    loopSlug: group.loopSlug,
    overall,
    comment: overallRemark(overall, 0.45, random),
    spaces: groupOnSpaces(overall, random),
    answeredOn: plus(opensOn, { days: random.between(0, latest) }),
  };
}

/** A loop adopts its answer on that day, after its groups'. */
export function loopAnswer(
  loopSlug: string,
  overall: Appraisal,
  heard: readonly GroupAnswer[],
  random: Random,
  adoptedOn: Day,
): LoopAnswer {
  return {
    loopSlug,
    overall,
    comment: overallRemark(overall, 0.7, random),
    minorityOpinion: heard.length >= 3 && random.chance(0.2) ? typeset(random.pick(MINORITY_REMARKS)) : null,
    spaces: loopOnSpaces(heard, overall, random),
    adoptedOn,
  };
}

function loopResults(random: Random): ReadonlyMap<string, Appraisal> {
  const others = random.shuffle(LOOPS.map(({ slug }) => slug).filter((slug) => slug !== HOME_LOOP));
  const {
    very_positive: delighted,
    rather_positive: content,
    rather_unsatisfied: unsatisfied,
  } = CLOSED_RESULT;
  const appraisals: Appraisal[] = [
    ...Array<Appraisal>(delighted).fill("very_positive"),
    ...Array<Appraisal>(content - 1).fill("rather_positive"),
    ...Array<Appraisal>(unsatisfied).fill("rather_unsatisfied"),
  ];
  const results = new Map(appraisals.map((appraisal, rank) => [others[rank] as string, appraisal]));
  return results.set(HOME_LOOP, "rather_positive");
}
