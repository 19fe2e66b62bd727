import { today } from "#domains/movement/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { partForm, WhyRefused } from "#ui/kit/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { m } from "../messages.ts";
import { mayPrepare, reviewsFor } from "../review.ts";
import { counting } from "./review.tsx";

const address = "/bilan-des-binomes";

const prepare = partForm(address, showReviews, {
  ...counting,
  words: m.prepare,
  values: ({ year }) => ({ year: String(year) }),
});

export const reviewsRoutes = [get(address, anyone, showReviews), ...prepare.routes];

/** The yearly reviews of the measure: those published, and for those who prepare them the one under way. */
async function showReviews(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const [reviews, prepares] = await Promise.all([reviewsFor(actor), mayPrepare(actor)]);
  const thisYear = Number((await today()).slice(0, 4));
  const toPrepare = [thisYear, thisYear - 1].filter((year) => !reviews.some((one) => one.year === year));
  return page(
    c,
    { title: t(m.reviewTitle), description: t(m.reviewLead), under: "/bilans" },
    <>
      <PageHead title={t(m.reviewTitle)} lead={t(m.reviewLead)} />
      {toPrepare.length > 0 ? null : <WhyRefused />}
      {prepares ? (
        <div class="cluster">{toPrepare.map((year) => prepare.show({ year }, { key: String(year) }))}</div>
      ) : null}
      {reviews.length === 0 ? <Empty title={t(m.reviewsEmpty)}>{t(m.reviewsEmptyHelp)}</Empty> : null}
      <List>
        {reviews.map(({ id, year, figures, publishedAt }) => (
          <Row
            key={id}
            href={`${address}/${year}`}
            before={<Ring value={figures.loops === 0 ? null : figures.complete / figures.loops} />}
            title={t(m.reviewOf, { year: String(year) })}
            meta={dotted(
              t(m.headline, { complete: figures.complete, loops: figures.loops }),
              publishedAt ? t(m.publishedOn, { day: t.day(publishedAt) }) : null,
            )}
            after={publishedAt ? null : <Badge kind="soon">{t(m.draft)}</Badge>}
          />
        ))}
      </List>
    </>,
  );
}
