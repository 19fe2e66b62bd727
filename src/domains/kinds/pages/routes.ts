import { listRoutes } from "./list.tsx";
import { mandateKindRoutes } from "./mandate.tsx";
import { parityRoutes } from "./parity.tsx";
import { unitKindRoutes } from "./unit.tsx";

/** Where an administrator says what the movement is made of. */
export const kindsRoutes = [...listRoutes, ...parityRoutes, ...unitKindRoutes, ...mandateKindRoutes];
