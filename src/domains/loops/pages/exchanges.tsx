import { holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Instant } from "#ui/instant.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { anId, defineQuery, oneOf } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { type Batch, batchesOf, type Exchange, exchangesOf } from "../exchange/reading.ts";
import { exchangeWords } from "../messages/exchanges.ts";

const query = defineQuery({
  filter: oneOf("filtre", ["non-lus"]),
  /** One letter to all loops. */
  batch: anId("envoi"),
});

/** The exchanges in which somebody takes part, by their mandates: all, or what is not read yet. */
export const exchangesRoutes = listPage("/echanges", {
  policy: holding("loops.write"),
  words: exchangeWords.list,
  query,
  perPage: 25,
  under: "/mon-mouvement",
  noIndex: true,
  load: async ({ actor, asked: { filter, batch } }) => ({
    waiting: (await exchangesOf(actor, { unread: true })).total,
    batches: filter || batch ? [] : await batchesOf(actor),
  }),
  find: ({ actor, asked: { filter, batch }, page }) =>
    exchangesOf(actor, { unread: filter !== "", batchId: batch || undefined, page }),
  above: ({ asked: { filter, batch }, waiting, batches }) => (
    <>
      <Tabs
        label={t(exchangeWords.list.title)}
        tabs={[
          { href: "/echanges", label: t(exchangeWords.all), current: !filter && !batch },
          {
            href: query.href("/echanges", { filter: "non-lus" }),
            label: t(exchangeWords.unread),
            count: waiting,
            current: filter !== "",
          },
        ]}
      />
      <BatchList batches={batches} />
    </>
  ),
  rows: (list) => <ExchangeList list={list} />,
});

/** Exchanges, each with its last word's date and what is not read. */
export function ExchangeList({ list }: { list: Exchange[] }) {
  return (
    <List>
      {list.map((one) => (
        <Row
          key={one.id}
          href={`/echanges/${one.id}`}
          title={one.subject}
          meta={
            <>
              {betweenOf(one)} · {t(exchangeWords.words, { count: one.words })} · <Instant at={one.lastAt} />
            </>
          }
          after={
            one.unread > 0 ? (
              <Badge kind="accent">{t(exchangeWords.unreadCount, { count: one.unread })}</Badge>
            ) : null
          }
        />
      ))}
    </List>
  );
}

/** What was written to all loops at once, each leading to the exchanges that came of it. */
export function BatchList({ batches }: { batches: Batch[] }) {
  if (batches.length === 0) return null;
  return (
    <Section title={t(exchangeWords.batches)}>
      <List>
        {batches.map((batch) => (
          <Row
            key={batch.id}
            href={`/echanges?envoi=${batch.id}`}
            title={batch.subject}
            meta={
              <>
                {batch.label[t.language]} · {t(exchangeWords.batchLoops, { count: batch.loops })} ·{" "}
                {t(exchangeWords.batchAnswered, { count: batch.answered })} · <Instant at={batch.at} />
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}

/** « Ardèche et Vie des groupes · Référent·e vie des groupes ». */
export function betweenOf(one: Exchange): string {
  return t(exchangeWords.between, { loop: one.loopName, space: one.spaceName, role: one.label[t.language] });
}
