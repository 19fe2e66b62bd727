import { z } from "zod";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import {
  attempt,
  type Ctx,
  check,
  errorsOf,
  get,
  holding,
  post,
  readForm,
  type Sent,
} from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { Breadcrumb } from "#ui/breadcrumb.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Diff } from "#ui/diff.tsx";
import { ErrorSummary, Form, FormActions, Hidden, Select, Submit, TextArea } from "#ui/form.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { page } from "#ui/page.tsx";
import { type Block, blocksOf } from "../block.ts";
import { blockKinds, hasItems, limits } from "../document.ts";
import { editBlock, insertBlock } from "../drafting.ts";
import { dm } from "../drafting-messages.ts";
import type { BlockKind } from "../format/index.ts";
import { blockName, kindName } from "../naming.ts";
import { type Pieces, piecesOf } from "./companions.ts";
import { WordingDiff } from "./compare.tsx";
import { backTo, blockIdOf, type Drafting, openDraft } from "./drafting.ts";
import { BlockWords } from "./edition-view.tsx";

const editors = holding("texts.edit");

export const blockFormRoutes = [
  get("/textes/:slug/brouillon/nouveau", editors, (c) => insertPage(c)),
  post("/textes/:slug/brouillon/nouveau", editors, insert),
  get("/textes/:slug/brouillon/blocs/:block", editors, (c) => editPage(c)),
  post("/textes/:slug/brouillon/blocs/:block", editors, save),
];

type Values = Record<string, string>;

const itemsOf = (form: Sent): string[] =>
  form
    .text("items")
    .split("\n")
    .map((item) => item.trim())
    .filter(Boolean);

async function save(c: Ctx): Promise<Response> {
  const { draft, base } = await openDraft(c);
  const blockId = blockIdOf(c);
  const form = await readForm(c);
  const shape = z.object({ version: z.coerce.number().int().min(1).max(1e9), content: z.string() });
  return attempt(
    c,
    async () => {
      const { version, content } = check(shape, form.values);
      await editBlock(c.var.actor, draft, blockId, { content, items: itemsOf(form), revision: version });
      return backTo(c, base, draft, blockId, dm.saved);
    },
    (refusal) => editPage(c, form.values, refusal),
  );
}

async function editPage(c: Ctx, values?: Values, refusal?: Refusal): Promise<Response> {
  const drafting = await openDraft(c);
  const blockId = blockIdOf(c);
  const block = (await blocksOf(drafting.draft.id)).find((one) => one.blockId === blockId);
  if (!block) throw refuse.notFound();
  const before = drafting.draft.basedOnId ? await blocksOf(drafting.draft.basedOnId) : [];
  const pieces = (await piecesOf(c, drafting.draft, [block])).get(blockId);
  const stale = refusal?.code === "texts.stale";
  return page(
    c,
    { title: t(dm.editTitle, { name: blockName(t, block) }), under: "/feuille-de-route", noIndex: true },
    <EditView
      {...{ drafting, block, pieces, stale }}
      before={before.find((one) => one.blockId === blockId) ?? null}
      values={{ content: block.content, items: block.items.join("\n"), ...values }}
      errors={stale ? {} : errorsOf(t, refusal)}
    />,
  );
}

type EditProps = {
  drafting: Drafting;
  block: Block;
  before: Block | null;
  pieces: Pieces | undefined;
  values: Values;
  errors: Values;
  stale: boolean;
};

function EditView({ drafting, block, before, pieces, values, errors, stale }: EditProps) {
  const { base, text, draft } = drafting;
  const back = `${base}/brouillon`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: base, label: text.title },
          { href: back, label: t(dm.draft) },
        ]}
      />
      <PageHead title={t(dm.editTitle, { name: blockName(t, block) })} />
      <ErrorSummary errors={errors} />
      {stale ? <Theirs block={block} values={values} /> : null}
      <div class="beside">
        <Form
          action={`${base}/brouillon/blocs/${block.blockId}`}
          version={block.revision}
          draft={`bloc-${draft.number}-${block.blockId}`}
          plain
        >
          <WordsFields kind={block.kind} values={values} errors={errors} />
          <FormActions>
            <Submit>{t(dm.save)}</Submit>
            <ButtonLink href={back} look="quiet">
              {t(dm.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
        <div>
          {before ? <Before before={before} block={block} /> : null}
          {pieces && (pieces.margin.length > 0 || pieces.below.length > 0) ? (
            <Section title={t(dm.beside)}>
              <div class="stack small">
                {pieces.margin}
                {pieces.below}
              </div>
            </Section>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** What somebody else saved in the meantime, and how the words in the field differ from it. */
function Theirs({ block, values }: { block: Block; values: Values }) {
  const theirs = [block.content, ...block.items].filter(Boolean).join("\n");
  const yours = [values.content, values.items].filter(Boolean).join("\n");
  return (
    <Notice kind="warning" title={t(dm.theirs)} live>
      <BlockWords block={block} />
      <p>
        <strong>{t(dm.fromTheirsToYours)}</strong>
      </p>
      <p>
        <Diff before={theirs} after={yours} />
      </p>
      <p>{t(dm.theirsHelp)}</p>
    </Notice>
  );
}

function Before({ before, block }: { before: Block; block: Block }) {
  return (
    <Section title={t(dm.inForceWording)}>
      <div class="stack small">
        <BlockWords block={before} />
        <p>
          <strong>{t(dm.theDifference)}</strong>
        </p>
        <WordingDiff before={before} after={block} />
      </div>
    </Section>
  );
}

type FieldsProps = { kind: BlockKind | null; values: Values; errors: Values };

/** The fields of a block's words; without a kind yet, all of them. */
function WordsFields({ kind, values, errors }: FieldsProps) {
  const lists = kind === null || hasItems(kind);
  return (
    <>
      {kind === "list" ? null : (
        <TextArea
          name="content"
          label={t(kind === "contributions" ? dm.introduction : dm.words)}
          help={t(dm.wordsHelp, { open: "{+", close: "+}" })}
          value={values.content}
          error={errors.content}
          rows={kind === "paragraph" || kind === "text" || kind === null ? 12 : 3}
          max={limits.content}
          required={!lists}
        />
      )}
      {lists ? (
        <TextArea
          name="items"
          label={t(dm.items)}
          help={t(dm.itemsHelp)}
          value={values.items}
          error={errors.items}
          rows={kind === null ? 4 : 10}
        />
      ) : null}
    </>
  );
}

async function insert(c: Ctx): Promise<Response> {
  const { draft, base } = await openDraft(c);
  const form = await readForm(c);
  const shape = z.object({
    once: z.string().refine(isId),
    apres: z.union([z.literal(""), z.string().refine(isId)]),
    kind: z.enum(blockKinds as [BlockKind, ...BlockKind[]]),
    content: z.string(),
  });
  return attempt(
    c,
    async () => {
      const { once, apres, kind, content } = check(shape, form.values);
      const what = { blockId: once, kind, content, items: itemsOf(form), afterId: apres || null };
      await insertBlock(c.var.actor, draft, { ...what, level: kind === "heading" ? 1 : null });
      return backTo(c, base, draft, once, dm.inserted);
    },
    (refusal) => insertPage(c, form.values, refusal),
  );
}

async function insertPage(c: Ctx, values: Values = {}, refusal?: Refusal): Promise<Response> {
  const drafting = await openDraft(c);
  const asked = values.apres ?? c.req.query("apres") ?? "";
  const after = asked ? (await blocksOf(drafting.draft.id)).find((block) => block.blockId === asked) : null;
  if (after === undefined) throw refuse.notFound();
  return page(
    c,
    { title: t(dm.insertTitle), under: "/feuille-de-route", noIndex: true },
    <InsertView
      {...{ drafting, after }}
      values={{ once: newId(), kind: "paragraph", ...values, apres: asked }}
      errors={errorsOf(t, refusal)}
    />,
  );
}

type InsertProps = { drafting: Drafting; after: Block | null; values: Values; errors: Values };

function InsertView({ drafting, after, values, errors }: InsertProps) {
  const { base, text } = drafting;
  const where = after ? t(dm.insertWhere, { name: blockName(t, after) }) : t(dm.insertAtStart);
  const kinds = blockKinds.map((kind) => ({ value: kind, label: kindName(t, kind) }));
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: base, label: text.title },
          { href: `${base}/brouillon`, label: t(dm.draft) },
        ]}
      />
      <PageHead title={t(dm.insertTitle)} lead={where} />
      <ErrorSummary errors={errors} />
      <Form action={`${base}/brouillon/nouveau`} once={values.once} guard plain>
        <Hidden name="apres" value={values.apres ?? ""} />
        <Select
          name="kind"
          label={t(dm.kind)}
          options={kinds}
          value={values.kind}
          error={errors.kind}
          required
        />
        <WordsFields kind={null} values={values} errors={errors} />
        <FormActions>
          <Submit>{t(dm.insert)}</Submit>
          <ButtonLink href={`${base}/brouillon`} look="quiet">
            {t(dm.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
