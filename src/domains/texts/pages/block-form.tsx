import { refuse } from "#platform/errors/index.ts";
import { idIn, request } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Diff } from "#ui/diff.tsx";
import { TextArea } from "#ui/form.tsx";
import { area, type Field, hiddenId, pick } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { type Block, blocksOf } from "../block.ts";
import { blockKinds, hasItems, limits } from "../document.ts";
import { editBlock, insertBlock } from "../drafting.ts";
import { m } from "../messages.ts";
import { blockName, kindName } from "../naming.ts";
import type { Version } from "../version.ts";
import { type Pieces, piecesOf } from "./companions.ts";
import { WordingDiff } from "./compare.tsx";
import { BlockWords } from "./edition-view.tsx";
import { aboveDraft, openDraft, placeInDraft, under } from "./opening.ts";

/** Braces that the help shows as they are. */
const marks = { open: "{+", close: "+}" };
const common = { power: "texts.edit", under, plain: true } as const;

const insertion = formPage("/textes/:slug/brouillon/nouveau", {
  ...common,
  words: m.insertBlock,
  guard: true,
  load: async ({ c, asked }) => {
    const drafting = await openDraft(c);
    const afterId = asked("afterId", "apres");
    return { ...drafting, after: afterId ? await blockIn(drafting.draft, afterId) : null };
  },
  crumb: aboveDraft,
  eyebrow: ({ after }) => (after ? t(m.insertWhere, { name: blockName(after) }) : t(m.insertAtStart)),
  values: () => marks,
  back: ({ base }) => `${base}/brouillon`,
  fields: ({ after }) => ({
    afterId: hiddenId(after?.blockId),
    kind: pick({
      options: blockKinds.map((kind) => ({ value: kind, label: kindName(kind) })),
      initial: "paragraph",
      required: true,
    }),
    content: area({ max: limits.content, rows: 12 }),
    items: itemsField(4),
  }),
  run: async ({ actor, input, once, ...drafting }) => {
    const level = input.kind === "heading" ? 1 : null;
    await insertBlock(actor, drafting.draft, { ...input, blockId: once, level });
    return placeInDraft(drafting, once);
  },
});

const edition = formPage("/textes/:slug/brouillon/blocs/:block", {
  ...common,
  words: m.editBlock,
  load: async ({ c }) => {
    const drafting = await openDraft(c);
    const { draft } = drafting;
    const block = await blockIn(draft, idIn(c, "block"));
    const earlier = draft.basedOnId ? await blocksOf(draft.basedOnId) : [];
    const before = earlier.find(({ blockId }) => blockId === block.blockId);
    const pieces = (await piecesOf(c, draft, [block])).get(block.blockId);
    return { ...drafting, block, before, pieces };
  },
  crumb: aboveDraft,
  values: ({ block }) => ({ ...marks, name: blockName(block) }),
  version: ({ block }) => block.revision,
  draft: ({ draft, block }) => `bloc-${draft.number}-${block.blockId}`,
  back: ({ base }) => `${base}/brouillon`,
  fields: ({ block: { kind, content, items } }) => ({
    content: kind !== "list" && {
      ...area({
        max: limits.content,
        rows: kind === "paragraph" || kind === "text" ? 12 : 3,
        initial: content,
        required: !hasItems(kind),
      }),
      label: kind === "contributions" ? t(m.introduction) : undefined,
    },
    items: hasItems(kind) && itemsField(10, items),
  }),
  run: async ({ actor, block, input: { content = "", items }, version, ...drafting }) => {
    await editBlock(actor, drafting.draft, block.blockId, { content, items, revision: Number(version) });
    return placeInDraft(drafting, block.blockId);
  },
  view: ({ block, before, pieces }, form) => (
    <>
      <Theirs block={block} />
      <div class="beside">
        <div>{form}</div>
        <div>
          {before ? <Before before={before} block={block} /> : null}
          {pieces ? <Beside {...pieces} /> : null}
        </div>
      </div>
    </>
  ),
});

export const blockFormRoutes = [...insertion, ...edition];

async function blockIn(draft: Version, blockId: string): Promise<Block> {
  const block = (await blocksOf(draft.id)).find((one) => one.blockId === blockId);
  if (!block) throw refuse.notFound();
  return block;
}

/** The items of a list, one on each line. */
const itemsField = (rows: number, items: readonly string[] = []): Field<string[]> => ({
  initial: items.join("\n"),
  show: ({ typed, part: _, ...shown }) => <TextArea {...shown} rows={rows} value={typed[0]} />,
  read: (sent, name) =>
    sent
      .text(name)
      .split("\n")
      .map((item) => item.trim())
      .filter(Boolean),
});

/** What someone else saved in the meantime, and how the words in the field differ from it. */
function Theirs({ block }: { block: Block }) {
  const { refused } = request().var;
  if (refused?.refusal.code !== "texts.stale") return null;
  const theirs = [block.content, ...block.items].filter(Boolean).join("\n");
  const yours = [refused.sent.text("content"), refused.sent.text("items")].filter(Boolean).join("\n");
  return (
    <Notice kind="warning" title={t(m.drafting.theirs)} live>
      <BlockWords block={block} />
      <p>
        <strong>{t(m.drafting.fromTheirsToYours)}</strong>
      </p>
      <p>
        <Diff before={theirs} after={yours} />
      </p>
      <p>{t(m.drafting.theirsHelp)}</p>
    </Notice>
  );
}

function Before({ before, block }: { before: Block; block: Block }) {
  return (
    <Section title={t(m.drafting.inForceWording)}>
      <div class="stack small">
        <BlockWords block={before} />
        <p>
          <strong>{t(m.drafting.theDifference)}</strong>
        </p>
        <WordingDiff before={before} after={block} />
      </div>
    </Section>
  );
}

function Beside({ margin, below }: Pieces) {
  if (margin.length + below.length === 0) return null;
  return (
    <Section title={t(m.drafting.beside)}>
      <div class="stack small">
        {margin}
        {below}
      </div>
    </Section>
  );
}
