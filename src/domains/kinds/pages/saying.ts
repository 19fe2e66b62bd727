import { movement } from "#domains/movement/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import type { Translator } from "#platform/language/index.ts";
import { begins, isDay, today } from "#platform/time/index.ts";
import { type MandateKindVersion, mandateKindsAt } from "../mandate-kind.ts";
import { k } from "../messages.ts";
import { refuseKind } from "../refusals.ts";
import type { Names } from "./lines.ts";

/** How mandates and powers are called, for the pages that name them by key. */
export function namesIn(c: Ctx, mandates: readonly MandateKindVersion[]): Names {
  const { t, house } = c.var;
  const labels = new Map(mandates.map((kind) => [kind.key, kind.label[t.language]]));
  const powers = new Map(house.powers.map((power) => [power.key, t.say(power.label)]));
  return { mandate: (key) => labels.get(key) ?? key, power: (key) => powers.get(key) ?? key };
}

/** Mandate kinds of today, with how they are called. */
export async function mandatesNamed(c: Ctx): Promise<{ mandates: MandateKindVersion[]; names: Names }> {
  const mandates = await mandateKindsAt(new Date());
  return { mandates, names: namesIn(c, mandates) };
}

const lists = /unknownUnitKind|unknownMandateKind|unknownPower|stillNamed/;

/** A refusal as the person reads it: kinds are called by their words rather than by their keys. */
export function sayRefusal(t: Translator, refusal: Refusal, names: Names): string {
  const given = refusal.values.names;
  if (!lists.test(refusal.code) || typeof given !== "string") return t.say(refusal.said, refusal.values);
  const say = (key: string) => {
    const term = t.term(key, "plural");
    return term === key ? names.mandate(key) : term;
  };
  return t.say(refusal.said, { ...refusal.values, names: given.split(", ").map(say).join(", ") });
}

// Which field a refusal is about, so that it stands beside it.
const fieldOf: Record<string, string> = {
  pairSeats: "seats",
  pairCollege: "college",
  badCollege: "college",
  holdsRoot: "contains",
  stillContained: "contains",
  stillMembers: "hasMembers",
  membersToJoin: "joining",
  unknownUnitKind: "unitKinds",
  seatsBelow: "seats",
  badConsensus: "days",
  noMeans: "means",
  notToCome: "from",
  tooFar: "from",
  taken: "singular",
  badLabel: "labelFr",
  wordless: "singular",
  badTerm: "singular",
};

/** Where and what to correct, by field; "" for what concerns the whole. `fields` are those of the form. */
export function errorsOf(
  t: Translator,
  refusal: Refusal | undefined,
  names: Names,
  fields: readonly string[],
): Record<string, string> {
  if (!refusal) return {};
  const own = Object.entries(refusal.fields).map(([name, said]) => [name, t.say(said)] as const);
  if (own.length > 0) return Object.fromEntries(own);
  const field = fieldOf[refusal.code.split(".").at(-1)!] ?? "";
  return { [fields.includes(field) ? field : ""]: sayRefusal(t, refusal, names) };
}

/** When a change is to begin, as the form says it: null for at once. @throws {Refusal} `invalid`, `notToCome`. */
export async function fromDay(text: string): Promise<Date | null> {
  if (!text) return null;
  if (!isDay(text)) throw refuseKind.notToCome({}, { from: k.badDay });
  const { zone } = await movement();
  return text === today(zone) ? null : begins(text, zone);
}

/** A page that shows a form again without having saved it: Turbo shows it in place for a 4xx alone. */
export function rehearsed(shown: Response): Response {
  return new Response(shown.body, { status: 422, headers: shown.headers });
}
