import type { Translator } from "#platform/language/index.ts";
import { Instant } from "#ui/instant.tsx";
import { type Moment, Timeline } from "#ui/timeline.tsx";
import { m } from "../messages.ts";
import type { Commitment, wordsOn } from "../reading.ts";
import { sayStatus } from "../saying.tsx";

type Words = Awaited<ReturnType<typeof wordsOn>>;

/** The life of a commitment: made, every word of its owner with the evidence, and the day by which it is due. */
export function News({ t, one, words }: { t: Translator; one: Commitment; words: Words }) {
  const due: Moment[] = one.dueOn
    ? [{ when: <time dateTime={one.dueOn}>{t.day(one.dueOn)}</time>, title: t(m.dueMoment), state: "ahead" }]
    : [];
  const made: Moment = { when: <Instant t={t} at={one.createdAt} look="day" />, title: t(m.chosen) };
  const ahead = one.withdrawnAt || ["kept", "abandoned"].includes(one.standing.status) ? [] : due;
  return (
    <Timeline label={t(m.news)} moments={[made, ...words.map((word) => momentOf(t, one, word)), ...ahead]} />
  );
}

function momentOf(t: Translator, one: Commitment, word: Words[number]): Moment {
  const measure =
    one.target !== null && word.value !== null
      ? t(m.valueOf, { value: word.value, target: one.target })
      : t(m.percentDone, { percent: t.percent(word.progress / 100) });
  return {
    when: <Instant t={t} at={word.madeAt} look="full" />,
    title: `${sayStatus(t, word.status)} · ${measure}`,
    text: (
      <>
        {word.body.split(/\n{2,}/u).map((part, index) => (
          <p key={index}>{part}</p>
        ))}
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
