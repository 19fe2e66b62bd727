import { roadmapInForce } from "#domains/texts/index.ts";
import { unitBySlug } from "#domains/units/index.ts";
import { isId } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { type Asked, defineQuery, oneOf, type Param, words } from "#ui/kit/query.ts";
import type { CommitmentListing, Concern, Sorting } from "./reading.ts";
import { statuses } from "./word.ts";

/** Stands for all texts in an address. */
export const everyText = "tous";

export const concerns: readonly Concern[] = ["late", "silent", "calling", "unfinished", ...statuses];
const sortings: readonly Sorting[] = ["concern", "due", "progress", "recent", "title"];

const aText: Param = {
  name: "texte",
  standard: "",
  accept: (said) => (isId(said) || said === everyText ? said : ""),
};

/** What a list of commitments can be asked. */
export const commitmentQuery = defineQuery({
  q: words(),
  state: oneOf("etat", concerns),
  /** Slug of the owner unit. */
  owner: words("espace"),
  /** Id of a text, or `tous`; by itself, the roadmap in force. */
  text: aText,
  sort: oneOf("tri", sortings, "concern"),
});

/** What is asked of the database. An unknown unit finds nothing. */
export async function listingOf({
  q,
  state,
  owner,
  text,
  sort,
}: Asked<typeof commitmentQuery.params>): Promise<CommitmentListing> {
  const unit = owner ? await unitBySlug(owner).catch(missing) : null;
  const textId = text === everyText ? null : text || (await roadmapInForce())?.text.id;
  return {
    q,
    sort: sort || "concern",
    ...(state ? { concern: state } : {}),
    ...(textId ? { textId } : {}),
    ...(owner ? (unit ? { unitId: unit.id } : { ids: [] }) : {}),
  };
}

function missing(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
