import {
  type Block,
  blocksOf,
  draftOf,
  plainText,
  roadmapInForce,
  sentencesOf,
  type Text,
  textBySlug,
  textsOfKind,
  versionInForce,
} from "#domains/texts/index.ts";
import { unitById } from "#domains/units/index.ts";
import { isId, newId } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { attempt, type Ctx, done, get, holding, post, readForm } from "#platform/http/index.ts";
import { type Translator, t } from "#platform/language/index.ts";
import { requirePower } from "#platform/policy/index.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { page } from "#ui/page.tsx";
import { choose, flat } from "../commitment.ts";
import { m } from "../messages.ts";
import { possibleOwners } from "../owners.ts";
import { type Commitment, listCommitments } from "../reading.ts";
import { termsField, termsFrom } from "../terms-form.tsx";
import { SentencesForm } from "./sentences-form.tsx";

const editors = holding("roadmap.edit");

export const chooseRoutes = [
  get("/engagements/choisir", editors, start),
  post("/engagements", editors, make),
];

/** The most sentences of one paragraph that the page offers. */
const maxSentences = 60;

async function start(c: Ctx): Promise<Response> {
  const slug = c.req.query("texte");
  const text = slug
    ? await textBySlug(slug)
    : ((await roadmapInForce())?.text ?? (await textsOfKind("roadmap"))[0]);
  if (!text)
    return page(
      c,
      { title: c.var.t(m.chooseTitle), under: "/feuille-de-route" },
      <Empty title={c.var.t(m.noRoadmap)} />,
    );
  const blocks = await paragraphsOf(c, text);
  const blockId = c.req.query("bloc");
  if (!blockId) return chooseParagraph(c, text, blocks);
  const block = blocks.find((one) => one.blockId === blockId);
  if (!block) throw refuse.notFound();
  return chooseSentences(c, text, block);
}

/** Makes a commitment of every sentence ticked, one after the other; sent again, those already made stay one. */
async function make(c: Ctx): Promise<Response> {
  const { values } = await readForm(c);
  const text = await textBySlug(values.texte ?? "");
  const block = (await paragraphsOf(c, text)).find((one) => one.blockId === values.bloc);
  if (!block) throw refuse.notFound();
  const ticked = Array.from({ length: maxSentences }, (_, index) => index).filter(
    (index) => values[`coche${index}`],
  );
  let at = -1;
  return attempt(
    c,
    async () => {
      if (ticked.length === 0) throw refuse.invalid();
      for (at of ticked) await chooseOne(c, text, block.blockId, values, at);
      return done(c, `/engagements/choisir?texte=${text.slug}&bloc=${block.blockId}`, m.chosenDone, {
        count: ticked.length,
      });
    },
    (refusal) => chooseSentences(c, text, block, { values, refusal, at }),
  );
}

async function chooseOne(
  c: Ctx,
  text: Text,
  blockId: string,
  values: Record<string, string>,
  index: number,
): Promise<void> {
  const id = values[`once${index}`];
  if (!isId(id)) throw refuse.invalid();
  await choose(c.var.actor, text, {
    ...termsFrom(values, String(index)),
    id,
    blockId,
    sentence: values[`phrase${index}`] ?? "",
  });
}

/** The blocks of a text in which one may choose: of the version in force, and those that only its draft has. */
async function paragraphsOf(c: Ctx, text: Text): Promise<Block[]> {
  requirePower(c.var.actor, "roadmap.edit", await unitById(text.unitId));
  const [current, draft] = await Promise.all([versionInForce(text.id), draftOf(text.id)]);
  const blocks = current ? await blocksOf(current.id) : [];
  const known = new Set(blocks.map((block) => block.blockId));
  const drafted = draft ? (await blocksOf(draft.id)).filter((block) => !known.has(block.blockId)) : [];
  return [...blocks, ...drafted];
}

async function chooseParagraph(c: Ctx, text: Text, blocks: Block[]): Promise<Response> {
  const { list } = await listCommitments({ textId: text.id, perPage: 500 });
  const counts = new Map([...Map.groupBy(list, (one) => one.blockId)].map(([id, some]) => [id, some.length]));
  return page(
    c,
    { title: t(m.chooseTitle), under: "/feuille-de-route", noIndex: true },
    <ChooseParagraph text={text} blocks={blocks} counts={counts} />,
  );
}

type ParagraphsProps = { text: Text; blocks: Block[]; counts: Map<string, number> };

/** The paragraphs of a text under their objectives, each leading to its sentences. */
export function ChooseParagraph({ text, blocks, counts }: ParagraphsProps) {
  return (
    <>
      <PageHead eyebrow={text.title} title={t(m.chooseTitle)} lead={t(m.chooseLead)} />
      {partsOf(blocks).map(({ head, paragraphs }, index) => (
        <Section
          key={head?.blockId ?? index}
          title={
            head ? [head.number, plainText(head.content)].filter(Boolean).join(". ") : t(m.chooseParagraph)
          }
        >
          <List>
            {paragraphs.map((block) => (
              <Row
                key={block.blockId}
                href={`/engagements/choisir?texte=${text.slug}&bloc=${block.blockId}`}
                before={<span class="number soft">{block.number ? `§ ${block.number}` : ""}</span>}
                title={shortened(plainText(block.content))}
                meta={
                  counts.has(block.blockId)
                    ? t(m.chosenCount, { count: counts.get(block.blockId)! })
                    : undefined
                }
              />
            ))}
          </List>
        </Section>
      ))}
    </>
  );
}

function partsOf(blocks: Block[]): { head: Block | null; paragraphs: Block[] }[] {
  const parts: { head: Block | null; paragraphs: Block[] }[] = [{ head: null, paragraphs: [] }];
  for (const block of blocks) {
    if (block.kind === "objective" || block.kind === "axis" || block.kind === "annex")
      parts.push({ head: block, paragraphs: [] });
    else if ((block.kind === "paragraph" || block.kind === "text") && block.content)
      parts.at(-1)!.paragraphs.push(block);
  }
  return parts.filter((part) => part.paragraphs.length > 0);
}

const shortened = (words: string) =>
  words.length > 140 ? `${words.slice(0, 140).replace(/\s\S*$/u, "")}…` : words;

type Typed = { values: Record<string, string>; refusal?: Refusal; at?: number };

async function chooseSentences(
  c: Ctx,
  text: Text,
  block: Block,
  typed: Typed = { values: {} },
): Promise<Response> {
  const [{ list }, owners] = await Promise.all([
    listCommitments({ blockIds: [block.blockId], perPage: 100 }),
    possibleOwners(),
  ]);
  const sentences = sentencesOf(block.content)
    .slice(0, maxSentences)
    .map(({ text: words, bold }, index) => ({
      words,
      bold,
      once: typed.values[`once${index}`] || newId(),
      chosen: list.filter(
        (one) => flat(words).includes(flat(one.sentence)) || flat(one.sentence).includes(flat(words)),
      ),
    }));
  const head = (
    <PageHead
      eyebrow={<a href={`/engagements/choisir?texte=${text.slug}`}>{text.title}</a>}
      title={block.number ? `§ ${block.number}` : t(m.chooseTitle)}
      lead={t(m.chooseLead)}
    />
  );
  const view = (
    <>
      {head}
      <SentencesForm
        {...{ text, sentences, owners }}
        blockId={block.blockId}
        values={typed.values}
        errors={errorsOf(t, typed)}
      />
    </>
  );
  return page(c, { title: t(m.chooseTitle), under: "/feuille-de-route", noIndex: true }, view);
}

export interface SentenceToChoose {
  words: string;
  bold: boolean;
  once: string;
  chosen: Commitment[];
}

function errorsOf(t: Translator, { refusal, at = -1 }: Typed): Record<string, string> {
  if (!refusal) return {};
  if (at < 0) return { "": t(m.noneTicked) };
  const field = termsField[refusal.code];
  return { [field ? `${field}${at}` : ""]: t.say(refusal.said, refusal.values) };
}
