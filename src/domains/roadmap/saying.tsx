import { searchable, type Translator, t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { CommitmentCard } from "#ui/edition.tsx";
import { m } from "./messages.ts";
import type { Commitment, Standing } from "./reading.ts";
import type { Status } from "./word.ts";

const said = {
  planned: m.statusPlanned,
  under_way: m.statusUnderWay,
  partly: m.statusPartly,
  kept: m.statusKept,
  abandoned: m.statusAbandoned,
} satisfies Record<Status, unknown>;

/** A status in a word or two: « en cours », « tenu ». */
export const sayStatus = (t: Translator, status: Status): string => t(said[status]);

/** What draws the eye first: overdue, then silent, then the status. */
export function sayStanding(t: Translator, standing: Standing): string {
  if (standing.late) return t(m.late);
  if (standing.silent) return t(m.silent);
  return sayStatus(t, standing.status);
}

/** The state of a commitment as a badge. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const kind: BadgeKind = standing.late
    ? "late"
    : standing.silent
      ? "soon"
      : standing.status === "kept"
        ? "good"
        : "neutral";
  return <Badge kind={kind}>{sayStanding(t, standing)}</Badge>;
}

/** « 77 sur 109 », or the share done where nothing is counted. */
export function sayMeasure(t: Translator, one: Pick<Commitment, "target" | "standing">): string {
  const { value, progress } = one.standing;
  if (one.target !== null && value !== null) return t(m.valueOf, { value, target: one.target });
  return t(m.percentDone, { percent: t.percent(progress / 100) });
}

/** « Espace Vie du mouvement » */
export function sayOwner(t: Translator, { kind, name }: Commitment["owner"]): string {
  const word = t.term(kind, "Singular");
  return searchable(name).startsWith(searchable(word)) ? name : `${word} ${name}`;
}

/** What stands under its name: how much, who, until when; and for how long nothing was heard. */
export function sayMeta(t: Translator, one: Commitment, withOwner = true): string {
  return [
    sayMeasure(t, one),
    withOwner ? sayOwner(t, one.owner) : null,
    one.dueOn ? t(m.before, { day: t.day(one.dueOn) }) : null,
    one.standing.silent ? t(m.quietFor, { count: one.standing.quietDays }) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** A commitment as a card: under its paragraph, on the page of a space, in a list. */
export function Card({ one, withOwner }: { one: Commitment; withOwner?: boolean }) {
  return (
    <CommitmentCard
      title={one.title}
      href={`/engagements/${one.id}`}
      value={one.standing.progress / 100}
      meta={sayMeta(t, one, withOwner)}
      badge={<StandingBadge standing={one.standing} />}
    />
  );
}
