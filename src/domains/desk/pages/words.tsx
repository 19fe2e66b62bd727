import { dropWording, movement } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { get, holding } from "#platform/http/index.ts";
import { allMessages, searchable, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { hidden } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { listPage } from "#ui/kit/list.tsx";
import { said } from "#ui/kit/options.ts";
import { defineQuery, oneOf, words } from "#ui/kit/query.ts";
import { List, Row } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { m } from "../messages.ts";
import { type Sentence, sentencesLost, sentencesNow, shown } from "../sentences.ts";
import { termRoutes } from "./term.tsx";
import { showTerms, WordsTabs } from "./vocabulary.tsx";
import { wordingRoutes } from "./wording.tsx";

const address = "/administration/mots";
const policy = holding("movement.configure");
const query = defineQuery({ q: words(), which: oneOf("lesquelles", ["changees", "perdues"]) });

const sentences = listPage(address, {
  policy,
  words: m.sentences,
  query,
  perPage: 25,
  noIndex: true,
  find: async ({ asked: { q, which }, page, perPage }) => {
    const now = await movement();
    const lost = sentencesLost(allMessages(), now);
    const found = (which === "perdues" ? lost : sentencesNow(allMessages(), now)).filter(
      ({ changed, haystack }) => (changed || !which) && haystack.includes(searchable(q)),
    );
    return {
      list: found.slice((page - 1) * perPage, page * perPage),
      total: found.length,
      lost: lost.length,
    };
  },
  above: ({ asked, found: { lost } }) => (
    <>
      <WordsTabs at="sentences" />
      {lost > 0 && asked.which !== "perdues" ? (
        <Notice>
          <p>
            {t(m.someLost, { count: lost })}{" "}
            <a href={query.href(address, { which: "perdues" })}>{t(m.seeLost)}</a>
          </p>
        </Notice>
      ) : null}
    </>
  ),
  filters: ({ asked, found: { lost } }) => ({
    which: {
      label: m.whichSentences,
      all: m.allSentences,
      options: [
        ...said({ changees: m.changedSentences }),
        ...(lost > 0 || asked.which === "perdues" ? said({ perdues: m.lostSentences }) : []),
      ],
    },
  }),
  rows: (list, { asked }) => <Sentences list={list} lost={asked.which === "perdues"} />,
});

const dropping = partForm(address, (c) => sentences[0]!.handle(c), {
  policy,
  words: m.dropWording,
  look: "quiet",
  fields: (of: { key?: string }) => ({ key: hidden(of.key ?? "") }),
  run: async ({ actor, input: { key } }) => {
    await dropWording(actor, await rootUnit(), key);
    return query.href(address, { which: "perdues" });
  },
});

export const wordsRoutes = [
  ...sentences,
  ...dropping.routes,
  get("/administration/mots/vocabulaire", policy, showTerms),
  ...termRoutes,
  ...wordingRoutes,
];

function Sentences({ list, lost }: { list: Sentence[]; lost: boolean }) {
  const other = t.language === "fr" ? "en" : "fr";
  return (
    <List label={t(m.sentencesTab)}>
      {list.map((sentence) => (
        <Row
          key={sentence.key}
          title={shown(sentence[t.language] || sentence[other])}
          href={lost ? undefined : `${address}/${sentence.key}`}
          meta={sentence[t.language] ? <span lang={other}>{shown(sentence[other])}</span> : null}
          after={
            lost
              ? dropping.show({ key: sentence.key }, { key: sentence.key })
              : sentence.changed && <Badge kind="accent">{t(m.changedBadge)}</Badge>
          }
        />
      ))}
    </List>
  );
}
