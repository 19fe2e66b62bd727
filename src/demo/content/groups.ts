import { type Day, plus } from "#platform/time/index.ts";
import { ABROAD_LOOPS, HOME_LOOP, LOOPS, type Loop } from "./loops.ts";
import type { CommuneRecord } from "./places/communes.ts";
import { type GroupKind, groupName, groupWords } from "./places/group-names.ts";
import home from "./places/home-groups.json" with { type: "json" };
import { type Seat, spreadGroups } from "./places/spread.ts";
import { inTown, ofTown } from "./places/town-names.ts";
import { type Random, seededRandom } from "./random.ts";
import { slugify, typeset } from "./typography.ts";

export { type CommuneRecord, readCommunes } from "./places/communes.ts";
export type { GroupKind } from "./places/group-names.ts";

/** The fifteen groups of the loop in which the cast lives, told one by one: name, INSEE code, kind. */
export const HOME_GROUPS = home.groups as [name: string, communeCode: string, kind: GroupKind][];

const GROUP_COUNT = 400;

export interface Group {
  readonly slug: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly loopSlug: string;
  /** Null abroad. */
  readonly commune: { readonly code: string; readonly name: string; readonly postcode: string } | null;
  /** Where people read that it meets: the commune, or the town abroad. */
  readonly town: string;
  /** « France », or the country abroad. */
  readonly country: string;
  readonly foundedOn: Day;
  readonly meetingHabit: string;
  readonly description: string;
  readonly contactEmail: string;
}

/** A group before it tells its story. */
interface Place {
  readonly loop: Loop;
  readonly name: string;
  readonly kind: GroupKind;
  readonly town: string;
  readonly country: string;
  readonly commune: Group["commune"];
}

/**
 * The 400 groups: at least one in each loop, more where more people live, in the bigger communes first; fifteen in
 * the loop of the cast. The same communes and the same day give the same groups.
 */
export function generateGroups(communes: readonly CommuneRecord[], today: Day): Group[] {
  const random = seededRandom("groups");
  const seats = spreadGroups(communes, GROUP_COUNT);
  const places = LOOPS.flatMap((loop) => {
    if (loop.slug === HOME_LOOP) return HOME_GROUPS.map((group) => homePlace(loop, communes, group));
    if (loop.kind === "abroad") return abroadPlaces(loop);
    return (seats.get(loop.code) ?? []).map((seat) => seatedPlace(loop, seat, random));
  });
  const taken = new Set<string>();
  return places.map((place) => tell(place, freeSlug(place, taken), today, random));
}

function seatedPlace(loop: Loop, { commune, rank }: Seat, random: Random): Place {
  const { name, kind, postcode } = groupName(commune, rank, random);
  const { code, name: town } = commune;
  return { loop, name, kind, town, country: "France", commune: { code, name: town, postcode } };
}

function homePlace(
  loop: Loop,
  communes: readonly CommuneRecord[],
  group: (typeof HOME_GROUPS)[number],
): Place {
  const [name, code, kind] = group;
  const commune = communes.find((candidate) => candidate.code === code);
  if (!commune) throw new RangeError(`No commune has the code ${code}`);
  const postcode = commune.postcodes[0] as string;
  return {
    loop,
    name,
    kind,
    town: commune.name,
    country: "France",
    commune: { code, name: commune.name, postcode },
  };
}

function abroadPlaces(loop: Loop): Place[] {
  const towns = ABROAD_LOOPS.find(({ code }) => code === loop.code)?.towns ?? [];
  return towns.map(([town, country]) => ({ loop, name: town, kind: "local", town, country, commune: null }));
}

function freeSlug({ name, loop }: Place, taken: Set<string>): string {
  const plain = slugify(name);
  const slug = taken.has(plain) ? `${plain}-${loop.code.toLowerCase()}` : plain;
  if (taken.has(slug)) throw new Error(`Two groups would be called ${slug}`);
  taken.add(slug);
  return slug;
}

function tell(place: Place, slug: string, today: Day, random: Random): Group {
  const { name, kind, loop, commune, town, country } = place;
  const story = slug === home.story.slug ? home.story : inventedStory(kind, loop, random);
  return {
    slug,
    name: typeset(name),
    kind,
    loopSlug: loop.slug,
    commune: commune && { ...commune, name: typeset(commune.name) },
    town: typeset(town),
    country,
    foundedOn: plus(today, { days: -story.foundedDaysAgo }),
    meetingHabit: typeset(story.meetingHabit),
    description: typeset(story.description.replace("{in}", inTown(town)).replace("{of}", ofTown(town))),
    contactEmail: `groupe.${slug}@example.org`,
  };
}

function inventedStory(kind: GroupKind, loop: Loop, random: Random): typeof home.story {
  const isNew = loop.code.length === 2 && loop.kind === "department" && random.chance(0.1);
  return {
    slug: "",
    meetingHabit: random.pick(groupWords.meetingHabits),
    description: random.pick(groupWords.descriptions[kind]),
    foundedDaysAgo: isNew ? random.between(45, 500) : random.between(600, 2600),
  };
}
