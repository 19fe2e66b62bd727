export { listName } from "./exporting/file.ts";
export { knownAs } from "./external-id.ts";
export { forgetFile, keepFile, withFile } from "./importing/file.ts";
export {
  advance,
  applyBatch,
  type Batch,
  batchById,
  bring,
  mapColumns,
  undoBatch,
  working,
} from "./importing/index.ts";
export { proposeColumns } from "./importing/mapping.ts";
export { fieldsOf, partOf } from "./kinds/index.ts";
export { kindNames } from "./messages/kinds.ts";
export { refuseLists } from "./refusals.ts";
export { externalId, keptDays, type ThingKind, thingKinds } from "./schema.ts";
export { bringFile, writeOut } from "./transfer.ts";
