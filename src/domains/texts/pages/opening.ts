import { type Unit, unitById } from "#domains/units/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, idIn } from "#platform/http/index.ts";
import { t } from "#platform/language/index.ts";
import { can } from "#platform/policy/index.ts";
import { anchorsOf } from "../anchor.ts";
import { blocksOf } from "../block.ts";
import { type Import, importById } from "../import.ts";
import { m } from "../messages.ts";
import { refuseTexts } from "../refusals.ts";
import { type Text, textBySlug } from "../text.ts";
import { draftOf, latestPublished, type Version, versionInForce } from "../version.ts";

/** The entry of the main navigation under which texts are found. */
export const under = "/feuille-de-route";

/** A text as an actor finds it: what there is to read, and what they may do with it. */
export interface Opened {
  text: Text;
  unit: Unit;
  /** Its address. */
  base: string;
  /** The version in force; failing that the one published last; null when only a draft exists. */
  current: Version | null;
  inForce: boolean;
  mayEdit: boolean;
  mayPublish: boolean;
  /** Whether the actor may see its drafts. */
  seesDrafts: boolean;
}

/** Opens the text of an address. @throws {Refusal} `notFound`, also when there is only a draft that the actor may not see. */
export async function openText(c: Ctx): Promise<Opened> {
  const text = await textBySlug(c.req.param("slug")!);
  const unit = await unitById(text.unitId);
  const mayEdit = can(c.var.actor, "texts.edit", unit);
  const mayPublish = can(c.var.actor, "texts.publish", unit);
  const seesDrafts = mayEdit || mayPublish;
  const inForce = await versionInForce(text.id);
  const current = inForce ?? (await latestPublished(text.id));
  if (!current && !seesDrafts) throw refuse.notFound();
  const base = `/textes/${text.slug}`;
  return { text, unit, base, current, inForce: inForce !== null, mayEdit, mayPublish, seesDrafts };
}

/** Opens a text whose drafts the actor may see. @throws {Refusal} `notFound` for anyone else. */
export async function openForWriters(c: Ctx): Promise<Opened> {
  const opened = await openText(c);
  if (!opened.seesDrafts) throw refuse.notFound();
  return opened;
}

/** A text under an editor's hands. */
export type Drafting = Opened & { draft: Version };

/** Opens the draft of a text. @throws {Refusal} `notFound`, `noDraft`. */
export async function openDraft(c: Ctx): Promise<Drafting> {
  const opened = await openForWriters(c);
  const draft = await draftOf(opened.text.id);
  if (!draft) throw refuseTexts.noDraft();
  return { ...opened, draft };
}

/** The pages above one that is about the draft. */
export const aboveDraft = ({ base, text }: Opened) => [
  { href: base, label: text.title },
  { href: `${base}/brouillon`, label: t(m.drafting.draft) },
];

/** Where a block stands on the page of the draft. Forms that lead there are plain: Turbo would lose the place. */
export async function placeInDraft({ base, draft }: Drafting, blockId: string | undefined): Promise<string> {
  const anchor = anchorsOf(await blocksOf(draft.id)).get(blockId ?? "");
  return `${base}/brouillon${anchor ? `#${anchor}` : ""}`;
}

/** The import that an address names. @throws {Refusal} `notFound`. */
export const openImport = (c: Ctx): Promise<Import> => importById(c.var.actor, idIn(c));

/** Where an import is previewed. */
export const addressOf = (brought: Pick<Import, "id">): string => `/textes/importer/${brought.id}`;

/** What an imported text is called before it is one. */
export const titleOf = ({ reading }: Import): string => reading.document.title || t(m.preview.untitled);

/** The pages above one that is about an import. */
export const aboveImport = (brought: Import) => [
  { href: "/textes/importer", label: t(m.upload.title) },
  { href: addressOf(brought), label: titleOf(brought) },
];
