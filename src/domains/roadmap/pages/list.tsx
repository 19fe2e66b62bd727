import { t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { named, said } from "#ui/kit/options.ts";
import { concerns, everyText, listingOf, commitmentQuery as query } from "../filters.ts";
import { m } from "../messages.ts";
import { ownersInUse, textsInUse } from "../owners.ts";
import { type Concern, listCommitments, type Sorting } from "../reading.ts";
import { CommitmentRows, sayOwner, sayStanding, sayStatus } from "../saying.tsx";
import type { Status } from "../word.ts";

/** All commitments: what is overdue or silent first, unless sorted otherwise. */
export const listRoutes = listPage("/engagements", {
  words: m.list,
  query,
  perPage: 25,
  under: "/feuille-de-route",
  load: async () => {
    const [owners, texts] = await Promise.all([ownersInUse(), textsInUse()]);
    return { owners, texts };
  },
  find: async ({ asked, page, perPage }) => listCommitments({ ...(await listingOf(asked)), page, perPage }),
  actions: ({ actor }) =>
    canSomewhere(actor, "roadmap.edit") ? (
      <ButtonLink href="/engagements/choisir" icon="plus" label={t(m.chooseSome)} />
    ) : null,
  filters: ({ asked, owners, texts }) => ({
    text: (texts.length > 1 || asked.text !== "") && {
      label: m.text,
      all: m.textInForce,
      options: [...named(texts, "id"), { value: everyText, label: t(m.everyText) }],
    },
    state: {
      label: m.state,
      all: m.everyState,
      options: concerns.map((value) => ({ value, label: sayConcern(value) })),
    },
    owner: { label: m.owner, all: m.everyOwner, options: named(owners, "slug") },
    sort: { label: m.sort, options: said(sortWords) },
  }),
  rows: (list) => <CommitmentRows list={list} />,
  columns: ({ found: _ }) => [
    { key: "name", csv: (one) => one.title },
    { key: "sentence", csv: (one) => one.sentence },
    { key: "owner", csv: (one) => sayOwner(one.owner) },
    { key: "due", csv: (one) => one.dueOn },
    { key: "standing", csv: (one) => sayStanding(one.standing) },
    { key: "progress", csv: (one) => one.standing.progress },
    { key: "indicator", csv: (one) => one.indicator },
    { key: "value", csv: (one) => one.standing.value },
    { key: "target", csv: (one) => one.target },
    { key: "lastDay", csv: ({ standing: { lastAt } }) => lastAt && t.isoDay(lastAt) },
    { key: "lastWord", csv: (one) => one.standing.lastWord },
  ],
  csv: { name: "engagements", max: 500 },
});

const concernWords = { late: m.late, silent: m.silent, calling: m.calling, unfinished: m.unfinished };
const sayConcern = (concern: Concern): string =>
  concern in concernWords
    ? t(concernWords[concern as keyof typeof concernWords])
    : sayStatus(concern as Status);

const sortWords = {
  concern: m.sortConcern,
  due: m.sortDue,
  progress: m.sortProgress,
  recent: m.sortRecent,
  title: m.sortTitle,
} satisfies Record<Sorting, unknown>;
