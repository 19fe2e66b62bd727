import { sql } from "drizzle-orm";
import { blocksById } from "#domains/texts/index.ts";
import { unitsOfKind } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { type Ctx, holding, type Route } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { hidden, Tick, ticked } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named } from "#ui/kit/options.ts";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { maxContributionLength } from "../contribution.ts";
import { countByBlock, countFates } from "../counts.ts";
import { decisionFields } from "../decision-fields.ts";
import { fates } from "../fates.ts";
import { listingOf, objectiveFilter, deskQuery as query, stateFilter } from "../filters.ts";
import { m } from "../messages.ts";
import { decideTogether } from "../outcome.ts";
import { type Contribution, contributionById, listContributions } from "../reading.ts";
import { blocksNamed, type Places, sayState } from "../said.ts";
import { excerpt, type Subject, subjectsForEditors } from "../subjects.ts";
import { ByObjective, countSubjects, FateFigures } from "./figures.tsx";
import { Meta, Words } from "./rows.tsx";

const editors = holding("voice.decide");

/** Where editors sort: a list narrowed as one likes, and one decision for those that are ticked. */
const list: Route[] = listPage("/synthese", {
  policy: editors,
  words: { ...m.list, ...m.desk },
  query,
  perPage: 25,
  under: "/contributions",
  noIndex: true,
  // A refused decision shows the list as it was narrowed.
  readFrom: (c) => c.var.sent?.text("filters"),
  load: async ({ asked }) => {
    const campaign = asked.campaign ? { campaignId: asked.campaign } : {};
    const [subjects, counts, byBlock, loops, campaigns, near] = await Promise.all([
      subjectsForEditors(),
      countFates(campaign),
      countByBlock(campaign),
      unitsOfKind("loop", 500),
      campaignsHeard(),
      asked.near ? contributionById(asked.near) : null,
    ]);
    return { subjects, counts, byBlock, loops, campaigns, near };
  },
  find: async ({ asked, subjects, near, page, perPage }) => {
    const listing = await listingOf(asked, subjects);
    const found = await listContributions({ ...listing, page, perPage, discreet: false });
    return { ...found, places: await blocksById(blocksNamed(near ? [near, ...found.list] : found.list)) };
  },
  above: ({ asked, near, counts, subjects, byBlock }) => (
    <>
      <FateFigures
        counts={counts}
        href={(state) => query.href("/synthese", { campaign: asked.campaign, state })}
      />
      <ByObjective objectives={countSubjects(subjects, byBlock)} path="/synthese" />
      {near ? (
        <Notice title={`${t(m.alikeTo)} « ${excerpt(near.body ?? "", 200)} »`}>
          <p>{t(m.alikeHelp)}</p>
        </Notice>
      ) : null}
    </>
  ),
  filters: ({ subjects, loops, campaigns }) => ({
    state: stateFilter(),
    objective: subjects.length > 0 && objectiveFilter(subjects),
    under: { label: m.loop, all: m.everyLoop, options: named(loops, "slug") },
    campaign: campaigns.length > 0 && {
      label: m.campaign,
      all: m.everyCampaign,
      options: campaigns.map(({ id, since, count }) => ({
        value: id,
        label: t(m.campaignFrom, { day: t.day(since), count }),
      })),
    },
  }),
  rows: (found, { asked, near, subjects, found: { places } }) => {
    const targets = near ? [near, ...found] : found;
    const filters = query.href("", asked).slice(1);
    const before = <Sortable list={targets} places={places} />;
    return decision.show({ subjects, targets, near, filters }, { before });
  },
});

type Deciding = { subjects: Subject[]; targets: Contribution[]; near: Contribution | null; filters: string };

/** One decision for every contribution that was ticked; the list comes back as it was filtered. */
const decision = partForm("/synthese/decisions", (c: Ctx) => list[0]!.handle(c), {
  policy: editors,
  words: m.decision,
  guard: true,
  load: async (): Promise<Deciding> => ({ subjects: [], targets: [], near: null, filters: "" }),
  fields: ({ subjects, targets, near, filters }) => ({
    filters: hidden(filters),
    contributionIds: ticked(),
    ...decisionFields(subjects, targets, near?.id),
  }),
  run: async ({ actor, input }) => {
    const { filters, contributionIds, ...decided } = input;
    const count = await decideTogether(actor, contributionIds, decided);
    return { to: query.href("/synthese", query.read(new URLSearchParams(filters))), values: { count } };
  },
});

export const deskRoutes = [...list, ...decision.routes];

interface CampaignHeard {
  id: string;
  since: Date;
  count: number;
}

/** The campaigns with which contributions came, the latest first, at most 10. */
function campaignsHeard(): Promise<CampaignHeard[]> {
  return rows<CampaignHeard>(
    db,
    sql`select campaign_id as id, min(created_at) as since, count(*)::int as count
        from contribution where campaign_id is not null group by 1 order by 2 desc limit 10`,
  );
}

function Sortable({ list: some, places }: { list: Contribution[]; places: Places }) {
  return (
    <>
      <a href="#f-fields">{t(m.decision.toIt)}</a>
      <List>
        {some.map((one) => (
          <Row
            key={one.id}
            before={
              one.fate.state === "withdrawn" ? null : (
                <Tick
                  name="contributionIds"
                  value={one.id}
                  label={t(m.tick, { words: excerpt(one.body ?? "", 60) })}
                />
              )
            }
            title={<Words one={one} length={maxContributionLength} />}
            meta={
              <>
                <Meta one={one} places={places} near /> ·{" "}
                <a href={`/contributions/${one.id}`}>{t(m.journey)}</a> ·{" "}
                <a href={`/synthese?proche=${one.id}&etat=`}>{t(m.alike)}</a>
              </>
            }
            after={<Badge kind={fates[one.fate.state].badge}>{sayState(one.fate.state)}</Badge>}
          />
        ))}
      </List>
    </>
  );
}
