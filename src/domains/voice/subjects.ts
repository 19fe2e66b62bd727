import { sql } from "drizzle-orm";
import { blocksOf, plainText, roadmapInForce } from "#domains/texts/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { OptionGroup } from "#ui/form.tsx";
import { m } from "./messages.ts";

/** An objective of a text, with the paragraphs under it: what a contribution can be about. */
export interface Subject {
  blockId: string;
  number: string | null;
  title: string;
  paragraphs: { blockId: string; number: string | null; words: string }[];
}

/**
 * The objectives of a version in order. Paragraphs under none, such as those that open the text or an axis, stand
 * under the headline before them.
 */
async function subjectsOf(versionId: string): Promise<Subject[]> {
  const subjects: Subject[] = [];
  let current: Subject | null = null;
  for (const { kind, blockId, number, content } of await blocksOf(versionId)) {
    const words = plainText(content);
    if (kind === "axis" || kind === "annex")
      current = { blockId, number: null, title: words, paragraphs: [] };
    if (kind === "objective") {
      current = { blockId, number, title: words, paragraphs: [] };
      subjects.push(current);
    }
    if (kind !== "paragraph") continue;
    current ??= { blockId, number: null, title: words, paragraphs: [] };
    if (!subjects.includes(current)) subjects.push(current);
    if (blockId !== current.blockId) current.paragraphs.push({ blockId, number, words });
  }
  return subjects;
}

/** The objectives of the roadmap in force; none before there is one. */
export async function subjectsInForce(): Promise<Subject[]> {
  const current = await roadmapInForce();
  return current ? subjectsOf(current.version.id) : [];
}

/** The objectives in which an editor retains: those of the drafts of roadmaps first, then of those in force. */
export async function subjectsForEditors(): Promise<Subject[]> {
  const versions = await rows<{ id: string }>(
    db,
    sql`select distinct on (v.text_id) v.id from text_version v
        join text_document t on t.id = v.text_id and t.kind = 'roadmap'
        order by v.text_id, v.number desc limit 5`,
  );
  return (await Promise.all(versions.map((version) => subjectsOf(version.id)))).flat();
}

/** All blocks of an objective, itself first. */
export function blocksUnder(subject: Subject): string[] {
  return [subject.blockId, ...subject.paragraphs.map((paragraph) => paragraph.blockId)];
}

/** « Objectif 5 · Régler les conflits tôt » */
export function subjectLabel({ number, title }: Pick<Subject, "number" | "title">): string {
  return number ? `${t(m.objectiveNumber, { number })} · ${title}` : title;
}

/** Subjects as the options of a select: each objective, then its paragraphs. */
export function subjectOptions(subjects: readonly Subject[]): OptionGroup[] {
  return subjects.map((subject) => ({
    label: subjectLabel(subject),
    options: [
      { value: subject.blockId, label: t(m.wholeObjective, { title: subjectLabel(subject) }) },
      ...subject.paragraphs.map(({ blockId, number, words }) => ({
        value: blockId,
        label: `${number ? `§ ${number} · ` : ""}${excerpt(words, 70)}`,
      })),
    ],
  }));
}

/** The beginning of some words, cut between two of them. */
export function excerpt(words: string, length: number): string {
  const line = words.replace(/[ \t\n\r]+/gu, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1).replace(/ [^ ]*$/u, "");
  return `${cut.slice(0, length)}…`;
}
