import { rootUnit } from "#domains/units/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { campaigns } from "../campaign.ts";
import { addressOfCampaign, deadlineOf, PhaseBadge, pageAsked } from "./frame.tsx";
import { m } from "./messages.ts";

const perPage = 20;

/** Every review, the one before the next assembly first. */
export async function listCampaigns(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const asked = pageAsked(c);
  const found = await campaigns(perPage + 1, (asked - 1) * perPage);
  const manages = can(actor, "reviews.manage", await rootUnit());
  const create = manages ? <ButtonLink href="/bilans/nouveau">{t(m.newReview)}</ButtonLink> : null;
  return page(
    c,
    { title: t(m.reviews), description: t(m.reviewsLead), under: "/bilans" },
    <>
      <PageHead
        title={t(m.reviews)}
        lead={t(m.reviewsLead)}
        actions={found.length > 0 ? create : undefined}
      />
      {found.length === 0 ? (
        <Empty title={t(m.noReview)} action={create}>
          {t(m.noReviewText)}
        </Empty>
      ) : (
        <List>
          {found.slice(0, perPage).map((campaign) => (
            <Row
              key={campaign.id}
              href={addressOfCampaign(campaign)}
              title={campaign.title}
              meta={deadlineOf(t, campaign)}
              after={<PhaseBadge campaign={campaign} />}
            />
          ))}
        </List>
      )}
      <Pager
        page={asked}
        pages={found.length > perPage ? asked + 1 : asked}
        href={(n) => `/bilans?page=${n}`}
      />
    </>,
  );
}
