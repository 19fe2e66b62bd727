import type { Random } from "../random.ts";
import type { CommuneRecord } from "./communes.ts";
import words from "./group-words.json" with { type: "json" };
import towns from "./quarters.json" with { type: "json" };
import { ofTown } from "./town-names.ts";

/** What gathers a group: a place, a subject, or an age. */
export type GroupKind = "local" | "thematic" | "youth";

/** What groups say of themselves; `{in}` is « à Poitiers », `{of}` « de Poitiers ». */
export const groupWords = words;
/** Quarters in which several groups of one big town meet, and the postcodes of those that lie in a district. */
const quarters: Record<string, string[]> = towns.quarters;
const postcodes: Record<string, string> = towns.postcodes;

interface NamedGroup {
  readonly name: string;
  readonly kind: GroupKind;
  readonly postcode: string;
}

const STUDENT_TOWN = 40_000;
const TOWN = 15_000;

/** The name that the group of this rank (0 is the first) takes in a commune, and the postcode where it meets. */
export function groupName(commune: CommuneRecord, rank: number, random: Random): NamedGroup {
  const postcode = commune.postcodes[0] as string;
  const named = (kind: GroupKind, pattern: string) => ({
    name: filled(pattern, commune.name),
    kind,
    postcode,
  });
  const { population } = commune;
  if (rank === 0 && population < TOWN) return named("local", random.pick(words.smallTownNames));
  if (rank === 0 && random.chance(0.07)) return named("thematic", `${random.pick(words.themes)}, {town}`);
  if (rank === 0) return named("local", random.weighted(words.townNames as [string, number][]));
  if (rank === 1 && population >= STUDENT_TOWN) return named("youth", random.pick(words.youthNames));
  if (rank === 3 || (rank === 1 && random.chance(0.6)))
    return named("thematic", `${random.pick(words.themes)}, {town}`);
  const own = quarters[commune.code] ?? [];
  const quarter = own[laterRank(rank) % own.length];
  if (!quarter) return named("local", words.quarterNames[rank % words.quarterNames.length]!);
  return { ...named("local", `{town} ${quarter}`), postcode: postcodes[quarter] ?? postcode };
}

function laterRank(rank: number): number {
  return rank > 3 ? rank - 3 : rank - 2;
}

function filled(pattern: string, town: string): string {
  return pattern.replace("{town}", town).replace("{of}", ofTown(town));
}
