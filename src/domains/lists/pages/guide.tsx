import { readFile } from "node:fs/promises";
import type { ComponentChildren } from "preact";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { page } from "#ui/page.tsx";
import { m } from "../messages.ts";

export const guideRoutes = [get("/administration/arrivee/guide", holding("arrival.import"), guide)];

/** The guide for leaving spreadsheets, as it stands in the documentation. */
async function guide(c: Ctx): Promise<Response> {
  const file = `docs/guides/leaving-spreadsheets${t.language === "fr" ? ".fr" : ""}.md`;
  const text = await readFile(file, "utf8").catch(() => {
    throw refuse.notFound();
  });
  return page(
    c,
    { title: t(m.guideTitle), noIndex: true, under: "/administration" },
    <>
      <Breadcrumb crumbs={[{ href: "/administration/arrivee", label: t(m.home.title) }]} />
      <article class="prose">{blocksOf(text)}</article>
    </>,
  );
}

/** What the guides use of Markdown: titles, paragraphs, lists, tables left as lines, bold and code. */
function blocksOf(text: string): ComponentChildren[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() && !/^\[.*\]\(.*\.md\)$/.test(block.trim()))
    .map((block, index) => blockOf(block.trim(), index));
}

function blockOf(block: string, key: number): ComponentChildren {
  const title = block.match(/^(#{1,3}) (.*)$/);
  if (title) {
    const Heading = `h${title[1]!.length}` as "h1" | "h2" | "h3";
    return <Heading key={key}>{wordsOf(title[2]!)}</Heading>;
  }
  const lines = block.split("\n");
  if (lines.every((line) => /^(?:- |\d+\. | {2})/.test(line))) {
    const items = block.split(/\n(?=- |\d+\. )/).map((item) => item.replace(/^(?:- |\d+\. )/, ""));
    const Items = /^\d/.test(block) ? "ol" : "ul";
    return (
      <Items key={key}>
        {items.map((item) => (
          <li key={item}>{wordsOf(item)}</li>
        ))}
      </Items>
    );
  }
  return <p key={key}>{wordsOf(block)}</p>;
}

function wordsOf(text: string): ComponentChildren[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
    if (part.startsWith("**")) return <strong key={`${index}`}>{part.slice(2, -2)}</strong>;
    if (part.startsWith("`")) return <code key={`${index}`}>{part.slice(1, -1)}</code>;
    return part.replaceAll("\n", " ");
  });
}
