import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { rootUnit } from "#domains/units/index.ts";
import { newId } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { blocksOf } from "./block.ts";
import { documentOf } from "./document.ts";
import {
  type Inspection,
  inspect,
  limits,
  TextRefused,
  toHtmlPage,
  toJson,
  toMarkdown,
} from "./format/index.ts";
import { confirmImport, receive } from "./import.ts";
import type { Text } from "./text.ts";
import { textBySlug } from "./text.ts";
import { draftOf, latestPublished, type Version, versionInForce } from "./version.ts";

const writers = { markdown: toMarkdown, html: toHtmlPage, json: toJson };
/** Forms in which a text is exported. */
export type ExportFormat = keyof typeof writers;

/**
 * Tells what an import of this file would give, for the command line.
 * @throws {TextRefused} with its reason in both languages; whatever the file system throws.
 */
export async function inspectFile(path: string): Promise<Inspection> {
  return inspect(await bytesOf(path));
}

/**
 * Imports a file as a new text, in the name of the program: a draft, or published when a day is given. What its
 * annex names waits for an administrator.
 * @throws {Refusal} as an upload does.
 */
export async function importFile(
  path: string,
  options: { title?: string; kind?: string; slug?: string; inForceFrom?: string } = {},
): Promise<Text> {
  const brought = await receive(system, await rootUnit(), {
    id: newId(),
    fileName: basename(path),
    bytes: await bytesOf(path),
  });
  const title = options.title ?? (brought.reading.document.title || basename(path));
  const { kind = "roadmap", slug, inForceFrom } = options;
  return confirmImport(system, brought, { title, label: title, kind, slug, inForceFrom });
}

/** The text of an address as a file: the version in force, else the one published last, else the draft. @throws {Refusal} `notFound`. */
export async function exportText(slug: string, format: ExportFormat = "markdown"): Promise<string> {
  const text = await textBySlug(slug);
  const version =
    (await versionInForce(text.id)) ?? (await latestPublished(text.id)) ?? (await draftOf(text.id));
  return exportVersion(text, version ?? { id: null, title: text.title }, format);
}

/** A version of a text as a file. */
export async function exportVersion(
  { language }: Text,
  { id, title }: Pick<Version, "title"> & { id: string | null },
  format: ExportFormat,
): Promise<string> {
  return writers[format](documentOf({ title, language }, id ? await blocksOf(id) : []));
}

// The size is looked at first: a file of several gigabytes is refused without being read.
async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > limits.bytes) throw new TextRefused("too_large");
  return readFile(path);
}
