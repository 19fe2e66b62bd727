import { signedIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";
import { loopsServedBy, requestsOf } from "../request/reading.ts";
import { RequestRows } from "./saying.tsx";

/** For a liaison MP: the loops that count on them, and what they ask. */
export const myLoopsRoutes = listPage("/mes-boucles", {
  policy: signedIn,
  words: m.myLoops,
  query: defineQuery({}),
  load: async ({ actor }) => ({ loops: await loopsServedBy(actor) }),
  find: ({ loops, page: at, perPage }) =>
    requestsOf(
      loops.map(({ id }) => id),
      at,
      perPage,
    ),
  above: ({ loops }) => (
    <List>
      {loops.map(({ id, slug, name, since, waiting }) => (
        <Row
          key={id}
          href={`/unites/${slug}`}
          title={name}
          meta={t(m.sinceDay, { day: t.day(since) })}
          after={
            waiting > 0 ? <Badge kind="accent">{t(m.waitingCount, { count: waiting })}</Badge> : undefined
          }
        />
      ))}
    </List>
  ),
  rows: (list) => <RequestRows list={list} withLoop />,
  frame: ({ c, loops }, title, content) =>
    page(
      c,
      { title, noIndex: true, under: "/groupes" },
      loops.length === 0 ? (
        <>
          <PageHead title={title} />
          <Empty title={t(m.myLoopsNone)}>
            <p>{t(m.myLoopsNoneHelp)}</p>
          </Empty>
        </>
      ) : (
        <>
          <PageHead
            title={title}
            lead={t(m.myLoops.lead)}
            actions={
              <ButtonLink href="/mon-mandat-parlementaire" look="plain" label={t(m.availabilityTitle)} />
            }
          />
          {content}
        </>
      ),
    ),
});
