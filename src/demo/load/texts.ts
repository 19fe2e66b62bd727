import { type NewBlock, type Text, writeText, writeVersion } from "#domains/texts/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";
import {
  type AnnexBlock,
  clock,
  currentAnnex,
  currentRoadmap,
  draftAnnex,
  draftRoadmap,
  lastYearRoadmap,
  type RoadmapBlock,
  yearOf,
} from "../content/index.ts";
import type { Ground } from "./ground.ts";

/** A text of the example and the ids of its blocks by their keys and by paragraph and objective number. */
export interface DemoText {
  text: Text;
  blocks: ReadonlyMap<string, string>;
}

export interface DemoTexts {
  lastYear: DemoText;
  current: DemoText;
}

/** Last year's roadmap, the one in force, and the draft for the coming assembly. */
export async function writeTexts(tx: Transaction, { root, dates }: Ground): Promise<DemoTexts> {
  const lastYear = await write(tx, root, lastYearRoadmap, [], dates.earlierAssembly);
  const current = await write(tx, root, currentRoadmap, currentAnnex, dates.lastAssembly);
  await writeVersion(tx, current.text, {
    label: `Projet pour l’assemblée du ${dates.nextAssembly.split("-").reverse().join("/")}`,
    blocks: [
      ...draftRoadmap.map((block) => asBlock(block, current.blocks.get(block.key) ?? newId())),
      ...draftAnnex.map((block) => asAnnexBlock(block, current.blocks.get(block.key) ?? newId())),
    ],
  });
  return { lastYear, current };
}

async function write(
  tx: Transaction,
  root: Unit,
  blocks: readonly RoadmapBlock[],
  annex: readonly AnnexBlock[],
  adoptedOn: Day,
): Promise<DemoText> {
  const ids = new Map<string, string>();
  for (const block of blocks) {
    const id = newId();
    ids.set(block.key, id);
    if (block.number) ids.set(`${block.kind} ${block.number}`, id);
  }
  for (const block of annex) ids.set(block.key, newId());
  const year = yearOf(adoptedOn);
  const { text } = await writeText(tx, {
    slug: `feuille-de-route-${year}`,
    title: `Feuille de route ${year}`,
    kind: "roadmap",
    unitId: root.id,
    label: "Adoptée en assemblée",
    blocks: [
      ...blocks.map((block) => asBlock(block, ids.get(block.key)!)),
      ...annex.map((block) => asAnnexBlock(block, ids.get(block.key)!)),
    ],
    published: { inForceFrom: adoptedOn, publishedAt: clock(adoptedOn, 16) },
  });
  return { text, blocks: ids };
}

function asBlock({ kind, number, content, items = [] }: RoadmapBlock, blockId: string): NewBlock {
  return {
    blockId,
    kind,
    number: number === undefined ? null : String(number),
    content: inDialect(content),
    items: items.map(inDialect),
  };
}

const asAnnexBlock = ({ kind, level, content, items }: AnnexBlock, blockId: string): NewBlock => ({
  blockId,
  kind,
  level,
  content,
  items: [...items],
});

// The story marks adopted words as an editor does by hand; texts keep them in their own dialect.
const inDialect = (content: string) => content.replaceAll("{++", "{+").replaceAll("++}", "+}");
