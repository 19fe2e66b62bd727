import { t } from "#platform/language/index.ts";
import { Contents } from "#ui/edition.tsx";
import type { Block } from "../block.ts";
import { plainText } from "../document.ts";
import { m } from "../messages.ts";
import { blockName, headline } from "../naming.ts";
import { outlineOf } from "../outline.ts";
import type { Version } from "../version.ts";
import type { Pieces } from "./companions.ts";

interface ContentsOptions {
  version: Version;
  blocks: readonly Block[];
  anchors: ReadonlyMap<string, string>;
  pieces: ReadonlyMap<string, Pieces>;
  /** The page on which the whole text stands. */
  base: string;
  /** Objectives have pages of their own; otherwise they are places on the page of the whole. */
  chapters?: boolean;
  current?: string;
}

/** The contents of a text for the aside of its pages, each objective with its ring where progress is known. */
export function contentsAside(options: ContentsOptions) {
  const { version, blocks, base, pieces } = options;
  const parts = outlineOf(blocks).map(({ head, objectives }) => ({
    title: head ? titleOf(head) : t(m.beginning),
    href: head ? `${base}#${options.anchors.get(head.blockId)}` : undefined,
    entries: objectives.map(({ objective }) => ({
      href: objectiveHref(options, objective),
      label: headline(objective),
      value: pieces.get(objective.blockId)?.progress,
      current: options.current === objective.blockId,
    })),
  }));
  const body = (
    <Contents
      title={version.title}
      href={base}
      version={standing(version)}
      parts={parts}
      label={t(m.contents)}
    />
  );
  return { title: t(m.contents), body };
}

/** « en vigueur depuis le 21 juin · version 3 » */
export function standing(version: Pick<Version, "number" | "inForceFrom">): string {
  const number = t(m.versionNumber, { number: version.number });
  if (!version.inForceFrom) return `${t(m.draft)} · ${number}`;
  const day = t.day(version.inForceFrom);
  return `${version.inForceFrom > t.isoDay(new Date()) ? t(m.inForceFrom, { day }) : t(m.inForceSince, { day })} · ${number}`;
}

/** Where an objective is read: its own page when it has a number, else its place in the whole. */
export function objectiveHref(
  { base, chapters, anchors }: Pick<ContentsOptions, "base" | "chapters" | "anchors">,
  objective: Block,
): string {
  if (chapters && objective.number) return `${base}/objectifs/${encodeURIComponent(objective.number)}`;
  return `${base}#${anchors.get(objective.blockId)}`;
}

function titleOf(head: Block): string {
  if (head.kind === "axis") return headline(head);
  return [blockName(head), plainText(head.content)].filter(Boolean).join(" — ");
}
