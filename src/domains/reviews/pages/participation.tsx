import { csvFile } from "#platform/csv/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { searchable, type Translator, t } from "#platform/language/index.ts";
import { Bar } from "#ui/bars.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Search } from "#ui/search.tsx";
import { Table } from "#ui/table.tsx";
import { type Campaign, phaseOf } from "../campaign.ts";
import { type LoopParticipation, participationByLoop } from "../roll.ts";
import { addressOfCampaign, campaignAt, deadlineOf, eyebrowOf } from "./frame.tsx";
import { m } from "./messages.ts";
import { ParticipationMap } from "./review-map.tsx";

type Filter = "toutes" | "sans-avis";

/** Who has answered, loop by loop: public from the first day, since it says nothing of what was answered. */
export async function showParticipation(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const loops = await participationByLoop(campaign.id);
  const q = (c.req.query("q") ?? "").slice(0, 100);
  const filter: Filter = c.req.query("filtre") === "sans-avis" ? "sans-avis" : "toutes";
  return page(
    c,
    { title: `${t(m.participation)} · ${campaign.title}`, under: "/bilans" },
    <ParticipationView {...{ campaign, loops, q, filter }} />,
  );
}

/** The same as a table for a spreadsheet. */
export async function exportParticipation(c: Ctx): Promise<Response> {
  const campaign = await campaignAt(c);
  const loops = await participationByLoop(campaign.id);
  const head = [t(m.loop), t(m.csvGroupsAsked), t(m.csvGroupsAnswered), t(m.csvLoopAnswered)];
  const lines = loops.map((loop) => [loop.name, loop.groupsAsked, loop.groupsAnswered, loop.loopsAnswered]);
  return csvFile(c, `${campaign.slug}-participation`, head, lines);
}

interface ParticipationProps {
  campaign: Campaign;
  loops: LoopParticipation[];
  q: string;
  filter: Filter;
}

function ParticipationView({ campaign, loops, q, filter }: ParticipationProps) {
  const address = `${addressOfCampaign(campaign)}/participation`;
  const wanted = searchable(q);
  const shown = loops
    .filter(({ name }) => searchable(name).includes(wanted))
    .filter(({ loopsAnswered }) => filter === "toutes" || loopsAnswered === 0);
  const sum = (key: "loopsAnswered" | "loopsAsked") => loops.reduce((total, loop) => total + loop[key], 0);
  const narrowed = q !== "" || filter !== "toutes";
  return (
    <>
      <PageHead
        eyebrow={<a href={addressOfCampaign(campaign)}>{eyebrowOf(t, campaign)}</a>}
        title={t(m.loopsAnsweredOf, { count: sum("loopsAnswered"), asked: sum("loopsAsked") })}
        lead={deadlineOf(t, campaign)}
        actions={
          <ButtonLink look="plain" icon="download" href={`${address}.csv`} download>
            {t(m.downloadCsv)}
          </ButtonLink>
        }
      />
      <div class="beside">
        <div class="stack">
          <Search action={address} label={t(m.search)} q={q} clearHref={narrowed ? address : undefined}>
            <label class="check">
              <input type="checkbox" name="filtre" value="sans-avis" checked={filter === "sans-avis"} />
              <span>{t(m.onlySilent)}</span>
            </label>
          </Search>
          <Table
            caption={t(m.seeParticipation)}
            captionHidden
            rows={shown}
            rowKey={({ id }) => id}
            empty={<Empty title={t(m.nobodyFound)} />}
            columns={[
              {
                key: "loop",
                label: t(m.loop),
                cell: (loop) => <a href={`/unites/${loop.slug}/bilan`}>{loop.name}</a>,
              },
              {
                key: "groups",
                label: t(m.groups),
                wide: true,
                cell: (loop) => <GroupsBar loop={loop} />,
              },
              { key: "own", label: t(m.loopOpinion), cell: (loop) => ownState(t, campaign, loop) },
            ]}
          />
        </div>
        <div class="review-map">
          <ParticipationMap loops={loops} />
        </div>
      </div>
    </>
  );
}

function GroupsBar({ loop }: { loop: LoopParticipation }) {
  const { groupsAnswered, groupsAsked } = loop;
  if (groupsAsked === 0) return <span class="soft small">{t(m.noGroup)}</span>;
  const figure = t(m.outOf, { count: groupsAnswered, asked: groupsAsked });
  return <Bar value={groupsAnswered / groupsAsked} label={loop.name} figure={figure} />;
}

function ownState(t: Translator, campaign: Campaign, loop: LoopParticipation): string {
  if (loop.loopsAnswered > 0) return t(m.opinionAdopted);
  return t(phaseOf(campaign) === "closed" ? m.opinionNone : m.opinionAwaited);
}
