export { type Followed, followedCharges, writeCounterparts } from "./counterpart/counterpart.ts";
export { writeExchanges } from "./exchange/bulk.ts";
export { holdsCharge } from "./exchange/sides.ts";
export { seesNames } from "./pages/roles.tsx";
export { actsAt, isBalanced, nonBinaryAt } from "./role/full.ts";
export { type Holder, holdersIn } from "./role/holders.ts";
export { type ChargeState, type RequiredCharge, requiredCharges } from "./role/states.ts";
