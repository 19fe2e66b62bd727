import { dotted, searchable, t } from "#platform/language/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { CommitmentCard } from "#ui/edition.tsx";
import { List, Row } from "#ui/list.tsx";
import { Ring } from "#ui/ring.tsx";
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
export const sayStatus = (status: Status): string => t(said[status]);

/** What draws the eye first: overdue, then silent, then the status. */
export function sayStanding(standing: Standing): string {
  if (standing.late) return t(m.late);
  if (standing.silent) return t(m.silent);
  return sayStatus(standing.status);
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
  return <Badge kind={kind}>{sayStanding(standing)}</Badge>;
}

/** « 77 sur 109 », or the share done where nothing is counted. */
export function sayMeasure(one: Pick<Commitment, "target" | "standing">): string {
  const { value, progress } = one.standing;
  if (one.target !== null && value !== null) return t(m.valueOf, { value, target: one.target });
  return t(m.percentDone, { percent: t.percent(progress / 100) });
}

/** « Espace Vie du mouvement » */
export function sayOwner({ kind, name }: Commitment["owner"]): string {
  const word = t.term(kind, "Singular");
  return searchable(name).startsWith(searchable(word)) ? name : `${word} ${name}`;
}

/** What stands under its name: how much, who, until when; and for how long nothing was heard. */
export function sayMeta(one: Commitment, withOwner = true): string {
  return dotted(
    sayMeasure(one),
    withOwner ? sayOwner(one.owner) : null,
    one.dueOn ? t(m.before, { day: t.day(one.dueOn) }) : null,
    one.standing.silent ? t(m.quietFor, { count: one.standing.quietDays }) : null,
  );
}

/** A commitment as a card: under its paragraph, on the page of a space, in a list. */
export function Card({ one, withOwner }: { one: Commitment; withOwner?: boolean }) {
  return (
    <CommitmentCard
      title={one.title}
      href={`/engagements/${one.id}`}
      value={one.standing.progress / 100}
      meta={sayMeta(one, withOwner)}
      badge={<StandingBadge standing={one.standing} />}
    />
  );
}

/** Commitments one under the other, each with its ring. */
export function CommitmentRows({ list, withOwner }: { list: Commitment[]; withOwner?: boolean }) {
  return (
    <List>
      {list.map((one) => (
        <Row
          key={one.id}
          href={`/engagements/${one.id}`}
          before={<Ring value={one.standing.progress / 100} />}
          title={one.title}
          meta={sayMeta(one, withOwner)}
          after={<StandingBadge standing={one.standing} />}
        />
      ))}
    </List>
  );
}
