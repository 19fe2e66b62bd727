import { type Unit, unitBySlug, unitPage } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import type { Panel, PanelGround } from "#platform/manifest/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { List, Row } from "#ui/list.tsx";
import { Ring } from "#ui/ring.tsx";
import { TaskCard } from "#ui/task.tsx";
import { type Campaign, campaigns, phaseOf } from "../campaign.ts";
import { m as domain } from "../messages.ts";
import { reviewsOfUnit, type UnitReview } from "../roll.ts";
import { appraisalSaid } from "./appraisal.tsx";
import { addressOfAnswer, addressOfCampaign, addressOfLoop, deadlineOf, nextStep } from "./frame.tsx";
import { m } from "./messages.ts";

const kinds = ["group", "loop", "space"];

/** The tab « Bilan » of groups, loops and spaces. A group's answers are its own affair; participation of a loop is public. */
export const reviewPanel: Panel = {
  key: "reviews",
  order: 30,
  kinds,
  tab: domain.panel,
  href: ({ slug }) => `/unites/${slug}/bilan`,
  shown: maySeePanel,
};

function maySeePanel(ground: Pick<PanelGround, "id" | "kind" | "lineage">, actor: Actor): boolean {
  if (ground.kind !== "group") return true;
  const loop = { id: ground.lineage.at(-2) ?? "", lineage: ground.lineage.slice(0, -1) };
  return (
    actor.memberOf.includes(ground.id) ||
    can(actor, "reviews.answer", ground) ||
    can(actor, "reviews.consolidate", loop)
  );
}

/** The reviews of a unit: the one under way first, then what it said in earlier ones. */
export async function showUnitReviews(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const unit = await unitBySlug(c.req.param("slug") ?? "");
  if (!kinds.includes(unit.kind) || !maySeePanel(unit, actor)) throw refuse.notFound();
  const options = { tab: "reviews", title: t(domain.panel), noIndex: unit.kind === "group" };
  if (unit.kind === "space")
    return unitPage(c, unit, options, <SpaceReviews unit={unit} found={await campaigns(20)} />);
  const rights = {
    answers: can(actor, "reviews.answer", unit),
    consolidates: unit.kind === "loop" && can(actor, "reviews.consolidate", unit),
  };
  return unitPage(
    c,
    unit,
    options,
    <UnitReviews {...{ unit, ...rights }} found={await reviewsOfUnit(unit.id)} />,
  );
}

function SpaceReviews({ unit, found }: { unit: Unit; found: Campaign[] }) {
  if (found.length === 0) return <Empty title={t(m.list.none)}>{t(m.list.emptyHelp)}</Empty>;
  return (
    <List>
      {found.map((campaign) => (
        <Row
          key={campaign.id}
          href={`${addressOfCampaign(campaign)}/espaces/${unit.slug}`}
          title={campaign.title}
          meta={deadlineOf(campaign)}
        />
      ))}
    </List>
  );
}

interface UnitReviewsProps {
  unit: Unit;
  found: UnitReview[];
  answers: boolean;
  consolidates: boolean;
}

function UnitReviews(props: UnitReviewsProps) {
  const { unit, found, answers, consolidates } = props;
  const expected = found.find((review) => phaseOf(review) === "open" && !review.submitted);
  if (found.length === 0) return <Empty title={t(m.list.none)}>{t(m.list.emptyHelp)}</Empty>;
  return (
    <>
      {expected && answers ? (
        <TaskCard
          title={t(unit.kind === "loop" ? domain.taskLoop : domain.taskGroup)}
          {...nextStep(expected, { ...expected, slug: unit.slug, level: unit.kind })}
        >
          {expected.title}. {t(m.closesIn, { left: t.left(expected.closesAt) })}
        </TaskCard>
      ) : null}
      <List>
        {found.map((review) => (
          <Row
            key={review.slug}
            href={
              unit.kind === "loop"
                ? consolidates
                  ? addressOfLoop(review, unit)
                  : addressOfCampaign(review)
                : addressOfAnswer(review, unit)
            }
            before={<Ring value={shareOf(review)} />}
            title={review.title}
            meta={said(unit, review)}
            after={phaseOf(review) === "open" ? <Badge kind="accent">{t(m.phaseOpen)}</Badge> : null}
          />
        ))}
      </List>
    </>
  );
}

function shareOf({ groupsAsked, groupsAnswered, submitted, begun }: UnitReview): number {
  if (groupsAsked > 0) return groupsAnswered / groupsAsked;
  return submitted ? 1 : begun ? 0.5 : 0;
}

/** A loop's own opinion is public once the review is over; a group's stands on its own page, for its own. */
function said(unit: Unit, review: UnitReview): string {
  const over = phaseOf(review) === "closed";
  const own = review.submitted
    ? over
      ? appraisalSaid(review.appraisal)
      : t(m.handedIn)
    : t(over ? m.opinionNone : m.notAnswered);
  if (unit.kind !== "loop") return own ?? t(m.handedIn);
  const groups = t(m.groupsAnsweredOf, { count: review.groupsAnswered, asked: review.groupsAsked });
  return `${groups} · ${t(m.loopOpinion)} : ${own ?? t(m.noAppraisal)}`;
}
