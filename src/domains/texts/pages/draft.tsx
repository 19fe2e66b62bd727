import { z } from "zod";
import { isId } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { attempt, type Ctx, check, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { anchorsOf } from "../anchor.ts";
import { type Block, blocksOf } from "../block.ts";
import { sameWording } from "../comparison.ts";
import { removalsOf } from "../drafting.ts";
import { dm } from "../drafting-messages.ts";
import { m } from "../messages.ts";
import { startDraft } from "../publishing.ts";
import type { Opened } from "../shelf.ts";
import { draftOf, type Version } from "../version.ts";
import { piecesOf } from "./companions.ts";
import { contentsAside, standing } from "./contents.tsx";
import { offerDraft } from "./draft-offer.tsx";
import { draftToolRoutes, Removals, Tools } from "./draft-tools.tsx";
import { openForWriters } from "./drafting.ts";
import { EditionView, type EditionViewProps } from "./edition-view.tsx";

export const draftRoutes = [
  get("/textes/:slug/brouillon", holding("texts.edit", "texts.publish"), (c) => draftPage(c)),
  post("/textes/:slug/brouillon", holding("texts.edit"), start),
  ...draftToolRoutes,
];

async function start(c: Ctx): Promise<Response> {
  const { text } = await openForWriters(c);
  const form = await readForm(c);
  const shape = z.object({ once: z.string().refine(isId), label: z.string().min(1).max(120) });
  return attempt(
    c,
    async () => {
      const { once, label } = check(shape, form.values);
      await startDraft(c.var.actor, text, { id: once, label });
      return done(c, `/textes/${text.slug}/brouillon`, dm.started);
    },
    (refusal) => draftPage(c, form.values, refusal),
  );
}

async function draftPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const opened = await openForWriters(c);
  const draft = await draftOf(opened.text.id);
  return draft ? showDraft(c, opened, draft) : offerDraft(c, opened, values, refusal);
}

async function showDraft(c: Ctx, opened: Opened, draft: Version): Promise<Response> {
  const blocks = await blocksOf(draft.id);
  const [pieces, before, removals] = await Promise.all([
    piecesOf(c, draft, blocks),
    draft.basedOnId ? blocksOf(draft.basedOnId) : [],
    removalsOf(draft.id),
  ]);
  const anchors = anchorsOf(blocks);
  const base = `/textes/${opened.text.slug}`;
  const aside = contentsAside({
    text: opened.text,
    version: draft,
    blocks,
    anchors,
    pieces,
    base: `${base}/brouillon`,
  });
  const old = new Map(before.map((block) => [block.blockId, block]));
  return page(
    c,
    { title: t(m.draftOf, { title: draft.title }), under: "/feuille-de-route", aside, noIndex: true },
    <DraftView {...{ opened, draft, base, blocks, anchors, pieces, old, removals }} />,
  );
}

type DraftProps = Omit<EditionViewProps, "tools" | "objectiveHref"> & {
  opened: Opened;
  draft: Version;
  base: string;
  /** Blocks of the version on which the draft is based, by identity. */
  old: ReadonlyMap<string, Block>;
  removals: Awaited<ReturnType<typeof removalsOf>>;
};

function DraftView({ opened, draft, base, old, removals, ...edition }: DraftProps) {
  const { blocks } = edition;
  const changed = blocks.filter((block) => !sameAs(old, block)).length + removals.length;
  const actions = (
    <>
      {opened.mayPublish ? <ButtonLink href={`${base}/publication`}>{t(dm.publishAction)}</ButtonLink> : null}
      {draft.basedOnId ? (
        <ButtonLink href={`${base}/comparer?a=${draft.number}`} look="plain">
          {t(dm.seeChanges)}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ href: base, label: opened.text.title }]} />
      <PageHead eyebrow={standing(t, draft)} title={draft.title} lead={t(dm.draftLead)} actions={actions} />
      {draft.basedOnId ? <p class="soft">{t(dm.changedSoFar, { count: changed })}</p> : null}
      {opened.mayEdit ? (
        <p>
          <ButtonLink href={`${base}/brouillon/nouveau`} look="quiet" size="small" icon="plus">
            {t(dm.insertFirst)}
          </ButtonLink>
        </p>
      ) : null}
      {blocks.length === 0 ? <Empty title={t(m.emptyText)} /> : null}
      <EditionView
        {...edition}
        tools={(block) => (
          <Tools {...{ base, block, old }} may={opened.mayEdit} fresh={draft.basedOnId !== null} />
        )}
      />
      {removals.length > 0 ? <Removals base={base} removals={removals} may={opened.mayEdit} /> : null}
    </>
  );
}

function sameAs(old: ReadonlyMap<string, Block>, block: Block): boolean {
  const before = old.get(block.blockId);
  return before !== undefined && sameWording(before, block);
}
