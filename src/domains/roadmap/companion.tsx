import { t } from "#platform/language/index.ts";
import type { Companion, CompanionPiece } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { placesIn } from "./placing.ts";
import { progressOfAll } from "./progress.ts";
import { type Commitment, commitmentsOf } from "./reading.ts";
import { Card } from "./saying.tsx";

/** Under each paragraph its commitments; beside each objective and axis how far theirs have come. */
export const commitmentsUnder: Companion = {
  key: "roadmap",
  of: async ({ textId, versionId, blockIds }) => {
    const places = await placesIn(versionId, textId, blockIds);
    const all = await commitmentsOf(textId, [...places.keys()]);
    const wanted = new Set(blockIds);
    const pieces = new Map<string, CompanionPiece>();
    const add = (
      id: string | null | undefined,
      of: (list: Commitment[]) => CompanionPiece,
      group: Map<string, Commitment[]>,
    ) => {
      if (id && wanted.has(id) && !pieces.has(id)) pieces.set(id, of(group.get(id) ?? []));
    };
    const byBlock = Map.groupBy(all, (one) => one.blockId);
    const byObjective = Map.groupBy(all, (one) => places.get(one.id)?.objectiveId ?? "");
    const byAxis = Map.groupBy(all, (one) => places.get(one.id)?.axisId ?? "");
    for (const one of all) {
      const place = places.get(one.id);
      add(place?.objectiveId, (list) => partPiece(list), byObjective);
      add(place?.axisId, (list) => partPiece(list), byAxis);
      add(one.blockId, (list) => paragraphPiece(list), byBlock);
    }
    return pieces;
  },
};

function paragraphPiece(list: Commitment[]): CompanionPiece {
  const below = list.map((one) => <Card key={one.id} one={one} />);
  return { below, progress: shareOf(list) };
}

function partPiece(list: Commitment[]): CompanionPiece {
  const { kept, total } = progressOfAll(list.map((one) => one.standing));
  return {
    progress: shareOf(list),
    figures: [{ value: t.number(kept), label: t(m.keptOf, { count: kept, all: total }) }],
  };
}

const shareOf = (list: Commitment[]) => progressOfAll(list.map((one) => one.standing)).share;
