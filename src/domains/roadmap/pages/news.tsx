import { t } from "#platform/language/index.ts";
import { Instant } from "#ui/instant.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import { Typed } from "#ui/typed.tsx";
import { m } from "../messages.ts";
import type { Commitment, wordsOn } from "../reading.ts";
import { sayStatus } from "../saying.tsx";

type Words = Awaited<ReturnType<typeof wordsOn>>;

/** The life of a commitment: made, every word of its owner with the evidence, and the day by which it is due. */
export function News({ one, words }: { one: Commitment; words: Words }) {
  const moments: [at: string, moment: Moment][] = [
    [one.createdAt.toISOString(), { when: <Instant at={one.createdAt} look="day" />, title: t(m.chosen) }],
    ...words.map((word): [string, Moment] => [word.madeAt.toISOString(), momentOf(one, word)]),
    ...dueMoment(one),
  ];
  const inOrder = moments.sort(([a], [b]) => a.localeCompare(b)).map(([, moment]) => moment);
  return <Timeline label={t(m.news)} moments={inOrder} />;
}

function dueMoment(one: Commitment): [string, Moment][] {
  const finished = one.withdrawnAt || ["kept", "abandoned"].includes(one.standing.status);
  if (!one.dueOn || finished) return [];
  const when = <time dateTime={one.dueOn}>{t.day(one.dueOn)}</time>;
  // The whole day counts: it stands after what was said on it.
  return [
    [`${one.dueOn}T99`, { when, title: t(m.dueMoment), state: one.standing.late ? "current" : "ahead" }],
  ];
}

function momentOf(one: Commitment, word: Words[number]): Moment {
  const measure =
    one.target !== null && word.value !== null
      ? t(m.valueOf, { value: word.value, target: one.target })
      : t(m.percentDone, { percent: t.percent(word.progress / 100) });
  return {
    when: <Instant at={word.madeAt} look="full" />,
    title: `${sayStatus(word.status)} · ${measure}`,
    text: (
      <>
        <Typed text={word.body} />
        {word.evidenceUrl ? (
          <p>
            <a href={word.evidenceUrl} rel="noopener noreferrer nofollow">
              {t(m.evidence)} : {new URL(word.evidenceUrl).hostname}
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}
