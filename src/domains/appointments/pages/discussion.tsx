import { fullName } from "#domains/people/index.ts";
import { newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { ErrorSummary, Form, FormActions, Submit, TextArea } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Pager } from "#ui/pager.tsx";
import { PersonChip } from "#ui/person.tsx";
import type { Consensus } from "../consensus/reading.ts";
import { maxWordLength, type wordsOf, wordsPerPage } from "../consensus/word.ts";
import { m } from "../messages.ts";
import { errorsOf, type Typed } from "./errors.ts";
import { Words } from "./words.tsx";

export type DiscussionProps = {
  one: Consensus;
  words: Awaited<ReturnType<typeof wordsOf>>;
  page: number;
  personId: string | null;
  typed?: Typed;
};

/** What was said about the proposals, in order, and the place to answer. */
export function Discussion({ one, words, page, personId, typed }: DiscussionProps) {
  const at = `/consensus/${one.id}`;
  const errors = errorsOf(t, typed?.refusal, { "boucle.invalid": "mots" });
  return (
    <Section title={t(m.discussion)} id="discussion">
      {words.total === 0 ? <p class="soft">{t(m.discussionEmpty)}</p> : null}
      {words.list.map(({ word, ...who }) => (
        <article key={word.id} class="card stack">
          <PersonChip
            name={fullName(who)}
            role={t(m.wordAbout, { when: t.dateTime(word.saidAt), number: word.number })}
          />
          {word.withdrawnAt ? <p class="soft">{t(m.wordGone)}</p> : <Words text={word.body} />}
          {word.personId === personId && !word.withdrawnAt && !one.end ? (
            <Form action={`${at}/mots/${word.id}/retrait`}>
              <Submit look="quiet" size="small" confirm={t(m.takeBackConfirm)}>
                {t(m.takeBackWord)}
              </Submit>
            </Form>
          ) : null}
        </article>
      ))}
      <Pager
        page={page}
        pages={Math.ceil(words.total / wordsPerPage)}
        href={(to) => `${at}?page=${to}#discussion`}
      />
      {one.end ? null : (
        <>
          <ErrorSummary errors={errors} />
          <Form action={`${at}/mots`} once={typed?.values.once || newId()}>
            <TextArea
              name="mots"
              label={t(m.speakLabel)}
              help={t(m.speakHelp)}
              value={typed?.values.mots}
              error={errors.mots}
              max={maxWordLength}
              rows={3}
              required
            />
            <FormActions>
              <Submit look="plain">{t(m.speak)}</Submit>
            </FormActions>
          </Form>
        </>
      )}
    </Section>
  );
}
