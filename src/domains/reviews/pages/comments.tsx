import type { ComponentChildren } from "preact";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, holding, type Policy, type Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { asPlace, defineQuery, oneOf } from "#ui/kit/query.ts";
import { Section } from "#ui/layout.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { Typed } from "#ui/typed.tsx";
import type { Campaign } from "../campaign.ts";
import { type Comment, commentsOn, minorityViews, type Where } from "../comment.ts";
import { type Level, loopTallies, nationalTallies, type Tallies, tallyFor } from "../consolidation.ts";
import { mayReadComments } from "../policy.ts";
import type { Question } from "../question.ts";
import { subjectOf } from "./answer-read.tsx";
import { AppraisalMark } from "./appraisal.tsx";
import { addressOfCampaign, addressOfLoop, campaignAt, loopAt, questionAt } from "./frame.tsx";
import { m } from "./messages.ts";

/** What groups or loops wrote about one question: of whom, and what stands above the page. */
interface Readable {
  campaign: Campaign;
  question: Question;
  where: Where;
  eyebrow: ComponentChildren;
  tallies: Tallies;
  barLabel: string;
}

const query = defineQuery({ level: asPlace(oneOf<Level>("niveau", ["loop", "group"], "loop")) });

function commentsPage(
  address: string,
  policy: Policy,
  load: (c: Ctx, level: Level) => Promise<Readable>,
  tabs = false,
): Route[] {
  return listPage(address, {
    policy,
    words: m.commentList,
    query,
    perPage: 50,
    under: "/bilans",
    noIndex: true,
    load: ({ c, asked }) => load(c, asked.level || "loop"),
    find: async ({ campaign, question, where, page, perPage }) => ({
      ...(await commentsOn(campaign.id, question.id, where, page, perPage)),
      minority:
        question.kind === "overall" && page === 1 ? await minorityViews(campaign.id, where, perPage) : [],
    }),
    values: ({ question }) => ({ name: subjectOf(question) }),
    eyebrow: ({ eyebrow }) => eyebrow,
    above: ({ c, question, where, tallies, barLabel }) => {
      const tab = (level: Level, label: string) => ({
        href: query.href(c.req.path, { level }),
        label,
        current: where.level === level,
      });
      return (
        <>
          {tabs ? (
            <Tabs label={t(m.opinion)} tabs={[tab("loop", t(m.loops)), tab("group", t(m.groups))]} />
          ) : null}
          <AppraisalBar counts={tallyFor(tallies, question.id).counts} label={barLabel} />
        </>
      );
    },
    rows: (list) => <Comments list={list} />,
    below: ({ found }) =>
      found.minority.length > 0 ? (
        <Section title={t(m.minorityViews)} id="minorite">
          <Comments list={found.minority} />
        </Section>
      ) : null,
  });
}

/** What the groups of a loop wrote about one question, for those who consolidate there. */
export const loopCommentsRoutes = commentsPage(
  "/bilans/:slug/boucles/:unit/questions/:question",
  holding("reviews.consolidate"),
  async (c) => {
    const campaign = await campaignAt(c);
    const loop = await loopAt(c, campaign);
    return {
      campaign,
      question: await questionAt(c, campaign.id),
      where: { level: "group", loopId: loop.id },
      eyebrow: <a href={addressOfLoop(campaign, loop)}>{`${campaign.title} · ${loop.name}`}</a>,
      tallies: await loopTallies(campaign.id, loop.id),
      barLabel: t(m.opinionOfGroups),
    };
  },
);

/** What loops and groups of the whole movement wrote about one question, for those whom it concerns. */
export const commentsRoutes = commentsPage(
  "/bilans/:slug/commentaires/:question",
  holding("roadmap.report", "voice.decide", "reviews.manage"),
  async (c, level) => {
    const campaign = await campaignAt(c);
    const question = await questionAt(c, campaign.id);
    if (!mayReadComments(c.var.actor, campaign, question.space)) throw refuse.notFound();
    return {
      campaign,
      question,
      where: { level },
      eyebrow: <a href={addressOfCampaign(campaign)}>{campaign.title}</a>,
      tallies: await nationalTallies(campaign.id, level),
      barLabel: t(level === "loop" ? m.opinionOfLoops : m.opinionOfGroups),
    };
  },
  true,
);

/** Comments one under the other, each with who wrote it and how they judged. */
function Comments({ list }: { list: Comment[] }) {
  return (
    <ul class="list">
      {list.map(({ unit, level, loop, appraisal, text }) => (
        <li key={unit.slug} class="row">
          <div class="row-text measure">
            <p class="row-meta">
              <strong>{unit.name}</strong>
              {level === "group" && loop !== unit.name ? ` · ${loop}` : null}
              {appraisal ? " · " : null}
              <AppraisalMark appraisal={appraisal} />
            </p>
            <Typed text={text} />
          </div>
        </li>
      ))}
    </ul>
  );
}
