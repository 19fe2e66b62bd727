import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Instant } from "#ui/instant.tsx";
import { List, Row } from "#ui/list.tsx";
import { SegmentRing } from "#ui/ring.tsx";
import { fates } from "../fates.ts";
import { m } from "../messages.ts";
import type { Contribution, FateState } from "../reading.ts";
import { type Places, sayFate, sayPlace, saySpeaker, sayState } from "../said.ts";
import { excerpt } from "../subjects.ts";

type RowsProps = {
  list: Contribution[];
  places: Places;
  label?: string;
  near?: boolean;
};

/** Contributions one under the other: the words first, then who and when, and what became of them. */
export function ContributionRows({ list, places, label, near }: RowsProps) {
  return (
    <List label={label}>
      {list.map((one) => (
        <Row
          key={one.id}
          href={`/contributions/${one.id}`}
          title={<Words one={one} />}
          before={<JourneyRing state={one.fate.state} />}
          meta={<Meta one={one} places={places} near={near} />}
          after={<Badge kind={fates[one.fate.state].badge}>{sayState(one.fate.state)}</Badge>}
        />
      ))}
    </List>
  );
}

/** The words of a contribution in quotes; once withdrawn, only that it was. */
export function Words({ one, length = 240 }: { one: Contribution; length?: number }) {
  if (one.body === null) return <em>{t(m.withdrawnWords)}</em>;
  return <q>{excerpt(one.body, length)}</q>;
}

/** Who said it, when, about what, and where it went. */
export function Meta({ one, places, near }: { one: Contribution; places: Places; near?: boolean }) {
  return (
    <>
      {saySpeaker(one, near)} · <Instant at={one.createdAt} />
      {one.blockId && places.get(one.blockId)?.published
        ? ` · ${t(m.about, { where: sayPlace(one.blockId, places) })}`
        : null}
      {one.fate.state === "retained" || one.fate.mergedIntoId ? ` · ${sayFate(one.fate, places)}` : null}
    </>
  );
}

/** The four moments as pieces of the ring: said, sorted, in the text, carried out. */
export function segmentsOf(state: FateState, carriedOut = false) {
  const done = carriedOut ? 4 : fates[state].moments;
  const stops = state === "withdrawn" || state === "answered" || state === "not_retained";
  return [t(m.stepSaid), t(m.stepSorted), t(m.stepText), t(m.stepDone)].map((label, index) => ({
    label,
    state:
      index < done ? ("done" as const) : index === done && !stops ? ("current" as const) : ("ahead" as const),
  }));
}

function JourneyRing({ state }: { state: FateState }) {
  return <SegmentRing segments={segmentsOf(state)} />;
}
