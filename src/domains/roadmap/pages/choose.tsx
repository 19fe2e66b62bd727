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
import { newId } from "#platform/database/index.ts";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { dotted, t } from "#platform/language/index.ts";
import { Committed } from "#ui/edition.tsx";
import { Empty } from "#ui/empty.tsx";
import { Checkbox } from "#ui/form.tsx";
import { type Field, type Fields, hidden, hiddenId, onlyIf, yes } from "#ui/kit/fields.tsx";
import { type Asking, formPage } from "#ui/kit/form.tsx";
import { Section } from "#ui/layout.tsx";
import { List, Row } from "#ui/list.tsx";
import { choose, flat, type Terms } from "../commitment.ts";
import { m } from "../messages.ts";
import { possibleOwners } from "../owners.ts";
import { type Commitment, listCommitments } from "../reading.ts";
import { termsFields } from "../terms-fields.ts";

/** The most sentences of one paragraph that the page offers. */
const maxSentences = 60;

/** The sentences of one paragraph, each of which may become a commitment; without a paragraph, which ones there are. */
export const chooseRoutes = formPage("/engagements/choisir", {
  post: "/engagements",
  power: "roadmap.edit",
  under: "/feuille-de-route",
  words: { ...m.choose, fields: m.amend.fields },
  guard: true,
  load,
  title: ({ block }) => dotted(t(m.choose.title), block?.number && `§ ${block.number}`),
  eyebrow: ({ text, block }) =>
    text && block ? <a href={`/engagements/choisir?texte=${text.slug}`}>{text.title}</a> : text?.title,
  fields: ({ text, block, sentences, owners }): Fields => ({
    text: hidden(text?.slug),
    blockId: hidden(block?.blockId),
    ...Object.assign({}, ...sentences.map((sentence, at) => fieldsOf(sentence, at, owners))),
  }),
  run: async ({ actor, text, block, sentences, input }) => {
    if (!text || !block) throw refuse.notFound();
    const ticked = sentences.flatMap((_, at) => (input[`tick${at}`] ? [at] : []));
    if (ticked.length === 0) throw refuse.invalid({}, { "": m.choose.noneTicked });
    for (const at of ticked) {
      const one = Object.fromEntries(
        [...names, "id", "sentence"].map((name) => [name, input[`${name}${at}`]]),
      );
      const what = one as unknown as Terms & { id: string; sentence: string };
      await choose(actor, text, { ...what, blockId: block.blockId }).catch(namingFieldsOf(at));
    }
    const to = `/engagements/choisir?texte=${text.slug}&bloc=${block.blockId}`;
    return { to, values: { count: ticked.length } };
  },
  view: ({ text, block, blocks, sentences, counts }, form) => {
    if (!text) return <Empty title={t(m.noRoadmap)} />;
    if (!block) return <ChooseParagraph text={text} blocks={blocks} counts={counts} />;
    return sentences.length > 0 ? form : <Empty title={t(m.noSentence)} />;
  },
});

async function load({ c, asked }: Asking) {
  const slug = asked("text", "texte");
  const blockId = asked("blockId", "bloc");
  if (c.req.method === "POST" && !(slug && blockId)) throw refuse.notFound();
  const text = slug
    ? await textBySlug(slug)
    : ((await roadmapInForce())?.text ?? (await textsOfKind("roadmap"))[0] ?? null);
  const blocks = text ? await paragraphsOf(text) : [];
  const block = blocks.find((one) => one.blockId === blockId) ?? null;
  if (blockId && !block) throw refuse.notFound();
  const [sentences, owners, counts] = await Promise.all([
    block ? sentencesIn(block) : [],
    block ? possibleOwners() : [],
    text && !block ? countByBlock(text) : new Map<string, number>(),
  ]);
  const unit = text ? await unitById(text.unitId) : undefined;
  return { unit, text, blocks, block, sentences, owners, counts };
}

/** The blocks of a text in which one may choose: of the version in force, and those that only its draft has. */
async function paragraphsOf(text: Text): Promise<Block[]> {
  const [current, draft] = await Promise.all([versionInForce(text.id), draftOf(text.id)]);
  const blocks = current ? await blocksOf(current.id) : [];
  const known = new Set(blocks.map((block) => block.blockId));
  const drafted = draft ? (await blocksOf(draft.id)).filter((block) => !known.has(block.blockId)) : [];
  return [...blocks, ...drafted];
}

async function countByBlock(text: Text): Promise<Map<string, number>> {
  const { list } = await listCommitments({ textId: text.id, perPage: 500 });
  return new Map([...Map.groupBy(list, (one) => one.blockId)].map(([id, some]) => [id, some.length]));
}

interface SentenceToChoose {
  words: string;
  bold: boolean;
  chosen: Commitment[];
}

async function sentencesIn({ blockId, content }: Block): Promise<SentenceToChoose[]> {
  const { list } = await listCommitments({ blockIds: [blockId], perPage: 100 });
  const within = (part: string, whole: string) => flat(whole).includes(flat(part));
  return sentencesOf(content)
    .slice(0, maxSentences)
    .map(({ text: words, bold }) => ({
      words,
      bold,
      chosen: list.filter(({ sentence }) => within(sentence, words) || within(words, sentence)),
    }));
}

const names = ["title", "ownerUnitId", "dueOn", "indicator", "target"] as const;

/** A sentence to tick, ticked where bold type hints at it, then the terms of the commitment that it becomes. */
function fieldsOf(
  sentence: SentenceToChoose,
  at: number,
  owners: Awaited<ReturnType<typeof possibleOwners>>,
) {
  const terms: Record<string, Field<unknown>> = termsFields(owners, { title: titleFrom(sentence.words) });
  return {
    [`id${at}`]: hiddenId(newId()),
    [`sentence${at}`]: hidden(sentence.words),
    [`tick${at}`]: tickOf(sentence),
    ...Object.fromEntries(names.map((name) => [`${name}${at}`, onlyIf(`tick${at}`, "1", terms[name]!)])),
  };
}

function tickOf({ words, bold, chosen }: SentenceToChoose): Field<boolean> {
  const made = chosen.map((one, index) => [
    index > 0 ? ", " : `${t(m.alreadyChosen)} `,
    <a key={one.id} href={`/engagements/${one.id}`}>
      {one.title}
    </a>,
  ]);
  return {
    ...yes({ initial: bold && chosen.length === 0 ? "1" : null }),
    show: ({ name, id, error, typed }) => (
      <Checkbox
        {...{ name, id, error }}
        label={bold ? <Committed>{words}</Committed> : words}
        help={made.length > 0 ? made : undefined}
        checked={typed[0] === "1"}
      />
    ),
  };
}

/** A refusal about one sentence names the fields of that sentence. */
const namingFieldsOf = (at: number) => (refusal: unknown) => {
  if (!(refusal instanceof Refusal)) throw refusal;
  const { code, status, said, values, fields } = refusal;
  const own = Object.entries(fields).map(([name, message]) => [`${name}${at}`, message]);
  throw new Refusal(code, status, said, values, Object.fromEntries(own));
};

/** A first short name: the beginning of the sentence, for the editor to do better. */
function titleFrom(sentence: string): string {
  const words = sentence.replace(/[.!?…]+$/u, "");
  return words.length <= 70 ? words : words.slice(0, 71).replace(/\s\S*$/u, "");
}

type ParagraphsProps = { text: Text; blocks: Block[]; counts: Map<string, number> };

/** The paragraphs of a text under their objectives, each leading to its sentences. */
function ChooseParagraph({ text, blocks, counts }: ParagraphsProps) {
  return (
    <>
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
