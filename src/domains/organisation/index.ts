export { actorOf, actorOfPerson } from "./actor.ts";
export { appointMany, enrolMany, type MandateRow } from "./bulk.ts";
export { appointAdministrator, foundMovement } from "./founding.ts";
export { appoint, endMandate, holdersOf, insertMandate, mandatesIn, type NewMandate } from "./mandate.ts";
export { enrol, join, leave, memberCount } from "./membership.ts";
export { type MyUnit, unitsOf } from "./mine.ts";
export { type UnitPageOptions, unitPage } from "./pages/unit-frame.tsx";
export { mandate, mandateKind, membership, type PowerGiven, unit, unitKind, unitLink } from "./schema.ts";
export {
  chainOf,
  countOfKind,
  foundUnit,
  insertUnit,
  insertUnits,
  isFounded,
  kindsInForce,
  type NewUnit,
  rootUnit,
  type Unit,
  unitById,
  unitBySlug,
  unitsOfKind,
  unitsUnder,
} from "./unit.ts";
