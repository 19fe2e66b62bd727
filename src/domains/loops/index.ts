export { type Followed, writeCounterparts } from "./counterpart/counterpart.ts";
export { writeExchanges } from "./exchange/exchange.ts";
export { holdsRole } from "./exchange/sides.ts";
export { seesNames } from "./pages/roles.tsx";
export { actsAt, isBalanced, nonBinaryAt } from "./role/full.ts";
export { type Holder, holdersIn } from "./role/holders.ts";
export { isAnsweredFor, type RequiredRole, requiredRoles } from "./role/states.ts";
