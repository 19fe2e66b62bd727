import type { Random } from "../random.ts";
import type { CommuneRecord } from "./communes.ts";
import type { GroupKind } from "./group-kind.ts";
import { QUARTER_NAMES, SMALL_TOWN_NAMES, THEMES, TOWN_NAMES, YOUTH_NAMES } from "./group-words.ts";
import { QUARTER_POSTCODES, QUARTERS } from "./quarters.ts";
import { ofTown } from "./town-names.ts";

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
  if (rank === 0 && population < TOWN) return named("local", random.pick(SMALL_TOWN_NAMES));
  if (rank === 0 && random.chance(0.07)) return named("thematic", `${random.pick(THEMES)}, {town}`);
  if (rank === 0) return named("local", random.weighted(TOWN_NAMES));
  if (rank === 1 && population >= STUDENT_TOWN) return named("youth", random.pick(YOUTH_NAMES));
  if (rank === 3 || (rank === 1 && random.chance(0.6)))
    return named("thematic", `${random.pick(THEMES)}, {town}`);
  const quarter = QUARTERS[commune.code]?.[laterRank(rank) % (QUARTERS[commune.code]?.length ?? 1)];
  if (!quarter) return named("local", QUARTER_NAMES[rank % QUARTER_NAMES.length] as string);
  return { ...named("local", `{town} ${quarter}`), postcode: QUARTER_POSTCODES[quarter] ?? postcode };
}

function laterRank(rank: number): number {
  return rank > 3 ? rank - 3 : rank - 2;
}

function filled(pattern: string, town: string): string {
  return pattern.replace("{town}", town).replace("{of}", ofTown(town));
}
