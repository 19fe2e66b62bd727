import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t, typeset } from "#platform/language/index.ts";
import { logAccess } from "#platform/personal/index.ts";
import { Instant } from "#ui/instant.tsx";
import { area } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { PersonChip } from "#ui/person.tsx";
import { answerIn, loopsWhereHeld, markRead } from "../exchange/exchange.ts";
import { type Exchange, exchangeFor, type Word, wordsOf } from "../exchange/reading.ts";
import { exchangeWords } from "../messages/exchanges.ts";
import { betweenOf } from "./exchanges.tsx";

const answer = partForm("/echanges/:exchange/messages", showExchange, {
  policy: holding("loops.write"),
  limit: { times: 60, seconds: 60 },
  words: exchangeWords.write,
  load: async ({ c }) => ({ exchange: await exchangeAt(c) }),
  fields: { body: area({ required: true }) },
  draft: ({ exchange }) => `echange-${exchange.id}`,
  run: async ({ actor, exchange, input: { body }, once }) => {
    await answerIn(actor, exchange.id, { id: once, body });
    return `/echanges/${exchange.id}#dernier`;
  },
});

export const exchangeRoutes = [
  get("/echanges/:exchange", holding("loops.write"), showExchange),
  ...answer.routes,
];

const exchangeAt = (c: Ctx) => exchangeFor(c.var.actor, c.req.param("exchange") ?? "");

/** An exchange, for those who take part in it; opening it marks it as read. */
async function showExchange(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const exchange = await exchangeAt(c);
  const [words, held] = await Promise.all([
    wordsOf(actor, exchange.id),
    loopsWhereHeld(exchange.kind).then((loops) => loops.includes(exchange.loopId)),
  ]);
  const last = words.at(-1);
  if (last) await markRead(actor, exchange.id, last.id);
  const others = new Set(words.filter(({ mine }) => !mine).map(({ author }) => author)).size;
  await logAccess(actor, "/echanges/:exchange", ["exchange", exchange.id], others);
  return page(
    c,
    { title: exchange.subject, noIndex: true, under: "/mon-mouvement" },
    <>
      <PageHead
        eyebrow={<a href="/echanges">{t(exchangeWords.list.title)}</a>}
        title={typeset(exchange.subject) as string}
        lead={betweenOf(exchange)}
      />
      {words.map((word) => (
        <WordCard key={word.id} {...{ word, exchange }} last={word.id === last?.id} />
      ))}
      {exchange.side === "space" && !held ? (
        <Notice kind="warning">{t(exchangeWords.nobodyNow)}</Notice>
      ) : null}
      <Section title={t(exchangeWords.answer)}>{answer.show({ exchange })}</Section>
    </>,
  );
}

function WordCard({ word, exchange, last }: { word: Word; exchange: Exchange; last: boolean }) {
  const role = word.side === "loop" ? exchange.loopName : exchange.spaceName;
  return (
    <article class={word.mine ? "card word word-mine" : "card word"} id={last ? "dernier" : undefined}>
      <div class="spread">
        <PersonChip
          name={word.mine ? t(exchangeWords.you) : (word.author ?? t(exchangeWords.erased))}
          role={role}
        />
        <span class="soft small">
          <Instant at={word.saidAt} />
        </span>
      </div>
      <p class="word-body">{word.body}</p>
    </article>
  );
}
