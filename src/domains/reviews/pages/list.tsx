import { rootUnit } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { defineQuery } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { campaigns } from "../campaign.ts";
import { campaign } from "../schema.ts";
import { addressOfCampaign, deadlineOf, PhaseBadge } from "./frame.tsx";
import { m } from "./messages.ts";

/** Every review, the one before the next assembly first. */
export const listRoutes = listPage("/bilans", {
  words: m.list,
  query: defineQuery({}),
  under: "/bilans",
  load: async ({ actor }) => ({ manages: can(actor, "reviews.manage", await rootUnit()) }),
  find: async ({ page, perPage }) => ({
    list: await campaigns(perPage, (page - 1) * perPage),
    total: await db.$count(campaign),
  }),
  actions: ({ manages }) => (manages ? <ButtonLink href="/bilans/nouveau" label={t(m.newReview)} /> : null),
  rows: (list) => (
    <List>
      {list.map((one) => (
        <Row
          key={one.id}
          href={addressOfCampaign(one)}
          title={one.title}
          meta={deadlineOf(one)}
          after={<PhaseBadge campaign={one} />}
        />
      ))}
    </List>
  ),
});
