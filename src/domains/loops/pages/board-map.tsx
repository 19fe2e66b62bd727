import { mapOfFrance } from "#domains/territory/index.ts";
import { t } from "#platform/language/index.ts";
import { DepartmentMap } from "#ui/map.tsx";
import { type LoopStanding, totalsOf } from "../board.ts";
import { boardWords } from "../messages/board.ts";

/** Which share of the roles of each loop is filled, in quarters; loops abroad stand in the table behind. */
export function BoardMap({ loops }: { loops: LoopStanding[] }) {
  const values = loops.map((loop) => {
    const { answered, roles, share } = totalsOf([loop]);
    return {
      code: codeOf(loop),
      step: share === null ? null : Math.min(3, Math.floor(share * 4)),
      said: t(boardWords.outOf, { count: answered, all: roles }),
      href: `/unites/${loop.slug}/charges`,
    };
  });
  return (
    <DepartmentMap
      {...mapOfFrance()}
      values={values}
      label={t(boardWords.map)}
      noneLabel={t(boardWords.noLoop)}
      steps={[boardWords.quarter1, boardWords.quarter2, boardWords.quarter3, boardWords.quarter4].map(
        (said) => ({ label: t(said) }),
      )}
      valueLabel={t(boardWords.mapShare)}
      placeLabel={t(boardWords.department)}
    />
  );
}

// A loop that is no department keeps its name as its code: it is in the table, not on the map.
function codeOf({ placeId, name }: LoopStanding): string {
  return /^departement:(.+)$/.exec(placeId ?? "")?.[1] ?? name;
}
