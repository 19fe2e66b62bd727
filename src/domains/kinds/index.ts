export {
  changeMandateKind,
  mandateKindAsOf,
  mandateKindsAt,
  mandateKindVersions,
  mandateRulesOf,
} from "./mandate-kind.ts";
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
export { addUnitKind, unitKindAsOf, unitKindsAt } from "./unit-kind.ts";
