export { actorOf, actorOfPerson } from "./actor.ts";
export { type Movements, movementsBetween } from "./arrivals.ts";
export { appointMany, enrolMany, type MandateRow } from "./bulk.ts";
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
export { type MyUnit, unitsOf } from "./mine.ts";
export { judge } from "./parity/judge.ts";
export type { Judgement, NonBinary, ParityRule, ParityState, Stated } from "./parity/rule.ts";
export { type ParitySaying, sayingOf } from "./parity/saying.ts";
export { type ParityStanding, parityIn, parityOf } from "./parity.ts";
export { rolesOf } from "./roles.ts";
export { appointment, mandate, parityWaiver, plan, planStep } from "./schema.ts";
export { verbs as mandateVerbs } from "./verbs.ts";
