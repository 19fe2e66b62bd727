import { movement } from "#domains/movement/index.ts";
import { get, holding } from "#platform/http/index.ts";
import { allMessages, searchable, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Filter, listPage } from "#ui/kit/list.tsx";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { m } from "../messages.ts";
import { type Sentence, sentencesNow, shown } from "../sentences.ts";
import { termRoutes } from "./term.tsx";
import { showTerms, WordsTabs } from "./vocabulary.tsx";
import { wordingRoutes } from "./wording.tsx";

const policy = holding("movement.configure");
const query = defineQuery({ q: words(), which: oneOf("lesquelles", ["changees"]) });

const sentences = listPage("/administration/mots", {
  policy,
  words: m.sentences,
  query,
  perPage: 25,
  noIndex: true,
  find: async ({ asked: { q, which }, page, perPage }) => {
    const found = sentencesNow(allMessages(), await movement()).filter(
      ({ changed, haystack }) => (changed || !which) && haystack.includes(searchable(q)),
    );
    return { list: found.slice((page - 1) * perPage, page * perPage), total: found.length };
  },
  above: () => <WordsTabs at="sentences" />,
  filters: () => (
    <Filter
      query={query}
      of="which"
      label={t(m.whichSentences)}
      all={t(m.allSentences)}
      options={[{ value: "changees", label: t(m.changedSentences) }]}
    />
  ),
  rows: (list) => <Sentences list={list} />,
});

export const wordsRoutes = [
  ...sentences,
  get("/administration/mots/vocabulaire", policy, showTerms),
  ...termRoutes,
  ...wordingRoutes,
];

function Sentences({ list }: { list: Sentence[] }) {
  const other = t.language === "fr" ? "en" : "fr";
  return (
    <List label={t(m.sentencesTab)}>
      {list.map((sentence) => (
        <Row
          key={sentence.key}
          title={shown(sentence[t.language])}
          href={`/administration/mots/${sentence.key}`}
          meta={<span lang={other}>{shown(sentence[other])}</span>}
          after={sentence.changed ? <Badge kind="accent">{t(m.changedBadge)}</Badge> : null}
        />
      ))}
    </List>
  );
}
