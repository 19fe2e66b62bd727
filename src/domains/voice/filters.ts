import { unitBySlug } from "#domains/units/index.ts";
import { type Asked, anId, defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { fateStates } from "./fates.ts";
import { m } from "./messages.ts";
import type { FateState, Listing } from "./reading.ts";
import { sayState } from "./said.ts";
import { blocksUnder, type Subject, subjectLabel } from "./subjects.ts";

const params = (standard: FateState | "") => ({
  q: words(),
  state: oneOf("etat", fateStates, standard),
  /** Number of an objective, or its block's id where it has none. */
  objective: words("objectif"),
  block: anId("bloc"),
  /** Slug of a unit under which it was said. */
  under: words("boucle"),
  campaign: anId("campagne"),
  /** A contribution to which others are alike. */
  near: anId("proche"),
});

/** What the public list can be asked. */
export const voiceQuery = defineQuery(params(""));
/** What the sorting desk can be asked: what waits comes first, `etat=` lifts it. */
export const deskQuery = defineQuery(params("waiting"));
type VoiceAsked = Asked<ReturnType<typeof params>>;

/** What is asked of the database. An unknown unit or objective finds nothing rather than everything. */
export async function listingOf(asked: VoiceAsked, subjects: readonly Subject[]): Promise<Listing> {
  const subject = subjects.find((one) => keyOf(one) === asked.objective);
  const unit = asked.under ? await unitBySlug(asked.under) : null;
  return {
    q: asked.q,
    ...(asked.state ? { state: asked.state } : {}),
    ...(asked.objective ? { blockIds: subject ? blocksUnder(subject) : [] } : {}),
    ...(asked.block ? { blockIds: [asked.block] } : {}),
    ...(unit ? { unitId: unit.id } : {}),
    ...(asked.campaign ? { campaignId: asked.campaign } : {}),
    ...(asked.near ? { near: asked.near } : {}),
  };
}

/** How an objective is named in an address. */
export function keyOf(subject: Pick<Subject, "number" | "blockId">): string {
  return subject.number ?? subject.blockId;
}

/** The outcomes to which a list can be narrowed. */
export const stateFilter = () => ({
  label: m.state,
  all: m.everyState,
  options: fateStates.map((state) => ({ value: state, label: sayState(state) })),
});

/** The objectives to which a list can be narrowed. */
export const objectiveFilter = (subjects: readonly Subject[]) => ({
  label: m.objective,
  all: m.everyObjective,
  options: subjects.map((subject) => ({ value: keyOf(subject), label: subjectLabel(subject) })),
});
