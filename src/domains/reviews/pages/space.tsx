import { lastWords } from "#domains/roadmap/index.ts";
import { unitBySlug } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { endOf, phaseOf } from "../campaign.ts";
import { nationalTotals } from "../consolidation.ts";
import { mayReadComments, maySeeSpace } from "../policy.ts";
import { commitmentIds, questionsOf } from "../question.ts";
import { campaignAt, deadlineOf, Eyebrow } from "./frame.tsx";
import { Judged, JudgedCommitments } from "./judged.tsx";
import { m } from "./messages.ts";

/** What a space is told: how loops and groups judge it and its commitments, with its own word beside. */
export async function showSpace(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const space = await unitBySlug(c.req.param("unit") ?? "", "space");
  const questions = (await questionsOf(campaign.id)).filter((question) => question.space?.id === space.id);
  if (questions.length === 0) throw refuse.notFound();
  const seen = maySeeSpace(actor, campaign, space);
  const totals = seen ? await nationalTotals(campaign.id) : null;
  const words = await lastWords(commitmentIds(questions), endOf(campaign));
  const reads = mayReadComments(actor, campaign, space);
  const own = questions.find(({ kind }) => kind === "space");
  const commitments = questions.filter(({ kind }) => kind === "commitment");
  const title = t(m.toldToSpace, { of: space.name });
  return page(
    c,
    { title: `${title} · ${campaign.title}`, under: "/bilans" },
    <>
      <PageHead
        eyebrow={<Eyebrow campaign={campaign} unit={space} />}
        title={title}
        lead={deadlineOf(campaign)}
      />
      {totals ? null : <Notice>{t(m.spaceClosedToYou)}</Notice>}
      {totals && phaseOf(campaign) !== "closed" ? <Notice>{t(m.spaceRunning)}</Notice> : null}
      {own && totals ? <Judged {...{ campaign, question: own, totals, reads }} size="main" /> : null}
      {commitments.length > 0 ? (
        <Section title={t(m.commitments)} id="engagements">
          <JudgedCommitments {...{ campaign, totals, words }} questions={commitments} reads={() => reads} />
        </Section>
      ) : null}
    </>,
  );
}
