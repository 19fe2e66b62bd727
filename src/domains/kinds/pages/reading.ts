import type { Sent } from "#platform/http/index.ts";
import { slugOf } from "#platform/language/index.ts";
import type { MandateKindRules, MandateKindVersion } from "../mandate-kind.ts";
import { type CollegeRule, publicFacts, type Said, shownFacts } from "../schema.ts";
import type { UnitKindRules } from "../unit-kind.ts";

/** How many trainings and incompatibilities a form has room for beyond those that stand. */
export const spare = 2;
const most = 30;

const among = <T extends string>(all: readonly T[], sent: readonly string[]): T[] =>
  all.filter((one) => sent.includes(one));

/** A whole number as typed: null when empty, NaN for what is none, which the rules then refuse. */
export function numberIn(text: string): number | null {
  if (text === "") return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

/** What a form says that a kind of unit is to be. */
export function unitRulesIn(form: Sent): UnitKindRules {
  return {
    contains: form.all("contains"),
    hasMembers: form.text("hasMembers") === "1",
    joining: among(["free", "request", "closed"], [form.text("joining")])[0] ?? "closed",
    requiredRoles: form.all("requiredRoles"),
    college: collegeIn(form, form.all("collegeOf")),
    shows: among(publicFacts, form.all("shows")),
  };
}

function collegeIn(form: Sent, of: string[]): CollegeRule | null {
  const rules = ["pair", "equal", "at_most_one_apart", "alternation"] as const;
  const rule = among(rules, [form.text("college")])[0];
  if (!rule) return null;
  const blocks = among(["appointment", "ending"], form.all("collegeBlocks"));
  return { rule, seats: numberIn(form.text("collegeSeats")), of, blocks };
}

/**
 * What a form says that a kind of mandate is to be. `before` holds what the form does not show: a power of a part that
 * is not installed stays as it is; `asked` are the trainings that any mandate asks for, so that one name is one training.
 */
export function mandateRulesIn(
  form: Sent,
  powers: readonly string[],
  asked: readonly { key: string; label: Said }[],
): MandateKindRules {
  const labelFr = form.text("labelFr");
  const minAge = numberIn(form.text("minAge"));
  const memberOf = among(["unit", "under", "movement"], [form.text("memberOf")])[0];
  const trainings = trainingsIn(form, asked);
  return {
    label: { fr: labelFr, en: form.text("labelEn") || labelFr },
    unitKinds: form.all("unitKinds"),
    powers: powersIn(form, powers),
    pair: form.text("pair") === "1",
    college: collegeIn(form, []),
    pairBlocks: among(["appointment", "ending"], form.all("pairBlocks")),
    seats: numberIn(form.text("seats")),
    termMonths: numberIn(form.text("termMonths")),
    termLimit: numberIn(form.text("termLimit")),
    conditions: {
      ...(trainings.length > 0 ? { trainings } : {}),
      ...(memberOf ? { memberOf } : {}),
      ...(minAge !== null ? { minAge } : {}),
    },
    incompatible: incompatibleIn(form),
    means: among(["nomination", "consensus", "election", "by_right"], form.all("means")),
    consensus: consensusIn(form),
    handover: handoverIn(form),
    public: form.text("public") === "1",
    shows: among(shownFacts, form.all("shows")),
  };
}

function powersIn(form: Sent, powers: readonly string[]): MandateKindRules["powers"] {
  return powers.flatMap((power) => {
    const reach = among(["unit", "subtree"], [form.text(`power:${power}`)])[0];
    return reach ? [{ power, reach }] : [];
  });
}

type Trainings = NonNullable<MandateKindVersion["conditions"]["trainings"]>;

function trainingsIn(form: Sent, asked: readonly { key: string; label: Said }[]): Trainings {
  return ranks().flatMap((rank) => {
    const fr = form.text(`trainingFr${rank}`);
    if (!fr) return [];
    const key =
      form.text(`trainingKey${rank}`) || (asked.find((one) => one.label.fr === fr)?.key ?? slugOf(fr));
    const label = { fr, en: form.text(`trainingEn${rank}`) || fr };
    return [{ key, label, before: form.text(`trainingBefore${rank}`) === "1" }];
  });
}

function incompatibleIn(form: Sent): MandateKindRules["incompatible"] {
  return ranks().flatMap((rank) => {
    const kind = form.text(`incompatibleKind${rank}`);
    const where = among(["unit", "lineage", "anywhere"], [form.text(`incompatibleWhere${rank}`)])[0];
    return kind ? [{ kind, where: where ?? "anywhere" }] : [];
  });
}

function consensusIn(form: Sent): MandateKindRules["consensus"] {
  if (form.text("consensusHas") !== "1") return null;
  return {
    days: numberIn(form.text("days")) ?? Number.NaN,
    silenceIsConsent: form.text("silence") === "1",
    asked: among(["mandates", "members", "both"], [form.text("asked")])[0] ?? "both",
    quorum: numberIn(form.text("quorum")) ?? 0,
  };
}

function handoverIn(form: Sent): Said[] {
  const lines = (text: string) => text.split("\n").map((line) => line.trim());
  const english = lines(form.text("handoverEn")).filter(Boolean);
  return lines(form.text("handoverFr"))
    .filter(Boolean)
    .slice(0, most)
    .map((fr, index) => ({ fr: fr.slice(0, 200), en: (english[index] ?? fr).slice(0, 200) }));
}

const ranks = () => Array.from({ length: most }, (_, index) => index);
