import { mapOfFrance } from "#domains/territory/index.ts";
import { t } from "#platform/language/index.ts";
import { appraisalWords } from "#ui/bars.tsx";
import { DepartmentMap } from "#ui/map.tsx";
import { appraisals } from "../answer/fields.ts";
import type { LoopParticipation, LoopSaying } from "../roll.ts";
import { m } from "./messages.ts";

/** What each loop says overall, on the map of departments; loops abroad stand in the table behind it. */
export function OpinionMap({ loops }: { loops: LoopSaying[] }) {
  const words = appraisalWords();
  const values = loops.map((loop) => {
    const step = loop.appraisal ? appraisals.indexOf(loop.appraisal) : null;
    return {
      code: codeOf(loop),
      step,
      said: step === null ? t(m.noAppraisal) : words[step]!,
      href: `/unites/${loop.slug}/bilan`,
    };
  });
  return (
    <DepartmentMap
      {...mapOfFrance()}
      values={values}
      label={t(m.mapTitle)}
      steps={words.map((label) => ({ label }))}
      scale="appraisal"
      valueLabel={t(m.opinion)}
      placeLabel={t(m.department)}
    />
  );
}

/** Which share of the groups has answered, in quarters. */
export function ParticipationMap({ loops }: { loops: LoopParticipation[] }) {
  const values = loops.map((loop) => ({
    code: codeOf(loop),
    step: loop.groupsAsked === 0 ? null : quarterOf(loop.groupsAnswered / loop.groupsAsked),
    said: t(m.groupsOf, { count: loop.groupsAnswered, asked: loop.groupsAsked }),
    href: `/unites/${loop.slug}/bilan`,
  }));
  return (
    <DepartmentMap
      {...mapOfFrance()}
      values={values}
      label={t(m.mapParticipation)}
      steps={[m.quarter1, m.quarter2, m.quarter3, m.quarter4].map((said) => ({ label: t(said) }))}
      valueLabel={t(m.participation)}
      placeLabel={t(m.department)}
    />
  );
}

/** The quarter, 0 to 3, in which a share falls; three quarters and more is the last. */
function quarterOf(share: number): number {
  return Math.min(3, Math.floor(share * 4));
}

// A loop that is no department keeps its name as its code: it is in the table, not on the map.
function codeOf({ placeId, name }: { placeId: string | null; name: string }): string {
  return /^departement:(.+)$/.exec(placeId ?? "")?.[1] ?? name;
}
