import {
  countPairs,
  type MatterKind,
  matterKinds,
  pairRole,
  writeMatters,
  writeReview,
} from "#domains/pairs/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { plus } from "#platform/time/index.ts";
import { clock, type DemoDates, HOME_LOOP, seededRandom, yearOf } from "../content/index.ts";
import type { Role } from "./loops.ts";

/** What pairs handle, and the review of them that last year's assembly read. */
export async function writePairs(tx: Transaction, held: readonly Role[][], dates: DemoDates): Promise<void> {
  await writeAllMatters(tx, held, dates);
  const lastYear = yearOf(dates.today) - 1;
  const publishedAt = clock(`${lastYear}-12-05`, 17);
  const figures = await countPairs(tx, lastYear, publishedAt);
  await writeReview(tx, { year: lastYear, figures, publishedAt });
}

/** What pairs handled last year and this year, by kind and dates. */
async function writeAllMatters(tx: Transaction, held: readonly Role[][], dates: DemoDates): Promise<void> {
  const random = seededRandom("matters");
  const pairs = held.filter(([first]) => first!.kind === pairRole);
  const invented = pairs.flatMap(([first]) => {
    const { loop, loopId, personId } = first!;
    const count = loop === HOME_LOOP ? 0 : random.between(0, 5);
    return Array.from({ length: count }, () => {
      const openedOn = dates.day(-random.between(5, 640));
      const over = plus(openedOn, { days: random.between(8, 90) });
      return {
        id: newId(),
        loopId,
        kind: random.weighted(matterWeights),
        openedOn,
        closedOn: over > dates.today ? null : over,
        recordedBy: personId,
      };
    });
  });
  const home = pairs.find(([first]) => first!.loop === HOME_LOOP)?.[0];
  const told = home
    ? homeMatters.map(([kind, label, opened, closed]) => ({
        id: newId(),
        loopId: home.loopId,
        kind,
        label,
        openedOn: dates.day(-opened),
        closedOn: closed === null ? null : dates.day(-closed),
        recordedBy: home.personId,
      }))
    : [];
  await writeMatters(tx, [...invented, ...told]);
}

const matterWeights = matterKinds.map((kind): readonly [MatterKind, number] => [
  kind,
  kind === "map" ? 6 : kind === "passed_on" ? 1 : 3,
]);

const homeMatters: [kind: MatterKind, label: string, opened: number, closed: number | null][] = [
  ["difficulty", "deux marchés le même matin", 12, null],
  ["mediation", "partage d’une salle entre voisins", 64, 21],
  ["map", "tour du plateau", 96, 90],
  ["welcome", "un groupe qui débute au nord", 40, null],
  ["map", "relevé de rentrée", 410, 401],
];
