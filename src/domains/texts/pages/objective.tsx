import { refuse } from "#platform/errors/index.ts";
import { anyone, type Ctx, get } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Figure, Figures } from "#ui/figure.tsx";
import { Icon } from "#ui/icons.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { Ring } from "#ui/ring.tsx";
import { anchorsOf } from "../anchor.ts";
import { type Block, blocksOf } from "../block.ts";
import { plainText } from "../document.ts";
import { m } from "../messages.ts";
import { blockName, headline } from "../naming.ts";
import { type Chapter, chaptersOf } from "../outline.ts";
import { BlockContent } from "./block-content.tsx";
import { type Pieces, piecesOf } from "./companions.ts";
import { contentsAside } from "./contents.tsx";
import { EditionView, type EditionViewProps } from "./edition-view.tsx";
import { openText, under } from "./opening.ts";
import { descriptionOf, Legend } from "./reading.tsx";

export const objectiveRoutes = [get("/textes/:slug/objectifs/:number", anyone, readObjective)];

/** One objective of the text in force: how far it is, its paragraphs, the way to the ones beside it. */
async function readObjective(c: Ctx): Promise<Response> {
  const { base, current: version } = await openText(c);
  const blocks = version ? await blocksOf(version.id) : [];
  const chapters = chaptersOf(blocks).filter((chapter) => chapter.objective.number);
  const at = chapters.findIndex((chapter) => chapter.objective.number === c.req.param("number"));
  const chapter = chapters[at];
  if (!version || !chapter) throw refuse.notFound();
  const pieces = await piecesOf(c, version, blocks);
  const anchors = anchorsOf(blocks);
  const current = chapter.objective.blockId;
  const aside = contentsAside({ version, blocks, anchors, pieces, base, chapters: true, current });
  const title = plainText(chapter.objective.content);
  return page(
    c,
    { title: `${title} · ${version.title}`, description: descriptionOf(chapter.blocks), under, aside },
    <ObjectiveView
      {...{ base, chapter, anchors, pieces }}
      beside={{ previous: chapters[at - 1], next: chapters[at + 1] }}
    />,
  );
}

type ObjectiveProps = Pick<EditionViewProps, "anchors" | "pieces"> & {
  base: string;
  chapter: Chapter;
  beside: { previous?: Chapter; next?: Chapter };
};

function ObjectiveView({ base, chapter, anchors, pieces, beside }: ObjectiveProps) {
  const { objective, axis, blocks } = chapter;
  const where = [axis, objective]
    .filter((block): block is Block => block !== null)
    .map((block) => blockName(block));
  const own = pieces.get(objective.blockId);
  return (
    <article>
      <PageHead eyebrow={where.join(" · ")} title={<BlockContent content={objective.content} />} />
      {own ? <HowFar pieces={own} /> : null}
      {own?.margin.length || own?.below.length ? (
        <div class="text-about">
          {own.margin}
          {own.below}
        </div>
      ) : null}
      <Legend blocks={blocks} />
      <EditionView blocks={blocks} anchors={anchors} pieces={pieces} />
      <nav class="text-ways" aria-label={t(m.otherObjectives)}>
        <Beside base={base} chapter={beside.previous} way="prev" />
        <Beside base={base} chapter={beside.next} way="next" />
      </nav>
    </article>
  );
}

/** The figures of an objective between two rules, its ring first. */
function HowFar({ pieces: { progress, figures } }: { pieces: Pieces }) {
  if (progress === undefined && figures.length === 0) return null;
  return (
    <Figures>
      {progress === undefined ? null : (
        <Figure
          figure={<Ring value={progress} size="m" />}
          label={`${t.percent(progress)} ${t(m.progress)}`}
        />
      )}
      {figures.map(({ value, label }) => (
        <Figure key={label} figure={value} label={label} />
      ))}
    </Figures>
  );
}

type BesideProps = { base: string; chapter: Chapter | undefined; way: "prev" | "next" };

function Beside({ base, chapter, way }: BesideProps) {
  if (!chapter) return null;
  const { objective } = chapter;
  return (
    <a class="text-beside" rel={way} href={`${base}/objectifs/${encodeURIComponent(objective.number ?? "")}`}>
      <span class="soft small">
        {way === "prev" ? <Icon name="back" size={16} /> : null}
        {t(way === "prev" ? m.previousObjective : m.nextObjective)}
        {way === "next" ? <Icon name="forward" size={16} /> : null}
      </span>
      {headline(objective)}
    </a>
  );
}
