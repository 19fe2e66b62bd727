import { sql } from "drizzle-orm";
import { blocksById } from "#domains/texts/index.ts";
import { unitsOfKind } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Fieldset, Form, FormActions, Hidden, Select, Submit } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { maxContributionLength } from "../contribution.ts";
import { countByBlock, countFates, type FateCounts } from "../counts.ts";
import { DecisionFields, decisionField } from "../decision-fields.tsx";
import { decisionFrom } from "../decision-form.ts";
import { type Filters, filtersFrom, hrefOf, isNarrowed, listingOf } from "../filters.ts";
import { m } from "../messages.ts";
import { decideTogether } from "../outcome.ts";
import { type Contribution, contributionById, listContributions } from "../reading.ts";
import { badgeOf, blocksNamed, type Places, sayState } from "../said.ts";
import { excerpt, type Subject, subjectsForEditors } from "../subjects.ts";
import {
  ByObjective,
  countSubjects,
  FateFigures,
  type ObjectiveCount,
  ObjectiveSelect,
  StateSelect,
} from "./overview.tsx";
import { Meta, Words } from "./rows.tsx";

const editors = holding("voice.decide");
const perPage = 25;

export const deskRoutes = [
  get("/synthese", editors, (c) => show(c, new URL(c.req.url).searchParams)),
  post("/synthese/decisions", editors, settle),
];

/** One decision for every contribution that was ticked; the list comes back as it was filtered. */
async function settle(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const query = new URLSearchParams(form.text("filtres").slice(0, 2000));
  const ticked = form.all("contribution");
  return attempt(
    c,
    async () => {
      const count = await decideTogether(c.var.actor, ticked, decisionFrom(form.values));
      return done(c, hrefOf("/synthese", filtersFrom(query, standard), true), m.decided, { count });
    },
    (refusal) => show(c, query, { values: form.values, ticked, refusal }),
  );
}

// What waits comes first: `etat=` in the address lifts it.
const standard = { etat: "waiting" } as const;

type Typed = { values: Record<string, string>; ticked: string[]; refusal?: Refusal };

async function show(
  c: Ctx,
  query: URLSearchParams,
  typed: Typed = { values: {}, ticked: [] },
): Promise<Response> {
  const filters = filtersFrom(query, standard);
  const subjects = await subjectsForEditors();
  const listing = await listingOf(filters, subjects);
  const [{ list, total }, counts, byBlock, loops, campaigns, near] = await Promise.all([
    listContributions({ ...listing, perPage }),
    countFates(filters.campagne ? { campaignId: filters.campagne } : {}),
    countByBlock(filters.campagne ? { campaignId: filters.campagne } : {}),
    unitsOfKind("loop", 500),
    campaignsHeard(),
    filters.proche ? contributionById(filters.proche) : null,
  ]);
  const places = await blocksById(blocksNamed(near ? [near, ...list] : list));
  const objectives = countSubjects(subjects, byBlock);
  const choices = {
    subjects,
    loops: loops.map(({ slug, name }) => ({ value: slug, label: name })),
    campaigns,
  };
  const view = (
    <SortingDesk {...{ filters, choices, counts, objectives, list, total, near, places, typed }} />
  );
  return page(c, { title: t(m.deskTitle), under: "/contributions", noIndex: true }, view);
}

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

type Choices = { subjects: Subject[]; loops: { value: string; label: string }[]; campaigns: CampaignHeard[] };

type DeskProps = {
  filters: Filters;
  choices: Choices;
  counts: FateCounts;
  objectives: ObjectiveCount[];
  list: Contribution[];
  total: number;
  near: Contribution | null;
  places: Places;
  typed: Typed;
};

/** Where editors sort: a list narrowed as one likes, and one decision for those that are ticked. */
export function SortingDesk({
  filters,
  choices,
  counts,
  objectives,
  list,
  total,
  near,
  places,
  typed,
}: DeskProps) {
  const { refusal } = typed;
  const errors: Record<string, string> = refusal
    ? { [decisionField[refusal.code] ?? ""]: t.say(refusal.said, refusal.values) }
    : {};
  const href = (at: number) => hrefOf("/synthese", { ...filters, page: at }, true);
  return (
    <>
      <PageHead title={t(m.deskTitle)} lead={t(m.deskLead)} />
      <FateFigures
        counts={counts}
        href={(etat) => hrefOf("/synthese", { campagne: filters.campagne, etat }, true)}
      />
      <ByObjective objectives={objectives} path="/synthese" />
      <DeskSearch filters={filters} choices={choices} />
      {near ? (
        <Notice title={`${t(m.alikeTo)} « ${excerpt(near.body ?? "", 200)} »`}>
          <p>{t(m.alikeHelp)}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {list.length === 0 ? (
        <NothingHere filters={filters} />
      ) : (
        <Form action="/synthese/decisions" class="stack-loose" guard>
          <Hidden name="filtres" value={hrefOf("", filters, true).slice(1)} />
          <Section title={t(m.found, { count: total })} actions={<a href="#decision">{t(m.toDecision)}</a>}>
            <Sortable list={near ? [near, ...list] : list} places={places} ticked={typed.ticked} />
            <Pager page={filters.page} pages={Math.ceil(total / perPage)} href={href} />
          </Section>
          <div class="measure" id="decision">
            <Fieldset legend={t(m.decision)}>
              <DecisionFields
                subjects={choices.subjects}
                targets={near ? [near, ...list] : list}
                values={{ ...(near ? { cible: near.id } : {}), ...typed.values }}
                errors={errors}
              />
              <FormActions>
                <Submit>{t(m.decide)}</Submit>
              </FormActions>
            </Fieldset>
          </div>
        </Form>
      )}
    </>
  );
}

function DeskSearch({ filters, choices }: { filters: Filters; choices: Choices }) {
  const campaigns = choices.campaigns.map(({ id, since, count }) => ({
    value: id,
    label: t(m.campaignFrom, { day: t.day(since), count }),
  }));
  const { page: _, etat, ...others } = filters;
  const narrowed = etat !== standard.etat || Object.values(others).some(Boolean);
  return (
    <Search
      action="/synthese"
      label={t(m.search)}
      q={filters.q}
      clearHref={narrowed ? "/synthese" : undefined}
    >
      {filters.proche ? <input type="hidden" name="proche" value={filters.proche} /> : null}
      <StateSelect value={etat} />
      {choices.subjects.length > 0 ? (
        <ObjectiveSelect subjects={choices.subjects} value={filters.objectif} />
      ) : null}
      <Select
        name="boucle"
        label={t(m.loop)}
        value={filters.boucle}
        empty={t(m.everyLoop)}
        options={choices.loops}
        required
      />
      {campaigns.length > 0 ? (
        <Select
          name="campagne"
          label={t(m.campaign)}
          value={filters.campagne}
          empty={t(m.everyCampaign)}
          options={campaigns}
          required
        />
      ) : null}
    </Search>
  );
}

type SortableProps = { list: Contribution[]; places: Places; ticked: string[] };

function Sortable({ list, places, ticked }: SortableProps) {
  return (
    <List>
      {list.map((one) => (
        <Row
          key={one.id}
          before={
            one.fate.state === "withdrawn" ? null : (
              <label class="check">
                <input type="checkbox" name="contribution" value={one.id} checked={ticked.includes(one.id)} />
                <span class="visually-hidden">{t(m.tick, { words: excerpt(one.body ?? "", 60) })}</span>
              </label>
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
          after={<Badge kind={badgeOf[one.fate.state]}>{sayState(t, one.fate.state)}</Badge>}
        />
      ))}
    </List>
  );
}

function NothingHere({ filters }: { filters: Filters }) {
  if (filters.proche) return <Empty title={t(m.noneAlike)} />;
  const narrowed = isNarrowed({ ...filters, etat: "" });
  return (
    <Empty title={t(narrowed ? m.nothingFound : m.nothingToSort)}>
      <p>{t(narrowed ? m.nothingFoundHelp : m.nothingToSortHelp)}</p>
    </Empty>
  );
}
