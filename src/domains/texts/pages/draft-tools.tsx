import { type Ctx, holding, post, readForm } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Form, Submit } from "#ui/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { type Block, blocksOf } from "../block.ts";
import { sameWording } from "../comparison.ts";
import { plainText } from "../document.ts";
import { type removalsOf, removeBlock, restoreBlock, shiftBlock } from "../drafting.ts";
import { dm } from "../drafting-messages.ts";
import { blockName } from "../naming.ts";
import { WordingDiff } from "./compare.tsx";
import { backTo, blockIdOf, openDraft } from "./drafting.ts";

const editors = holding("texts.edit");

export const draftToolRoutes = [
  post("/textes/:slug/brouillon/blocs/:block/place", editors, shift),
  post("/textes/:slug/brouillon/blocs/:block/retrait", editors, remove),
  post("/textes/:slug/brouillon/blocs/:block/retour", editors, restore),
];

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

type ToolsProps = {
  base: string;
  block: Block;
  old: ReadonlyMap<string, Block>;
  may: boolean;
  fresh: boolean;
};

/** What an editor can do with a block, and how far it is from the version before. */
export function Tools({ base, block, old, may, fresh }: ToolsProps) {
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

type RemovalsProps = { base: string; removals: Awaited<ReturnType<typeof removalsOf>>; may: boolean };

/** Blocks that the draft takes out, each with its way back. */
export function Removals({ base, removals, may }: RemovalsProps) {
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
