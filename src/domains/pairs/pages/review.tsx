import { anyone, type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { Bar } from "#ui/bars.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Figure, Figures } from "#ui/figure.tsx";
import { Hidden } from "#ui/form.tsx";
import { type Field, number } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { RingFigure } from "#ui/ring.tsx";
import { Table } from "#ui/table.tsx";
import type { PairFigures } from "../figures.ts";
import { m } from "../messages.ts";
import { countReview, type PairReview, publishReview, reviewBefore, reviewOf } from "../review.ts";

const prepares = holding("loops.review-measure");

/** How the count of a year is asked for, for the first time or again. */
export const counting = {
  policy: prepares,
  look: "plain" as const,
  load: () => ({ year: 0 }),
  fields: ({ year }: { year: number }) => ({ year: thisVery(year) }),
  run: async ({ actor, input }: { actor: Actor; input: { year: number } }) => {
    await countReview(actor, input.year);
    return `/bilan-des-binomes/${input.year}`;
  },
};

// Of several forms on a page each keeps its own year, whichever was refused.
const thisVery = (year: number): Field<number> => ({
  unseen: true,
  show: ({ name }) => <Hidden name={name} value={year} />,
  read: number({ min: 2000, max: 2999, required: true }).read,
});

/** Shown here; where it is sent is the list of reviews. */
const again = partForm("/bilan-des-binomes", showReview, { ...counting, words: m.countAgain });

/** Publishes a year: its figures never change again. */
const publish = partForm("/bilan-des-binomes/:year/publication", showReview, {
  policy: prepares,
  words: m.publish,
  load: ({ c }) => ({ year: yearOf(c) }),
  run: async ({ actor, year }) => {
    await publishReview(actor, year);
    return `/bilan-des-binomes/${year}`;
  },
});

export const reviewRoutes = [get("/bilan-des-binomes/:year", anyone, showReview), ...publish.routes];

/** The review of a year: public once published, with the very figures that the assembly reads. */
async function showReview(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const review = await reviewOf(actor, yearOf(c));
  const before = await reviewBefore(review.year);
  const { complete, loops } = review.figures;
  return page(
    c,
    {
      title: t(m.reviewOf, { year: String(review.year) }),
      description: t(m.headline, { complete, loops }),
      under: "/bilans",
      noIndex: review.publishedAt === null || undefined,
    },
    <ReviewView review={review} before={before?.figures ?? null} />,
  );
}

/** The year in an address; whatever is no year is no review. */
export function yearOf(c: Ctx): number {
  const asked = c.req.param("year") ?? "";
  return /^\d{4}$/.test(asked) ? Number(asked) : Number.NaN;
}

interface ReviewViewProps {
  review: PairReview;
  /** Figures published the year before; null without them. */
  before: PairFigures | null;
}

function ReviewView({ review, before }: ReviewViewProps) {
  const { figures, year, publishedAt } = review;
  const { complete, loops } = figures;
  const address = `/bilan-des-binomes/${year}`;
  const download = (icon: "download" | "text", href: string, label: string) => (
    <ButtonLink look="plain" download {...{ icon, href, label }} />
  );
  return (
    <>
      <PageHead
        eyebrow={<a href="/bilan-des-binomes">{t(m.reviewOf, { year: String(year) })}</a>}
        title={t(m.headline, { complete, loops })}
        lead={t(publishedAt ? m.frozen : m.countedOn, { day: t.day(review.countedAt) })}
        actions={
          <>
            {download("download", `${address}/chiffres.csv`, t(m.csv))}
            {download("text", `${address}/texte.md`, t(m.markdown))}
            <ButtonLink
              look="quiet"
              href="/charges-a-pourvoir?charge=loop_group_life"
              label={t(m.seeBoard)}
            />
          </>
        }
      />
      {publishedAt ? null : <Prepared year={year} />}
      <Headline {...{ figures, before }} />
      <div class="beside">
        <Months figures={figures} />
        <Vacant figures={figures} />
      </div>
      <Handled figures={figures} />
      <Regions figures={figures} />
      <p class="soft small">{t(m.hiddenWhy)}</p>
    </>
  );
}

/** What those who prepare the review do next. */
function Prepared({ year }: { year: number }) {
  return (
    <Notice kind="info">
      <p>{t(m.notPublished)}</p>
      <div class="cluster">
        {again.show({ year })}
        {publish.show({ year })}
      </div>
    </Notice>
  );
}

function Headline({ figures, before }: { figures: PairFigures; before: PairFigures | null }) {
  const { loops, complete, begun, byConsensus, trained, vacant } = figures;
  const earlier = (n: number | null | undefined) =>
    before && n !== undefined ? t(m.before, { n: sayCount(n) }) : undefined;
  return (
    <Figures>
      <Figure
        figure={
          <RingFigure
            size="m"
            value={loops === 0 ? null : complete / loops}
            figure={loops === 0 ? "–" : t.percent(complete / loops)}
          />
        }
        label={t(m.figComplete)}
        note={earlier(before?.complete)}
      />
      <Figure figure={t.number(begun)} label={t(m.figBegun)} note={earlier(before?.begun)} />
      <Figure figure={sayCount(byConsensus)} label={t(m.figConsensus)} note={earlier(before?.byConsensus)} />
      <Figure figure={sayCount(trained)} label={t(m.figTrained)} note={earlier(before?.trained)} />
      <Figure
        figure={t.number(vacantSum(vacant))}
        label={t(m.figVacant)}
        note={before ? earlier(vacantSum(before.vacant)) : undefined}
      />
    </Figures>
  );
}

function vacantSum({ never, quarter, year, longer }: PairFigures["vacant"]): number {
  return never + quarter + year + longer;
}

/** A count, or that it is hidden. */
export function sayCount(n: number | null): string {
  return n === null ? t(m.hidden) : t.number(n);
}

function Vacant({ figures }: { figures: PairFigures }) {
  return (
    <Section title={t(m.vacantTitle)} id="vacances">
      <Table
        caption={t(m.vacantTitle)}
        captionHidden
        rows={vacantLines(figures)}
        rowKey={([label]) => label}
        columns={[
          { key: "how", label: t(m.vacantHow), cell: ([label]) => label },
          { key: "loops", label: t(m.loops), numeric: true, cell: ([, n]) => t.number(n) },
        ]}
      />
    </Section>
  );
}

/** For how long nobody has been named, by length: lines of the page and of the files. */
export function vacantLines({ vacant }: PairFigures): [string, number][] {
  return [
    [t(m.vacantQuarter), vacant.quarter],
    [t(m.vacantYear), vacant.year],
    [t(m.vacantLonger), vacant.longer],
    [t(m.vacantNever), vacant.never],
  ];
}

function Months({ figures }: { figures: PairFigures }) {
  return (
    <Section title={t(m.monthsTitle)} id="annee">
      <Table
        caption={t(m.monthsTitle)}
        captionHidden
        rows={figures.months}
        rowKey={({ on }) => on}
        columns={[
          { key: "on", label: t(m.month), cell: ({ on }) => t.day(on) },
          {
            key: "complete",
            label: t(m.pairs),
            wide: true,
            cell: ({ on, complete }) => (
              <Bar
                value={figures.loops === 0 ? 0 : complete / figures.loops}
                label={t.day(on)}
                figure={t.number(complete)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

function Handled({ figures }: { figures: PairFigures }) {
  return (
    <Section title={t(m.handledTitle)} id="suivis">
      <Table
        caption={t(m.handledTitle)}
        captionHidden
        rows={figures.matters}
        rowKey={({ kind }) => kind}
        columns={[
          { key: "kind", label: t(m.matterKind), cell: ({ kind }) => t(m[kind]) },
          { key: "opened", label: t(m.opened), numeric: true, cell: ({ opened }) => sayCount(opened) },
          {
            key: "closed",
            label: t(m.closedCount),
            numeric: true,
            cell: ({ closed }) => sayCount(closed),
          },
        ]}
      />
    </Section>
  );
}

function Regions({ figures }: { figures: PairFigures }) {
  return (
    <Section title={t(m.regionsTitle)} id="regions">
      <Table
        caption={t(m.regionsTitle)}
        captionHidden
        rows={figures.regions}
        rowKey={({ name }) => name ?? ""}
        columns={[
          { key: "region", label: t(m.region), cell: ({ name }) => name ?? t(m.elsewhere) },
          { key: "loops", label: t(m.loops), numeric: true, cell: ({ loops }) => t.number(loops) },
          { key: "begun", label: t(m.begun), numeric: true, cell: ({ begun }) => t.number(begun) },
          { key: "pairs", label: t(m.pairs), numeric: true, cell: ({ complete }) => t.number(complete) },
        ]}
      />
    </Section>
  );
}
