import { it } from "vitest";
import { loadFrance } from "#domains/territory/index.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { measureImport } from "./measure.ts";
aWorld();
it("m", async ({ expect }) => {
  await loadFrance();
  const r = await measureImport(500000);
  const { writeFileSync } = await import("node:fs");
  writeFileSync("/tmp/h/measure.json", JSON.stringify({ ...r, rss: process.memoryUsage().rss / 1e6, user: process.cpuUsage() }));
  expect(r.total).toBeGreaterThan(0);
}, 900000);
