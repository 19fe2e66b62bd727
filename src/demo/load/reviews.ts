import {
  type AnswerRow,
  type Question,
  questionsOf,
  writeAnswers,
  writeCampaign,
  writeClosure,
} from "#domains/reviews/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { type Day, ends, later } from "#platform/time/index.ts";
import {
  type CampaignAnswers,
  type CampaignDates,
  clock,
  closedCampaignAnswers,
  type GroupAnswer,
  type LoopAnswer,
  openCampaignAnswers,
  seededRandom,
  yearOf,
} from "../content/index.ts";
import type { Ground } from "./ground.ts";
import type { DemoText, DemoTexts } from "./texts.ts";
import type { UnitIds } from "./units.ts";

export interface DemoCampaigns {
  closed: string;
  open: string;
}

/** The closed review before the last assembly, and the one under way. */
export async function writeReviews(
  tx: Transaction,
  { root, units, groups, dates }: Ground,
  texts: DemoTexts,
): Promise<DemoCampaigns> {
  const write = async (
    title: string,
    assemblyOn: Day,
    when: CampaignDates,
    text: DemoText,
    answers: CampaignAnswers,
  ) => {
    const id = newId();
    const opensAt = clock(when.opensOn, 7);
    const closesAt = later(ends(when.closesOn, dates.timeZone), { minutes: -1 });
    await writeCampaign(tx, {
      id,
      root,
      title,
      assemblyOn,
      opensAt,
      closesAt,
      zone: dates.timeZone,
      textId: text.text.id,
      settledAt: opensAt,
      createdAt: opensAt,
    });
    await writeAnswers(tx, id, rowsOf(answers, await questionsOf(id, tx), units));
    return { id, closesAt };
  };
  const closed = await write(
    `Bilan avant l’assemblée de juin ${yearOf(dates.lastAssembly)}`,
    dates.lastAssembly,
    dates.closedCampaign,
    texts.lastYear,
    closedCampaignAnswers(groups, dates),
  );
  await writeClosure(tx, closed.id, closed.closesAt);
  const open = await write(
    `Bilan avant l’assemblée de ${monthOf(dates.nextAssembly)}`,
    dates.nextAssembly,
    dates.openCampaign,
    texts.current,
    openCampaignAnswers(groups, dates),
  );
  return { closed: closed.id, open: open.id };
}

function rowsOf({ groups, loops }: CampaignAnswers, questions: Question[], units: UnitIds): AnswerRow[] {
  const random = seededRandom("commitments");
  const items = (answer: GroupAnswer | LoopAnswer) =>
    questions.flatMap((question) => {
      if (question.kind === "overall")
        return [{ questionId: question.id, appraisal: answer.overall, comment: answer.comment ?? "" }];
      const space = answer.spaces[question.space?.slug ?? ""];
      if (!space || (question.kind === "commitment" && random.chance(0.6))) return [];
      return [
        {
          questionId: question.id,
          appraisal: space.appraisal,
          comment: question.kind === "space" ? (space.comment ?? "") : "",
        },
      ];
    });
  return [
    ...groups.map((answer) => ({
      unitId: units.get(answer.groupSlug)!,
      submittedAt: clock(answer.answeredOn, 19, 10),
      items: items(answer),
    })),
    ...loops.map((answer) => ({
      unitId: units.get(answer.loopSlug)!,
      submittedAt: clock(answer.adoptedOn, 20, 30),
      minorityView: answer.minorityOpinion ?? "",
      items: items(answer),
    })),
  ];
}

const monthOf = (day: Day) =>
  new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" }).format(clock(day, 12));
