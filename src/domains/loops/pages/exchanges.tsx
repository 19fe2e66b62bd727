import { isId } from "#platform/database/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Instant } from "#ui/instant.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { type Batch, batchesOf, type Exchange, exchangesOf } from "../exchange/reading.ts";
import { m } from "../messages/exchanges.ts";

/** The exchanges in which somebody takes part, by their mandates: all, or what is not read yet. */
export async function showExchanges(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unread = c.req.query("filtre") === "non-lus";
  const asked = Math.min(1000, Math.max(1, Math.trunc(Number(c.req.query("page"))) || 1));
  const letter = c.req.query("envoi") ?? "";
  const batchId = isId(letter) ? letter : undefined;
  const [{ found, pages }, waiting, batches] = await Promise.all([
    exchangesOf(actor, { unread, batchId, page: asked }),
    exchangesOf(actor, { unread: true }),
    unread || batchId ? [] : batchesOf(actor),
  ]);
  const query = `${unread ? "&filtre=non-lus" : ""}${batchId ? `&envoi=${batchId}` : ""}`;
  return page(
    c,
    { title: t(m.title), noIndex: true, under: "/mon-mouvement" },
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      <Tabs
        label={t(m.title)}
        tabs={[
          { href: "/echanges", label: t(m.all), current: !unread && !batchId },
          {
            href: "/echanges?filtre=non-lus",
            label: t(m.unread),
            count: waiting.total,
            current: unread,
          },
        ]}
      />
      <BatchList batches={batches} />
      {found.length === 0 && batches.length === 0 ? (
        <Empty title={t(unread ? m.emptyUnread : m.empty)}>{unread ? null : t(m.emptyHelp)}</Empty>
      ) : (
        <ExchangeList found={found} />
      )}
      <Pager page={asked} pages={pages} href={(to) => `/echanges?page=${to}${query}`} />
    </>,
  );
}

/** Exchanges, each with its last word's date and what is not read; `titled` where something else stands above. */
export function ExchangeList({ found, titled }: { found: Exchange[]; titled?: boolean }) {
  const list = (
    <List>
      {found.map((one) => (
        <Row
          key={one.id}
          href={`/echanges/${one.id}`}
          title={one.subject}
          meta={
            <>
              {betweenOf(t, one)} · {t(m.words, { count: one.words })} · <Instant at={one.lastAt} />
            </>
          }
          after={
            one.unread > 0 ? <Badge kind="accent">{t(m.unreadCount, { count: one.unread })}</Badge> : null
          }
        />
      ))}
    </List>
  );
  return titled ? <Section title={t(m.title)}>{list}</Section> : list;
}

/** What was written to all loops at once, each leading to the exchanges that came of it. */
export function BatchList({ batches }: { batches: Batch[] }) {
  if (batches.length === 0) return null;
  return (
    <Section title={t(m.batches)}>
      <List>
        {batches.map((batch) => (
          <Row
            key={batch.id}
            href={`/echanges?envoi=${batch.id}`}
            title={batch.subject}
            meta={
              <>
                {batch.label[t.language]} · {t(m.batchLoops, { count: batch.loops })} ·{" "}
                {t(m.batchAnswered, { count: batch.answered })} · <Instant at={batch.at} />
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}

/** « Ardèche et Vie des groupes · Référent·e vie des groupes ». */
export function betweenOf(t: Translator, one: Exchange): string {
  return t(m.between, { loop: one.loopName, space: one.spaceName, role: one.label[t.language] });
}
