import { isId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, done } from "#platform/http/index.ts";
import type { Message } from "#platform/language/index.ts";
import { anchorsOf } from "../anchor.ts";
import { blocksOf } from "../block.ts";
import { refuseTexts } from "../refusals.ts";
import { type Opened, openText, seesDrafts } from "../shelf.ts";
import { draftOf, type Version } from "../version.ts";

/** A text under an editor's hands. */
export interface Drafting extends Opened {
  draft: Version;
  base: string;
}

/** Opens a text whose drafts the actor may see. @throws {Refusal} `notFound` for anyone else. */
export async function openForWriters(c: Ctx): Promise<Opened> {
  const opened = await openText(c.var.actor, c.req.param("slug")!);
  if (!seesDrafts(opened)) throw refuse.notFound();
  return opened;
}

/** Opens the draft of a text. @throws {Refusal} `notFound`, `noDraft`. */
export async function openDraft(c: Ctx): Promise<Drafting> {
  const opened = await openForWriters(c);
  const draft = await draftOf(opened.text.id);
  if (!draft) throw refuseTexts.noDraft();
  return { ...opened, draft, base: `/textes/${opened.text.slug}` };
}

/** The block that an address names. @throws {Refusal} `notFound` when it is not even an id. */
export function blockIdOf(c: Ctx): string {
  const id = c.req.param("block");
  if (!isId(id)) throw refuse.notFound();
  return id;
}

/** Answers with the draft, at the place of a block. Its forms are plain: Turbo would lose the place. */
export async function backTo(
  c: Ctx,
  base: string,
  draft: Version,
  blockId: string | undefined,
  said: Message,
): Promise<Response> {
  const anchor = anchorsOf(await blocksOf(draft.id)).get(blockId ?? "");
  return done(c, `${base}/brouillon${anchor ? `#${anchor}` : ""}`, said);
}
