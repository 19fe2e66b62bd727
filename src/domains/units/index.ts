export { certify, endCertification } from "./certification.ts";
export { atMoment } from "./change.ts";
export { unitsCovering } from "./covering.ts";
export { groundsFor } from "./grounds.ts";
export { onceOver, treeAsOf } from "./history.ts";
export { askToJoin } from "./joining.ts";
export { membersOf } from "./members.ts";
export { enrol, join, leave, memberCount } from "./membership.ts";
export { unitPage } from "./pages/unit-frame.tsx";
export { panelGround } from "./pages/unit-tabs.ts";
export { presentationSeen, presentWithin } from "./presentation.ts";
export { refuseOrganisation } from "./refusals.ts";
export { closeWithin } from "./restructure/close.ts";
export { mergeUnits, mergeWithin } from "./restructure/merge.ts";
export { moveUnit, moveWithin } from "./restructure/move.ts";
export { splitWithin } from "./restructure/split.ts";
export { certification, joinRequest, membership, unit, unitPlace, unitVersion } from "./schema.ts";
export {
  chainOf,
  countOfKind,
  foundUnit,
  insertUnit,
  insertUnits,
  isFounded,
  kindOf,
  kindsInForce,
  type NewUnit,
  rootUnit,
  type Unit,
  unitById,
  unitBySlug,
  unitsOfKind,
  unitsUnder,
} from "./unit.ts";
export { apart } from "./unit-name.ts";
export { verbs as unitVerbs } from "./verbs.ts";
