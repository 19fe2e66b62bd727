import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, errorsOf, readForm } from "#platform/http/index.ts";
import { t, typeset } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { ErrorSummary, Form, FormActions, Submit, TextArea } from "#ui/form.tsx";
import { Instant } from "#ui/instant.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { PersonChip } from "#ui/person.tsx";
import { answerIn, loopsWhereHeld, markRead } from "../exchange/exchange.ts";
import { type Exchange, exchangeFor, type Word, wordsOf } from "../exchange/reading.ts";
import { m } from "../messages/exchanges.ts";
import { betweenOf } from "./exchanges.tsx";

/** An exchange, for whoever takes part in it; opening it marks it as read. */
export async function showExchange(c: Ctx): Promise<Response> {
  const exchange = await exchangeFor(c.var.actor, c.req.param("exchange") ?? "");
  return exchangePage(c, exchange);
}

/** Somebody answers. */
export async function answerExchange(c: Ctx): Promise<Response> {
  const exchange = await exchangeFor(c.var.actor, c.req.param("exchange") ?? "");
  const form = await readForm(c);
  const shape = z.object({ once: z.string().refine(isId), body: z.string().min(1).max(5000) });
  return attempt(
    c,
    async () => {
      const { once, body } = check(shape, form.values);
      await answerIn(c.var.actor, exchange.id, { id: once, body });
      return done(c, `/echanges/${exchange.id}#dernier`, m.sent);
    },
    (refusal) => exchangePage(c, exchange, { values: form.values, refusal }),
  );
}

async function exchangePage(
  c: Ctx,
  exchange: Exchange,
  refused?: { values: Record<string, string>; refusal: Refusal },
): Promise<Response> {
  const { actor } = c.var;
  const [words, held] = await Promise.all([
    wordsOf(actor, exchange.id),
    loopsWhereHeld(exchange.kind).then((loops) => loops.includes(exchange.loopId)),
  ]);
  const last = words.at(-1);
  if (last) await markRead(actor, exchange.id, last.id);
  const others = new Set(words.filter(({ mine }) => !mine).map(({ author }) => author)).size;
  await logAccess(actor, "/echanges/:exchange", ["exchange", exchange.id], others);
  const errors = errorsOf(t, refused?.refusal);
  return page(
    c,
    { title: exchange.subject, noIndex: true, under: "/mon-mouvement" },
    <>
      <PageHead
        eyebrow={<a href="/echanges">{t(m.title)}</a>}
        title={typeset(exchange.subject) as string}
        lead={betweenOf(t, exchange)}
      />
      <ErrorSummary errors={errors} />
      {words.map((word) => (
        <WordCard key={word.id} {...{ word, exchange }} last={word.id === last?.id} />
      ))}
      {exchange.side === "space" && !held ? <Notice kind="warning">{t(m.nobodyNow)}</Notice> : null}
      <Section title={t(m.answer)}>
        <Form
          action={`/echanges/${exchange.id}/messages`}
          once={refused?.values.once ?? newId()}
          draft={`echange-${exchange.id}`}
        >
          <TextArea
            name="body"
            label={t(m.body)}
            help={t(m.bodyHelp)}
            value={refused?.values.body}
            error={errors.body}
            max={5000}
            required
          />
          <FormActions>
            <Submit>{t(m.send)}</Submit>
          </FormActions>
        </Form>
      </Section>
    </>,
  );
}

function WordCard({ word, exchange, last }: { word: Word; exchange: Exchange; last: boolean }) {
  const role = word.side === "loop" ? exchange.loopName : exchange.spaceName;
  return (
    <article class={word.mine ? "card word word-mine" : "card word"} id={last ? "dernier" : undefined}>
      <div class="spread">
        <PersonChip name={word.mine ? t(m.you) : (word.author ?? t(m.erased))} role={role} />
        <span class="soft small">
          <Instant at={word.saidAt} />
        </span>
      </div>
      <p class="word-body">{word.body}</p>
    </article>
  );
}
