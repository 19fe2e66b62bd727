export { externalIdsOf, knownAs, recogniseAs, thingKnownAs } from "./external-id.ts";
export { applyBatch, type Batch, bring, mapColumns, undoBatch } from "./importing/index.ts";
export { type ImportMeasure, measureImport } from "./importing/measure.ts";
export { externalId, type ThingKind, thingKinds } from "./schema.ts";
export { type BroughtFile, bringFile, writeOut } from "./transfer.ts";
