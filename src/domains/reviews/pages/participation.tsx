import { searchable, t } from "#platform/language/index.ts";
import { Bar } from "#ui/bars.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { said } from "#ui/kit/options.ts";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { RingFigure } from "#ui/ring.tsx";
import { type Campaign, phaseOf } from "../campaign.ts";
import { type LoopParticipation, type Participation, participationByLoop } from "../roll.ts";
import { addressOfCampaign, campaignAt, deadlineOf, Eyebrow } from "./frame.tsx";
import { m } from "./messages.ts";
import { ParticipationMap } from "./review-map.tsx";

const query = defineQuery({ q: words(), state: oneOf("filtre", ["sans-avis"]) });

/** Who has answered, loop by loop: public from the first day, since it says nothing of what was answered. */
export const participationRoutes = listPage("/bilans/:slug/participation", {
  words: m.participants,
  query,
  perPage: 500,
  under: "/bilans",
  load: async ({ c }) => {
    const campaign = await campaignAt(c);
    return { campaign, loops: await participationByLoop(campaign.id) };
  },
  find: async ({ asked, loops }) => {
    const list = loops
      .filter(({ name }) => searchable(name).includes(searchable(asked.q)))
      .filter(({ loopsAnswered }) => !asked.state || loopsAnswered === 0);
    return { list, total: list.length };
  },
  title: ({ loops }) => {
    const sum = (key: "loopsAnswered" | "loopsAsked") => loops.reduce((total, loop) => total + loop[key], 0);
    return t(m.loopsAnsweredOf, { count: sum("loopsAnswered"), asked: sum("loopsAsked") });
  },
  eyebrow: ({ campaign }) => <Eyebrow campaign={campaign} />,
  above: ({ campaign }) => <p class="lead">{deadlineOf(campaign)}</p>,
  filters: () => ({
    state: { label: m.loopOpinion, all: m.all, options: said({ "sans-avis": m.onlySilent }) },
  }),
  columns: ({ campaign }) => [
    {
      key: "loop",
      cell: (loop) => <a href={`/unites/${loop.slug}/bilan`}>{loop.name}</a>,
      csv: ({ name }) => name,
    },
    { key: "groups", wide: true, cell: (loop) => <GroupsBar loop={loop} /> },
    { key: "own", cell: (loop) => ownState(campaign, loop) },
    { key: "groupsAsked", csv: ({ groupsAsked }) => groupsAsked },
    { key: "groupsAnswered", csv: ({ groupsAnswered }) => groupsAnswered },
    { key: "adopted", csv: ({ loopsAnswered }) => loopsAnswered },
  ],
  csv: { name: ({ campaign }) => `${campaign.slug}-participation`, max: 500 },
  beside: ({ loops }) => (
    <div class="review-map">
      <ParticipationMap loops={loops} />
    </div>
  ),
});

function GroupsBar({ loop }: { loop: LoopParticipation }) {
  const { groupsAnswered, groupsAsked } = loop;
  if (groupsAsked === 0) return <span class="soft small">{t(m.noGroup)}</span>;
  const figure = t(m.outOf, { count: groupsAnswered, asked: groupsAsked });
  return <Bar value={groupsAnswered / groupsAsked} label={loop.name} figure={figure} />;
}

function ownState(campaign: Campaign, loop: LoopParticipation): string {
  if (loop.loopsAnswered > 0) return t(m.opinionAdopted);
  return t(phaseOf(campaign) === "closed" ? m.opinionNone : m.opinionAwaited);
}

/** How many have answered at both levels, as two rings, and the way to the same loop by loop. */
export function ParticipationRings({ campaign, participation }: RingsProps) {
  const { groupsAnswered, groupsAsked, loopsAnswered, loopsAsked } = participation;
  const ring = (part: number, whole: number, caption: string) => (
    <RingFigure
      value={whole === 0 ? null : part / whole}
      figure={whole === 0 ? "–" : t.percent(part / whole)}
      caption={caption}
    />
  );
  return (
    <section class="card" aria-labelledby="participation">
      <h2 id="participation">{t(m.participation)}</h2>
      <div class="review-rings">
        {ring(groupsAnswered, groupsAsked, t(m.groupsOf, { count: groupsAnswered, asked: groupsAsked }))}
        {ring(loopsAnswered, loopsAsked, t(m.loopsOf, { count: loopsAnswered, asked: loopsAsked }))}
      </div>
      <p>
        <a href={`${addressOfCampaign(campaign)}/participation`}>{t(m.seeParticipation)}</a>
      </p>
    </section>
  );
}

interface RingsProps {
  campaign: Campaign;
  participation: Participation;
}
