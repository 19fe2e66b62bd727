import { refuse } from "#platform/errors/index.ts";
import { type Ctx, get, holding, idIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { text } from "#ui/kit/fields.tsx";
import { partForm } from "#ui/kit/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { page } from "#ui/page.tsx";
import { anchorsOf } from "../anchor.ts";
import { type Block, blocksOf } from "../block.ts";
import { type Removal, removalsOf, removeBlock, restoreBlock, shiftBlock } from "../drafting.ts";
import { m } from "../messages.ts";
import { blockName } from "../naming.ts";
import { startDraft } from "../publishing.ts";
import { draftOf } from "../version.ts";
import { piecesOf } from "./companions.ts";
import { contentsAside } from "./contents.tsx";
import { DraftView, Tools } from "./draft-view.tsx";
import { type Drafting, type Opened, openDraft, openForWriters, placeInDraft, under } from "./opening.ts";

const opening = partForm("/textes/:slug/brouillon", draftPage, {
  power: "texts.edit",
  words: m.startDraft,
  load: async ({ c }) => openForWriters(c),
  fields: ({ current }) => {
    const number = (current?.number ?? 0) + 1;
    return { label: text({ required: true, max: 120, initial: t(m.newVersionLabel, { number }) }) };
  },
  run: async ({ actor, text: of, base, input, once }) => {
    await startDraft(actor, of, { ...input, id: once });
    return `${base}/brouillon`;
  },
});

/** What is done to one block of the draft, by a button. */
interface Tool {
  drafting: Drafting;
  blockId: string;
  name: string;
}
const tool = {
  policy: holding("texts.edit"),
  plain: true,
  small: true,
  beside: ({ name }: Tool) => name,
  load: async ({ c }: { c: Ctx }): Promise<Tool> => ({
    drafting: await openDraft(c),
    blockId: idIn(c, "block"),
    name: "",
  }),
} as const;

const move = partForm("/textes/:slug/brouillon/blocs/:block/place", draftPage, {
  ...tool,
  words: m.move,
  look: "plain",
  run: async ({ actor, drafting, blockId, button }) => {
    await shiftBlock(actor, drafting.draft, blockId, button === "down" ? "down" : "up");
    return placeInDraft(drafting, blockId);
  },
});

const removal = partForm("/textes/:slug/brouillon/blocs/:block/retrait", draftPage, {
  ...tool,
  words: m.remove,
  look: "quiet",
  run: async ({ actor, drafting, blockId }) => {
    const blocks = await blocksOf(drafting.draft.id);
    await removeBlock(actor, drafting.draft, blockId);
    const before = blocks[blocks.findIndex((block) => block.blockId === blockId) - 1];
    const back = `${drafting.base}/brouillon/blocs/${blockId}/retour`;
    return { to: await placeInDraft(drafting, before?.blockId), undo: { action: back } };
  },
});

const restoration = partForm("/textes/:slug/brouillon/blocs/:block/retour", draftPage, {
  ...tool,
  words: m.restore,
  look: "plain",
  run: async ({ actor, drafting, blockId }) => {
    await restoreBlock(actor, drafting.draft, blockId);
    return placeInDraft(drafting, blockId);
  },
});

export const draftRoutes = [
  get("/textes/:slug/brouillon", holding("texts.edit", "texts.publish"), draftPage),
  ...[opening, move, removal, restoration].flatMap(({ routes }) => routes),
];

async function draftPage(c: Ctx): Promise<Response> {
  const opened = await openForWriters(c);
  const draft = await draftOf(opened.text.id);
  return draft ? showDraft(c, { ...opened, draft }) : offerDraft(c, opened);
}

/** The form that begins the next version of a text. */
function offerDraft(c: Ctx, opened: Opened): Response {
  if (!opened.mayEdit) throw refuse.notFound();
  return page(
    c,
    { title: `${t(m.drafting.draft)} · ${opened.text.title}`, under, noIndex: true },
    <>
      <Breadcrumb crumbs={[{ href: opened.base, label: opened.text.title }]} />
      <PageHead title={t(m.startDraft.title)} lead={t(m.startDraft.lead)} />
      {opening.show(opened)}
    </>,
  );
}

async function showDraft(c: Ctx, drafting: Drafting): Promise<Response> {
  const { draft, base, mayEdit } = drafting;
  const blocks = await blocksOf(draft.id);
  const [pieces, before, removals] = await Promise.all([
    piecesOf(c, draft, blocks),
    draft.basedOnId ? blocksOf(draft.basedOnId) : [],
    removalsOf(draft.id),
  ]);
  const anchors = anchorsOf(blocks);
  const aside = contentsAside({ version: draft, blocks, anchors, pieces, base: `${base}/brouillon` });
  const old = new Map(before.map((block) => [block.blockId, block]));
  const of = (block: Block | Removal) =>
    [{ drafting, blockId: block.blockId, name: blockName(block) }, { at: { block: block.blockId } }] as const;
  return page(
    c,
    { title: t(m.draftOf, { title: draft.title }), under, aside, noIndex: true },
    <DraftView
      {...{ drafting, blocks, anchors, pieces, old, removals }}
      tools={(block) => (
        <Tools {...{ drafting, block, old }}>
          {move.show(...of(block))}
          {removal.show(...of(block))}
        </Tools>
      )}
      wayBack={(gone) => (mayEdit ? restoration.show(...of(gone)) : null)}
    />,
  );
}
