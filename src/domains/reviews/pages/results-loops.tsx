import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { type Appraisal, appraisals, isAppraisal } from "../answer/fields.ts";
import { maySeeSpace, maySeeTotals } from "../policy.ts";
import { loopsSaying } from "../roll/loops.ts";
import { subjectOf } from "./answer-read.tsx";
import { AppraisalMark, appraisalSaid } from "./appraisal.tsx";
import { questionAt } from "./comments.tsx";
import { addressOfCampaign, campaignAt } from "./frame.tsx";
import { m } from "./messages.ts";

/** What a number of the results sums: the loops that gave an appraisal to a question. */
export async function showLoopsBehind(c: Ctx): Promise<Response> {
  const { actor } = c.var;
  const campaign = await campaignAt(c);
  const question = await questionAt(c, campaign.id, c.req.query("question"));
  const seen = question.space ? maySeeSpace(actor, campaign, question.space) : maySeeTotals(actor, campaign);
  if (!seen) throw refuse.notFound();
  const asked = c.req.query("avis") ?? "";
  const appraisal: Appraisal | null = isAppraisal(asked) ? asked : null;
  const loops = await loopsSaying(campaign.id, question.id);
  const shown = appraisal ? loops.filter((loop) => loop.appraisal === appraisal) : loops;
  const address = `${addressOfCampaign(campaign)}/resultats/boucles?question=${question.id}`;
  const title = appraisal
    ? t(m.loopsThatSaid, { count: shown.length, appraisal: appraisalSaid(t, appraisal) ?? "" })
    : t(m.loopsHaveSaid, { count: shown.length });
  const tab = (value: Appraisal) => ({
    href: `${address}&avis=${value}`,
    label: appraisalSaid(t, value) ?? "",
    count: loops.filter((loop) => loop.appraisal === value).length,
    current: value === appraisal,
  });
  return page(
    c,
    { title, under: "/bilans", noIndex: true },
    <>
      <PageHead
        eyebrow={<a href={`${addressOfCampaign(campaign)}/resultats`}>{campaign.title}</a>}
        title={title}
        lead={t(m.aboutQuestion, { name: subjectOf(t, question) })}
      />
      <Tabs
        label={t(m.opinion)}
        tabs={[
          { href: address, label: t(m.all), count: loops.length, current: !appraisal },
          ...appraisals.map(tab),
        ]}
      />
      <Table
        caption={title}
        captionHidden
        rows={shown}
        rowKey={({ slug }) => slug}
        empty={<Empty title={t(m.nobodyFound)} />}
        columns={[
          {
            key: "loop",
            label: t(m.loop),
            cell: (loop) => <a href={`/unites/${loop.slug}/bilan`}>{loop.name}</a>,
          },
          {
            key: "appraisal",
            label: t(m.opinion),
            cell: (loop) =>
              loop.appraisal ? <AppraisalMark appraisal={loop.appraisal} /> : t(m.noAppraisal),
          },
        ]}
      />
    </>,
  );
}
