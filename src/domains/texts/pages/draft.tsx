import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  done,
  errorsOf,
  get,
  holding,
  post,
  readForm,
} from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Empty } from "#ui/empty.tsx";
import { ErrorSummary, Form, FormActions, Submit, TextInput } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { anchorsOf } from "../anchor.ts";
import { type Block, blocksOf } from "../block.ts";
import { sameWording } from "../comparison.ts";
import { plainText } from "../document.ts";
import { removalsOf, removeBlock, restoreBlock, shiftBlock } from "../drafting.ts";
import { dm } from "../drafting-messages.ts";
import { m } from "../messages.ts";
import { blockName } from "../naming.ts";
import { startDraft } from "../publishing.ts";
import type { Opened } from "../shelf.ts";
import { draftOf, type Version } from "../version.ts";
import { piecesOf } from "./companions.ts";
import { WordingDiff } from "./compare.tsx";
import { contentsAside, standing } from "./contents.tsx";
import { blockIdOf, openDraft, openForWriters } from "./drafting.ts";
import { EditionView, type EditionViewProps } from "./edition-view.tsx";

const writers = holding("texts.edit", "texts.publish");
const editors = holding("texts.edit");

export const draftRoutes = [
  get("/textes/:slug/brouillon", writers, (c) => draftPage(c)),
  post("/textes/:slug/brouillon", editors, start),
  post("/textes/:slug/brouillon/blocs/:block/place", editors, shift),
  post("/textes/:slug/brouillon/blocs/:block/retrait", editors, remove),
  post("/textes/:slug/brouillon/blocs/:block/retour", editors, restore),
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

async function shift(c: Ctx): Promise<Response> {
  const { draft, base } = await openDraft(c);
  const blockId = blockIdOf(c);
  const form = await readForm(c);
  await shiftBlock(c.var.actor, draft, blockId, form.text("sens") === "haut" ? "up" : "down");
  return backTo(c, base, draft, blockId, dm.moved);
}

async function remove(c: Ctx): Promise<Response> {
  const { draft, base } = await openDraft(c);
  const blockId = blockIdOf(c);
  const blocks = await blocksOf(draft.id);
  await removeBlock(c.var.actor, draft, blockId);
  const before = blocks[blocks.findIndex((block) => block.blockId === blockId) - 1];
  return backTo(c, base, draft, before?.blockId, dm.removed);
}

async function restore(c: Ctx): Promise<Response> {
  const { draft, base } = await openDraft(c);
  const blockId = blockIdOf(c);
  await restoreBlock(c.var.actor, draft, blockId);
  return backTo(c, base, draft, blockId, dm.restored);
}

/** Answers with the draft, at the place of a block. Its forms are plain: Turbo would lose the place. */
export async function backTo(
  c: Ctx,
  base: string,
  draft: Version,
  blockId: string | undefined,
  said: Message,
): Promise<Response> {
  const anchor = anchorsOf(await blocksOf(draft.id)).get(blockId ?? "");
  return done(c, `${base}/brouillon${anchor ? `#${anchor}` : ""}`, said);
}

async function draftPage(c: Ctx, values: Record<string, string> = {}, refusal?: Refusal): Promise<Response> {
  const opened = await openForWriters(c);
  const draft = await draftOf(opened.text.id);
  return draft ? showDraft(c, opened, draft) : offerDraft(c, opened, values, refusal);
}

function offerDraft(
  c: Ctx,
  { text, version, mayEdit }: Opened,
  values: Record<string, string>,
  refusal?: Refusal,
): Response {
  if (!mayEdit) throw refuse.notFound();
  const label = t(m.newVersionLabel, { number: (version?.number ?? 0) + 1 });
  return page(
    c,
    { title: `${t(dm.draft)} · ${text.title}`, under: "/feuille-de-route", noIndex: true },
    <OfferView text={text} values={{ once: newId(), label, ...values }} errors={errorsOf(t, refusal)} />,
  );
}

type OfferProps = {
  text: Opened["text"];
  values: Record<string, string>;
  errors: Record<string, string>;
};

function OfferView({ text, values, errors }: OfferProps) {
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/textes/${text.slug}`, label: text.title }]} />
      <PageHead title={t(dm.noDraft)} lead={t(dm.noDraftHelp)} />
      <ErrorSummary errors={errors} />
      <Form action={`/textes/${text.slug}/brouillon`} once={values.once}>
        <TextInput
          name="label"
          label={t(dm.draftLabel)}
          help={t(dm.draftLabelHelp)}
          example={t(dm.draftLabelExample)}
          value={values.label}
          error={errors.label}
          required
        />
        <FormActions>
          <Submit>{t(dm.start)}</Submit>
        </FormActions>
      </Form>
    </>
  );
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

type ToolsProps = {
  base: string;
  block: Block;
  old: ReadonlyMap<string, Block>;
  may: boolean;
  fresh: boolean;
};

/** What an editor can do with a block, and how far it is from the version before. */
function Tools({ base, block, old, may, fresh }: ToolsProps) {
  const before = old.get(block.blockId) ?? null;
  const here = `${base}/brouillon/blocs/${block.blockId}`;
  const name = blockName(t, block);
  return (
    <div class="text-tools">
      {fresh && !before ? <Badge kind="good">{t(dm.isNew)}</Badge> : null}
      {before && !sameWording(before, block) ? (
        <Disclosure summary={<Badge>{t(dm.changed)}</Badge>}>
          <WordingDiff before={before} after={block} />
        </Disclosure>
      ) : null}
      {may ? (
        <div class="cluster small">
          <a href={here} aria-label={t(dm.modifyNamed, { name })}>
            {t(dm.modify)}
          </a>
          <a
            href={`${base}/brouillon/nouveau?apres=${block.blockId}`}
            aria-label={t(dm.insertAfterNamed, { name })}
          >
            {t(dm.insertAfter)}
          </a>
          <details class="text-more">
            <summary>{t(dm.moreTools)}</summary>
            <Form action={`${here}/place`} class="cluster" label={name} plain>
              <Submit look="plain" size="small" name="sens" value="haut" icon="up">
                {t(dm.moveUp)}
              </Submit>
              <Submit look="plain" size="small" name="sens" value="bas" icon="down">
                {t(dm.moveDown)}
              </Submit>
              <Submit look="quiet" size="small" formAction={`${here}/retrait`}>
                {t(dm.remove)}
              </Submit>
            </Form>
          </details>
        </div>
      ) : null}
    </div>
  );
}

type RemovalsProps = Pick<DraftProps, "base" | "removals"> & { may: boolean };

function Removals({ base, removals, may }: RemovalsProps) {
  return (
    <Section title={t(dm.removals)} id="retraits">
      <p class="soft">{t(dm.removalsHelp)}</p>
      <List>
        {removals.map((gone) => (
          <Row
            key={gone.blockId}
            title={blockName(t, gone)}
            meta={[gone.content, ...gone.items].map(plainText).join(" ").slice(0, 300)}
            after={
              may ? (
                <Form action={`${base}/brouillon/blocs/${gone.blockId}/retour`} class="cluster" plain>
                  <Submit look="plain" size="small">
                    {t(dm.restore)}
                  </Submit>
                </Form>
              ) : null
            }
          />
        ))}
      </List>
    </Section>
  );
}
