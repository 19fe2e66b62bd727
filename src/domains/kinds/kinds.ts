/** Kinds of unit and of mandate as dated data that an administrator edits. */

export {
  changeMandateKind,
  createMandateKind,
  endMandateKind,
  forgetMandateKindPlan,
  type MandateKindRules,
  type MandateKindVersion,
  mandateCourse,
  mandateKindAsOf,
  mandateKindsAt,
  mandateRulesOf,
  rewriteMandateKind,
} from "./mandate-kind.ts";
export { placeKind } from "./order.ts";
export {
  addUnitKind,
  changeUnitKind,
  createUnitKind,
  endUnitKind,
  forgetUnitKindPlan,
  type NewUnitKind,
  type UnitKindRules,
  type UnitKindVersion,
  unitCourse,
  unitKindAsOf,
  unitKindsAt,
  unitRulesOf,
} from "./unit-kind.ts";
export { type Course, seenOf, type Version } from "./versions.ts";
