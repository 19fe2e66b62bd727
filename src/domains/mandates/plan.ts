/** Appointments and endings prepared together, and checked on what they make of the whole (annex; §28). */
export { checkPlan, enactPlan, type PlanCheck } from "./plan/enact.ts";
export {
  addStep,
  draftPlan,
  type NewStep,
  type PlanWords,
  removeStep,
  rewordPlan,
  withdrawPlan,
} from "./plan/prepare.ts";
export { type Plan, type PlanStep, planById, plansOver, plansPerPage, stepsOf } from "./plan/read.ts";
