import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { type Comment, commentsOn, minorityViews } from "../comment.ts";
import { type Level, loopTallies, nationalTallies, tallyFor } from "../consolidation.ts";
import { mayReadComments } from "../policy.ts";
import { type Question, questionsOf } from "../question.ts";
import { subjectOf, Words } from "./answer-read.tsx";
import { AppraisalMark } from "./appraisal.tsx";
import { loopAt } from "./consolidation.tsx";
import { addressOfCampaign, addressOfLoop, campaignAt, pageAsked } from "./frame.tsx";
import { m } from "./messages.ts";

/** What the groups of a loop wrote about one question, for whoever consolidates there. */
export async function showLoopComments(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const loop = await loopAt(c, campaign);
  const question = await questionAt(c, campaign.id);
  const asked = pageAsked(c);
  const where = { level: "group", loopId: loop.id } as const;
  const [tallies, found, minority] = await Promise.all([
    loopTallies(campaign.id, loop.id),
    commentsOn(campaign.id, question.id, { ...where, page: asked }),
    question.kind === "overall" && asked === 1 ? minorityViews(campaign.id, where) : null,
  ]);
  const address = addressOfLoop(campaign, loop);
  const title = t(m.commentsOn, { name: subjectOf(t, question) });
  return page(
    c,
    { title, under: "/bilans", noIndex: true },
    <>
      <PageHead eyebrow={<a href={address}>{`${campaign.title} · ${loop.name}`}</a>} title={title} />
      <AppraisalBar counts={tallyFor(tallies, question.id).counts} label={t(m.opinionOfGroups)} />
      <Comments list={found.list} />
      <Pager page={asked} pages={found.pages} href={(n) => `${address}/questions/${question.id}?page=${n}`} />
      {minority && minority.total > 0 ? (
        <Section title={t(m.minorityViews)} id="minorite">
          <Comments list={minority.list} />
        </Section>
      ) : null}
    </>,
  );
}

/** What loops and groups of the whole movement wrote about one question, for those whom it concerns. */
export async function showComments(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const question = await questionAt(c, campaign.id);
  if (!mayReadComments(actor, campaign, question.space)) throw refuse.notFound();
  const level: Level = c.req.query("niveau") === "group" ? "group" : "loop";
  const asked = pageAsked(c);
  const [tallies, found, minority] = await Promise.all([
    nationalTallies(campaign.id, level),
    commentsOn(campaign.id, question.id, { level, page: asked }),
    question.kind === "overall" && asked === 1 ? minorityViews(campaign.id, { level }) : null,
  ]);
  const address = `${addressOfCampaign(campaign)}/commentaires/${question.id}`;
  const title = t(m.commentsOn, { name: subjectOf(t, question) });
  const tab = (of: Level, label: string) => ({
    href: `${address}?niveau=${of}`,
    label,
    current: level === of,
  });
  return page(
    c,
    { title, under: "/bilans", noIndex: true },
    <>
      <PageHead eyebrow={<a href={addressOfCampaign(campaign)}>{campaign.title}</a>} title={title} />
      <Tabs label={title} tabs={[tab("loop", t(m.loops)), tab("group", t(m.groups))]} />
      <AppraisalBar counts={tallyFor(tallies, question.id).counts} label={title} />
      <Comments list={found.list} />
      <Pager page={asked} pages={found.pages} href={(n) => `${address}?niveau=${level}&page=${n}`} />
      {minority && minority.total > 0 ? (
        <Section title={t(m.minorityViews)} id="minorite">
          <Comments list={minority.list} />
        </Section>
      ) : null}
    </>,
  );
}

/** The question that the address names, of this review. @throws {Refusal} `notFound`. */
export async function questionAt(
  c: Ctx,
  campaignId: string,
  id = c.req.param("question"),
): Promise<Question> {
  const found = isId(id) ? (await questionsOf(campaignId)).find((question) => question.id === id) : null;
  if (!found) throw refuse.notFound();
  return found;
}

/** Comments one under the other, each with who wrote it and how they judged. */
export function Comments({ list }: { list: Comment[] }) {
  if (list.length === 0) return <Empty title={t(m.noComment)} />;
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
            <Words text={text} />
          </div>
        </li>
      ))}
    </ul>
  );
}
