import { sql } from "drizzle-orm";
import { refuseOrganisation } from "#domains/units/index.ts";
import { type Reader, row } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { later } from "#platform/time/index.ts";
import type { MandateKind } from "./bounds.ts";
import { lacking } from "./conditions.ts";
import { refuseMandate } from "./refusals.ts";
import { type HeldRow, isOn, overlap, type Span } from "./roll.ts";
import type { Depth, Given } from "./weigh.ts";

/** What a rule sees beside the mandate itself: all that would stand if every step were taken. */
interface Sight {
  zone: string;
  /** Mandates of the people concerned, everywhere, the new ones among them. */
  personal: readonly HeldRow[];
  /** Mandates of the units concerned, the new ones among them. */
  after: readonly HeldRow[];
  kinds: ReadonlyMap<string, MandateKind>;
  now: Date;
  depth: Depth;
}

/** Why a mandate may not be given to this person in this way; null when nothing of its own hinders it. */
export async function hindrance(reader: Reader, give: Given, sight: Sight): Promise<Refusal | null> {
  const firm = onTheGround(give, sight);
  if (firm || sight.depth === "ground") return firm;
  return (
    onPaper(give, sight) ??
    (await onDates(reader, give, sight)) ??
    inTheWay(give, sight) ??
    (await lacking(reader, give.rule, give))
  );
}

/** The other mandates of the same person, and among them those of the same kind in the same unit. */
const othersOf = (personal: readonly HeldRow[], { id, personId }: Given) =>
  personal.filter((held) => held.id !== id && held.personId === personId);
const alike = (personal: readonly HeldRow[], give: Given) =>
  othersOf(personal, give).filter((held) => held.unitId === give.unitId && held.kind === give.kind);

/** What holds however a mandate came. */
function onTheGround(give: Given, { personal, after }: Sight): Refusal | null {
  const same = alike(personal, give).filter((held) => overlap(held, give));
  if (same.some((held) => !give.title || held.title === give.title)) return refuseOrganisation.alreadyHeld();
  if (give.substituteForId) return asSubstitute(give, after);
  if (!give.underId) return null;
  const { above } = give;
  const stands = above && give.lineage.includes(above.unitId) && isOn(above, give.startsAt);
  return stands ? null : refuseMandate.notUnder();
}

function asSubstitute(give: Given, after: readonly HeldRow[]): Refusal | null {
  if (!give.endsAt) return refuseMandate.openSubstitution();
  const replaced = after.find((held) => held.id === give.substituteForId);
  const fits = replaced && replaced.kind === give.kind && isOn(replaced, give.startsAt);
  if (!fits || replaced.substituteForId) return refuseMandate.notReplaceable();
  if (replaced.personId === give.personId) return refuseMandate.replacesThemselves();
  const taken = after.some(
    (held) => held.id !== give.id && held.substituteForId === give.substituteForId && overlap(held, give),
  );
  return taken ? refuseMandate.notReplaceable() : null;
}

function onPaper(give: Given, { now, zone }: Sight): Refusal | null {
  const { asked, rule } = give;
  if (asked.ruleSeen && asked.ruleSeen !== rule.id) return refuseMandate.ruleChanged();
  if (!rule.means.includes(asked.means ?? "nomination")) return refuseMandate.otherMeans();
  if (give.endsAt && give.endsAt <= now) return refuseMandate.alreadyOver();
  const told = asked.minutes?.trim() || asked.appointmentId;
  // A day by the clock, not 24 hours: today may have 25.
  if (give.startsAt < later(now, { days: -1 }, zone) && !told) return refuseMandate.backdatedWithoutMinutes();
  return null;
}

async function onDates(reader: Reader, give: Given, { personal, zone }: Sight): Promise<Refusal | null> {
  const { rule, startsAt } = give;
  const last = endOfTerm(rule, startsAt, zone);
  // One more day allows for the hours that a form with dates leaves out.
  if (last && give.endsAt && give.endsAt > later(last, { days: 1 }, zone)) return refuseMandate.beyondTerm();
  if (startsAt < ((await existedFrom(reader, give)) ?? startsAt)) return refuseMandate.beforeItExisted();
  if (rule.termLimit === null || give.substituteForId) return null;
  const terms = alike(personal, give).filter((held) => !held.substituteForId);
  return termsInARow(terms, give) > rule.termLimit ? refuseMandate.termLimit() : null;
}

/** The later of the founding of the unit, where it is known, and of the first rule of this kind of mandate. */
async function existedFrom(reader: Reader, give: Given): Promise<Date | null> {
  const found = await row<{ since: Date | null }>(
    reader,
    sql`select greatest(min(valid_from), ${give.unit.foundedOn}::date::timestamp at time zone movement_zone()) as since
        from mandate_kind where key = ${give.kind}`,
  );
  return found?.since ?? null;
}

/** A mandate of the same person that may not go with this one, by the rule of either. */
function inTheWay(give: Given, { personal, kinds }: Sight): Refusal | null {
  const clash = othersOf(personal, give).find(
    (held) =>
      overlap(held, give) && (forbids(give.rule, give, held) || forbids(kinds.get(held.kind), held, give)),
  );
  return clash ? refuseMandate.incompatible() : null;
}

function forbids(rule: MandateKind | undefined, mine: HeldRow, other: HeldRow): boolean {
  return (rule?.incompatible ?? []).some(({ kind, where }) => {
    if (kind !== other.kind) return false;
    if (where === "anywhere") return true;
    if (where === "unit") return mine.unitId === other.unitId;
    return mine.lineage.includes(other.unitId) || other.lineage.includes(mine.unitId);
  });
}

/** When a term that begins then ends, by the clocks of the zone; null where terms are open-ended. */
export function endOfTerm(
  { termMonths }: Pick<MandateKind, "termMonths">,
  startsAt: Date,
  zone: string,
): Date | null {
  return termMonths === null ? null : later(startsAt, { months: termMonths }, zone);
}

/** Two terms follow each other when less than this lies between them: a pause of a few weeks does not interrupt them. */
const pause = { days: 180 };

/** How many terms this person would hold in a row with the new one, counting those before and those to come. */
function termsInARow(others: readonly Span[], added: Span): number {
  const row = [...others, added].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const at = row.indexOf(added);
  const follows = ({ endsAt }: Span, after: Span) => endsAt !== null && after.startsAt < later(endsAt, pause);
  let [first, last] = [at, at];
  while (first > 0 && follows(row[first - 1]!, row[first]!)) first--;
  while (last < row.length - 1 && follows(row[last]!, row[last + 1]!)) last++;
  return last - first + 1;
}
