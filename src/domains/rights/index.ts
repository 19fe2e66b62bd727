export { appointAdministrator, foundMovement } from "./founding.ts";
export { offices, recordOffices } from "./office.ts";
