import { fullName } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { Section } from "#ui/layout.tsx";
import { Pager } from "#ui/pager.tsx";
import { PersonChip } from "#ui/person.tsx";
import { Typed } from "#ui/typed.tsx";
import type { Consensus } from "../consensus/reading.ts";
import { type wordsOf, wordsPerPage } from "../consensus/word.ts";
import { m } from "../messages.ts";
import type { ConsensusForms } from "./consensus.tsx";

type DiscussionProps = {
  one: Consensus;
  words: Awaited<ReturnType<typeof wordsOf>>;
  page: number;
  personId: string | null;
  forms: ConsensusForms;
};

/** What was said about the proposals, in order, and the place to answer. */
export function Discussion({ one, words, page, personId, forms }: DiscussionProps) {
  return (
    <Section title={t(m.discussion)} id="discussion">
      {words.total === 0 ? <p class="soft">{t(m.discussionEmpty)}</p> : null}
      {words.list.map(({ word, ...who }) => (
        <article key={word.id} class="card stack">
          <PersonChip
            name={fullName(who)}
            role={t(m.wordAbout, { when: t.dateTime(word.saidAt), number: word.number })}
          />
          {word.withdrawnAt ? <p class="soft">{t(m.wordGone)}</p> : <Typed text={word.body} />}
          {word.personId === personId && !word.withdrawnAt && !one.end ? forms.takingBack(word.id) : null}
        </article>
      ))}
      <Pager
        page={page}
        pages={Math.ceil(words.total / wordsPerPage)}
        href={(to) => `/consensus/${one.id}?page=${to}#discussion`}
      />
      {one.end ? null : forms.speech()}
    </Section>
  );
}
