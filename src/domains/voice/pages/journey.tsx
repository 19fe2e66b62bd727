import type { Pieces } from "#domains/texts/index.ts";
import { t } from "#platform/language/index.ts";
import { Instant } from "#ui/instant.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import { fates } from "../fates.ts";
import { m } from "../messages.ts";
import type { Contribution } from "../reading.ts";
import { hrefOfPlace, type Places, sayPlace, saySpeaker } from "../said.ts";
import type { outcome } from "../schema.ts";

export type PastDecision = Pick<
  typeof outcome.$inferSelect,
  "id" | "kind" | "blockId" | "mergedIntoId" | "reason" | "decidedAt" | "supersededAt"
>;

type JourneyProps = {
  one: Contribution;
  history: PastDecision[];
  places: Places;
  near: boolean;
  carriedOut: Pieces | null;
};

/** The life of a contribution: said, decided (every decision, even those replaced since), in the text, carried out. */
export function Journey({ one, history, places, near, carriedOut }: JourneyProps) {
  const moments = [
    said(one, places, near),
    ...history.map((past) => decision(past, places)),
    ...ending(one, places, carriedOut),
  ];
  return <Timeline label={t(m.journey)} moments={moments} />;
}

function said(one: Contribution, places: Places, near: boolean): Moment {
  const href = hrefOfPlace(one.blockId, places);
  return {
    when: <Instant at={one.createdAt} look="full" />,
    title: t(m.saidBy, { who: saySpeaker(one, near) }),
    text: href ? <a href={href}>{t(m.about, { where: sayPlace(one.blockId, places) })}</a> : undefined,
  };
}

function decision(past: PastDecision, places: Places): Moment {
  const href = hrefOfPlace(past.blockId, places);
  return {
    when: <Instant at={past.decidedAt} look="full" />,
    title: past.supersededAt ? <s>{t.say(fates[past.kind].decided)}</s> : t.say(fates[past.kind].decided),
    text: (
      <>
        {past.supersededAt ? <p class="soft">{t(m.superseded)}</p> : null}
        {past.reason ? <p>{past.reason}</p> : null}
        {past.kind === "retained" ? (
          <p>{href ? <a href={href}>{sayPlace(past.blockId, places)}</a> : t(m.inDraftText)}</p>
        ) : null}
        {past.mergedIntoId ? (
          <p>
            <a href={`/contributions/${past.mergedIntoId}`}>{t(m.seeCarrier)}</a>
          </p>
        ) : null}
      </>
    ),
  };
}

/** What comes after the decisions: the common outcome of a merge, the wait, or what the roadmap does of it. */
function ending(one: Contribution, places: Places, carriedOut: Pieces | null): Moment[] {
  const { fate } = one;
  if (fate.state === "withdrawn" && one.withdrawnAt) {
    return [{ when: <Instant at={one.withdrawnAt} look="full" />, title: t(m.withdrawnWords) }];
  }
  if (fate.state === "waiting" || fate.state === "merged") {
    return [
      { when: t(m.stillAhead), title: t(m.waitingTitle), text: <p>{t(m.waitingText)}</p>, state: "current" },
    ];
  }
  const common: Moment[] =
    fate.mergedIntoId && fate.decidedAt && fate.state !== "withdrawn"
      ? [
          {
            when: <Instant at={fate.decidedAt} look="full" />,
            title: `${t(m.commonOutcome)} · ${t.say(fates[fate.state].decided)}`,
            text: (
              <>
                {fate.reason ? <p>{fate.reason}</p> : null}
                {fate.state === "retained" ? <p>{sayPlace(fate.blockId, places)}</p> : null}
              </>
            ),
          },
        ]
      : [];
  if (fate.state !== "retained") return common;
  const carried: Moment = carriedOut?.below.length
    ? {
        when: "",
        title: t(m.stepDone),
        text: <a href={hrefOfPlace(fate.blockId, places) ?? undefined}>{t(m.commitments)}</a>,
        state: carriedOut.progress === 1 ? "done" : "current",
      }
    : { when: t(m.stillAhead), title: t(m.stepDone), text: <p>{t(m.noCommitment)}</p>, state: "ahead" };
  return [...common, carried];
}
