import { type OutcomeToWrite, writeContributions, writeOutcomes } from "#domains/voice/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import {
  addDays,
  type DemoDates,
  daysBetween,
  type Group,
  seededRandom,
  voicesFrom,
} from "../content/index.ts";
import type { DemoCampaigns } from "./reviews.ts";
import type { DemoText } from "./texts.ts";
import type { UnitIds } from "./units.ts";

interface Story {
  units: UnitIds;
  groups: readonly Group[];
  dates: DemoDates;
  text: DemoText;
  campaigns: DemoCampaigns;
}

/** What groups sent up in both reviews, and what became of what they said in the closed one. */
export async function writeVoices(
  tx: Transaction,
  { units, groups, dates, text, campaigns }: Story,
): Promise<void> {
  const random = seededRandom("when");
  const voices = voicesFrom(groups, dates).map((voice) => ({ voice, id: newId() }));
  const ids = new Map(voices.map(({ voice, id }) => [voice.key, id]));
  await writeContributions(
    tx,
    voices.map(({ voice, id }) => {
      const { opensOn, closesOn } = voice.campaign === "closed" ? dates.closedCampaign : dates.openCampaign;
      const last = closesOn < dates.today ? closesOn : addDays(dates.today, -1);
      const on = addDays(opensOn, random.between(0, Math.max(0, daysBetween(opensOn, last))));
      return {
        id,
        unitId: units.get(voice.groupSlug)!,
        speaker: "unit" as const,
        body: voice.text,
        blockId: text.blocks.get(`objective ${voice.objective}`)!,
        campaignId: campaigns[voice.campaign],
        createdAt: new Date(`${on}T18:${String(random.between(10, 59))}:00Z`),
      };
    }),
  );
  const decidedAt = new Date(`${dates.lastAssembly}T15:00:00Z`);
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
