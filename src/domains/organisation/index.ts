export { actorOf, actorOfPerson } from "./actor.ts";
export { type Movements, movementsBetween } from "./arrivals.ts";
export { type ByRight, decline, membersByRight, recountRights, takeBack } from "./belonging.ts";
export { appointMany, enrolMany, type MandateRow } from "./bulk.ts";
export { certifiedSince, certify, endCertification } from "./certification.ts";
export { atMoment } from "./change.ts";
export { cover, placesCovered, unitsCovering } from "./covering.ts";
export { delegate, lendMany, type NewDelegation, revoke } from "./delegation.ts";
export { explain, type Told } from "./explain.ts";
export { appointAdministrator, foundMovement } from "./founding.ts";
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
export {
  addMonths,
  appoint,
  type Condition,
  cancelMandate,
  conditionsMet,
  type Enactment,
  type Ending,
  type EndReason,
  enactSteps,
  endMandate,
  endOfTerm,
  holdersOf,
  insertMandate,
  isMissing,
  type MandateKind,
  type Means,
  mandateKindsFor,
  mandatesIn,
  type NewAppointment,
  type NewMandate,
  recordAppointment,
  type Step,
  takeTurns,
  type Waiver,
  whyNot,
  whyNotTogether,
} from "./mandate.ts";
export { type Member, membersOf } from "./members.ts";
export { enrol, join, leave, memberCount } from "./membership.ts";
export { type MyUnit, unitsOf } from "./mine.ts";
export {
  endOffice,
  type HeldOffice,
  type NewOffice,
  type OfficeKind,
  officeKinds,
  offices,
  recordOffice,
  recordOffices,
} from "./office.ts";
export { type DayAsked, dayAsked, pageAsked } from "./pages/asked.ts";
export { type UnitPageOptions, unitPage } from "./pages/unit-frame.tsx";
export { judge } from "./parity/judge.ts";
export type { Judgement, NonBinary, ParityRule, ParityState, Stated } from "./parity/rule.ts";
export { type ParitySaying, sayingOf } from "./parity/saying.ts";
export { type ParityStanding, parityIn, parityOf } from "./parity.ts";
export { present, presentationSeen, presentWithin } from "./presentation.ts";
export {
  type MissingTraining,
  missingTrainings,
  type NewQualification,
  recordMany as recordTrainings,
  recordTraining,
  trainingsAsked,
} from "./qualification.ts";
export { closeUnit, closeWithin, reopenUnit } from "./restructure/close.ts";
export { mergeUnits, mergeWithin } from "./restructure/merge.ts";
export { moveUnit, moveWithin } from "./restructure/move.ts";
export { splitUnit, splitWithin } from "./restructure/split.ts";
export { addRight, changeRight, endRight, previewRight, type RightRules, rightsAt } from "./rights.ts";
export {
  appointment,
  type CollegeRule,
  type Conditions,
  type ConsensusRule,
  certification,
  joinRequest,
  mandate,
  mandateKind,
  membership,
  type PowerGiven,
  parityWaiver,
  plan,
  planStep,
  type Said,
  unit,
  unitKind,
  unitLink,
  unitPlace,
} from "./schema.ts";
export { planSuccession } from "./succession.ts";
export { endingSoon, type Term } from "./terms.ts";
export { tellEndingTerms } from "./terms-telling.ts";
export { sayThanks } from "./thanks.ts";
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
