import { z } from "zod";
import { attempt, type Ctx, check, done, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form, Hidden, Submit } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { m } from "../messages.ts";
import { countReview, mayPrepare, publishReview, reviewsFor } from "../review.ts";
import { yearOf } from "./review.tsx";

const address = "/bilan-des-binomes";

/** The yearly reviews of the measure: those published, and for whoever prepares them the one under way. */
export function listReviews(c: Ctx): Promise<Response> {
  return reviewsPage(c);
}

/** Counts a year, for the first time or again. */
export async function prepareReview(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  return attempt(
    c,
    async () => {
      const { year } = check(z.object({ year: z.coerce.number().int() }), form.values);
      await countReview(c.var.actor, year);
      return done(c, `${address}/${year}`, m.counted);
    },
    (refusal) => reviewsPage(c, c.var.t.say(refusal.said, refusal.values)),
  );
}

/** Publishes a year: its figures never change again. */
export async function publishYear(c: Ctx): Promise<Response> {
  const year = yearOf(c);
  await publishReview(c.var.actor, year);
  return done(c, `${address}/${year}`, m.publishedNow);
}

async function reviewsPage(c: Ctx, refused?: string): Promise<Response> {
  const { actor } = c.var;
  const [reviews, prepares] = await Promise.all([reviewsFor(actor), mayPrepare(actor)]);
  const thisYear = new Date().getUTCFullYear();
  const toPrepare = [thisYear, thisYear - 1].filter((year) => !reviews.some((one) => one.year === year));
  return page(
    c,
    { title: t(m.reviewTitle), description: t(m.reviewLead), under: "/bilans" },
    <>
      <PageHead title={t(m.reviewTitle)} lead={t(m.reviewLead)} />
      {refused ? (
        <Notice kind="error" live>
          {refused}
        </Notice>
      ) : null}
      {prepares ? (
        <div class="cluster">
          {toPrepare.map((year) => (
            <Form key={year} action={address} class="inline">
              <Hidden name="year" value={year} />
              <Submit look="plain">{t(m.prepare, { year: String(year) })}</Submit>
            </Form>
          ))}
        </div>
      ) : null}
      {reviews.length === 0 ? <Empty title={t(m.reviewsEmpty)}>{t(m.reviewsEmptyHelp)}</Empty> : null}
      <List>
        {reviews.map(({ id, year, figures, publishedAt }) => (
          <Row
            key={id}
            href={`${address}/${year}`}
            before={<Ring value={figures.loops === 0 ? null : figures.complete / figures.loops} />}
            title={t(m.reviewOf, { year: String(year) })}
            meta={[
              t(m.headline, { complete: figures.complete, loops: figures.loops }),
              publishedAt ? t(m.publishedOn, { day: t.day(publishedAt) }) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
            after={publishedAt ? null : <Badge kind="soon">{t(m.draft)}</Badge>}
          />
        ))}
      </List>
    </>,
  );
}
