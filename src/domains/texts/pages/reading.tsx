import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { anchorsOf } from "../anchor.ts";
import { type Block, blocksOf } from "../block.ts";
import { plainText } from "../document.ts";
import { m } from "../messages.ts";
import { chaptersOf } from "../outline.ts";
import type { Version } from "../version.ts";
import { piecesOf } from "./companions.ts";
import { contentsAside, objectiveHref, standing } from "./contents.tsx";
import { EditionView, type EditionViewProps, hasAdopted } from "./edition-view.tsx";
import { type Opened, openText, under } from "./opening.ts";

export const readingRoutes = [
  get("/textes/:slug", anyone, readWhole),
  get("/textes/:slug/p/:number", anyone, goToParagraph),
];

/** The whole text in force, as a fine edition. */
async function readWhole(c: Ctx): Promise<Response> {
  const opened = await openText(c);
  const { base, current: version, inForce } = opened;
  if (!version) return c.redirect(`${base}/brouillon`);
  const blocks = await blocksOf(version.id);
  const pieces = await piecesOf(c, version, blocks);
  const anchors = anchorsOf(blocks);
  const places = { version, blocks, anchors, pieces, base, chapters: true };
  const notice = inForce ? undefined : t(m.notYetInForce, { day: t.day(version.inForceFrom!) });
  return page(
    c,
    { title: version.title, description: descriptionOf(blocks), under, aside: contentsAside(places) },
    <WholeView
      {...{ opened, version, notice, blocks, anchors, pieces }}
      objectiveHref={(block) => objectiveHref(places, block)}
    />,
  );
}

/** The permalink of a paragraph: to its place on the page of its objective, or in the whole. */
async function goToParagraph(c: Ctx): Promise<Response> {
  const { base, current: version } = await openText(c);
  const number = c.req.param("number")!;
  const blocks = version ? await blocksOf(version.id) : [];
  const paragraph = blocks.find((block) => block.kind === "paragraph" && block.number === number);
  if (!paragraph) throw refuse.notFound();
  const chapter = chaptersOf(blocks).find(({ blocks: under }) => under.includes(paragraph));
  const objective = chapter?.objective.number;
  const path = objective ? `${base}/objectifs/${encodeURIComponent(objective)}` : base;
  return c.redirect(`${path}#${anchorsOf(blocks).get(paragraph.blockId)}`, 302);
}

/** What a search engine or a messenger shows of a text: the beginning of its first paragraph. */
export function descriptionOf(blocks: readonly Block[]): string | undefined {
  const first = blocks.find(
    (block) => (block.kind === "paragraph" || block.kind === "text") && block.content,
  );
  if (!first) return undefined;
  const words = plainText(first.content);
  return words.length > 160 ? `${words.slice(0, 158).replace(/\s+\S*$/, "")}…` : words;
}

type WholeProps = Omit<EditionViewProps, "top"> & {
  opened: Opened;
  version: Version;
  notice?: string;
};

/** A version from its title to its last word, with what can be done with it. */
export function WholeView({ opened, version, notice, ...edition }: WholeProps) {
  const { blocks } = edition;
  const { base, text, seesDrafts } = opened;
  const actions = (
    <>
      {seesDrafts ? (
        <ButtonLink href={`${base}/brouillon`} icon="edit" look="plain" label={t(m.edit)} />
      ) : null}
      <ButtonLink href={`${base}/versions`} look="plain" label={t(m.versionList.title)} />
      <ButtonLink
        href={`${base}/versions/${version.number}.md`}
        look="quiet"
        icon="download"
        download
        label={t(m.download)}
      />
    </>
  );
  return (
    <article lang={text.language === t.language ? undefined : text.language}>
      <PageHead eyebrow={standing(version)} title={version.title} actions={actions} />
      {notice ? <Notice>{notice}</Notice> : null}
      <Legend blocks={blocks} />
      {blocks.length === 0 ? <Empty title={t(m.emptyText)} /> : <EditionView {...edition} />}
    </article>
  );
}

/** What the marks of the edition mean, where the text has them. */
export function Legend({ blocks }: { blocks: readonly Block[] }) {
  return hasAdopted(blocks) ? <p class="soft small measure">{t(m.adoptedLegend)}</p> : null;
}
