import { appointRoutes } from "./appoint.tsx";
import { boardRoutes } from "./board.tsx";
import { endingRoutes } from "./ending.tsx";
import { oneMandateRoutes } from "./one.tsx";
import { recordRoutes } from "./record.tsx";

/** Pages of mandates: who holds what, appointing, one mandate, its end and its record. */
export const mandateRoutes = [
  ...boardRoutes,
  ...appointRoutes,
  ...oneMandateRoutes,
  ...endingRoutes,
  ...recordRoutes,
];
