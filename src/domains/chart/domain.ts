import type { Domain } from "#platform/manifest/index.ts";
import { chartRoutes } from "./pages/chart.tsx";

export const chart: Domain = { name: "chart", routes: chartRoutes };
