import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { m } from "../messages.ts";
import { loopsServedBy, requestsOf } from "../request/reading.ts";
import { RequestRows } from "./request-rows.tsx";

const perPage = 20;

/** For a liaison MP: the loops that count on them, and what they ask. */
export async function showMyLoops(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const asked = Number.parseInt(c.req.query("page") ?? "1", 10);
  const at = asked >= 1 && asked <= 1000 ? asked : 1;
  const loops = await loopsServedBy(actor);
  const requests = await requestsOf(
    loops.map(({ id }) => id),
    at,
    perPage,
  );
  if (loops.length === 0)
    return page(
      c,
      { title: t(m.myLoops), noIndex: true, under: "/groupes" },
      <>
        <PageHead title={t(m.myLoops)} />
        <Empty title={t(m.myLoopsNone)}>
          <p>{t(m.myLoopsNoneHelp)}</p>
        </Empty>
      </>,
    );
  return page(
    c,
    { title: t(m.myLoops), noIndex: true, under: "/groupes" },
    <>
      <PageHead
        title={t(m.myLoops)}
        lead={t(m.myLoopsLead)}
        actions={
          <ButtonLink href="/mon-mandat-parlementaire" look="plain">
            {t(m.availabilityTitle)}
          </ButtonLink>
        }
      />
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
      <Section title={t(m.requestsToMe)}>
        <RequestRows
          list={requests.list}
          withLoop
          empty={
            <Empty level={3} title={t(m.noRequestsToMe)}>
              <p>{t(m.noRequestsToMeHelp)}</p>
            </Empty>
          }
        />
        <Pager
          page={at}
          pages={Math.ceil(requests.total / perPage)}
          href={(to) => `/mes-boucles?page=${to}`}
        />
      </Section>
    </>,
  );
}
