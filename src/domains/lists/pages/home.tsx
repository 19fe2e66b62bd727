import { rootUnit } from "#domains/units/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { type Batch, countBatches, recentBatches } from "../importing/index.ts";
import { kindHelp, kindNames } from "../messages/kinds.ts";
import { m } from "../messages.ts";
import { thingKinds } from "../schema.ts";
import { StateBadge } from "./parts.tsx";

const together = 20;

export const homeRoutes = [get("/administration/arrivee", holding("arrival.import"), home)];

async function home(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  requirePower(actor, "arrival.import", await rootUnit());
  const count = await countBatches();
  const pages = Math.max(1, Math.ceil(count / together));
  const at = Math.min(pages, Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1));
  const batches = await recentBatches(together, (at - 1) * together);
  return page(
    c,
    { title: t(m.title), noIndex: true, under: "/administration" },
    <Home {...{ batches, at, pages }} />,
  );
}

function Home({ batches, at, pages }: { batches: Batch[]; at: number; pages: number }) {
  return (
    <>
      <PageHead
        title={t(m.title)}
        lead={t(m.lead)}
        actions={
          <>
            <ButtonLink href="/administration/arrivee/nouveau" icon="upload">
              {t(m.start)}
            </ButtonLink>
            <ButtonLink href="/administration/arrivee/guide" look="quiet">
              {t(m.guide)}
            </ButtonLink>
          </>
        }
      />
      <Notice>{t(m.promise)}</Notice>
      <Section title={t(m.order)} id="ordre">
        <List>
          {thingKinds.map((kind, index) => (
            <Row
              key={kind}
              before={<strong>{index + 1}</strong>}
              title={t(kindNames[kind])}
              href={`/administration/arrivee/nouveau?kind=${kind}`}
              meta={t(kindHelp[kind])}
              after={
                <span class="cluster">
                  <span class="soft">{t(m.model)}</span>
                  {(["csv", "xlsx"] as const).map((format) => (
                    <a
                      key={format}
                      href={`/administration/arrivee/modeles/${kind}?format=${format}`}
                      download
                      data-turbo="false"
                      aria-label={t(m.modelOf, { kind: t(kindNames[kind]), format: format.toUpperCase() })}
                    >
                      {format.toUpperCase()}
                    </a>
                  ))}
                </span>
              }
            />
          ))}
        </List>
      </Section>
      <Section title={t(m.history)} id="listes">
        {batches.length === 0 ? (
          <Empty title={t(m.noHistory)} level={3}>
            <p>{t(m.noHistoryHelp)}</p>
          </Empty>
        ) : (
          <List>
            {batches.map((batch) => (
              <Row
                key={batch.id}
                href={`/administration/arrivee/${batch.id}`}
                title={batch.fileName}
                meta={`${t(m.fromSource, { kind: t(kindNames[batch.kind]), source: batch.sourceName })} · ${t.dateTime(batch.createdAt)}`}
                after={<StateBadge state={batch.state} />}
              />
            ))}
          </List>
        )}
        <Pager page={at} pages={pages} href={(n) => `/administration/arrivee?page=${n}`} />
      </Section>
    </>
  );
}
