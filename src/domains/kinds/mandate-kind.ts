import type { Actor, Ground } from "#platform/policy/index.ts";
import { kindsOf } from "./kind.ts";
import { keyStays } from "./last-key.ts";
import { checkMandateKind, checkMandateKindEnds } from "./mandate-rules.ts";
import { mandateKind } from "./schema.ts";
import { verbs } from "./verbs.ts";

export type MandateKindVersion = typeof mandateKind.$inferSelect;
type Dates = Pick<MandateKindVersion, "id" | "key" | "position" | "decidedBy" | "validFrom" | "validTo">;

/** What a movement decides of a kind of mandate: everything but its dates. */
export type MandateKindRules = Omit<MandateKindVersion, keyof Dates>;

/** The rules of a version, without its dates. */
export function mandateRulesOf(version: MandateKindRules & Partial<Dates>): MandateKindRules {
  const { id, key, position, decidedBy, validFrom, validTo, ...rules } = version;
  return rules;
}

const mandateKinds = kindsOf(
  mandateKind,
  {
    rules: mandateRulesOf,
    ordered: ["handover", "trainings"],
    check: (tx, key, wanted: MandateKindRules, { last, from }, declared: readonly string[]) =>
      checkMandateKind(tx, key, wanted, last, { at: from, declared }),
    uses: checkMandateKindEnds,
    after: keyStays,
  },
  {
    change: verbs.changeMandateKind,
    end: verbs.endMandateKind,
    forgetPlan: verbs.forgetPlanMandateKind,
    place: verbs.placeMandateKind,
  },
);

/** Mandate kinds in time. A change is checked with the powers that the program declares. */
export const {
  versions: mandateKindVersions,
  asOf: mandateKindAsOf,
  change: changeMandateKind,
  end: endMandateKind,
  forget: forgetMandateKindPlan,
  place: placeMandateKind,
} = mandateKinds;

export const { course: mandateCourse, at: mandateKindsAt } = mandateKindVersions;

/**
 * Makes a kind of mandate. Answers its key; the same form sent twice makes one. `declared` are the powers that the
 * program knows.
 * @throws {Refusal} without `organisation.configure` over the movement; `taken`, and what {@link checkMandateKind} says.
 */
export async function createMandateKind(
  actor: Actor,
  over: Ground,
  what: MandateKindRules & { id: string },
  declared: readonly string[],
): Promise<string> {
  return verbs.createMandateKind(actor, { id: what.id, over }, async (tx) => {
    const { key } = await mandateKinds.create(tx, actor.personId, what, what.label.fr, declared);
    return key;
  });
}
