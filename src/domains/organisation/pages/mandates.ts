import { appointRoutes } from "./mandates/appoint.tsx";
import { boardRoutes } from "./mandates/board.tsx";
import { endingRoutes } from "./mandates/ending.tsx";
import { oneMandateRoutes } from "./mandates/one.tsx";
import { recordRoutes } from "./mandates/record.tsx";

/** Pages of mandates: who holds what, appointing, one mandate, its end and its record. */
export const mandateRoutes = [
  ...boardRoutes,
  ...appointRoutes,
  ...oneMandateRoutes,
  ...endingRoutes,
  ...recordRoutes,
];
