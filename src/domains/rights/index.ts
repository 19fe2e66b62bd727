export { type ByRight, decline, membersByRight, recountRights, takeBack } from "./belonging.ts";
export { explain, type Told } from "./explain.ts";
export { appointAdministrator, foundMovement } from "./founding.ts";
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
export { addRight, changeRight, endRight, previewRight, type RightRules, rightsAt } from "./rights.ts";
