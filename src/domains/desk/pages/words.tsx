import { movement } from "#domains/movement/index.ts";
import { type Ctx, get, holding, post } from "#platform/http/index.ts";
import { allMessages, searchable, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { Pager } from "#ui/pager.tsx";
import { Search } from "#ui/search.tsx";
import { m } from "../messages.ts";
import { type Said, sentencesSaid, shown } from "../sentences.ts";
import { showTerm, writeTerm } from "./term.tsx";
import { showTerms } from "./vocabulary.tsx";
import { showWording, writeWording } from "./wording.tsx";
import { WordsTabs } from "./words-tabs.tsx";

const policy = holding("movement.configure");
const perPage = 25;

export const wordsRoutes = [
  get("/administration/mots", policy, listSentences),
  get("/administration/mots/vocabulaire", policy, showTerms),
  get("/administration/mots/vocabulaire/:language/:term", policy, showTerm),
  post("/administration/mots/vocabulaire/:language/:term", policy, writeTerm),
  get("/administration/mots/:key", policy, showWording),
  post("/administration/mots/:key", policy, writeWording),
];

async function listSentences(c: Ctx): Promise<Response> {
  const q = (c.req.query("q") ?? "").slice(0, 100);
  const changedOnly = c.req.query("lesquelles") === "changees";
  const found = find(sentencesSaid(allMessages(), await movement()), q, changedOnly);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const at = Math.min(Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1), pages);
  return page(
    c,
    { title: t(m.adminWords), noIndex: true },
    <>
      <PageHead title={t(m.adminWords)} lead={t(m.wordsLead)} />
      <WordsTabs at="sentences" />
      <Filters q={q} changedOnly={changedOnly} />
      {found.length === 0 ? (
        <Empty title={t(m.wordsNone)}>{t(m.wordsNoneText)}</Empty>
      ) : (
        <>
          <p class="soft">{t(m.wordsFound, { count: found.length })}</p>
          <Sentences some={found.slice((at - 1) * perPage, at * perPage)} />
        </>
      )}
      <Pager page={at} pages={pages} href={(n) => addressOf(q, changedOnly, n)} />
    </>,
  );
}

/** Sentences that hold what was searched, in either language, as they are said or as they were. */
function find(all: Said[], q: string, changedOnly: boolean): Said[] {
  const wanted = searchable(q);
  const among = changedOnly ? all.filter(({ changed }) => changed) : all;
  return wanted ? among.filter(({ haystack }) => haystack.includes(wanted)) : among;
}

function addressOf(q: string, changedOnly: boolean, at: number): string {
  const query = new URLSearchParams({ q, lesquelles: changedOnly ? "changees" : "", page: String(at) });
  return `/administration/mots?${query}`;
}

function Filters({ q, changedOnly }: { q: string; changedOnly: boolean }) {
  const options = [
    { value: "", label: t(m.wordsAll) },
    { value: "changees", label: t(m.wordsChanged) },
  ];
  const clearHref = q || changedOnly ? "/administration/mots" : undefined;
  return (
    <Search action="/administration/mots" label={t(m.wordsSearch)} q={q} clearHref={clearHref}>
      <Select
        name="lesquelles"
        label={t(m.wordsChangedOnly)}
        options={options}
        value={changedOnly ? "changees" : ""}
        required
      />
    </Search>
  );
}

function Sentences({ some }: { some: Said[] }) {
  const other = t.language === "fr" ? "en" : "fr";
  return (
    <List label={t(m.wordsSentences)}>
      {some.map((said) => (
        <Row
          key={said.key}
          title={shown(said[t.language])}
          href={`/administration/mots/${said.key}`}
          meta={<span lang={other}>{shown(said[other])}</span>}
          after={said.changed ? <Badge kind="accent">{t(m.wordsChangedBadge)}</Badge> : null}
        />
      ))}
    </List>
  );
}
