import { rootUnit } from "#domains/units/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { countBatches, recentBatches } from "../importing/index.ts";
import { kindNames } from "../messages/kinds.ts";
import { m } from "../messages.ts";
import { kindChoices, StateBadge } from "./parts.tsx";

const base = "/administration/arrivee";

export const homeRoutes = listPage(base, {
  power: "arrival.import",
  words: m.home,
  query: defineQuery({}),
  under: "/administration",
  noIndex: true,
  load: async () => ({ unit: await rootUnit() }),
  find: async ({ page, perPage }) => ({
    list: await recentBatches(perPage, (page - 1) * perPage),
    total: await countBatches(),
  }),
  actions: () => (
    <>
      <ButtonLink href={`${base}/nouveau`} icon="upload" label={t(m.send.title)} />
      <ButtonLink href={`${base}/guide`} look="quiet" label={t(m.guide)} />
    </>
  ),
  above: () => <WhatToBring />,
  rows: (batches) => (
    <List>
      {batches.map((batch) => (
        <Row
          key={batch.id}
          href={`${base}/${batch.id}`}
          title={batch.fileName}
          meta={`${t(kindNames[batch.kind])} · ${batch.sourceName} · ${t.dateTime(batch.createdAt)}`}
          after={<StateBadge state={batch.state} />}
        />
      ))}
    </List>
  ),
});

function WhatToBring() {
  return (
    <>
      <Notice>{t(m.home.promise)}</Notice>
      <Section title={t(m.home.order)} id="ordre">
        <List>
          {kindChoices().map(({ value, label, help }, index) => (
            <Row
              key={value}
              before={<strong>{index + 1}</strong>}
              title={label}
              href={`${base}/nouveau?kind=${value}`}
              meta={help}
              after={
                <span class="cluster">
                  <span class="soft">{t(m.home.model)}</span>
                  {(["csv", "xlsx"] as const).map((format) => (
                    <a
                      key={format}
                      href={`${base}/modeles/${value}?format=${format}`}
                      download
                      data-turbo="false"
                      aria-label={t(m.home.modelOf, { kind: label, format: format.toUpperCase() })}
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
    </>
  );
}
