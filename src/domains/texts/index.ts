export { organisationAnnounced, organisationsAnnounced } from "./announced.ts";
export { type Above, type Block, blocksById, blocksOf, type Placed } from "./block.ts";
export { type NewBlock, type Numbering, plainText } from "./document.ts";
export {
  type Edit,
  editBlock,
  type Insertion,
  insertBlock,
  moveBlock,
  removeBlock,
  restoreBlock,
} from "./drafting.ts";
export { type Annex, TextRefused } from "./format/index.ts";
export { BlockContent } from "./pages/block-content.tsx";
export { type Pieces, piecesAbove } from "./pages/companions.ts";
export { publish, startDraft } from "./publishing.ts";
export { textBlock, textDocument, textPublication, textVersion, versionBlock } from "./schema.ts";
export { type Sentence, sentencesOf } from "./sentences.ts";
export { type Text, textById, textBySlug, textsOfKind } from "./text.ts";
export { type ExportFormat, exportText, importFile, inspectFile } from "./transfer.ts";
export {
  draftOf,
  roadmapInForce,
  type Version,
  versionById,
  versionByNumber,
  versionInForce,
  versionsOf,
} from "./version.ts";
export {
  createText,
  type NewText,
  type Publishing,
  type WrittenText,
  type WrittenVersion,
  writeText,
  writeVersion,
} from "./writing.ts";
