import { blocksById } from "#domains/texts/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { whileCostly } from "../costly.ts";
import { countByBlock, countFates } from "../counts.ts";
import { listingOf, objectiveFilter, voiceQuery as query, stateFilter } from "../filters.ts";
import { m } from "../messages.ts";
import { listContributions, maxListed } from "../reading.ts";
import { blocksNamed, sayPlace, saySpeaker, sayState } from "../said.ts";
import { subjectsInForce } from "../subjects.ts";
import { ByObjective, countSubjects, FateFigures } from "./figures.tsx";
import { ContributionRows } from "./rows.tsx";

/** What everyone said and what became of it: by outcome, by objective, then voice by voice. No person is in it. */
export const overviewRoutes = listPage("/contributions", {
  words: m.list,
  query,
  load: async () => ({ subjects: await subjectsInForce() }),
  find: async ({ asked, actor, subjects, page, perPage }) => {
    const listing = await listingOf(asked, subjects);
    const [counts, byBlock, found] = await Promise.all([
      whileCostly("fates", () => countFates()),
      whileCostly("by block", () => countByBlock()),
      listContributions({ ...listing, page, perPage, viewerId: actor.personId }),
    ]);
    const named = [...blocksNamed(found.list), ...(asked.block ? [asked.block] : [])];
    return { ...found, counts, byBlock, places: await blocksById(named) };
  },
  title: ({ asked, found }) =>
    asked.block ? t(m.inBlock, { where: sayPlace(asked.block, found.places) }) : t(m.list.title),
  actions: ({ asked }) => (
    <ButtonLink
      href={`/contributions/nouvelle${asked.block ? `?bloc=${asked.block}` : ""}`}
      icon="speech"
      label={t(m.speak)}
    />
  ),
  above: ({ asked, subjects, found: { counts, byBlock } }) =>
    asked.block ? null : (
      <>
        <FateFigures counts={counts} href={(state) => query.href("/contributions", { state })} />
        <ByObjective objectives={countSubjects(subjects, byBlock)} />
      </>
    ),
  filters: ({ asked, subjects }) => ({
    state: stateFilter(),
    objective: !asked.block && subjects.length > 0 && objectiveFilter(subjects),
  }),
  rows: (list, { found }) => <ContributionRows list={list} places={found.places} />,
  columns: ({ found: { places } }) => [
    { key: "day", csv: (one) => t.isoDay(one.createdAt) },
    { key: "speaker", csv: (one) => saySpeaker(one) },
    { key: "words", csv: (one) => one.body },
    { key: "state", csv: (one) => sayState(one.fate.state) },
    { key: "place", csv: ({ fate }) => (fate.state === "retained" ? sayPlace(fate.blockId, places) : null) },
    { key: "reason", csv: (one) => one.fate.reason || null },
  ],
  csv: { name: "contributions", max: maxListed },
});
