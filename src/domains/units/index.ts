export { certifiedSince, certify, endCertification } from "./certification.ts";
export { atMoment } from "./change.ts";
export { cover, placesCovered, unitsCovering } from "./covering.ts";
export {
  endOfDay,
  lifeOf,
  type StepTold,
  treeAsOf,
  type UnitThen,
  unitAsOf,
  unitsUnderAsOf,
} from "./history.ts";
export { acceptRequest, askToJoin, declineRequest, withdrawRequest } from "./joining.ts";
export { type Member, membersOf } from "./members.ts";
export { enrol, join, leave, memberCount } from "./membership.ts";
export { type DayAsked, dayAsked, pageAsked } from "./pages/asked.ts";
export { isDay, today } from "./pages/today.ts";
export { type UnitPageOptions, unitPage } from "./pages/unit-frame.tsx";
export { panelGround } from "./pages/unit-tabs.ts";
export { present, presentationSeen, presentWithin } from "./presentation.ts";
export { refuseOrganisation } from "./refusals.ts";
export { closeUnit, closeWithin, reopenUnit } from "./restructure/close.ts";
export { mergeUnits, mergeWithin } from "./restructure/merge.ts";
export { moveUnit, moveWithin } from "./restructure/move.ts";
export { splitUnit, splitWithin } from "./restructure/split.ts";
export { certification, joinRequest, membership, unit, unitLink, unitPlace, unitVersion } from "./schema.ts";
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
  type UnitKind,
  unitById,
  unitBySlug,
  unitsOfKind,
  unitsUnder,
} from "./unit.ts";
export { apart, nameOfUnit } from "./unit-name.ts";
export { verbs as unitVerbs } from "./verbs.ts";
