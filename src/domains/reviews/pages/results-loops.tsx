import { refuse } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
import { listPage } from "#ui/kit/list.tsx";
import { asPlace, defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { Tabs } from "#ui/tabs.tsx";
import { type Appraisal, appraisals } from "../answer/fields.ts";
import { maySeeSpace, maySeeTotals } from "../policy.ts";
import { loopsSaying } from "../roll.ts";
import { subjectOf } from "./answer-read.tsx";
import { AppraisalMark, appraisalSaid } from "./appraisal.tsx";
import { addressOfCampaign, campaignAt, questionAt } from "./frame.tsx";
import { m } from "./messages.ts";

const query = defineQuery({
  question: asPlace(words()),
  appraisal: asPlace(oneOf<Appraisal>("avis", appraisals)),
});

/** What a number of the results sums: the loops that gave an appraisal to a question. */
export const resultsLoopsRoutes = listPage("/bilans/:slug/resultats/boucles", {
  words: m.loopsBehind,
  query,
  perPage: 500,
  under: "/bilans",
  noIndex: true,
  load: async ({ c, actor, asked }) => {
    const campaign = await campaignAt(c);
    const question = await questionAt(c, campaign.id, asked.question);
    const { space } = question;
    if (!(space ? maySeeSpace(actor, campaign, space) : maySeeTotals(actor, campaign)))
      throw refuse.notFound();
    return { campaign, question, loops: await loopsSaying(campaign.id, question.id) };
  },
  find: async ({ asked, loops }) => {
    const list = loops.filter(({ appraisal }) => !asked.appraisal || appraisal === asked.appraisal);
    return { list, total: list.length };
  },
  values: ({ question }) => ({ name: subjectOf(question) }),
  title: ({ asked, found: { total } }) =>
    asked.appraisal
      ? t(m.loopsThatSaid, { count: total, appraisal: appraisalSaid(asked.appraisal) ?? "" })
      : t(m.loopsHaveSaid, { count: total }),
  eyebrow: ({ campaign }) => <a href={`${addressOfCampaign(campaign)}/resultats`}>{campaign.title}</a>,
  above: ({ c, asked, loops }) => {
    const tab = (appraisal: Appraisal | "", label: string) => ({
      href: query.href(c.req.path, { question: asked.question, appraisal }),
      label,
      count: loops.filter((loop) => !appraisal || loop.appraisal === appraisal).length,
      current: appraisal === asked.appraisal,
    });
    return (
      <Tabs
        label={t(m.opinion)}
        tabs={[tab("", t(m.all)), ...appraisals.map((value) => tab(value, appraisalSaid(value)!))]}
      />
    );
  },
  rowKey: ({ slug }) => slug,
  columns: () => [
    { key: "loop", cell: (loop) => <a href={`/unites/${loop.slug}/bilan`}>{loop.name}</a> },
    {
      key: "appraisal",
      cell: (loop) => (loop.appraisal ? <AppraisalMark appraisal={loop.appraisal} /> : t(m.noAppraisal)),
    },
  ],
});
