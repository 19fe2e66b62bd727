import { type OutcomeToWrite, writeContributions, writeOutcomes } from "#domains/voice/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { plus, until } from "#platform/time/index.ts";
import { clock, seededRandom, voicesFrom } from "../content/index.ts";
import type { Ground } from "./ground.ts";
import type { DemoCampaigns } from "./reviews.ts";
import type { DemoText } from "./texts.ts";

/** What groups sent up in both reviews, and what became of what they said in the closed one. */
export async function writeVoices(
  tx: Transaction,
  { units, groups, dates }: Ground,
  text: DemoText,
  campaigns: DemoCampaigns,
): Promise<void> {
  const random = seededRandom("when");
  const voices = voicesFrom(groups, dates).map((voice) => ({ voice, id: newId() }));
  const ids = new Map(voices.map(({ voice, id }) => [voice.key, id]));
  await writeContributions(
    tx,
    voices.map(({ voice, id }) => {
      const { opensOn, closesOn } = voice.campaign === "closed" ? dates.closedCampaign : dates.openCampaign;
      const last = closesOn < dates.today ? closesOn : dates.day(-1);
      const on = plus(opensOn, { days: random.between(0, Math.max(0, until(opensOn, last))) });
      return {
        id,
        unitId: units.get(voice.groupSlug)!,
        speaker: "unit" as const,
        body: voice.text,
        blockId: text.blocks.get(`objective ${voice.objective}`)!,
        campaignId: campaigns[voice.campaign],
        createdAt: clock(on, 18, random.between(10, 59)),
      };
    }),
  );
  const decidedAt = clock(dates.lastAssembly, 15);
  await writeOutcomes(
    tx,
    voices.flatMap(({ voice, id }): OutcomeToWrite[] => {
      const { outcome } = voice;
      if (!outcome) return [];
      const base = { contributionId: id, kind: outcome.kind, decidedAt };
      switch (outcome.kind) {
        case "retained":
          return [
            { ...base, textId: text.text.id, blockId: text.blocks.get(`paragraph ${outcome.paragraph}`)! },
          ];
        case "merged":
          return [{ ...base, mergedIntoId: ids.get(outcome.into)! }];
        case "answered":
          return [{ ...base, reason: outcome.answer }];
        default:
          return [{ ...base, reason: outcome.reason }];
      }
    }),
  );
}
