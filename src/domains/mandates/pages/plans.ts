import { planListRoutes } from "./plans/list.tsx";
import { planRoutes as onePlanRoutes } from "./plans/one.tsx";

/** Pages of plans of appointments: those made over a unit, and one with its steps and its outcome. */
export const planRoutes = [...planListRoutes, ...onePlanRoutes];
