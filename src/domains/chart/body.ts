import type { Said } from "#domains/kinds/index.ts";
import { t } from "#platform/language/index.ts";
import { m } from "./messages.ts";

/** What a proposed text changes about a unit or a person of the chart; null: it stands in both. */
export type Change = "new" | "gone" | null;

/** Someone who answers for a unit, as the chart may show them. */
export interface Holder {
  /** The name that they chose to bear in public; null when they chose none or when their mandate is not public. */
  name: string | null;
  /** What they answer for, when it has a name of its own. */
  title: string | null;
  /** The role. Null in a proposed text, which names people rather than roles. */
  role: Said | null;
  change: Change;
}

/** Whether the rule of parity of a body holds; what is asked is said in public only so far. */
export type ParityState = "holds" | "missing" | "not-yet";

/** A body of the movement as the chart draws it: who answers for it, how one joins it, what hangs under it. */
export interface Body {
  id: string;
  /** The body under which it hangs; null under the movement itself. */
  parentId: string | null;
  kind: string;
  /** Its address; null for one that does not exist yet. */
  slug: string | null;
  name: string;
  holders: Holder[];
  contact: string | null;
  joining: "free" | "request" | "closed";
  /** What one must bring to join. */
  condition: string | null;
  /** Null for a body without a rule. */
  parity: ParityState | null;
  /** Why a rule of parity is set aside here for a time, when it is. */
  waived: string | null;
  change: Change;
}

/** Bodies that hang directly under the movement, those of one kind together, each with what hangs under it. */
export interface Part {
  /** Kind of the bodies, or the name of the region that they stand in. */
  key: string;
  bodies: { body: Body; under: Body[] }[];
}

/** The parts of a chart in the order in which they are read: kinds as given, bodies as they come. */
export function partsOf(bodies: readonly Body[], kinds: readonly string[]): Part[] {
  const ids = new Set(bodies.map(({ id }) => id));
  const tops = bodies.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  const order = [...kinds, ...new Set(tops.map(({ kind }) => kind).filter((kind) => !kinds.includes(kind)))];
  return order
    .map((kind) => ({
      key: kind,
      bodies: tops
        .filter((body) => body.kind === kind)
        .map((body) => ({ body, under: bodies.filter(({ parentId }) => parentId === body.id) })),
    }))
    .filter((part) => part.bodies.length > 0);
}

/** Kinds of body in the order of the annex. */
export const kindsInOrder = ["coordination", "space", "committee", "network", "thematic_group"] as const;

/** Who is named among the holders, and how many are not. */
export function namedAmong(holders: readonly Holder[]): {
  named: (Holder & { name: string })[];
  unnamed: number;
} {
  const named = holders.filter((holder): holder is Holder & { name: string } => holder.name !== null);
  return { named, unnamed: holders.length - named.length };
}

const saidOfParity = {
  holds: m.parityHolds,
  missing: m.parityMissing,
  "not-yet": m.parityNotYet,
} as const;

/** Whether the rule of parity of a body holds, and nothing more. */
export const paritySaid = (state: ParityState): string => t(saidOfParity[state]);
