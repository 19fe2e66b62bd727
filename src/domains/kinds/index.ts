export { dayAt, dayOf } from "./day.ts";
export {
  addUnitKind,
  changeMandateKind,
  changeUnitKind,
  createMandateKind,
  createUnitKind,
  endMandateKind,
  endUnitKind,
  type MandateKindRules,
  type MandateKindVersion,
  mandateKindAsOf,
  mandateKindsAt,
  mandateRulesOf,
  rewriteMandateKind,
  type UnitKindRules,
  type UnitKindVersion,
  unitKindAsOf,
  unitKindsAt,
  unitRulesOf,
} from "./kinds.ts";
export { dayField, dayOrNone } from "./pages/day-field.ts";
export {
  appointmentMeans,
  type CollegeRule,
  type Conditions,
  type ConsensusRule,
  mandateKind,
  type ParityBlocks,
  type PowerGiven,
  type PublicFact,
  type Said,
  type ShownFact,
  unitKind,
} from "./schema.ts";
export { standardMandateKinds, standardUnitKinds } from "./standard.ts";
export { type Training, trainingsAsked } from "./trainings.ts";
