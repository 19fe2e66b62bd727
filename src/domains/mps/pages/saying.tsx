import { placeName } from "#domains/territory/index.ts";
import { t } from "#platform/language/index.ts";
import type { Day } from "#platform/time/index.ts";
import { Badge, type BadgeKind } from "#ui/badge.tsx";
import { List, Row } from "#ui/list.tsx";
import type { Nearness } from "../assignment/rules.ts";
import { m } from "../messages.ts";
import type { Level } from "../register/availability.ts";
import type { MpEntry } from "../register/listing.ts";
import { isSilent, type RequestRow, type RequestState } from "../request/reading.ts";
import type { RunLine } from "../run/reading.ts";

const levelKinds: Record<Level | "silent", BadgeKind> = {
  available: "good",
  limited: "soon",
  unavailable: "neutral",
  silent: "neutral",
};

/** « Disponibilité limitée », in a badge. */
export function LevelBadge({ level }: { level: Level | null }) {
  const key = level ?? "silent";
  return <Badge kind={levelKinds[key]}>{t(m.levels[key])}</Badge>;
}

/** What an availability says of how many and until when, in short pieces. */
export function sayBounds({ atMost, untilOn }: { atMost: number | null; untilOn: Day | null }): string[] {
  return [
    ...(atMost ? [t(m.upTo, { count: atMost })] : []),
    ...(untilOn ? [t(m.until, { day: t.day(untilOn) })] : []),
  ];
}

type Where = Pick<MpEntry, "place" | "placeKind" | "placeCode" | "constituency">;

/** « Ardèche, 2e circonscription ». */
export function sayConstituency(mp: Where): string {
  if (!mp.place) return t(m.placeUnknown);
  const abroad = mp.placeKind === "constituency_abroad" && mp.placeCode;
  const place = abroad ? placeName({ kind: "constituency_abroad", code: abroad, name: mp.place }) : mp.place;
  if (!mp.constituency) return place;
  return mp.constituency === 1
    ? t(m.constituencyFirst, { place })
    : t(m.constituencyOf, { place, number: mp.constituency });
}

/** How far a loop and its MP are from each other. */
export function sayWay({ nearness, km }: { nearness: Nearness; km: number | null }): string {
  if (nearness === "same") return t(m.waySame);
  if (km === null) return t(m.wayUnknown);
  return t(nearness === "region" ? m.wayRegion : m.wayElsewhere, { km });
}

/** Why a line of a run is as it is. */
export function sayWhy({ why, pinned, pinReason }: RunLine): string {
  return pinned && pinReason ? `${t(m.whys.by_hand)} : ${pinReason}` : t(m.whys[why]);
}

const stateKinds: Record<RequestState, BadgeKind> = {
  waiting: "accent",
  accepted: "good",
  declined: "neutral",
  done: "good",
  withdrawn: "neutral",
};

/** Where a request stands; « unanswered for more than 14 days » before anything else. */
export function StateBadge({ request }: { request: Pick<RequestRow, "state" | "askedAt"> }) {
  if (isSilent(request)) return <Badge kind="late">{t(m.reqSilent)}</Badge>;
  return <Badge kind={stateKinds[request.state]}>{t(m.requestStates[request.state])}</Badge>;
}

interface RequestRowsProps {
  list: RequestRow[];
  /** Whether they come from several loops. */
  withLoop?: boolean;
}

/** Requests one under the other, each with where it stands. */
export function RequestRows({ list, withLoop }: RequestRowsProps) {
  return (
    <List>
      {list.map((request) => (
        <Row
          key={request.id}
          href={`/demandes-deputes/${request.id}`}
          title={request.subject}
          meta={[
            ...(withLoop ? [request.loop] : []),
            t.ago(request.askedAt),
            ...(request.wishedOn ? [t(m.wishedFor, { day: t.day(request.wishedOn) })] : []),
          ].join(" · ")}
          after={<StateBadge request={request} />}
        />
      ))}
    </List>
  );
}
